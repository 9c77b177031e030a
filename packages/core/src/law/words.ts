/** The small vocabularies of law, for facts and answers alike. */

export const lawStatuses = [
  'prohibited',
  'prescription-only',
  'unclear',
  'regulated',
  'age-restricted',
  'not-specifically-regulated',
] as const;
/** From strictest to least strict. */
export type LawStatus = (typeof lawStatuses)[number];
export const placeLevels = ['country', 'state', 'county', 'city', 'town', 'village', 'population'] as const;
export type PlaceLevel = (typeof placeLevels)[number];
