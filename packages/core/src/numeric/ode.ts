/**
 * Ordinary differential equations by the explicit Runge-Kutta pair of Dormand and Prince, 5(4), with its dense output.
 *
 * Hairer E, Norsett SP, Wanner G (1993), Solving Ordinary Differential Equations I, 2nd edition, II.5 and II.6; the
 * coefficients' letters stay. For problems that are not stiff: a step is kept short by the fastest rate.
 */

/** `dy/dt` at `t`, written into `into`. */
export type Derivative = (t: number, y: Float64Array, into: Float64Array) => void;

export interface OdeTolerance {
  /** Error of a step, as a share of each value; default 1e-9. */
  readonly relative?: number;
  /** The same for values near zero, in their own unit; default 1e-12. */
  readonly absolute?: number;
  /** Steps, refused ones too, after which it gives up; default 1,000,000. */
  readonly steps?: number;
}

const C = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1] as const;
const A = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
] as const;
/** Fifth order less fourth. */
const E = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const;
/** Dense output. */
const D = [
  -12715105075 / 11282082432,
  0,
  87487479700 / 32700410799,
  -10690763975 / 1880347072,
  701980252875 / 199316789632,
  -1453857185 / 822651844,
  69997945 / 29380423,
] as const;

/**
 * Follows `y` from `start` through `times`.
 * @param times Ascending, none before `start`.
 * @returns One state a time.
 * @throws RangeError where times do not ascend, or it has to give up.
 */
export function integrate(
  derivative: Derivative,
  start: { readonly time: number; readonly state: ArrayLike<number> },
  times: ArrayLike<number>,
  tolerance: OdeTolerance = {},
): readonly Float64Array[] {
  const solver = new Solver(derivative, start, tolerance);
  return Array.from(times, (time) => solver.at(time));
}

/** One way through time, forward; a step may reach past what was asked for, and is read from within. */
class Solver {
  readonly #derivative: Derivative;
  readonly #relative: number;
  readonly #absolute: number;
  #left: number;
  #from: number;
  #to: number;
  #before: Float64Array;
  #y: Float64Array;
  #hours = 0;
  readonly #k: readonly Float64Array[];

  constructor(
    derivative: Derivative,
    { time, state }: { readonly time: number; readonly state: ArrayLike<number> },
    { relative = 1e-9, absolute = 1e-12, steps = 1_000_000 }: OdeTolerance,
  ) {
    this.#derivative = derivative;
    this.#relative = relative;
    this.#absolute = absolute;
    this.#left = steps;
    this.#from = time;
    this.#to = time;
    this.#y = Float64Array.from(state);
    this.#before = this.#y;
    this.#k = C.map(() => new Float64Array(state.length));
    derivative(time, this.#y, this.#stage(0));
  }

  #stage(i: number): Float64Array {
    return this.#k[i] ?? new Float64Array(0);
  }

  at(time: number): Float64Array {
    if (!(time >= this.#from))
      throw new RangeError(`Cannot integrate: expected times that ascend, got ${time} after ${this.#from}`);
    while (this.#to < time) this.#step(time - this.#to);
    return time === this.#to ? this.#y.slice() : this.#within((time - this.#from) / (this.#to - this.#from));
  }

  /** One accepted step, of a length of its own; a first one no longer than `reach`. */
  #step(reach: number): void {
    // The last stage of a step is the first of the next.
    if (this.#to > this.#from) this.#stage(0).set(this.#stage(6));
    let hours = this.#hours === 0 ? this.#firstStep(reach) : this.#hours;
    for (;;) {
      if (this.#left-- <= 0 || !(this.#to + hours > this.#to))
        throw new RangeError(`Cannot integrate past ${this.#to}: the steps have become too many or too short`);
      const next = this.#try(hours);
      const error = this.#error(next, hours);
      // Grows by five times at most and shrinks to a fifth; an error that is no number shrinks too.
      const factor = error === 0 ? 5 : Math.min(5, Math.max(0.2, 0.9 * error ** -0.2));
      if (error <= 1) {
        this.#before = this.#y;
        this.#from = this.#to;
        this.#y = next;
        this.#to += hours;
        this.#hours = hours * factor;
        return;
      }
      hours *= Number.isNaN(factor) ? 0.2 : Math.min(1, factor);
    }
  }

  /** A hundredth of the time in which the values would change by themselves. */
  #firstStep(reach: number): number {
    const [size, slope] = [this.#size(this.#y), this.#size(this.#stage(0))];
    return size < 1e-5 || slope < 1e-5 ? Math.min(reach, 1e-6) : Math.min(reach, (0.01 * size) / slope);
  }

  #size(values: Float64Array): number {
    return Math.sqrt(
      values.reduce(
        (sum, value, i) => sum + (value / (this.#absolute + this.#relative * Math.abs(this.#y[i] ?? 0))) ** 2,
        0,
      ) / values.length,
    );
  }

  #try(hours: number): Float64Array {
    let next = this.#y;
    for (let stage = 1; stage < C.length; stage++) {
      next = this.#moved(A[stage] ?? [], hours);
      this.#derivative(this.#to + (C[stage] ?? 1) * hours, next, this.#stage(stage));
    }
    return next;
  }

  #moved(weights: readonly number[], hours: number): Float64Array {
    return this.#y.map((value, i) => value + hours * this.#weighted(weights, i));
  }

  #weighted(weights: readonly number[], i: number): number {
    let sum = 0;
    for (const [stage, weight] of weights.entries()) sum += weight * (this.#k[stage]?.[i] ?? 0);
    return sum;
  }

  #error(next: Float64Array, hours: number): number {
    let sum = 0;
    for (const [i, value] of next.entries()) {
      const allowed = this.#absolute + this.#relative * Math.max(Math.abs(this.#y[i] ?? 0), Math.abs(value));
      sum += ((hours * this.#weighted(E, i)) / allowed) ** 2;
    }
    return Math.sqrt(sum / next.length);
  }

  /** The state at a share of the last step. */
  #within(share: number): Float64Array {
    const hours = this.#to - this.#from;
    const rest = 1 - share;
    return this.#before.map((value, i) => {
      const change = (this.#y[i] ?? 0) - value;
      const bend = hours * (this.#k[0]?.[i] ?? 0) - change;
      const end = change - hours * (this.#k[6]?.[i] ?? 0) - bend;
      const last = hours * this.#weighted(D, i);
      return value + share * (change + rest * (bend + share * (end + rest * last)));
    });
  }
}
