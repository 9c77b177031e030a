/** What the page "Withdrawal: what to expect" says. */
export const withdrawalPageMessages = {
  'withdrawalPage.title': 'Withdrawal: what to expect',
  'withdrawalPage.lead':
    'From kratom or another opioid, hour by hour and day by day, as far as sources say. It names no dose, and it is no forecast.',
  'withdrawalPage.care':
    '{urgency, select, emergency {Call the emergency number now if} today {Get medical help today if} other {Ask a clinician this week if}}',
  'withdrawalPage.call': 'Call {number}',
  'withdrawalPage.local': 'Call your local emergency number',
  'withdrawalPage.ask': 'What and when',
  'withdrawalPage.substance': 'What did you stop, or want to stop?',
  'withdrawalPage.option':
    '{substance, select, kratom {Kratom leaf: powder, capsules, tea} extract {Kratom extract: shots, stronger tablets} sevenoh {7-OH: tablets or gummies, also sold as 7-hydroxy} opioid {An opioid, I do not know which kind} shortacting {Heroin, fentanyl, or a painkiller that acts for hours} longacting {A slow-release painkiller} methadone {Methadone} other {Buprenorphine (Suboxone, Subutex)}}',
  'withdrawalPage.time': 'How long ago was the last dose?',
  'withdrawalPage.timeHint': 'Leave it empty if you do not know, or have not stopped.',
  'withdrawalPage.unitLabel': 'Hours or days',
  'withdrawalPage.unit': '{unit, select, hours {hours} other {days}}',
  'withdrawalPage.timeProblem': 'Write a number from 0 on, for example 30. You wrote “{value}”.',
  'withdrawalPage.fromJournal':
    'Filled in from your journal: the last dose was on {when}. It is not kept anywhere else.',
  'withdrawalPage.fromSimulated': 'Filled in from the simulated journal: its last dose was on {when}.',
  'withdrawalPage.also': 'Is any of this so as well?',
  'withdrawalPage.circumstance':
    '{circumstance, select, pregnant {I am pregnant} newborn {There is a newborn whose mother took it} alcohol {I drink alcohol every day} sedatives {I take benzodiazepines or other calming medicines} heart {I have a heart condition} other {I think of suicide}}',
  'withdrawalPage.now': 'Now, and what comes',
  'withdrawalPage.chart': 'What each source says',
  'withdrawalPage.chartAbout':
    'Each row is one source. Nothing is averaged. The first days are drawn wider than the later ones. A dashed edge: not verified, no study that we could read stands behind it.',
  'withdrawalPage.chartSummary':
    'Times since the last dose as {count, plural, one {one source gives} other {# sources give}} them: when it begins, when it is worst, when the acute part ends. The table below says the same in words.',
  'withdrawalPage.band':
    '{band, select, begins {begins} worst {worst} eases {acute part ends} other {hardly anything}}',
  'withdrawalPage.rowNamed': '{name} ({kinds})',
  'withdrawalPage.hoursTick': '{hours, number} h',
  'withdrawalPage.daysTick': '{days, number} d',
  'withdrawalPage.nowMark': 'now',
  'withdrawalPage.axis': 'hours and days since the last dose',
  'withdrawalPage.table': 'The same as a table, with sources',
  'withdrawalPage.tableSource': 'Source',
  'withdrawalPage.tableBegins': 'Begins',
  'withdrawalPage.tableWorst': 'Worst',
  'withdrawalPage.tableEases': 'Acute part ends',
  'withdrawalPage.tableNow': 'At your hour',
  'withdrawalPage.notSaid': 'not said',
  'withdrawalPage.little': 'Hardly anything noticed: {range}',
  'withdrawalPage.signs': 'What it is like',
  'withdrawalPage.helps': 'What helps',
  'withdrawalPage.helpsAbout': 'Tested treatments first. All of them are things to ask for.',
  'withdrawalPage.careful': 'What to be careful of',
  'withdrawalPage.talk': 'Talk to someone',
  'withdrawalPage.sources': 'How sure, and sources',
  'withdrawalPage.print': 'Print this page',
  'withdrawalPage.notKept': 'What you choose here is not kept.',
  'withdrawalPage.library': 'All help lines, by country',
} as const;
