/** What the room `trial` says of a trial in one person. */
export const trialMessages = {
  'trial.difference':
    'In {days, plural, one {# entry} other {# entries}}, with {other} against {baseline}: {outcome} was {size, number, ::.##} {direction, select, lower {lower} other {higher}} with {other}, which is {good, select, yes {better} other {worse}} (90% range: {low, number, ::.##} to {high, number, ::.##}, below zero meaning lower).',
  'trial.chanceHelps':
    '{tenths, plural, =0 {Chance that {other} is better by at least the {mcid, number, ::.##} that you said matters: less than 1 in 10.} =10 {Chance that {other} is better by at least the {mcid, number, ::.##} that you said matters: more than 9 in 10.} other {Chance that {other} is better by at least the {mcid, number, ::.##} that you said matters: # in 10.}}',
  'trial.chanceLittle':
    '{tenths, plural, =0 {Chance that there is less than that between them, either way: less than 1 in 10.} =10 {Chance that there is less than that between them, either way: more than 9 in 10.} other {Chance that there is less than that between them, either way: # in 10.}}',
  'trial.chanceHarms':
    '{tenths, plural, =0 {Chance that it is worse by that much: less than 1 in 10.} =10 {Chance that it is worse by that much: more than 9 in 10.} other {Chance that it is worse by that much: # in 10.}}',
  'trial.factorDifference':
    '{kind, select, binary {In {days, plural, one {# entry} other {# entries}}: yes in {first, number} of {firstOf, number} with {baseline}, and in {second, number} of {secondOf, number} with {other}. The odds of yes are {ratio, number, ::.##} times as high with {other}} count {In {days, plural, one {# entry} other {# entries}}: {first, number, ::.##} on average with {baseline}, {second, number, ::.##} with {other}. The rate is {ratio, number, ::.##} times as high with {other}} other {In {days, plural, one {# entry} other {# entries}}: the odds of a higher word are {ratio, number, ::.##} times as high with {other} as with {baseline}}}, which is {good, select, yes {better} other {worse}} (90% range: {low, number, ::.##} to {high, number, ::.##} times).',
  'trial.factorHelps':
    '{tenths, plural, =0 {Chance that {other} is better by a factor of {factor, number, ::.##} or more: less than 1 in 10.} =10 {Chance that {other} is better by a factor of {factor, number, ::.##} or more: more than 9 in 10.} other {Chance that {other} is better by a factor of {factor, number, ::.##} or more: # in 10.}}',
  'trial.verdict':
    '{verdict, select, helps {{other} likely helps.} worse {{other} likely makes it worse.} little {Between {other} and {baseline} there is probably little difference.} other {It cannot be told yet.}}',
  'trial.level':
    '{level, select, L0 {Level L0, a description: there is too little here to compare.} L1 {Level L1, seen in the record: nobody drew lots, so something else may be behind the difference.} L2 {Level L2, lots were drawn within present use. Not blinded.} L3 {Level L3, a supported reduction with lots drawn.} other {Level L4, blinded, with a dummy and with nothing.}}',
  'trial.hold':
    '{hold, select, fewpoints {Fewer than 5 entries count on one side.} fewperiods {There are fewer than two pairs of periods.} manymissing {More than 40% of the entries are missing.} unevenmissing {Many more entries are missing on one side than on the other.} notover {It is not over. Until its last day no verdict is given, so that nobody stops when it happens to please.} notasfrozen {The protocol is not as it was fixed.} daysalike {Where it is counted that days next to each other are alike, it is not sure.} other {The ways of computing it do not agree on which is better.}}',
  'trial.furtherDays':
    '{known, select, yes {About {days, plural, one {# more day} other {# more days}} of the same schedule would tell, if the difference stays as it is.} other {At this difference and with days as changeable as yours, even a year more of this schedule would not tell.}}',
  'trial.pairs':
    'Pair by pair ({pairs, number} pairs): {mean, number, ::.##}, 90% range {low, number, ::.##} to {high, number, ::.##}.',
  'trial.drift':
    'With a level that drifts: {mean, number, ::.##}, 90% range {low, number, ::.##} to {high, number, ::.##}.',
  'trial.contrast':
    'With one level and a straight trend: {mean, number, ::.##}, 90% range {low, number, ::.##} to {high, number, ::.##}.',
  'trial.lots':
    'Of the {schedules, number} orders that lots could have given, {percent, number, ::.#}% look at least as good.',
  'trial.alike':
    'Days next to each other: alike by {rho, number, ::.##} (0 not at all, 1 wholly). That is counted; it makes the range wider.',
  'trial.exploratory':
    '{name}: {mean, number, ::.##}, drawn towards nothing: {shrunk, number, ::.##} (give or take {sd, number, ::.##})',
  'trial.missing':
    '{missing, plural, =0 {Nothing is missing.} one {# entry is missing and left out.} other {# entries are missing and left out.}}',
  'trial.reviewAbout': 'your own trial: {outcome}',
  'trial.reviewRuns':
    'A trial of one runs: day {day, number} of {days, number}, {rated, number} rated, {missing, number} missing. It is answered after its last day.',
  'trial.reviewTooFew':
    'The trial is over, and too few of its days were rated to compare anything: {rated, number} rated, {missing, number} missing.',
  'trial.reviewAction': 'Talk it over with your clinician. Do not start, raise or stop anything because of it alone.',
  'trial.reviewWhy': 'From your own journal, by the plan that was fixed before its first day (protocol {hash}).',
  'trial.limits': 'This says nothing about other amounts, about stopping, or about anybody else.',
  'trial.refusal':
    '{reason, select, underage {Trials are for adults.} notusing {Nobody is asked by lot to begin, or to begin again.} usenotknown {How you use kratom now is not said.} withdrawal {In withdrawal, what matters first is help. A trial can wait.} dependencesigns {With signs of dependence, leaving some out by lot would compare withdrawal with its relief, and can do harm. A clinician can plan a slow reduction with you.} signsnotknown {Whether there are signs of dependence or withdrawal is not said. Without that, no trial is planned.} pregnant {In pregnancy nothing is tried by lot. Talk to your midwife or doctor; do not stop suddenly.} observedonly {Prescribed medicines, other drugs and sleep are observed here, never changed by lot.} notareduction {Only less than now is tried, never more.} reductiontoolarge {More than a quarter less at once is not tried by lot.} notime {A first dose later by more than 0 and up to 4 hours can be tried.} sevenhydroxymitragynine {Concentrated 7-OH is never part of a trial.} differentform {Leaf is compared with leaf, and extract with extract.} contentnotknown {How much alkaloid is in each has to be known, from a laboratory sheet or a label.} unequalcontent {The two do not hold the same amount of alkaloid.} clinicianneeded {Steps down are planned with a clinician.} toofewpairs {At least two pairs of periods are needed.} periodtooshort {The periods are too short: some days after each change are left out.} amountneedslonger {An amount needs periods of at least 14 days: levels take 8 to 9 days to settle.} norecentdoses {No dose of the last 14 days is in the journal. What is usual has to be written down before anything is tried against it.} trialrunning {A trial is running already. One at a time.} phasetooshort {Each side needs at least 7 days, with a choice of days between.} steptoolarge {Steps go down by a tenth at most, to no less than three quarters in all.} other {Each step is held for at least 14 days.}}',
  'trial.power':
    'In {days, number} days, with days that vary as yours do: if the truth is {effect, number, ::.##} better, the chance that this says so is {tenths, plural, =0 {less than 1 in 10} =10 {more than 9 in 10} other {# in 10}}.',
  'trial.period':
    'Days {from, number} to {to, number} ({first} to {last}): {share, select, none {{condition, select, usual {as usual} other {{other}}}} other {at {percent, number}% of your present amount}}',
  'trial.reductionLabel': '{percent, number}% less',
  'trial.timeLabel': 'first of the day {hours, number, ::.#} h later',
  'trial.usualUse': 'usual use',
  'trial.productLabel': 'the other product',
} as const;
