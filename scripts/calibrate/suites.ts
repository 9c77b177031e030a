/** Every suite of the calibration: one for each room that computes posteriors. */
import { monitoring } from './monitoring.ts';
import { pharmacokinetics } from './pharmacokinetics.ts';
import { trial } from './trial-designs.ts';
import { trialPosteriors } from './trial-posteriors.ts';
import type { Suite } from './suite.ts';

export const suites: readonly Suite[] = [pharmacokinetics, monitoring, trial, trialPosteriors];
