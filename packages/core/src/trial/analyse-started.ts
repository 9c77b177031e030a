/** The answer of a started trial: by the protocol as it was frozen, and no verdict before its last day. */
import { type AnalysisOptions, analyseTrial, type TrialAnalysis, type TrialProblem } from './analyse.ts';
import type { TrialRows } from './calendar.ts';
import type { TrialProtocol } from './design.ts';
import { exploreOutcomes, type ShrunkEstimate } from './exploratory.ts';
import { pickRows } from './table.ts';
import type { Hold } from './verdict.ts';

export interface StartedAnswer {
  readonly analysis: TrialAnalysis;
  /** The other outcomes of the protocol: shrunk, and without a verdict. */
  readonly exploratory: readonly ShrunkEstimate[];
}

export interface StartedQuestion {
  readonly rows: TrialRows;
  readonly protocol: Pick<TrialProtocol, 'outcome' | 'prior' | 'model'>;
  /** No more days will come. */
  readonly isOver: boolean;
  /** The hash is that of the protocol. */
  readonly unchanged: boolean;
}

/** While it runs only whole pairs count, so that the answer cannot be looked up day by day until it pleases. */
export function analyseStarted({ rows, protocol, isOver, unchanged }: StartedQuestion): StartedAnswer | TrialProblem {
  const { outcome } = protocol;
  const kept = isOver ? allOf(rows) : wholePairs(rows);
  const table = pickRows(rows.table, kept);
  const options: AnalysisOptions = {
    model: protocol.model,
    prior: protocol.prior,
    scale: outcome.scale,
    mcid: outcome.mcid,
    higherIsBetter: outcome.higherIsBetter,
    // Washout is left out by the calendar, which knows what came before the first period.
    washout: 0,
    randomised: true,
  };
  const analysis = analyseTrial(table, options);
  if (typeof analysis === 'string') return analysis;
  const others = rows.others.map(({ name, values }) => ({
    name,
    values: Float64Array.from(kept, (row) => values[row] ?? Number.NaN),
    scale: outcome.scale,
    mcid: outcome.mcid,
  }));
  const more: readonly Hold[] = [
    ...(isOver ? [] : (['not-over'] as const)),
    ...(unchanged ? [] : (['not-as-frozen'] as const)),
  ];
  return { analysis: held(analysis, more), exploratory: exploreOutcomes(table, others, options) };
}

function held(analysis: TrialAnalysis, more: readonly Hold[]): TrialAnalysis {
  if (more.length === 0) return analysis;
  const { crossChecks } = analysis;
  return {
    ...analysis,
    verdict: 'cannot tell yet',
    crossChecks: { ...crossChecks, holds: [...crossChecks.holds, ...more] },
  };
}

const allOf = ({ table }: TrialRows): readonly number[] => Array.from(table.days, (_, row) => row);

/** Rows of pairs of which a later pair has begun. */
function wholePairs({ table }: TrialRows): readonly number[] {
  const last = table.block?.reduce((most, block) => Math.max(most, block), -1) ?? -1;
  return allOf({ table, others: [] }).filter((row) => (table.block?.[row] ?? last) < last);
}
