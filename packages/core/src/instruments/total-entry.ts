/**
 * A questionnaire that may not be shown: only the total that somebody else worked out is kept, with who entered it.
 */
import { parsePlainDate, type PlainDate } from '../quantity/index.ts';
import type { InstrumentFact, InstrumentsFacts } from './facts.ts';

/** All that is stored. */
export interface TotalEntry {
  readonly instrument: string;
  readonly version: string | null;
  readonly total: number;
  readonly date: PlainDate;
  readonly enteredBy: 'self' | 'clinician';
}

/** What is wrong with a total that was typed. */
export interface TotalProblem {
  readonly field: 'instrument' | 'total' | 'date';
  readonly value: string;
  readonly expected: 'known-instrument' | 'one-total' | 'in-range' | 'day';
  readonly range: { readonly min: number; readonly max: number } | null;
}

/** What is typed; every key that is not one of these is left behind. */
export interface TypedTotal {
  readonly instrument: string;
  readonly version?: string | undefined;
  readonly total: number;
  readonly date: string;
  readonly enteredBy: 'self' | 'clinician';
}

/** A total that may be stored, or why not. */
export type TotalReading =
  | { readonly ok: true; readonly entry: TotalEntry }
  | { readonly ok: false; readonly problem: TotalProblem };

/** Checks a total that was worked out elsewhere. */
export function readTotal(facts: InstrumentsFacts, typed: TypedTotal): TotalReading {
  const fact = facts.instruments.find(({ id }) => id === typed.instrument);
  if (fact === undefined) return wrong('instrument', typed.instrument, 'known-instrument', null);
  const total = totalProblem(fact, typed.total);
  if (total !== null) return total;
  const date = parsePlainDate(typed.date);
  if (date === null) return wrong('date', typed.date, 'day', null);
  const { instrument, version = null, enteredBy } = typed;
  return { ok: true, entry: { instrument, version, total: typed.total, date, enteredBy } };
}

/** Some have several scores and no total; of others scoring or range were not seen, and any number is kept. */
function totalProblem(fact: InstrumentFact, total: number): TotalReading | null {
  const { range } = fact;
  if (fact.method === 'subscales' || (fact.method === 'none' && fact.shippable))
    return wrong('total', String(total), 'one-total', null);
  if (!Number.isFinite(total) || (range !== null && (total < range.min || total > range.max)))
    return wrong('total', String(total), 'in-range', range);
  return null;
}

/** Whether answers may be stored, or a total alone. */
export function keeps(facts: InstrumentsFacts, instrument: string): 'answers' | 'total' {
  return facts.instruments.find(({ id }) => id === instrument)?.shippable === true ? 'answers' : 'total';
}

const wrong = (
  field: TotalProblem['field'],
  value: string,
  expected: TotalProblem['expected'],
  range: TotalProblem['range'],
): TotalReading => ({ ok: false, problem: { field, value, expected, range } });
