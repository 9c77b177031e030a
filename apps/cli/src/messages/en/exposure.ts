/** What the command line says about levels and simulations. */
export const exposureMessages = {
  'app.levelsSummary': 'what your doses may come to in the blood, as a range',
  'app.levelsAbout':
    'Follows the doses in your journal through simulated people, with the models of every study of such a product, and says which levels of mitragynine and 7-hydroxymitragynine may be in the blood now, before and after. Always a range, because studies disagree and people differ. It does not say how you feel, and it proposes no dose and no time. Ends with 1 where nothing can be computed.',
  'app.optionLevelsHours': 'hours before and after now, 1 to 720; 48 if left out',
  'app.optionLevelsPlan': 'with what you planned for after now; without it, no further dose is counted',
  'app.optionSubjects': 'how many people are simulated with each model; 1000 if left out',
  'app.optionSeed': 'a whole number; the same seed gives the same people; 1 if left out',
  'app.levelsNothing':
    'There is no journal at {path}. Write down a dose first (clearleaf log), or name the journal: clearleaf levels JOURNAL.',
  'app.levelsUnderAge': 'Levels are not offered under 18. If you want to talk to somebody: clearleaf help-lines.',
  'app.expectedOneJournal': 'the journal once: as JOURNAL or with --vault',
  'app.expectedWhole': 'a whole number from {from, number, ::group-off} to {to, number, ::group-off}',
  'app.levelsTitle': 'Levels in the blood',
  'app.levelsCaveats': 'What to know about these figures',
  'app.levelsMedicines': 'Your other medicines',
  'app.levelsMeasuredTitle': 'Measured by a laboratory',
  'app.levelsMeasured': '{when}: {analyte} {below, select, yes {less than } other {}}{value, number, ::.####} ng/mL',
  'app.levelsNow': '{analyte} now: {range}',
  'app.levelsTable': 'mitragynine, ng/mL',
  'app.levelsAll': 'all models',
  'app.levelsRange': '{none, select, yes {0} other {{low, number, ::.####} to {high, number, ::.####}}}',
  'app.levelsHours': '{when, select, now {now} before {{ago, number} h ago} other {in {ago, number} h}}',
} as const;
