/** What the page "Does it help me?" says besides what the core says of relief and benefit. */
export const reliefMessages = {
  'relief.title': 'Does it help me?',
  'relief.about': 'Or does it only end its own withdrawal? One question to your journal.',
  'relief.explain':
    'After a dose many things feel better, whether kratom helps or only ends the withdrawal that earlier doses left. Your journal can sometimes tell the two apart. Choose what to ask before you see the answer. It says nothing about other amounts, and it is no reason to start, to take more or to stop on your own.',
  'relief.noRatings':
    'There are no check-ins yet. To answer this, rate how you feel on at least some days: before a dose, and one to three hours after.',
  'relief.computing': 'Computing…',
  'relief.problem':
    '{problem, select, failed {This could not be computed on this device.} nodoses {There are no doses whose amount can be counted. Amounts of leaf in grams are; others are left out.} tooalike {All these ratings are alike, so that nothing can be told apart.} other {There are too few ratings to say anything. Rate how you feel before doses and after them; a few weeks are needed.}}',
  'relief.rating': 'What is the question about?',
  'relief.better': 'Which way is better?',
  'relief.betterWay': '{way, select, lower {Lower is better, as with pain} other {Higher is better, as with mood}}',
  'relief.mcid': 'How many points would matter to you?',
  'relief.mcidHint': 'On the scale from 0 to 10. Less than this counts as no difference.',
  'relief.mcidProblem': 'Write a number from 0.1 to 10; got “{value}”.',
  'relief.withdrawal': 'Which of these are signs of withdrawal for you?',
  'relief.ask': 'Ask my journal',
  'relief.answer': 'What your journal says',
  'relief.chance':
    '{edge, select, less {Less than 1 in 10} more {More than 9 in 10} other {About {count} in 10}}: the chance that in the long run {rating} is better by {mcid, number, ::.#} or more at your usual amounts than without.',
  'relief.chart': 'What a simple chart would say',
  'relief.points': '{rating} by hours since the last dose, every rating a point',
  'relief.pointsSummary':
    '{count, plural, one {# rating} other {# ratings}} of {rating} from 0 to 10 against the hours since the last dose. The table below has the numbers.',
  'relief.table': 'The ratings as a table',
  'relief.tableTime': 'When',
  'relief.tableHours': 'Since the last dose',
  'relief.hours': '{hours, number, ::.#} h',
  'relief.hoursMost': '{hours}+ h',
  'relief.signs': 'The signs in your journal, one by one',
  'relief.assumptions': 'What this rests on',
  'relief.assumes':
    'It rests on these. Effects that fade by half in 2, 4 or 8 hours were tried, and a body that gets used in 2, 5 or 10 days; each counts by how well it fits. These times are judgements: no study has measured them for kratom. A dose is taken to help or to do nothing, and a lack to cost something or nothing. Ratings near each other are alike, and that is counted. A slow straight change over the weeks is taken out. The first 7 days are left out.',
  'relief.trial': 'Try it by lot, in what you already do',
  'relief.trialAbout':
    'A journal alone cannot show what would have been. A trial of one can, for small changes: a little less, or the first dose later. Or it says that it cannot tell.',
  'relief.reveal': 'How was this journal made?',
} as const;
