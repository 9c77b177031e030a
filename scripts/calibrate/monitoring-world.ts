/**
 * Simulated records for the signals: a person whose use goes on as ever, and what may change in it. Each quantity wanders
 * from day to day by an autocorrelation that is said, which is what makes unchanged use look like change.
 */
import type { RandomStream } from '@clearleaf/core/numeric';
import {
  type LevelAt,
  readWords,
  type SignalDay,
  type SignalDose,
  type SignalRows,
  type WithdrawalRating,
} from '@clearleaf/core/monitoring';
import { addDays, type PlainDate, plainDate } from '@clearleaf/core/quantity';
import { neutralNotes } from './neutral-notes.ts';
import { serialErrors } from './trial-posteriors.ts';

export interface MonitoredWorld {
  /** Correlation of a day with the next. */
  readonly rho: number;
  readonly change?: 'rise' | 'early-dose' | 'withdrawal' | 'reduced';
  /** Day, counted from 0, on which it begins. */
  readonly from?: number;
}

/** The record, day by day, and what a look on the morning after `days` days sees. */
export interface Monitored {
  readonly rowsAt: (days: number) => SignalRows;
  readonly levels: readonly LevelAt[];
}

const START = plainDate('2025-01-06');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LOOKED_BACK = 126;

const GRAMS = 2;
const DOSES = 3;
const MG_PER_GRAM = 15;
const RISE = 1.25;
const REDUCED_TO = 0.8;
/** Days in which withdrawal comes to its full size. */
const RAMP = 28;
const WITHDRAWAL_POINTS = 2.5;
const NOT_KEPT = 0.1;

/** Standard normal, each like its neighbour by `rho`. */
type Wandering = Float64Array;

export function monitoredPerson(world: MonitoredWorld, length: number, stream: RandomStream): Monitored {
  const { rho } = world;
  const times = Float64Array.from({ length }, (_, i) => i);
  const wander = (): Wandering => serialErrors(times, { sd: 1, rho }, stream);
  const dates = Array.from({ length }, (_, i) => addDays(START, i));
  const use = { amount: wander(), count: wander(), hour: wander(), gap: wander(), extract: wander() };
  const kept = dates.map(() => stream.uniform() >= NOT_KEPT);
  const taken = dates.map((_, i) => dosesOn(i, world, use, stream));
  const days = dates.map(
    (date, i): SignalDay => ({
      date,
      kept: kept[i] ?? false,
      doses: kept[i] === true ? (taken[i] ?? []) : [],
    }),
  );
  const ratings = ratingsOf(world, { taken, kept, dates }, wander(), stream);
  const said = saidOn(dates, kept, { wander, stream });
  const weights = weightsOn(dates, wander());
  const limits = limitsOf(world);
  return {
    rowsAt: (count) => ({
      days: days.slice(Math.max(0, count - LOOKED_BACK), count),
      ratings,
      said,
      areas: null,
      weights,
      limits,
      firstDose: START,
    }),
    levels: ratings.map(({ at }) => ({ at, level: levelAt(at, taken) })),
  };
}

const isOn = ({ from = 0 }: MonitoredWorld, day: number): boolean => day >= from;
const factorOn = (world: MonitoredWorld, day: number): number => {
  if (!isOn(world, day)) return 1;
  return world.change === 'rise' ? RISE : world.change === 'reduced' ? REDUCED_TO : 1;
};

type Use = Readonly<Record<'amount' | 'count' | 'hour' | 'gap' | 'extract', Wandering>>;

function dosesOn(day: number, world: MonitoredWorld, use: Use, stream: RandomStream): SignalDose[] {
  const of = (what: keyof Use): number => use[what][day] ?? 0;
  const count = Math.max(1, Math.round(DOSES + 0.5 * of('count')));
  const first = (world.change === 'early-dose' ? 12 : 9.5) + 0.8 * of('hour');
  const gap = Math.max(1.5, 4.2 + 0.7 * of('gap'));
  const hours = Array.from({ length: count }, (_, k) => first + k * gap + 0.3 * stream.normal());
  const early = world.change === 'early-dose' && isOn(world, day) && stream.uniform() < 0.85;
  const all = (early ? [7.5 + 0.3 * stream.normal(), ...hours] : hours).toSorted((a, b) => a - b);
  // An extract on three days in a hundred, as somebody has who buys one now and then.
  const isExtract = of('extract') > 1.88;
  return all.map((hour, k): SignalDose => {
    const grams = Math.max(0.2, GRAMS * factorOn(world, day) * (1 + 0.2 * of('amount') + 0.15 * stream.normal()));
    const mg = MG_PER_GRAM * grams;
    return {
      hour,
      kind: isExtract && k === 0 ? 'extract' : 'leaf',
      mg: { mean: mg, low: 0.7 * mg, high: 1.4 * mg },
      basis: 'label',
      grams,
      amount: { value: grams, unit: 'g' },
    };
  });
}

interface UseRecord {
  readonly taken: readonly (readonly SignalDose[])[];
  readonly kept: readonly boolean[];
  readonly dates: readonly PlainDate[];
}

const instantOf = (day: number, hour: number): number => Date.parse(START) + day * DAY + hour * HOUR;

/** Before the first dose and two hours after it, on days that were kept. */
function ratingsOf(
  world: MonitoredWorld,
  { taken, kept, dates }: UseRecord,
  mood: Wandering,
  stream: RandomStream,
): WithdrawalRating[] {
  return dates.flatMap((date, day) => {
    const first = taken[day]?.[0]?.hour;
    const before = taken[day - 1]?.at(-1)?.hour;
    if (kept[day] !== true || first === undefined || before === undefined) return [];
    return [
      { hour: first - 0.3, hoursSince: first - 0.3 + 24 - before },
      { hour: first + 2, hoursSince: 2 },
    ].map(({ hour, hoursSince }) => ({
      day: date,
      at: instantOf(day, hour),
      value: rated(1.5 + 0.8 * (mood[day] ?? 0) + stream.normal() + withdrawalOn(world, day, hoursSince)),
      hoursSince,
    }));
  });
}

const rated = (value: number): number => Math.round(Math.min(10, Math.max(0, value)));

function withdrawalOn(world: MonitoredWorld, day: number, hoursSince: number): number {
  if (world.change !== 'withdrawal' || !isOn(world, day)) return 0;
  const grown = Math.min(1, (day - (world.from ?? 0)) / RAMP);
  return WITHDRAWAL_POINTS * grown * Math.min(1, hoursSince / 10);
}

/** What is left of the doses of two days, halving in 12 hours: only its order counts. */
function levelAt(at: number, taken: UseRecord['taken']): number {
  const day = Math.floor((at - Date.parse(START)) / DAY);
  return [day - 1, day].reduce(
    (sum, one) =>
      sum +
      (taken[one] ?? []).reduce((left, { hour, grams }) => {
        const hours = (at - instantOf(one, hour)) / HOUR;
        return hours < 0 ? left : left + (grams ?? 0) * 0.5 ** (hours / 12);
      }, 0),
    0,
  );
}

/** Complaints that come to most people now and then: each on two days in a hundred, in spells where days are alike. */
const complaints = ['constipation', 'nausea', 'itching', 'heart racing', 'twitching', 'anxious', 'low libido'] as const;
const NOW_AND_THEN = 2.05;
const NOTES = 0.3;
/** Each text is read once, by the room's own reader. */
const wordsRead = new Map([...neutralNotes, ...complaints].map((text) => [text, readWords(text)]));

function saidOn(
  dates: readonly PlainDate[],
  kept: readonly boolean[],
  { wander, stream }: { readonly wander: () => Wandering; readonly stream: RandomStream },
): SignalRows['said'] {
  const spells = complaints.map((text) => ({ text, wandering: wander() }));
  return dates.flatMap((day, i) => {
    if (kept[i] !== true) return [];
    const texts = [
      ...(stream.uniform() < NOTES ? [neutralNotes[Math.floor(stream.uniform() * neutralNotes.length)] ?? ''] : []),
      ...spells.flatMap(({ text, wandering }) => ((wandering[i] ?? 0) > NOW_AND_THEN ? [text] : [])),
    ];
    return texts.map((text) => ({ day, text, ...(wordsRead.get(text) ?? readWords(text)) }));
  });
}

const weightsOn = (dates: readonly PlainDate[], wandering: Wandering): SignalRows['weights'] =>
  dates.flatMap((day, i) => (i % 3 === 0 ? [{ day, value: 75 + 0.7 * (wandering[i] ?? 0) }] : []));

/** A limit of half as much again as usual; where use is reduced, that of the reduction too. */
function limitsOf({ change, from = 0 }: MonitoredWorld): SignalRows['limits'] {
  const usual = GRAMS * DOSES;
  const limit = (day: number, value: number) => ({
    from: addDays(START, day),
    perDay: { value, unit: 'g' as const },
    dosesPerDay: null,
  });
  return [limit(0, 1.5 * usual), ...(change === 'reduced' ? [limit(from, REDUCED_TO * usual)] : [])];
}
