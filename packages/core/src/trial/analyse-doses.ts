/** M3 on a table of doses and ratings, in the same figures as any other trial: usual use against none, in the long run. */
import { type AdaptationAnswer, analyseAdaptation, type Figure } from './adaptation-answer.ts';
import { type AdaptationProblem, type AdaptationRows, doseCandidates } from './adaptation-fit.ts';
import type { DoseSeries } from './adaptation.ts';
import type { Estimate } from './analyse.ts';
import { type EvidenceLevel, type Verdict, verdictOf } from './verdict.ts';

export interface DoseAnalysisOptions {
  readonly scale: { readonly low: number; readonly high: number };
  readonly mcid: number;
  readonly trend: boolean;
  readonly higherIsBetter: boolean;
  /** Use went on before the record as in its first fortnight; false where it began with the record. */
  readonly usedBefore: boolean;
}

export interface DoseAnalysis {
  readonly model: 'm3';
  /** Ratings. */
  readonly n: number;
  /** Usual use less none, in units of the outcome as it was given. */
  readonly estimate: Estimate;
  readonly pHelps: number;
  readonly pLittle: number;
  readonly pHarms: number;
  readonly pBelowZero: number;
  readonly rho: null;
  readonly tau: null;
  /** Parts of the answer, of the outcome as worse the higher. */
  readonly crossChecks: Pick<
    AdaptationAnswer,
    'gate' | 'benefit' | 'cost' | 'acute' | 'relief' | 'reliefShare' | 'netCurrent'
  > & { readonly holds: readonly string[] };
  readonly verdict: Verdict;
  readonly level: EvidenceLevel;
}

/** @throws RangeError where times do not ascend or a value is not finite. */
export function analyseDoseTable(
  rows: AdaptationRows,
  doses: DoseSeries,
  { scale, mcid, trend, higherIsBetter, usedBefore }: DoseAnalysisOptions,
): DoseAnalysis | AdaptationProblem {
  const worse = higherIsBetter ? { low: -scale.high, high: -scale.low } : scale;
  const answer = analyseAdaptation({
    rows: { ...rows, outcome: higherIsBetter ? rows.outcome.map((value) => -value) : rows.outcome },
    candidates: doseCandidates(usedBefore ? withBefore(doses) : doses),
    doseTimes: doses.times,
    end: rows.times.at(-1) ?? 0,
    options: { scale: worse, trend },
    mcid,
  });
  if (typeof answer === 'string') return answer;
  const { chances: of, gate, benefit, cost, acute, relief, reliefShare, netCurrent, netUsual } = answer;
  const belowZero = 1 - of.netNotBetter;
  const chances = { helps: of.netHelps, little: 1 - of.netHelps - of.netHarms, harms: of.netHarms, belowZero };
  const verdict = verdictOf(chances, []);
  return {
    model: 'm3',
    n: rows.times.length,
    estimate: higherIsBetter ? mirrored(netUsual) : netUsual,
    pHelps: chances.helps,
    pLittle: chances.little,
    pHarms: chances.harms,
    pBelowZero: higherIsBetter ? of.netNotBetter : belowZero,
    rho: null,
    tau: null,
    crossChecks: { gate, benefit, cost, acute, relief, reliefShare, netCurrent, holds: gate.reasons },
    verdict: gate.passes ? verdict : 'cannot tell yet',
    level: 'L1',
  };
}

const FORTNIGHT = 14;
/** Fortnights put before the record: the slowest adaptation has then settled. */
const BEFORE = 4;

/** The doses of the first fortnight, put before the record some times: who used before is used to it on the first day. */
function withBefore({ times, amounts }: DoseSeries): DoseSeries {
  const all = Array.from(times, (time, i) => ({ time, amount: amounts[i] ?? 0 }));
  const first = all[0]?.time ?? 0;
  const start = all.filter(({ time }) => time - first < FORTNIGHT);
  const before = Array.from({ length: BEFORE }, (_, k) =>
    start.map(({ time, amount }) => ({ time: time - FORTNIGHT * (BEFORE - k), amount })),
  ).flat();
  const joined = [...before, ...all];
  return {
    times: Float64Array.from(joined, ({ time }) => time),
    amounts: Float64Array.from(joined, ({ amount }) => amount),
  };
}

const turned = ([low, high]: readonly [number, number]): readonly [number, number] => [-high, -low];

const mirrored = ({ mean, sd, median, interval90, interval95 }: Figure): Estimate => ({
  mean: -mean,
  sd,
  median: -median,
  interval90: turned(interval90),
  interval95: turned(interval95),
});
