/** What the page of signals says besides what the core says of each. */
export const signalPageMessages = {
  'signals.title': 'Is it changing?',
  'signals.about': 'Patterns in your journal that are worth talking about.',
  'signals.explain':
    'Your journal is looked through for patterns that may be worth talking about. None of them is a diagnosis. What is not seen is no all-clear.',
  'signals.computing': 'Looking through your journal…',
  'signals.failed': 'This could not be computed on this device.',
  'signals.raised':
    '{count, plural, =0 {Nothing was seen in what could be looked at.} one {One thing to look at} other {# things to look at}}',
  'signals.notRaised': 'Looked at, and not seen',
  'signals.notEnough': 'Not enough to say',
  'signals.words': 'Your words',
  'signals.word': '“{text}” ({day})',
  'signals.assumptions': 'What this takes for granted',
  'signals.table': 'The values as a table',
  'signals.tableOf': '{name}: the values as a table',
  'signals.tableDay': 'Day',
  'signals.tableX': '{axis, select, hours {Hours since a dose} other {Place among your levels}}',
  'signals.picture':
    '{name}: {count, plural, one {# value} other {# values}}, each a point. The table below has the numbers.',
  'signals.axis':
    '{axis, select, days {Days, today at the right} hours {Hours since the last dose} other {Your levels, low to high}}',
  'signals.unit':
    '{unit, select, mgmitragynine {mg of mitragynine a day} mg7oh {mg of 7-hydroxymitragynine a day} grams {grams a day} units {amount a day} doses {doses} hours {hours} clock {hour of the day} rating {0 to 10} kg {kg} other {entries}}',
  'signals.help': 'People you can talk to',
} as const;
