/**
 * New alarms a year of unchanged use, as `npm run calibrate -- --suite monitoring` measured them: 52 weekly looks, an
 * alarm being new where none was in the four looks before; days that resemble each other by 0, 0.3 and 0.6. A test holds
 * these figures to docs/calibration-report.json.
 */
import type { FalseAlarms, SignalId } from './types.ts';

const of = (independent: number, alike: number, veryAlike: number): FalseAlarms => ({ independent, alike, veryAlike });

export const falseAlarms: Readonly<Record<SignalId, FalseAlarms>> = {
  escalation: of(0.368, 0.414, 0.684),
  'dose-count': of(0.142, 0.256, 0.414),
  gaps: of(0.19, 0.306, 0.514),
  'first-dose': of(0.006, 0.066, 0.31),
  'new-early-dose': of(0, 0, 0.012),
  'stronger-product': of(0.034, 0.072, 0.274),
  limits: of(0.008, 0.072, 0.292),
  reductions: of(0.05, 0.092, 0.166),
  'withdrawal-hours': of(0.072, 0.068, 0.08),
  'withdrawal-levels': of(0.162, 0.154, 0.128),
  criteria: of(0, 0, 0),
  liver: of(0.03, 0.114, 0.326),
  heart: of(0.068, 0.086, 0.324),
  seizure: of(0.05, 0.106, 0.274),
  mood: of(0, 0.006, 0.046),
  endocrine: of(0.048, 0.12, 0.318),
  bowel: of(0.032, 0.036, 0.182),
  weight: of(0, 0, 0),
};
