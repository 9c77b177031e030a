/** What the command `signals` says besides what the core says of signals. */
export const signalMessages = {
  'app.signalsSummary': 'whether your use is changing, or turning on you, by your own journal',
  'app.signalsAbout':
    'Looks through the journal for patterns that are worth talking about: more, more often, earlier or stronger than before, limits and steps that did not hold, signs of withdrawal as a dose wears off, side effects by organ, weight. Each says its figures, what it rests on and how often it shows up by chance where nothing changes. It is no diagnosis, and what is not seen is no all-clear. Ends with 1 where something was seen, or where nothing could be said; with 0 where something could be looked at and nothing was seen.',
  'app.optionSignalsAt': 'the journal as it stood at the end of this day, YYYY-MM-DD',
  'app.signalsNothing':
    'There is no journal at {path}. Write something down first (clearleaf log), or name the journal: clearleaf signals JOURNAL.',
  'app.signalsTitle': 'Signals in your journal',
  'app.signalsIntro':
    '{raised, plural, =0 {Nothing was seen in what could be looked at. That is no all-clear.} one {# thing to look at, and perhaps to talk about.} other {# things to look at, and perhaps to talk about.}}',
  'app.signalsWords': 'Your words: {words}',
  'app.signalsWord': '“{text}” ({day})',
  'app.signalsNotRaised': 'Looked at, and not seen',
  'app.signalsNotEnough': 'Not enough to say',
  'app.signalsLine': '{name}: {statement}',
} as const;
