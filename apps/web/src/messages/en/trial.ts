/** What the page of a trial in one person says besides what the core says of its plan and its answer. */
export const trialPageMessages = {
  'trialPage.title': 'A trial of one',
  'trialPage.explain':
    'You compare two ways of what you already do, in an order drawn by lot. Each day you write down how you were. After the last day the page says what can be told. Often that is nothing: then it says so.',
  'trialPage.may': 'What may be tried, and what may not',
  'trialPage.mayList':
    'May be tried: up to a quarter less than your usual amount, or the first dose of the day up to 4 hours later.\nProducts of the same known strength can be compared from the command line.\nNever: beginning, taking more, stopping, 7-OH, or a prescribed medicine.\nNever with signs of dependence or withdrawal, or in pregnancy. A clinician can plan a slow reduction with you.',
  'trialPage.noRatings':
    'There are no check-ins yet. A trial needs one thing that you rate each day, such as pain. Check in a few times first.',
  'trialPage.question': 'What do you want to try?',
  'trialPage.kind': '{kind, select, less {Less than my usual amount} other {The first dose of the day later}}',
  'trialPage.less': 'How much less?',
  'trialPage.lessBy': '{percent, number}% less',
  'trialPage.later': 'How much later?',
  'trialPage.laterBy': '{hours, plural, one {# hour later} other {# hours later}}',
  'trialPage.rating': 'What will you rate each day?',
  'trialPage.use': 'How do you use kratom now?',
  'trialPage.useIs':
    '{use, select, daily {Daily} sometimes {Sometimes} stopped {I stopped} never {Never} other {Not said}}',
  'trialPage.signs': 'Do you have signs of dependence?',
  'trialPage.signsHint': 'Such as: feeling ill between doses, having failed to take less, or taking it to feel normal.',
  'trialPage.withdrawal': 'Are you in withdrawal now?',
  'trialPage.pregnant': 'Are you pregnant?',
  'trialPage.answer': '{answer, select, yes {Yes} no {No} other {Not said}}',
  'trialPage.show': 'Show the plan',
  'trialPage.computing': 'Looking through your journal…',
  'trialPage.failed': 'This could not be computed on this device.',
  'trialPage.against': 'No trial is planned',
  'trialPage.instead': 'What speaks against it:',
  'trialPage.help': 'Where to find help',
  'trialPage.plan': 'The plan',
  'trialPage.power': 'What it could tell',
  'trialPage.powerUnknown':
    'How much your days vary is not known yet: fewer than 10 of the last 28 days were rated. The first 14 days will show it.',
  'trialPage.schedule': 'The days, drawn by lot',
  'trialPage.runIn': 'Days 1 to {days, number} ({first} to {last}): nothing changes. You rate {outcome} each day.',
  'trialPage.washout':
    '{days, plural, one {The first day after each change is} other {The first # days after each change are}} rated and not counted.',
  'trialPage.stopping':
    'You can end it at any time, for any reason. If you feel withdrawal, or feel worse, end it and talk to a clinician. A day that goes otherwise is no fault: write down what it was. Do not change a prescribed medicine.',
  'trialPage.fixed': 'Drawn by seed {seed, number, ::group-off}. Once started, the plan cannot be changed unseen.',
  'trialPage.start': 'Start this trial',
  'trialPage.event': 'Trial started: {outcome}, {other} against usual',
  'trialPage.now': 'Where it stands',
  'trialPage.phase':
    '{phase, select, before {It begins on {day}.} over {It ended on {day}.} ended {You ended it on {day}.} other {Today is day {number, number} of {days, number}.}}',
  'trialPage.today': 'Today',
  'trialPage.todayIs': '{plan, select, usual {As usual.} first {As usual: these are the first days.} other {{other}.}}',
  'trialPage.counts':
    '{rated, plural, one {# day is rated} other {# days are rated}}; {missing, plural, =0 {none is missing} one {# is missing} other {# are missing}}.',
  'trialPage.kept':
    'Taken as planned on {asPlanned, plural, one {# day} other {# days}}, otherwise on {otherwise, number}. The days count as they were planned.',
  'trialPage.checkIn': 'Rate today',
  'trialPage.end': 'End the trial',
  'trialPage.calendar': 'Calendar',
  'trialPage.week': 'Week of',
  'trialPage.plannedAs':
    '{plan, select, first {first days, as usual} usual {as usual} other {{other}}}{washout, select, yes {, not counted} other {}}',
  'trialPage.state':
    '{state, select, rated {rated {value, number, ::.#}} missing {not rated} today {today} other {still to come}}',
  'trialPage.taken': '{taken, select, yes {as planned} no {otherwise} other {not known}}',
  'trialPage.key': 'Filled corner: {other}. Open: as usual. ✓ rated, – not rated, ▸ today.',
  'trialPage.list': 'Day by day as a list',
  'trialPage.day': 'Day',
  'trialPage.planned': 'Plan',
  'trialPage.rated': 'Rating',
  'trialPage.took': 'Taken',
  'trialPage.result': 'What it says',
  'trialPage.notYet': 'The answer comes after the last day. Looking earlier would make chance look like an effect.',
  'trialPage.problem':
    '{problem, select, failed {This could not be computed on this device.} onecondition {Only one of the two ways has rated days, so that nothing can be compared.} other {There are too few rated days to compare anything.}}',
  'trialPage.points': '{outcome} day by day',
  'trialPage.pointsSummary':
    '{count, plural, one {# day} other {# days}} of {outcome}: a ring for a day as usual, a filled square for {other}. The list above has the numbers.',
  'trialPage.ring': 'as usual',
  'trialPage.assumptions': 'What this rests on, and how else it was computed',
  'trialPage.assumes':
    'It rests on these: the days were drawn by lot; nobody was blinded; days next to each other resemble each other, and that is counted; a slow straight change over the weeks is taken out; a difference of {mcid, number, ::.##} is the least that you said matters.',
  'trialPage.hash': 'Protocol {hash}',
  'trialPage.unchanged':
    '{same, select, yes {The plan is as it was fixed.} other {CHANGED: the plan is not as it was fixed. Its answer does not count.}}',
  'trialPage.another': 'Plan another trial',
} as const;
