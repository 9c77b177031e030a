/** What M3 says in figures: benefit, cost, what a dose does at once, what use comes to in the long run, and the gate. */
import { deficitOf } from './adaptation.ts';
import {
  type AdaptationCandidate,
  type AdaptationOptions,
  type AdaptationProblem,
  type AdaptationRows,
  effectPriorSd,
  fitAdaptation,
  type FittedCandidate,
} from './adaptation-fit.ts';
import { CELLS, inOrder, momentsOf, shareBelow, valueAt, type Weighted } from './lattice.ts';
import type { ExposureSeries } from './adaptation.ts';

export interface Figure {
  readonly mean: number;
  readonly sd: number;
  readonly median: number;
  readonly interval90: readonly [number, number];
  readonly interval95: readonly [number, number];
}

/** Why the rows cannot tell relief of withdrawal from benefit; none where they can. */
export const gateReasons = ['moves-together', 'cost-not-learned', 'no-lower-use'] as const;
export type GateReason = (typeof gateReasons)[number];

export interface IdentifiabilityGate {
  readonly passes: boolean;
  readonly reasons: readonly GateReason[];
  /** Correlation of `-C` and `W` over the rows; below 0.8 asked for. */
  readonly correlation: number;
  /** Standard deviation of the cost of one unit of deficit after the data over that before; below 0.5 asked for. */
  readonly learned: number;
  /** Rows at which adaptation was at most half its highest; 10 asked for. */
  readonly lowRows: number;
}

export interface AdaptationAnswer {
  readonly rows: number;
  /** Points of the outcome that one unit of exposure takes away, >= 0; the unit is the peak after one unit of dose. */
  readonly benefit: Figure;
  /** Points that one unit of deficit costs, >= 0. */
  readonly cost: Figure;
  /** Change from just before a dose to its peak, at the usual level; negative is better. */
  readonly acute: Figure;
  /** The part of that which only ends a deficit, 0 to 1. */
  readonly reliefShare: Figure;
  /** Points of the acute change that end a deficit. */
  readonly relief: Figure;
  /** Long-run mean over the last 14 days of the record less that without use; negative is better. */
  readonly netCurrent: Figure;
  /** The same over the 14 days with the most exposure. */
  readonly netUsual: Figure;
  /** Chances that the verdict needs; `mcid` as asked. */
  readonly chances: {
    /** Relief is more than half of the acute change. */
    readonly mostlyRelief: number;
    /** A dose ends a deficit of at least half the `mcid`. */
    readonly reliefMatters: number;
    /** Usual use is better than none by the `mcid`, in the long run. */
    readonly netHelps: number;
    /** Usual use is worse than none by the `mcid`, in the long run. */
    readonly netHarms: number;
    /** Usual use is no better than none, in the long run. */
    readonly netNotBetter: number;
  };
  readonly candidates: readonly { readonly halfLife: number | null; readonly tau: number; readonly share: number }[];
  readonly gate: IdentifiabilityGate;
}

export interface AdaptationQuestion {
  readonly rows: AdaptationRows;
  readonly candidates: readonly AdaptationCandidate[];
  /** Days, ascending: when doses were taken. */
  readonly doseTimes: ArrayLike<number>;
  /** Last day of the record. */
  readonly end: number;
  readonly options: AdaptationOptions;
  /** The smallest difference that matters, > 0. */
  readonly mcid: number;
}

/** @throws RangeError where times do not ascend or a value is not finite. */
export function analyseAdaptation(question: AdaptationQuestion): AdaptationAnswer | AdaptationProblem {
  const fitted = fitAdaptation(question.rows, question.candidates, question.options);
  return typeof fitted === 'string' ? fitted : answerOf(question, fitted);
}

function answerOf(question: AdaptationQuestion, fitted: readonly FittedCandidate[]): AdaptationAnswer {
  const { rows, mcid, options } = question;
  const runs = fitted.map((one) => ({ ...one, ...runOf(question, one.candidate) }));
  const of = (value: (run: Run, benefit: number, cost: number) => number): Weighted => weigh(runs, value);
  const relief = of(({ acute }, _, cost) => cost * acute.deficit);
  const acute = of(({ acute: { exposure, deficit } }, benefit, cost) => -benefit * exposure - cost * deficit);
  const share = of(({ acute: { exposure, deficit } }, benefit, cost) =>
    reliefShare(benefit * exposure, cost * deficit),
  );
  const net = (which: 'current' | 'usual'): Weighted =>
    of((run, benefit, cost) => -benefit * run[which].exposure + cost * run[which].deficit);
  const usual = net('usual');
  const costs = of((_, __, cost) => cost);
  const before = fitted.reduce((sum, one) => sum + (one.share * priorSdOf(options)) / one.unit, 0);
  return {
    rows: rows.times.length,
    benefit: figureOf(of((_, benefit) => benefit)),
    cost: figureOf(costs),
    acute: figureOf(acute),
    reliefShare: figureOf(share),
    relief: figureOf(relief),
    netCurrent: figureOf(net('current')),
    netUsual: figureOf(usual),
    chances: {
      mostlyRelief: 1 - shareBelow(share, 0.5),
      reliefMatters: 1 - shareBelow(relief, mcid / 2),
      netHelps: shareBelow(usual, -mcid),
      netHarms: 1 - shareBelow(usual, mcid),
      netNotBetter: 1 - shareBelow(usual, 0),
    },
    candidates: fitted.map(({ candidate: { halfLife, tau }, share: weight }) => ({ halfLife, tau, share: weight })),
    gate: gateOf(fitted, momentsOf(costs).sd / before),
  };
}

/** A half-normal has this share of its scale as standard deviation. */
const HALF_NORMAL_SD = Math.sqrt(1 - 2 / Math.PI);
const priorSdOf = ({ scale }: AdaptationOptions): number => HALF_NORMAL_SD * effectPriorSd(scale.high - scale.low);

const reliefShare = (benefit: number, relief: number): number =>
  benefit + relief > 0 ? relief / (benefit + relief) : 0;

/** Exposure and deficit, as means over days or as differences. */
interface Pair {
  readonly exposure: number;
  readonly deficit: number;
}

interface Run extends FittedCandidate {
  /** Gained by a dose in exposure, and lost of the deficit. */
  readonly acute: Pair;
  readonly current: Pair;
  readonly usual: Pair;
}

const HOURS = 24;
const WINDOW = 14;
/** Days from a dose to its peak in effect, about. */
const PEAK = 1.6 / HOURS;

/** Follows a candidate hour by hour. */
function runOf(
  { doseTimes, end }: AdaptationQuestion,
  { follow }: AdaptationCandidate,
): Omit<Run, keyof FittedCandidate> {
  const first = Math.min(doseTimes[0] ?? end, end - WINDOW);
  const hours = Float64Array.from(
    { length: Math.max(2, Math.floor((end - first) * HOURS)) },
    (_, i) => first + (i + 0.5) / HOURS,
  );
  const series = follow(hours);
  const deficit = deficitOf(series);
  const window = WINDOW * HOURS;
  const last = Math.max(0, hours.length - window);
  const start = startOfMost(series.exposure, window);
  return {
    acute: acuteOf(
      follow,
      Array.from(doseTimes).filter(
        (day) => day >= (hours[start] ?? 0) && day <= (hours[start] ?? 0) + WINDOW && day + PEAK <= end,
      ),
    ),
    current: meansOver(series, deficit, [last, hours.length]),
    usual: meansOver(series, deficit, [start, Math.min(hours.length, start + window)]),
  };
}

/** Where the window with the most exposure begins. */
function startOfMost(exposure: Float64Array, window: number): number {
  let [sum, most, start] = [0, Number.NEGATIVE_INFINITY, 0];
  for (let i = 0; i < exposure.length; i++) {
    sum += (exposure[i] ?? 0) - (exposure[i - window] ?? 0);
    const isWhole = i >= window - 1 || exposure.length < window;
    if (isWhole && sum > most + 1e-9) [most, start] = [sum, Math.max(0, i - window + 1)];
  }
  return start;
}

function meansOver(series: ExposureSeries, deficit: Float64Array, [from, to]: readonly [number, number]): Pair {
  const mean = (values: Float64Array): number =>
    values.subarray(from, to).reduce((a, b) => a + b, 0) / Math.max(1, to - from);
  return { exposure: mean(series.exposure), deficit: mean(deficit) };
}

/** Mean over the doses of exposure gained and deficit ended. */
function acuteOf(follow: AdaptationCandidate['follow'], doses: readonly number[]): Pair {
  if (doses.length === 0) return { exposure: 0, deficit: 0 };
  const moments = [...doses, ...doses.map((day) => day + PEAK)].sort((a, b) => a - b);
  const place = new Map(moments.map((day, i) => [day, i]));
  const series = follow(moments);
  const deficit = deficitOf(series);
  const change = (values: Float64Array): number =>
    doses.reduce(
      (sum, day) => sum + (values[place.get(day + PEAK) ?? 0] ?? 0) - (values[place.get(day) ?? 0] ?? 0),
      0,
    ) / doses.length;
  return { exposure: Math.max(0, change(series.exposure)), deficit: Math.max(0, -change(deficit)) };
}

/** Cells that weigh less than this change no figure that is shown. */
const SMALLEST = 1e-7;

/** A number that follows from benefit and cost (for one unit of exposure), over all cells of all candidates, in order. */
export function weigh<One extends FittedCandidate>(
  runs: readonly One[],
  value: (run: One, benefit: number, cost: number) => number,
): Weighted {
  const values: number[] = [];
  const shares: number[] = [];
  let total = 0;
  for (const run of runs) {
    const { lattice, share, unit } = run;
    const [benefits, costs] = lattice.axes;
    for (let i = 0; i < CELLS; i++)
      for (let j = 0; j < CELLS; j++) {
        const weight = share * (lattice.shares[i * CELLS + j] ?? 0);
        if (weight < SMALLEST) continue;
        const benefit = (benefits.from + (i + 0.5) * benefits.width) / unit;
        values.push(value(run, benefit, (costs.from + (j + 0.5) * costs.width) / unit));
        shares.push(weight);
        total += weight;
      }
  }
  return inOrder({ values: Float64Array.from(values), shares: Float64Array.from(shares, (share) => share / total) });
}

function figureOf(weighted: Weighted): Figure {
  return {
    ...momentsOf(weighted),
    median: valueAt(weighted, 0.5),
    interval90: [valueAt(weighted, 0.05), valueAt(weighted, 0.95)],
    interval95: [valueAt(weighted, 0.025), valueAt(weighted, 0.975)],
  };
}

const MOST_CORRELATED = 0.8;
const LEAST_LEARNED = 0.5;
const LOW = 0.5;
const FEWEST_LOW = 10;

function gateOf(fitted: readonly FittedCandidate[], learned: number): IdentifiabilityGate {
  const average = (of: (one: FittedCandidate) => number): number =>
    fitted.reduce((sum, one) => sum + one.share * of(one), 0);
  const correlation = average(({ series }) =>
    correlationOf(
      series.exposure.map((value) => -value),
      deficitOf(series),
    ),
  );
  const lowRows = average(({ series, unit }) => series.adaptation.filter((value) => value <= LOW * unit).length);
  const reasons = [
    ...(correlation < MOST_CORRELATED ? [] : (['moves-together'] as const)),
    ...(learned < LEAST_LEARNED ? [] : (['cost-not-learned'] as const)),
    ...(lowRows >= FEWEST_LOW ? [] : (['no-lower-use'] as const)),
  ];
  return { passes: reasons.length === 0, reasons, correlation, learned, lowRows };
}

/** Pearson's; 0 where one does not vary. */
export function correlationOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0) / n;
  const [middleA, middleB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [x, y] = [(a[i] ?? 0) - middleA, (b[i] ?? 0) - middleB];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}
