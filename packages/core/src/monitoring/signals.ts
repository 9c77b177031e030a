/** Every signal of one record. */
import { ownLimits, reductions } from './plan-signals.ts';
import type { SignalRows } from './rows.ts';
import { type Organ, organs, type SignalFact, type SignalId, type SignalReading } from './types.ts';
import { doseCount, escalation, firstDose, gaps, newEarlyDose, strongerProduct } from './use-signals.ts';
import { weightChange } from './weight-signal.ts';
import { type LevelAt, withdrawalByHours, withdrawalByLevels } from './withdrawal-signals.ts';
import { criteria, organSignal } from './word-signals.ts';

export interface SignalsInput {
  /** Levels at the instants of the ratings; `null` where nobody computed any. */
  readonly levels: readonly LevelAt[] | null;
  readonly facts: readonly SignalFact[];
}

type Read = (rows: SignalRows, input: SignalsInput) => SignalReading;

const organ =
  (which: Organ): Read =>
  (rows, { facts }) =>
    organSignal(rows, which, topicFacts(facts, which));

const readers: Readonly<Record<SignalId, Read>> = {
  escalation,
  'dose-count': doseCount,
  gaps,
  'first-dose': firstDose,
  'new-early-dose': newEarlyDose,
  'stronger-product': strongerProduct,
  limits: ownLimits,
  reductions,
  'withdrawal-hours': withdrawalByHours,
  'withdrawal-levels': (rows, { levels }) => withdrawalByLevels(rows, levels),
  criteria,
  liver: organ('liver'),
  heart: organ('heart'),
  seizure: organ('seizure'),
  mood: organ('mood'),
  endocrine: organ('endocrine'),
  bowel: organ('bowel'),
  weight: weightChange,
};

/** The answer of one signal. */
export const readSignal = (id: SignalId, rows: SignalRows, input: SignalsInput): SignalReading =>
  readers[id](rows, input);

const topicFacts = (facts: readonly SignalFact[], topic: SignalFact['topic']): SignalFact[] =>
  facts.filter((fact) => fact.topic === topic);

/** What the facts say that belongs to a signal. */
export function factsFor(id: SignalId, facts: readonly SignalFact[]): SignalFact[] {
  if (id === 'weight') return [];
  if (id === 'withdrawal-hours' || id === 'withdrawal-levels') return topicFacts(facts, 'withdrawal');
  return topicFacts(facts, organs.find((one) => one === id) ?? 'dependence');
}
