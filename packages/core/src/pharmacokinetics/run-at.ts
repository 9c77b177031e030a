/**
 * The inner loop for times that are not even: four exponentials a step, nothing shared between steps or people. Many
 * people go two by two through a kernel (`exact/curves.ts`), of which this is the fallback and the oracle.
 */
import { type Direct, directOf, LAG, ROW } from './bodies.ts';
import { DECAYS, decayWithin } from './decay.ts';
import { fitsPairs, type PairCurves, runPairs } from './exact/curves.ts';
import { get, getWhole } from './read.ts';
import { absorbedShare, type Destination, enter, move, RATE, type Run, STATE, TIME } from './run.ts';

/**
 * Every person's concentrations at these times, from where the run is; the run ends at the last of them.
 * @param times h, ascending, none before the run's own.
 * @param curves Room in a kernel; `null` for the plain loop.
 */
export function runAt(run: Run, times: Float64Array, to: Destination, curves: PairCurves | null): void {
  const plain = (person: number): void =>
    personAt({ run, person, times, to, table: DECAYS, direct: directOf(run.rows, person) });
  if (curves !== null && fitsPairs(curves, run, times)) runPairs(curves, run, { times, to }, plain);
  else for (let person = 0; person < run.people; person++) plain(person);
}

interface AtTimes {
  readonly run: Run;
  readonly person: number;
  readonly times: Float64Array;
  readonly to: Destination;
  readonly table: Float64Array;
  readonly direct: Direct;
}

function personAt(one: AtTimes): void {
  const { run, person, times } = one;
  const { state, next } = run;
  const at = person * STATE;
  for (let place = 0; ; ) {
    if (get(state, at + RATE) === 0) place = stretch(one, place);
    if (place === times.length) return;
    const due = dueOf(run, person);
    const asked = get(times, place);
    const until = Math.min(due, asked);
    move(run, person, until - get(state, at + TIME));
    state[at + TIME] = until;
    if (due <= asked) {
      enter(run, person, getWhole(next, person));
      next[person] = getWhole(next, person) + 1;
    } else write(one, place++);
  }
}

function write({ run: { state }, person, to }: AtTimes, place: number): void {
  const at = person * STATE;
  const out = person * to.perPerson + place * to.perTime;
  to.parent[out] = get(state, at + 1) + get(state, at + 2);
  to.metabolite[out] = get(state, at + 3);
}

/** Places taken in one call: a loop that runs longer gets compiled on its way, with unsure types, and may stay so. */
const PIECE = 256;

/**
 * From one place on, writing, as far as the direct formula holds, which divides by differences of rates: it holds for
 * all but very short steps. Plain doses come in on the way; another entry, or an intake that goes on, ends it.
 * @returns The place that comes next.
 */
function stretch({ run, person, times, to, table, direct }: AtTimes, from: number): number {
  const { state, entries, next } = run;
  const { parent, metabolite, perTime } = to;
  const { lag, absorbed, short, long, kGut, kFast, kSlow, kEnd } = direct;
  const { toFast, toSlow, fastEnd, slowEnd, firstPass, fastTwice, slowTwice, formed } = direct;
  const at = person * STATE;
  let gut = get(state, at);
  let fast = get(state, at + 1);
  let slow = get(state, at + 2);
  let end = get(state, at + 3);
  let time = get(state, at + TIME);
  let place = from;
  let entry = getWhole(next, person);
  let due = get(entries.time, entry) + lag;
  const stop = Math.min(times.length, from + PIECE);
  for (let out = person * to.perPerson + from * perTime; place < stop; ) {
    const asked = get(times, place);
    const hours = (due <= asked ? due : asked) - time;
    if (!(hours > short && hours < long)) break;
    const eGut = decayWithin(kGut * hours, table);
    const eFast = decayWithin(kFast * hours, table);
    const eSlow = decayWithin(kSlow * hours, table);
    const eEnd = decayWithin(kEnd * hours, table);
    const gutFast = toFast * (eFast - eGut);
    const gutSlow = toSlow * (eSlow - eGut);
    const fEnd = fastEnd * (eFast - eEnd);
    const sEnd = slowEnd * (eSlow - eEnd);
    const gEnd = firstPass * (eEnd - eGut) + fastTwice * fEnd + slowTwice * sEnd - formed * (gutFast + gutSlow);
    end = eEnd * end + (gEnd * gut + (fEnd * fast + sEnd * slow));
    fast = eFast * fast + gutFast * gut;
    slow = eSlow * slow + gutSlow * gut;
    gut = eGut * gut;
    if (due <= asked) {
      time = due;
      if (!entries.plain) break;
      gut += get(entries.amount, entry) * (run.factors === null ? absorbed : absorbedShare(run, person, entry));
      due = get(entries.time, ++entry) + lag;
    } else {
      time = asked;
      parent[out] = fast + slow;
      metabolite[out] = end;
      out += perTime;
      place++;
    }
  }
  next[person] = entry;
  state.set([gut, fast, slow, end, time], at);
  return place;
}

/** When the person's next entry begins to be absorbed. */
const dueOf = ({ rows, entries, next }: Run, person: number): number =>
  get(entries.time, getWhole(next, person)) + get(rows, person * ROW + LAG);
