/** Every suite of the calibration: one for each room that computes posteriors. */
import { pharmacokinetics } from './pharmacokinetics.ts';
import type { Suite } from './suite.ts';

export const suites: readonly Suite[] = [pharmacokinetics];
