/** What the command line says about trials. */
export const trialMessages = {
  'app.trialSummary': 'does it help me? a trial in one person',
  'app.trialAbout':
    'Compares two conditions in one person, such as a usual amount and a quarter less, and says how large the difference is, how sure that is, and what cannot be told.',
  'app.trialAnalyseSummary': 'compare two conditions: of the trial in the journal, or in a table of days',
  'app.trialAnalyseAbout':
    'Without a FILE, the trial of the journal is analysed by its protocol, and gets no verdict before its last day. With one: reads a comma-separated table with one row a day, or several with parts of days as numbers, and compares an outcome under two conditions. Days next to each other resemble each other, and that is counted. Lower is taken as better unless you say otherwise. Empty cells and NA are missing. It says what was seen in one person, and is no advice to take, raise or stop anything.',
  'app.optionTrialOutcome': 'the column with what was rated',
  'app.optionTrialCondition': 'the column with the condition: two labels, any words or numbers',
  'app.optionTrialDose': 'with m3: the column with amounts taken, in any one unit; needs no --condition',
  'app.optionTrialFromNone':
    'with m3: use began with the table; if left out, it is taken to have gone on before as in the first fortnight',
  'app.optionTrialDay': 'the column with the day: a number, or a date YYYY-MM-DD; each once',
  'app.optionTrialBaseline': 'the label to compare with; the first in order if left out (0 before 1, A before B)',
  'app.optionTrialMcid':
    'the smallest difference that matters to you; a tenth of the scale if left out. With m5 a factor of odds or rates, above 1; 1.5 if left out',
  'app.optionTrialScale':
    'lowest and highest possible outcome, such as 0:10; that if left out, or the range seen where the outcome is far outside. Or binary, count or ordinal, for m5',
  'app.optionTrialWords': 'with ordinal: the words of the outcome from lowest to highest, such as none,some,much',
  'app.optionTrialModel':
    'm1 (days that resemble their neighbours), m2 (pairs of periods), m3 (doses through the body, see --dose), m4 (a level that drifts), m5 (yes or no, counts, ordered words) or auto, which is m5 with such a scale, else m1',
  'app.optionTrialPrior': 'default, or reference (flat, as published software has it; with m1)',
  'app.optionTrialNoTrend': 'without a straight line over the days',
  'app.optionTrialWeekday': 'with a level for each day of the week',
  'app.optionTrialCovariate': 'a column to hold still, such as sleep. May be repeated',
  'app.optionTrialAlsoColumn':
    'a further outcome: exploratory, drawn towards nothing, without a verdict. May be repeated',
  'app.optionTrialBlock': 'the column with the pair that a row belongs to; found from the periods if left out',
  'app.optionTrialWashout': 'days left out after each change of condition; 0 if left out',
  'app.optionTrialRandomised': 'lots were drawn for the order of the periods',
  'app.optionTrialHigher': 'higher is better',
  'app.expectedTrialColumns': 'Expected --outcome, --condition and --day, each with the name of a column.',
  'app.expectedTrialRows': 'Expected a line with the names of the columns, and rows below it.',
  'app.expectedTrialFewer': 'Expected at most {most, number} rows.',
  'app.expectedTrialColumn': 'Expected the name of a column of {file}. They are: {columns}.',
  'app.expectedTrialNumber': 'Expected a number of at most {most, number}, or nothing or NA where it is missing.',
  'app.expectedTrialDay': 'Expected a day: a number, or a date written YYYY-MM-DD.',
  'app.expectedTrialOnce':
    'Expected each day once; line {line, number, ::group-off} has it too. Write several entries of a day as parts of it, such as 3.25.',
  'app.expectedTrialTwo': 'Expected two different labels; there {count, plural, one {is #} other {are #}}.',
  'app.expectedTrialPositive': 'Expected a positive number, such as 1 or 0.5.',
  'app.expectedTrialScale': 'Expected the lowest and the highest value with a colon between them, such as 0:10.',
  'app.expectedTrialKind':
    'Expected --scale binary, count or ordinal with m5, and a scale such as 0:10 with any other model.',
  'app.expectedTrialNotHeld':
    'Expected none of these with m5: it takes entries as they are, and holds nothing else still. Use m1 on the numbers for that.',
  'app.expectedTrialNotDoses': 'Expected none of these with m3: it reads doses and ratings, and has no two conditions.',
  'app.trialStartSummary': 'start a trial: fix its protocol and keep it in the journal',
  'app.trialStartAbout':
    'Takes a protocol that "trial plan --out" wrote, or the same options. Looks through the journal for what stands against it: no dose of the last 14 days, 7-OH among them, withdrawal or pregnancy written down, ratings that fit relief of withdrawal, a trial that runs. Then it fixes the protocol with its hash, and says from your own days what the trial could tell. It never asks you to take more than you do now.',
  'app.trialStopSummary': 'end the running trial; its days so far stay',
  'app.trialStopAbout': 'Ends the trial that runs, today, for whatever reason. You go on as you like.',
  'app.trialEvent': 'Trial started: {outcome}, {other} against usual',
  'app.trialStarted': 'It is started, and kept in the journal ({handle}). To end it at any time: clearleaf trial stop',
  'app.trialStopped': 'It is ended. The days so far stay in the journal, and no more are asked of you.',
  'app.expectedTrialFirstDay':
    'Expected a first day that is not past: a trial is fixed before it begins. Today is {today}.',
  'app.expectedTrialUntouched': 'Expected a protocol whose hash is its own; this one was changed after it was fixed.',
  'app.expectedTrialRunning': 'Expected a trial that runs; the journal has none.',
  'app.expectedTrialStarted': 'Expected a trial in the journal; it has none. Start one with "clearleaf trial start".',
  'app.expectedTrialFrozen':
    'Expected no such option: a trial of the journal is analysed by its protocol, as it was fixed. Name a FILE to compare anything else.',
  'app.trialEndedEarly': 'You ended it on {day}.',
  'app.trialCounts':
    '{rated, plural, one {# day is rated} other {# days are rated}}, {missing, plural, =0 {none is missing} one {# is missing} other {# are missing}}.',
  'app.trialKept':
    'Taken as planned on {asPlanned, plural, one {# day} other {# days}}, otherwise on {otherwise, number}. The days count as they were planned.',
  'app.trialCalendar': 'Calendar',
  'app.trialCalendarKey':
    'A row is a week. Below: U as usual, O the other, . the first days; beside it x rated, - missing, > today; lower case is left out after a change.',
  'app.expectedTrialFactor': 'Expected a factor above 1, such as 1.5.',
  'app.expectedTrialWords': 'Expected at least two different words with commas between them, from lowest to highest.',
  'app.expectedTrialCount': 'Expected a whole number from 0, or nothing where it is missing.',
  'app.trialTakenFactor':
    'Compared with "{baseline}". A factor of {factor, number, ::.##} matters; model m5, which takes entries as independent.',
  'app.expectedTrialDose': 'Expected --outcome, --dose and --day with m3, each with the name of a column.',
  'app.expectedTrialAmount': 'Expected an amount of 0 or more, or nothing where none was taken.',
  'app.trialProblem':
    '{problem, select, onecondition {Expected outcomes under both conditions; one has none that count.} onevalue {Expected outcomes that differ; all are the same.} toofewrows {Expected more rows that count: at least 4, and 12 with m3.} nodoses {Expected at least one dose above 0 before the last rating, for m3.} toofewpairs {Expected at least two pairs of periods that differ, for m2.} other {The columns do not differ enough to tell them apart.}}',
  'app.trialTitle': '{outcome}: {other} against {baseline}',
  'app.trialChecks': 'Checked in other ways',
  'app.trialExploratory': 'Also looked at, to get ideas only',
  'app.trialDosesTitle': '{outcome}: usual use against none, in the long run',
  'app.trialDosesNet':
    'As the model reads it, your usual use comes to {mean, number, ::.##} in {outcome} against none (90% range: {low, number, ::.##} to {high, number, ::.##}, below zero meaning lower).',
  'app.trialDosesRelief':
    'Of what a dose changes at once, {percent, number}% ends a lack that earlier doses left (90% range: {low, number}% to {high, number}%).',
  'app.trialDosesGate':
    '{passes, select, yes {Amounts changed enough to tell the two apart, if the model has the right form.} other {Your data cannot tell relief of withdrawal from benefit: amounts changed too little, or never came down for long.}}',
  'app.trialDosesVerdict':
    '{verdict, select, helps {Consistent with a benefit of usual use.} worse {Consistent with harm of usual use.} little {Consistent with little difference in the long run.} other {It cannot be told yet.}}',
  'app.trialTaken':
    'Compared with "{baseline}". A difference of {mcid, number, ::.##} matters; the scale is {low, number, ::.## group-off} to {high, number, ::.## group-off}; model {model}.',

  // Plan and status
  'app.trialPlanSummary': 'plan a trial, within what may be tried by lot',
  'app.trialPlanAbout':
    'Draws a schedule for one declared question, and says beforehand what it could tell. Only what you already do is tried: up to a quarter less, another time of the first dose, or two products of the same kind with the same known content. Never a start, a rise or a stop, and nothing where there are signs of dependence or withdrawal. First come 14 days in which nothing changes. The protocol is fixed with a hash; the seed that drew it is shown. Ends with 1 where something stands against it.',
  'app.trialStatusSummary': 'where a planned trial stands today',
  'app.trialStatusAbout':
    'Says which period today is in, what was rated and what is missing, with a calendar: of the trial in the journal, or, for a FILE that "trial plan --out" wrote, only where today lies. Checks that nothing in the protocol was changed.',
  'app.optionTrialQuestion': 'less (than the usual amount), time (of the first dose) or product',
  'app.optionTrialLess': 'how much less, in percent: up to 25',
  'app.optionTrialLater': 'how many hours later the first of the day: up to 4',
  'app.optionTrialFrom':
    'the present product, such as leaf:30:laboratory: its kind, mg mitragynine at a time, and how that is known (laboratory, label)',
  'app.optionTrialTo': 'the other product, in the same way',
  'app.optionTrialName': 'what you will rate, such as pain',
  'app.optionTrialAlso': 'something else that you will rate: exploratory. May be repeated',
  'app.optionTrialPlanScale': 'lowest and highest rating; 0:10 if left out',
  'app.optionTrialDesign': 'pairs (if left out), start (one change on a day by lot) or steps (down, with a clinician)',
  'app.optionTrialPairs': 'with pairs: how many; 4 if left out',
  'app.optionTrialPeriod': 'with pairs: days of each period; 7 if left out',
  'app.optionTrialDays': 'with start: days in all; 42 if left out',
  'app.optionTrialLeast': 'with start: days on each side at least; 14 if left out',
  'app.optionTrialSteps': 'with steps: percent of the present amount, such as 90,80',
  'app.optionTrialHold': 'with steps: days of each hold, least and most; 14:21 if left out',
  'app.optionTrialStart': 'first day of the 14 days in which nothing changes, YYYY-MM-DD',
  'app.optionTrialSeed': 'a whole number that draws the lots; drawn by chance and shown if left out',
  'app.optionTrialSd': 'how much your ratings vary from day to day (standard deviation), for what it could tell',
  'app.optionTrialRho': 'how alike days next to each other are, 0 to 0.95; with --sd; 0.5 if left out',
  'app.optionTrialSigns': 'signs of dependence: withdrawal between doses, failed reductions, taking it to feel normal',
  'app.optionTrialWithdrawal': 'withdrawal now',
  'app.optionTrialPregnant': 'pregnant',
  'app.optionTrialClinician': 'a clinician goes along with it',
  'app.optionTrialOut': 'a new file for the protocol',
  'app.expectedTrialQuestion': 'Expected --question with less, time or product, and --outcome with what you will rate.',
  'app.expectedTrialPart': 'Expected {flag} with this question.',
  'app.expectedTrialProduct':
    'Expected a kind (leaf, extract, 7-oh), mg of mitragynine at a time or "unknown", and how that is known (laboratory, label, range), with colons, such as leaf:30:laboratory.',
  'app.expectedTrialPercents': 'Expected percents of the present amount with commas, such as 90,80.',
  'app.expectedTrialNewFile': 'Expected the name of a new file; there is one of this name.',
  'app.expectedTrialRho': 'Expected a number from 0 to 0.95.',
  'app.expectedTrialProtocol': 'Expected a protocol that "clearleaf trial plan --out FILE" wrote.',
  'app.trialPlanTitle': 'A trial of one: {outcome}',
  'app.trialNotPlanned': 'No trial is planned. What stands against it:',
  'app.trialRunIn': 'Days 1 to {days, number} ({first} to {last}): nothing changes. You rate {outcome} each day.',
  'app.trialRunInShort': 'The first {days, number} days',
  'app.trialPowerTitle': 'What it could tell',
  'app.trialPowerUnknown':
    'How much your days vary is not known yet. After the first 14 days, ask again with --sd and --rho.',
  'app.trialScheduleTitle': 'Schedule, drawn by seed {seed, number, ::group-off}',
  'app.trialWashout':
    '{days, plural, =0 {Every day counts.} one {The first day after each change is rated but not counted.} other {The first # days after each change are rated but not counted.}}',
  'app.trialHash': 'Protocol {hash}',
  'app.trialStop':
    'Stop at any time, for any reason. If you feel withdrawal, or feel worse, end the trial and talk to a clinician. Do not change a prescribed medicine.',
  'app.trialUntouched':
    '{same, select, yes {The protocol is as it was fixed.} other {The protocol was CHANGED after it was fixed: what comes of it counts as seen in the record only.}}',
  'app.trialBefore': 'It begins on {day}.',
  'app.trialOver': 'It ended on {day}. Now: clearleaf trial analyse.',
  'app.trialToday': 'Day {day, number} of {days, number}.',
} as const;
