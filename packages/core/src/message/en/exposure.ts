/** What the room `exposure` says of levels in the blood. */
export const exposureMessages = {
  'exposure.range':
    'between {low, number, ::.####} and {high, number, ::.####} ng/mL: {why, select, studies {studies disagree} other {people differ}}',
  'exposure.rangeFromNone':
    'between almost none and {high, number, ::.####} ng/mL: {why, select, studies {studies disagree} other {people differ}}',
  'exposure.almostNone': 'almost none, less than 0.1 ng/mL',
} as const;
