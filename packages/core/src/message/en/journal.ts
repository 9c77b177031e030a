/** What the rooms `journal` and `quantity` say of amounts and times that were typed. */
export const journalMessages = {
  'amount.empty': 'Say how much, for example 3 g or 2 capsules.',
  'amount.notANumber': '“{text}” cannot be read as an amount. Write one number and its unit, for example 2.5 g.',
  'amount.notPositive': 'An amount is more than zero; “{text}” is not.',
  'amount.noUnit': '“{text}” has no unit. Is it grams, capsules, something else? Write the unit too.',
  'amount.unknownUnit':
    '“{unit}” is not a unit that is known here. Known are g, mg, mL, capsule, tablet, teaspoon, tablespoon, scoop, shot and piece.',
  'amount.ambiguous':
    '“{text}” can mean {less, number, ::.###} or {more, number}. Write it without a sign between thousands.',
  'amount.tooLarge':
    '“{text}” is more than {largest, number} {unit}, the most that one entry takes. Check the number and the unit.',
  'when.empty': 'Say when, for example “now”, “20 min ago” or “yesterday 22:15”.',
  'when.unreadable':
    '“{text}” cannot be read as a time. Write for example “20 min ago”, “yesterday 22:15” or “2026-11-24 08:15”.',
  'when.future': '“{text}” lies ahead. The journal holds what has happened.',
  'when.noClock': '“{text}” names a day. Add the time of day, for example “{text} 08:30”.',
  'when.impossible': 'No clock or calendar shows “{text}”.',
  'when.ambiguousDate': 'In “{text}” the day or the month may come first. Write the date as 2026-11-24.',
  'when.tooLongAgo': '“{text}” lies before 1900, which is further back than the journal goes.',
  'when.noteYesterday': 'Taken as yesterday, because that time has not come today.',
  'when.noteLastYear': 'Taken as the last time there was such a day.',
  'when.noteAmOrPm': 'Taken as the morning. Add “pm” where it was later.',
  'when.noteTwice': 'The clock was set back and showed this time twice. The first was taken.',
  'when.noteSkipped':
    'The clock was set forward and never showed this time. The time nearest to it by the new or the old clock was taken.',
} as const;
