/** What an event table comes to. */
import type { Dosing } from '../types.ts';

/** Names of the columns that are read, as NONMEM has them; others are left alone. */
export const eventColumns = ['ID', 'TIME', 'AMT', 'EVID', 'II', 'ADDL', 'CMT', 'RATE', 'SS'] as const;
export type EventColumn = (typeof eventColumns)[number];

/** A time at which a level is asked for. */
export interface EventObservation {
  /** h. */
  readonly time: number;
  readonly of: 'parent' | 'metabolite' | 'both';
}

/** The rows of one `ID`. */
export interface EventIndividual {
  /** As it stands in the table. */
  readonly id: string;
  readonly dosing: readonly Dosing[];
  /** By time. */
  readonly observations: readonly EventObservation[];
}

/** Why a table cannot be read. */
export type EventProblemKind =
  | 'empty'
  /** A column that is needed is not in the header. */
  | 'missing-column'
  /** The header has the same name twice. */
  | 'repeated-column'
  /** The row has more or fewer fields than the header. */
  | 'fields'
  | 'not-a-number'
  | 'negative'
  | 'not-whole'
  /** An `EVID` other than 0 and 1. */
  | 'event'
  /** A dose into another compartment than the gut, or an observation of one that is not observed. */
  | 'compartment'
  /** `AMT` is 0 on a dose, or something on an observation. */
  | 'amount'
  /** `ADDL` or `SS` without an `II` above 0. */
  | 'interval'
  /** Earlier than the row above of the same `ID`. */
  | 'backwards'
  /** The `ID` stood higher up already, with another between. */
  | 'scattered'
  /** An `ID` without a dose. */
  | 'no-dose'
  | 'too-many';

export interface EventProblem {
  readonly kind: EventProblemKind;
  /** Counted from 1, the header included. */
  readonly line: number;
  /** Name of the column; `null` where it is about the whole row. */
  readonly column: string | null;
  /** As it stands there. */
  readonly value: string;
}

/** See `readEventTable`. */
export type EventTable =
  | { readonly ok: true; readonly individuals: readonly EventIndividual[] }
  | { readonly ok: false; readonly problem: EventProblem };
