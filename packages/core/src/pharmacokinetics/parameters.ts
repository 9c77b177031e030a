/** The parameters that vary between people, in the order of every vector and matrix of a model; the facts name these and three more. */
export const variedParameters = [
  'bioavailability',
  'lagTime',
  'absorptionRateConstant',
  'clearance',
  'volumeCentral',
  'intercompartmentalClearance',
  'volumePeripheral',
  'metaboliteClearance',
  'metaboliteVolume',
  'metaboliteFractionSystemic',
  'metaboliteFractionFirstPass',
] as const;
export type VariedParameter = (typeof variedParameters)[number];
