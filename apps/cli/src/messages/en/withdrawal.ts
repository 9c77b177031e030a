/** What the command line says about withdrawal. */
export const withdrawalMessages = {
  'app.withdrawalSummary': 'withdrawal: what to expect, what helps, when to get help',
  'app.withdrawalAbout':
    'For somebody who has stopped, or wants to stop, kratom or another opioid: when to get help, what sources say of this hour and of what comes, what was tested against it, and what to be careful of. Every time is the range of a source; sources disagree, and this is no forecast. It names no dose. SUBSTANCE is kratom, extract, 7-oh, opioid (kind not known), short-acting, long-acting, methadone or buprenorphine, or a name such as heroin.',
  'app.optionWithdrawalHours': 'hours since the last dose, 0 to 8760',
  'app.optionWithdrawalSince': 'when the last dose was, such as "yesterday 22:00"; in place of --hours',
  'app.optionWithdrawalJournal': 'take the last dose, its product and your age from the journal',
  'app.optionWithdrawalAlso':
    'what is so as well: pregnant, newborn (a baby whose mother took it), alcohol (every day), sedatives (benzodiazepines and the like), heart (a heart condition), suicidal. May be repeated',
  'app.expectedSubstance':
    'Expected what was stopped: kratom, extract, 7-oh, opioid, short-acting, long-acting, methadone or buprenorphine, or a name such as heroin.',
  'app.expectedWithdrawal':
    'Expected what was stopped, or --journal. For example: clearleaf withdrawal kratom --hours 30.',
  'app.expectedWithJournal': 'Expected only together with --journal.',
  'app.expectedOneTime': 'Expected the time once: --hours, --since or --journal.',
  'app.expectedHoursSince': 'Expected hours from 0 to {most, number, ::group-off}, such as 30 or 1.5.',
  'app.withdrawalNoJournal':
    'There is no journal at {path}. Say what was stopped and when: clearleaf withdrawal kratom --hours 30.',
  'app.withdrawalTitle': 'Withdrawal from {substance}',
  'app.withdrawalLastDose': 'Last dose in the journal: {when}.',
  'app.withdrawalNoDose': 'The journal holds no dose.',
  'app.withdrawalCare':
    '{urgency, select, emergency {Call the emergency number now if} today {Get medical help today if} other {Ask a clinician this week if}}',
  'app.withdrawalCourses': 'What each source says, counted from the last dose',
  'app.withdrawalCourse':
    '{name}{hasKinds, select, yes { ({kinds})} other {}}{hasStage, select, yes {: {stage}} other {}}',
  'app.withdrawalCourseTimes': 'Begins: {begins}. Worst: {worst}. Acute part ends: {eases}.',
  'app.withdrawalCourseLittle': 'Hardly anything noticed: {little}.',
  'app.withdrawalCourseNone': 'not said',
  'app.withdrawalSigns': 'What it is like',
  'app.withdrawalHelps': 'What helps, tested treatments first',
  'app.withdrawalCareful': 'What to be careful of',
} as const;
