/** What the page asks the worker of levels, and what comes back. */
import type { DrawnPart, FittedPart, MeasuredLevel, PreparedPart } from '@clearleaf/core/exposure';
import type { Effect, EvenTimes, PharmacokineticModel } from '@clearleaf/core/pharmacokinetics';

export interface LevelsRequest {
  readonly id: number;
  readonly parts: readonly PreparedPart[];
  readonly models: readonly PharmacokineticModel[];
  readonly times: EvenTimes;
  /** What another medicine is taken to do all the while; `null` for nothing. */
  readonly effect: Effect | null;
  /** Laboratory values that the people are to agree with; `null` for none. */
  readonly measured: readonly MeasuredLevel[] | null;
  readonly now: number;
}

/** What was drawn, and by model why it could not be brought to agree with the values. */
export interface Drawn {
  readonly parts: readonly DrawnPart[];
  readonly refused: FittedPart['refused'];
}

export type LevelsAnswer =
  | { readonly id: number; readonly drawn: Drawn }
  | { readonly id: number; readonly failed: true };

/** People simulated with each model. */
export const SUBJECTS = 1_000;
