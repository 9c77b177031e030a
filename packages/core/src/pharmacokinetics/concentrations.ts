/**
 * Concentrations of one person at any times, from any doses: the plain engine. It walks once through doses and times
 * and carries the state forward, so its cost is linear in both.
 */
import {
  type Chain,
  chainOf,
  EMPTY,
  evenIntake,
  plus,
  type Propagator,
  propagator,
  type State,
  step,
} from './chain.ts';
import { steadyState } from './entries.ts';
import { expandDosing } from './regimen.ts';
import type { Curves, Dosing, IndividualParameters } from './types.ts';

/** From `time` on: `added` comes in at once, and the intake (mg/h) changes by `rate`. */
interface IntakeEvent {
  readonly time: number;
  readonly added: State;
  readonly rate: number;
}

/**
 * Concentrations in plasma, ng/mL, at each of `times` (h, in any order). A dose counts from its time on.
 * @throws RangeError for parameters, doses or times outside their ranges.
 */
export function concentrations(
  parameters: IndividualParameters,
  dosing: readonly Dosing[],
  times: ArrayLike<number>,
): Curves {
  const chain = chainOf(parameters);
  const walk = new Walk(chain, intakeEvents(chain, dosing));
  const parent = new Float64Array(times.length);
  const metabolite = parameters.metabolite === null ? null : new Float64Array(times.length);
  for (const i of inOrder(times)) {
    const [, fast, slow, formed] = walk.to(times[i] ?? 0);
    parent[i] = fast + slow;
    if (metabolite !== null) metabolite[i] = formed;
  }
  return { parent, metabolite };
}

/** What enters this person's body and when, by time. */
function intakeEvents(chain: Chain, dosing: readonly Dosing[]): readonly IntakeEvent[] {
  const { doses, steady } = expandDosing(dosing, chain.lagTime);
  const { lagTime, bioavailability } = chain;
  const events = steady.map((one) => ({
    time: one.time + lagTime,
    added: plus(EMPTY, steadyState(chain, one), one.amount * bioavailability),
    rate: 0,
  }));
  for (const { time, amount, duration } of doses)
    events.push(...intake(time + lagTime, amount * bioavailability, duration));
  return events.sort((a, b) => a.time - b.time);
}

function intake(time: number, amount: number, duration: number): IntakeEvent[] {
  if (duration === 0) return [{ time, added: [amount, 0, 0, 0], rate: 0 }];
  const rate = amount / duration;
  return [
    { time, added: EMPTY, rate },
    { time: time + duration, added: EMPTY, rate: -rate },
  ];
}

/** One way through the events, forward in time. */
class Walk {
  readonly #chain: Chain;
  readonly #events: readonly IntakeEvent[];
  #next = 0;
  #time = Number.NEGATIVE_INFINITY;
  #state: State = EMPTY;
  #rate = 0;
  #running = 0;
  #hours = Number.NaN;
  #propagator: Propagator | null = null;

  constructor(chain: Chain, events: readonly IntakeEvent[]) {
    this.#chain = chain;
    this.#events = events;
  }

  /** The state at `time`, which is not before the one asked for last. */
  to(time: number): State {
    for (let event = this.#events[this.#next]; event !== undefined && event.time <= time; ) {
      this.#advance(event.time);
      this.#state = plus(this.#state, event.added);
      this.#running += Math.sign(event.rate);
      // Rates that have all ended must leave nothing behind.
      this.#rate = this.#running === 0 ? 0 : this.#rate + event.rate;
      this.#next++;
      event = this.#events[this.#next];
    }
    this.#advance(time);
    return this.#state;
  }

  #advance(time: number): void {
    const hours = time - this.#time;
    this.#time = time;
    if (!(hours > 0) || hours === Number.POSITIVE_INFINITY) return;
    // Schedules repeat their steps.
    if (this.#propagator === null || hours !== this.#hours) this.#propagator = propagator(this.#chain, hours);
    this.#hours = hours;
    this.#state = step(this.#propagator, this.#state);
    if (this.#rate > 0) this.#state = plus(this.#state, evenIntake(this.#chain, hours), this.#rate);
  }
}

/** Places of the times, the earliest first. */
function inOrder(times: ArrayLike<number>): readonly number[] {
  const order = Array.from(times, (time, i) => {
    if (!Number.isFinite(time))
      throw new RangeError(`Cannot compute a concentration: expected a finite time, got ${time}`);
    return i;
  });
  return order.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
}
