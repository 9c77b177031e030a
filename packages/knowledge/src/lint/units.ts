/**
 * Units that the knowledge may use, written in UCUM where UCUM has them.
 *
 * A unit that is not listed is more often a slip (`ug/l`, `mg/Kg`) than a new one.
 */
export const knownUnits: ReadonlySet<string> = new Set([
  // Amount and mass.
  'kg', 'g', 'mg', 'ug', 'ng', 'mmol', 'umol', 'nmol', 'pmol', 'g/mol',
  // Volume.
  'L', 'mL', 'uL', 'L/kg', 'mL/kg',
  // Concentration.
  'g/L', 'mg/L', 'ug/L', 'ng/L', 'mg/mL', 'ug/mL', 'ng/mL', 'ng/g', 'ug/g', 'mg/g', 'mg/kg', 'mmol/L', 'umol/L', 'nmol/L', 'M', 'mM', 'uM', 'nM', 'pM',
  // Exposure: concentration over time.
  'ng.h/mL', 'ug.h/L', 'ug.h/mL', 'mg.h/L', 'nmol.h/L',
  // Concentration and exposure per mg of the dose.
  'ng/mL/mg', 'ng.h/mL/mg',
  // Flow and rate.
  'L/h', 'L/min', 'mL/h', 'mL/min', 'L/h/kg', 'mL/min/kg', 'uL/min/mg', '/h', '/min', '1/h', '1/min', 'h-1',
  // Time.
  's', 'min', 'h', 'd', 'wk', 'mo', 'a',
  // Shares and counts.
  '%', '1', 'ratio', 'fold', 'score',
  // The body and its signals.
  'kg/m2', 'mm[Hg]', 'ms', '/min', 'Cel', 'U/L',
]);
