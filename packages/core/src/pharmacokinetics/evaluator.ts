/** One person's curve, again and again for other parameters: what a fit asks for. */
import { fillRow, ROW } from './bodies.ts';
import { type Chain, chainOf } from './chain.ts';
import { type Entries, entriesOf } from './entries.ts';
import { get } from './read.ts';
import { type Destination, restart, type Run, startRun } from './run.ts';
import { runAt } from './run-at.ts';
import { runEven } from './run-even.ts';
import { timesOf, type Times } from './times.ts';
import type { Curves, Dosing, IndividualParameters } from './types.ts';

/** One person's curves; `factors` of the amounts, one for each dosing record, where they are not 1. */
export type CurveEvaluator = (parameters: IndividualParameters, factors?: Float64Array) => Curves;

/**
 * One dosing and its times, for many tries of one person's parameters. What does not depend on the parameters is done
 * once. Doses of which a share below 2e-16 is left are passed over.
 * @returns A function whose result it overwrites at the next call.
 */
export function curveEvaluator(dosing: readonly Dosing[], times: Times): CurveEvaluator {
  const count = 'count' in times ? times.count : times.length;
  const out = { parent: new Float64Array(count), metabolite: new Float64Array(count) };
  const to: Destination = { ...out, perPerson: count, perTime: 1 };
  const start = timesOf(times)[0] ?? Number.NEGATIVE_INFINITY;
  // Doses of ever before depend on the person's rates; all others do not.
  const fixed = dosing.some(({ steadyState }) => steadyState === true) ? null : entriesOf(dosing, []);
  const rows = new Float64Array(ROW);
  const blank = startRun({
    rows,
    entries: entriesOf([], []),
    factors: null,
    records: dosing.length,
    followsMetabolite: false,
  });
  return (parameters, factors) => {
    const chain = chainOf(parameters);
    const entries = fixed ?? entriesOf(dosing, [chain]);
    fillRow(rows, 0, chain);
    restart(blank);
    const followsMetabolite = parameters.metabolite !== null;
    const run: Run = { ...blank, entries, factors: factors ?? null, followsMetabolite };
    if (entries.plain) run.next[0] = firstLeft(entries, chain, start);
    if ('count' in times) runEven(run, times, to);
    else runAt(run, times, to, null);
    return { parent: out.parent, metabolite: followsMetabolite ? out.metabolite : null };
  };
}

/** `exp(-36)` is 2e-16: less than the last digit of what later doses leave. */
const LIVES = 36;

/** The first entry of which anything is left at `start`, beside the last one before it, by the slowest of the rates. */
function firstLeft({ time }: Entries, { gut, fast, slow, metabolite, lagTime }: Chain, start: number): number {
  const last = firstAfter(time, start) - 1;
  if (last < 1) return 0;
  return firstAfter(time, get(time, last) - lagTime - LIVES / Math.min(gut, fast, slow, metabolite));
}

/** Place of the first time later than `of`; the list ends at infinity. */
function firstAfter(time: Float64Array, of: number): number {
  let [low, high] = [0, time.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (get(time, middle) > of) high = middle;
    else low = middle + 1;
  }
  return low;
}
