/** What the command line says about trials. */
export const trialMessages = {
  'app.trialSummary': 'does it help me? a trial in one person',
  'app.trialAbout':
    'Compares two conditions in one person, such as a usual amount and a quarter less, and says how large the difference is, how sure that is, and what cannot be told.',
  'app.trialAnalyseSummary': 'compare two conditions in a table of days',
  'app.trialAnalyseAbout':
    'Reads a comma-separated table with one row a day, or several with parts of days as numbers, and compares an outcome under two conditions. Days next to each other resemble each other, and that is counted. Lower is taken as better unless you say otherwise. Empty cells and NA are missing. It says what was seen in one person, and is no advice to take, raise or stop anything.',
  'app.optionTrialOutcome': 'the column with what was rated',
  'app.optionTrialCondition': 'the column with the condition: two labels, any words or numbers',
  'app.optionTrialDay': 'the column with the day: a number, or a date YYYY-MM-DD; each once',
  'app.optionTrialBaseline': 'the label to compare with; the first in order if left out (0 before 1, A before B)',
  'app.optionTrialMcid': 'the smallest difference that matters to you; a tenth of the scale if left out',
  'app.optionTrialScale':
    'lowest and highest possible outcome, such as 0:10; that if left out, or the range seen where the outcome is far outside',
  'app.optionTrialModel':
    'm1 (days that resemble their neighbours), m2 (pairs of periods), m4 (a level that drifts) or auto, which is m1',
  'app.optionTrialPrior': 'default, or reference (flat, as published software has it; with m1)',
  'app.optionTrialNoTrend': 'without a straight line over the days',
  'app.optionTrialWeekday': 'with a level for each day of the week',
  'app.optionTrialCovariate': 'a column to hold still, such as sleep. May be repeated',
  'app.optionTrialBlock': 'the column with the pair that a row belongs to; found from the periods if left out',
  'app.optionTrialWashout': 'days left out after each change of condition; 0 if left out',
  'app.optionTrialRandomised': 'lots were drawn for the order of the periods',
  'app.optionTrialHigher': 'higher is better',
  'app.expectedTrialColumns': 'Expected --outcome, --condition and --day, each with the name of a column.',
  'app.expectedTrialRows': 'Expected a line with the names of the columns, and rows below it.',
  'app.expectedTrialFewer': 'Expected at most {most, number} rows.',
  'app.expectedTrialColumn': 'Expected the name of a column of {file}. They are: {columns}.',
  'app.expectedTrialNumber': 'Expected a number, or nothing or NA where it is missing.',
  'app.expectedTrialDay': 'Expected a day: a number, or a date written YYYY-MM-DD.',
  'app.expectedTrialOnce':
    'Expected each day once; line {line, number, ::group-off} has it too. Write several entries of a day as parts of it, such as 3.25.',
  'app.expectedTrialTwo': 'Expected two different labels; there {count, plural, one {is #} other {are #}}.',
  'app.expectedTrialPositive': 'Expected a positive number, such as 1 or 0.5.',
  'app.expectedTrialScale': 'Expected the lowest and the highest value with a colon between them, such as 0:10.',
  'app.expectedTrialNoDoses':
    'Expected m1, m2, m4 or auto: m3 follows doses through the body, and such a table has none.',
  'app.trialProblem':
    '{problem, select, onecondition {Expected outcomes under both conditions; one has none that count.} toofewrows {Expected at least 4 rows that count.} toofewpairs {Expected at least two pairs of periods that differ, for m2.} other {The columns do not differ enough to tell them apart.}}',
  'app.trialTitle': '{outcome}: {other} against {baseline}',
  'app.trialChecks': 'Checked in other ways',
  'app.trialTaken':
    'Compared with "{baseline}". A difference of {mcid, number, ::.##} matters; the scale is {low, number, ::.## group-off} to {high, number, ::.## group-off}; model {model}.',
} as const;
