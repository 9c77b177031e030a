/** Two people in the kernel's memory: the order of `wasm/exact-pair.ts`. */
import {
  BIOAVAILABILITY,
  FAST_OVER_GAP,
  GUT,
  GUT_TO_FAST,
  GUT_TO_METABOLITE,
  GUT_TO_SLOW,
  LAG,
  LONG,
  PARENT_TO_METABOLITE,
  ROW,
  SHORT,
} from '../bodies.ts';
import { DECAYED } from '../decay.ts';
import { get, getWhole } from '../read.ts';
import { type Run, STATE } from '../run.ts';

/** Doubles of a pair; a person's are every second one, from the own side on. */
export const PAIR = 90;
/** Where each vector begins, doubles. The last four are for even times only. */
export const AT = {
  rates: 0,
  binary: 8,
  couplings: 16,
  direct: 24,
  short: 40,
  long: 42,
  largest: 44,
  lag: 46,
  absorbed: 48,
  state: 50,
  step: 60,
  late: 78,
  lateRest: 86,
  lateHours: 88,
} as const;
/** The two people's next entries, as whole numbers of four bytes. */
export const ENTRY = 116;

/** Steps longer than this many lives of the fastest part leave numbers that only the plain engine can hold. */
const LIVES = 700;

/** The fastest of a person's rates, 1/h. */
export const largestRate = (rows: Float64Array, person: number): number => DECAYED / get(rows, person * ROW + LONG);

/** Couplings in the order of the pair. */
const COUPLINGS = [GUT_TO_FAST, GUT_TO_SLOW, GUT_TO_METABOLITE, PARENT_TO_METABOLITE] as const;

/** Writes a person's rates to one side, 0 or 1, of a pair that begins at `at`, doubles. */
export function writePerson({ rows }: Run, person: number, into: Float64Array, at: number): void {
  const row = person * ROW;
  const largest = largestRate(rows, person);
  // A row begins with the four rates; what the direct formula takes lies in one piece too.
  for (let k = 0; k < 4; k++) {
    const rate = get(rows, row + GUT + k);
    into[at + AT.rates + 2 * k] = -rate;
    into[at + AT.binary + 2 * k] = -rate / Math.LN2;
    into[at + AT.couplings + 2 * k] = get(rows, row + (COUPLINGS[k] ?? 0));
  }
  for (let k = 0; k < 8; k++) into[at + AT.direct + 2 * k] = get(rows, row + FAST_OVER_GAP + k);
  into[at + AT.short] = get(rows, row + SHORT);
  into[at + AT.long] = LIVES / largest;
  into[at + AT.largest] = largest;
  into[at + AT.lag] = get(rows, row + LAG);
  into[at + AT.absorbed] = get(rows, row + BIOAVAILABILITY);
}

/** Writes where a person is to one side of a pair: the state, and the next entry, which stands at `entry`, wholes. */
export function writeState(
  { state, next }: Run,
  person: number,
  into: Float64Array,
  at: { readonly side: number; readonly wholes: Int32Array; readonly entry: number },
): void {
  for (let k = 0; k < 4; k++) into[at.side + AT.state + 2 * k] = get(state, person * STATE + k);
  at.wholes[at.entry] = getWhole(next, person);
}
