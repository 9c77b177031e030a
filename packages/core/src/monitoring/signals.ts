/** Every signal of one record. */
import { ownLimits, reductions } from './plan-signals.ts';
import type { SignalRows } from './rows.ts';
import { organs, type SignalFact, type SignalId, type SignalReading } from './types.ts';
import { doseCount, escalation, firstDose, gaps, newEarlyDose, strongerProduct } from './use-signals.ts';
import { weightChange } from './weight-signal.ts';
import { type LevelAt, withdrawalByHours, withdrawalByLevels } from './withdrawal-signals.ts';
import { criteria, organSignal } from './word-signals.ts';

export interface SignalsInput {
  /** Levels at the instants of the ratings; `null` where nobody computed any. */
  readonly levels: readonly LevelAt[] | null;
  readonly facts: readonly SignalFact[];
}

/** All answers, in the order of `signalIds`. */
export function readSignals(rows: SignalRows, { levels, facts }: SignalsInput): SignalReading[] {
  return [
    escalation(rows),
    doseCount(rows),
    gaps(rows),
    firstDose(rows),
    newEarlyDose(rows),
    strongerProduct(rows),
    ownLimits(rows),
    reductions(rows),
    withdrawalByHours(rows),
    withdrawalByLevels(rows, levels),
    criteria(rows),
    ...organs.map((organ) => organSignal(rows, organ, topicFacts(facts, organ))),
    weightChange(rows),
  ];
}

const topicFacts = (facts: readonly SignalFact[], topic: SignalFact['topic']): SignalFact[] =>
  facts.filter((fact) => fact.topic === topic);

/** What the facts say that belongs to a signal. */
export function factsFor(id: SignalId, facts: readonly SignalFact[]): SignalFact[] {
  if (id === 'weight') return [];
  if (id === 'withdrawal-hours' || id === 'withdrawal-levels') return topicFacts(facts, 'withdrawal');
  const organ = organs.find((one) => one === id);
  return topicFacts(facts, organ ?? 'dependence');
}
