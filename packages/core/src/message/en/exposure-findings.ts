/** What a review says of levels in the blood. */
export const exposureFindingMessages = {
  'exposure.findingAbout': 'kratom in the blood',
  'exposure.findingNotLoaded':
    'The studies of kratom in the blood could not be loaded, so it was not looked at how long a combination still matters after the last dose.',
  'exposure.findingNoModel':
    'No study was found that gave isolated 7-OH to people and measured their blood. How long a combination still matters after it is not known.',
  'exposure.findingFewPeople':
    'These are means and medians of studies with few people. One person can lie outside them.',
  'exposure.findingCopied': 'Part of this was read in a copy and not at its source.',
  'exposure.findingNoBound': 'No day is known from which a combination can do no harm.',
  'exposure.windowStatement':
    'What is said here of combinations can still hold {from, number} to {to, number} days after the last dose. In studies, half of the mitragynine in the blood was gone after {low, number, ::precision-integer} to {high, number, ::precision-integer} hours.',
  'exposure.windowAction':
    'Tell who prescribes or starts a medicine for you when you last took kratom. When a medicine that slows or speeds the clearing of kratom is stopped, its effect fades over days too.',
  'exposure.halfLifeWhy':
    'After five half-lives 3 of 100 parts are left. The half-lives differ because the studies followed people for different times and gave different products.',
  'exposure.accumulationStatement':
    'With a dose every day, mitragynine can build up for {from, number} to {to, number} days. How far differed between the groups studied: the highest level after 15 doses was {low, number, ::.##} to {high, number, ::.##} times that after the first.',
  'exposure.accumulationAction':
    'When somebody who treats you asks how much you take, count the last two weeks and not only today.',
  'exposure.accumulationWhy':
    'More comes in than has left when the next dose is taken, until both are even. The studies gave one dose a day; several a day were not followed.',
  'exposure.surgeryAbout': 'surgery, kratom in the blood',
  'exposure.surgeryStatement':
    'Kratom can still be in the blood {from, number} to {to, number} days after the last dose. One cup of kratom tea raised the amount of midazolam, a sedative, that reached the blood to {value, number, ::.##} times ({low, number, ::.##} to {high, number, ::.##}).',
  'exposure.surgeryAction':
    'Tell the anaesthetist, in good time before the day: what you take, how much and how often, and when you last took it. If you take it every day, do not stop suddenly.',
  'exposure.surgeryWhy':
    'Kratom slows the enzyme CYP3A in the gut, which breaks down midazolam and many other medicines. It was tested with midazolam that was swallowed.',
} as const;
