/** Doses as they happen, from doses as a plan or an event table has them. */
import type { Dose, Dosing } from './types.ts';

/** What one person took. */
export interface Intakes {
  /** By time, the earliest first. */
  readonly doses: readonly Required<Dose>[];
  /** Before these the same has been taken at an interval for ever. */
  readonly steady: readonly SteadyIntake[];
}

export interface SteadyIntake extends Required<Dose> {
  readonly interval: number;
}

/**
 * @param lag The longest time, h, from swallowing to absorption: doses of ever before that may not be absorbed yet when
 *   a steady schedule begins to count are listed like the others.
 * @throws RangeError where a dose is negative or not finite, a repeat has no interval, or an intake without end lasts
 *   longer than its interval.
 */
export function expandDosing(dosing: readonly Dosing[], lag: number): Intakes {
  const doses: Required<Dose>[] = [];
  const steady: SteadyIntake[] = [];
  for (const one of dosing) {
    checkDosing(one);
    const { time, amount, duration = 0, interval = 0, additionalDoses = 0 } = one;
    const before = one.steadyState === true ? Math.floor(lag / interval) + 1 : 0;
    if (before > 0) steady.push({ time: time - before * interval, amount, duration, interval });
    for (let i = -before; i <= additionalDoses; i++) doses.push({ time: time + i * interval, amount, duration });
  }
  return { doses: doses.sort((a, b) => a.time - b.time), steady };
}

function checkDosing({ time, amount, duration = 0, ...repeat }: Dosing): void {
  expect(Number.isFinite(time), 'a finite time', time);
  expect(amount >= 0 && Number.isFinite(amount), 'a finite amount >= 0', amount);
  expect(duration >= 0 && Number.isFinite(duration), 'a finite duration >= 0', duration);
  checkRepeat(repeat, duration);
}

function checkRepeat(repeat: Pick<Dosing, 'interval' | 'additionalDoses' | 'steadyState'>, duration: number): void {
  const { interval = 0, additionalDoses = 0, steadyState = false } = repeat;
  expect(Number.isInteger(additionalDoses) && additionalDoses >= 0, 'a whole number of further doses', additionalDoses);
  if (additionalDoses === 0 && !steadyState) return;
  expect(interval > 0 && Number.isFinite(interval), 'an interval > 0 with repeats', interval);
  if (steadyState) expect(duration <= interval, 'at steady state a duration within the interval', duration);
}

function expect(holds: boolean, expected: string, got: number): void {
  if (!holds) throw new RangeError(`Cannot follow a dose: expected ${expected}, got ${got}`);
}
