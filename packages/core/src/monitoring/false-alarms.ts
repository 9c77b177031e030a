/**
 * New alarms a year of unchanged use, as `npm run calibrate -- --suite monitoring` measured them: 52 weekly looks, an
 * alarm being new where none was in the four looks before; days that resemble each other by 0, 0.3 and 0.6. A test holds
 * these figures to docs/calibration-report.json.
 */
import type { FalseAlarms, SignalId } from './types.ts';

const of = (independent: number, alike: number, veryAlike: number): FalseAlarms => ({ independent, alike, veryAlike });

export const falseAlarms: Readonly<Record<SignalId, FalseAlarms>> = {
  escalation: of(0, 0, 0),
  'dose-count': of(0, 0, 0),
  gaps: of(0, 0, 0),
  'first-dose': of(0, 0, 0),
  'new-early-dose': of(0, 0, 0),
  'stronger-product': of(0, 0, 0),
  limits: of(0, 0, 0),
  reductions: of(0, 0, 0),
  'withdrawal-hours': of(0, 0, 0),
  'withdrawal-levels': of(0, 0, 0),
  criteria: of(0, 0, 0),
  liver: of(0, 0, 0),
  heart: of(0, 0, 0),
  seizure: of(0, 0, 0),
  mood: of(0, 0, 0),
  endocrine: of(0, 0, 0),
  bowel: of(0, 0, 0),
  weight: of(0, 0, 0),
};
