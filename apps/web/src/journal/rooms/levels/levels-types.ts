/** What the page asks the worker of levels, and what comes back. */
import type { DrawnPart, PreparedPart } from '@clearleaf/core/exposure';
import type { Effect, EvenTimes, PharmacokineticModel } from '@clearleaf/core/pharmacokinetics';

export interface LevelsRequest {
  readonly id: number;
  readonly parts: readonly PreparedPart[];
  readonly models: readonly PharmacokineticModel[];
  readonly times: EvenTimes;
  /** What another medicine is taken to do all the while; `null` for nothing. */
  readonly effect: Effect | null;
}

export type LevelsAnswer =
  | { readonly id: number; readonly drawn: readonly DrawnPart[] }
  | { readonly id: number; readonly failed: true };

/** People simulated with each model. */
export const SUBJECTS = 1_000;
