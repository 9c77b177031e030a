/** What the room `trial` says of relief against benefit, and of the simulated journal once it is found out. */
export const reliefMessages = {
  'relief.verdict':
    '{verdict, select, relief {Your journal is consistent with relief of withdrawal: a dose mostly ends what earlier doses left, and in the long run you are hardly better with it than without.} benefit {Your journal is consistent with benefit: in the long run {outcome} is better with it than without, and little of that is the end of withdrawal.} other {Your journal cannot tell relief of withdrawal from benefit.}}',
  'relief.hold':
    '{hold, select, gate {Your data cannot tell relief of withdrawal from benefit.} uncounteddoses {Too many doses have no amount that can be counted.} signsdisagree {The model and the signs in your journal say different things.} other {The numbers allow more than one answer.}}',
  'relief.gate':
    '{reason, select, movestogether {What you have in your body and what is missing rise and fall together, so that one cannot be told from the other.} costnotlearned {Your ratings say little about what it costs you to have less than you are used to.} other {There are too few ratings from a time when you took much less for a while. This is no reason to take less on your own: stopping or reducing is best planned with a clinician.}}',
  'relief.acute':
    'A dose changes {outcome} by about {mean, number, ::.#} (90% range: {low, number, ::.#} to {high, number, ::.#}). {share, number, ::percent} of that is the end of withdrawal (90% range: {shareLow, number, ::percent} to {shareHigh, number, ::percent}).',
  'relief.net':
    'In the long run, at your usual amounts, {outcome} is {size, number, ::.#} {side, select, better {better} worse {worse} other {different}} than without (90% range: {low, number, ::.#} to {high, number, ::.#}, below zero meaning better).',
  'relief.trough':
    '{reading, select, relief {Before a dose, {outcome} is worse the longer the last one was ago, and signs of withdrawal move with it. That speaks for relief.} neither {Before a dose, {outcome} does not depend on the hours since the last one in a way that speaks for either.} other {There are too few ratings before a dose.}}',
  'relief.together':
    '{reading, select, relief {{outcome} is worse at the times when signs of withdrawal are. That speaks for relief.} neither {{outcome} does not move with the signs of withdrawal that you rate.} other {No sign of withdrawal, such as a runny nose or yawning, is rated with it.}}',
  'relief.returnTo':
    '{reading, select, relief {After a dose, {outcome} is about as it was when you took little. That speaks for relief.} benefit {After a dose, {outcome} is better than it was when you took little. That speaks for benefit.} neither {Whether a dose makes {outcome} better than it was when you took little cannot be seen.} other {There are too few ratings from a time of lower use.}}',
  'relief.levels':
    '{reading, select, relief {Over whole days, {outcome} at your usual amounts is about as it was when you took little. That speaks for relief.} benefit {Over whole days, {outcome} at your usual amounts is better than it was when you took little. That speaks for benefit.} neither {Whether {outcome} is better over whole days than it was when you took little cannot be seen.} other {There are too few ratings from a time of lower use to compare whole days.}}',
  'relief.drift':
    '{reading, select, relief {Mornings before the first dose have become worse while your use stayed as it was. That speaks for relief.} neither {Mornings before the first dose have not become clearly worse.} other {There are too few mornings to compare over four weeks.}}',
  'relief.frequency':
    '{reading, select, relief {You took more doses a day at the end ({late, number, ::.#}) than at the start ({early, number, ::.#}). That speaks for relief.} other {You took {early, number, ::.#} doses a day at the start and {late, number, ::.#} at the end.}}',
  'relief.naive':
    'A simple chart of the same journal: {pairs, plural, =0 {no dose has a rating before and after it.} one {after a dose, {outcome} was {difference, number, ::.#} different from before (# dose).} other {after a dose, {outcome} was {difference, number, ::.#} different from before (# doses).}} Below zero is better. {helps, select, yes {It would say that it helps.} other {It would not say that it helps.}}',
  'relief.limits':
    'This rests on a model of how the body gets used to kratom, and on ratings that were not blinded. It shows what the journal fits, not what is so.',
  'relief.simulatedTruth':
    'How this journal was made: nobody wrote it. A program made the ratings so that a dose does nothing for {rating} of itself. {rating} rises by {cost, number, ::.#} points for each gram that the body is used to and does not have, and a dose ends that for some hours. So a chart shows relief after every dose, and there was no benefit.',
} as const;
