/** What the room `review` says. */
export const reviewMessages = {
  'review.severity':
    '{severity, select, emergency {Emergency} contraindicated {Very serious} major {Serious} moderate {Caution} unknown {Not known} minor {Minor} other {Nothing reported}}',
  'review.certainty':
    '{certainty, select, high {high} moderate {moderate} low {low} veryLow {very low} other {no direct evidence found}}',
  'review.inputPlace': 'Place',
  'review.inputAge': 'Age',
  'review.inputProduct': 'Product',
  'review.inputMedicines': 'Medicines and other substances',
  'review.inputConditions': 'Health and situation',
  'review.inputReasons': 'Reason',
  'review.noPlace': 'No place was given, so the law was not checked.',
  'review.noAge':
    'No age was given, so rules about age were not checked. Some places set a minimum age. Some risks are higher under 21 and from 60.',
  'review.noProduct':
    'No product was named. What is said here is about kratom leaf. Concentrated 7-OH is a different drug: its risks are higher, and in many places its law is stricter.',
  'review.noProductLaw':
    'No product was named. What is said here is about kratom leaf. Concentrated 7-OH is a different drug with higher risks. {same, select, yes {In {place} the law for it is the same.} other {In {place} the law for it is different: {status, select, prohibited {it is banned} prescriptiononly {it is lawful only on prescription} unclear {it is unclear} regulated {it is allowed only under product rules} agerestricted {it is allowed only from a certain age} other {no rule that names it was found}}.}}',
  'review.noMedicines':
    'Nothing else that you take was named, so no combination was checked. This means medicines, herbs, alcohol and other drugs.',
  'review.noConditions':
    'Nothing was said about your health, pregnancy, surgery, work or drug tests, so none of it was checked.',
  'review.noReasons': 'No reason was given, so no evidence was looked up.',
  'review.placeAmbiguous':
    'More than one place has this name: {candidates}. Say which one, so that the law can be checked.',
  'review.placeMore': '{names}, and {count, plural, one {# more} other {# more}}',
  'review.placeList': '{names} or {last}',
  'review.placeNeedsGazetteer':
    'The list of towns could not be loaded. Without it, only states, countries and places with a rule of their own can be looked up. {reason}',
  'review.inputSignals': 'Changes over time',
  'review.signalsMissing': 'The journal was not looked through for changes over time.',
  'review.signalsNotEnough': 'The journal does not hold enough to say: {names}.',
  'review.signalsUnseen': 'Looked for in your journal and not seen; no all-clear',
  'review.newCombination': 'You have begun to take {medicine} lately, while you take kratom.',
  'review.newCombinationAction':
    'Read what is said of it here, and ask a pharmacist or the prescriber this week. Do not stop or change a prescribed medicine on your own.',
  'review.notUnderstood':
    'Nothing was checked for these words: they were not understood, or a second place or age was given and only the first is checked.',
} as const;
