/** Relief or benefit as sentences: the answer, then the evidence for it one by one, then what a simple chart would say. */
import type { TrialMessageId } from '../message/en-trial.ts';
import type { Speak } from '../message/index.ts';
import { simulatedTruth } from '../journal/index.ts';
import type { ReliefAnswer, ReliefVerdict } from './relief.ts';

type Say = Speak<TrialMessageId>;

export interface ReliefWords {
  readonly verdict: string;
  /** Why nothing can be told, where it cannot. */
  readonly why: readonly string[];
  /** What a dose does at once, and what use comes to in the long run; empty where the gate refuses. */
  readonly figures: readonly string[];
  /** The signs of the journal, the weakest first. */
  readonly evidence: readonly string[];
  readonly naive: string;
  readonly limits: string;
}

const WORDS: Record<ReliefVerdict, string> = {
  'consistent with relief of withdrawal': 'relief',
  'consistent with benefit': 'benefit',
  'cannot tell': 'unsure',
};

/** @param outcome What the person calls the rating. */
export function sayRelief(answer: ReliefAnswer, outcome: string, speak: Say): ReliefWords {
  const { verdict, holds, model, naive } = answer;
  return {
    verdict: speak('relief.verdict', { verdict: WORDS[verdict], outcome }),
    why: [
      ...holds
        .filter((hold) => hold !== 'gate')
        .map((hold) => speak('relief.hold', { hold: hold.replaceAll('-', '') })),
      ...model.gate.reasons.map((reason) => speak('relief.gate', { reason: reason.replaceAll('-', '') })),
    ],
    figures: model.gate.passes ? sayFigures(answer, outcome, speak) : [],
    evidence: saySigns(answer, outcome, speak),
    naive: speak('relief.naive', {
      outcome,
      pairs: naive.beforeAfter?.pairs ?? 0,
      difference: naive.beforeAfter?.difference ?? 0,
      helps: naive.saysHelps ? 'yes' : 'no',
    }),
    limits: speak('relief.limits'),
  };
}

function sayFigures({ model }: ReliefAnswer, outcome: string, speak: Say): string[] {
  const { acute, reliefShare, netUsual } = model;
  const { mean } = netUsual;
  return [
    speak('relief.acute', {
      outcome,
      mean: acute.mean,
      low: acute.interval90[0],
      high: acute.interval90[1],
      share: reliefShare.mean,
      shareLow: reliefShare.interval90[0],
      shareHigh: reliefShare.interval90[1],
    }),
    speak('relief.net', {
      outcome,
      size: Math.abs(mean),
      side: mean < 0 ? 'better' : 'worse',
      low: netUsual.interval90[0],
      high: netUsual.interval90[1],
    }),
  ];
}

function saySigns({ signs }: ReliefAnswer, outcome: string, speak: Say): string[] {
  const { trough, together, returnTo, levels, drift, frequency } = signs;
  const reading = (sign: { readonly reading: string }): string => sign.reading.replaceAll('-', '');
  return [
    speak('relief.trough', { outcome, reading: reading(trough) }),
    speak('relief.together', { outcome, reading: reading(together) }),
    speak('relief.returnTo', { outcome, reading: reading(returnTo) }),
    speak('relief.levels', { outcome, reading: reading(levels) }),
    speak('relief.drift', { reading: reading(drift) }),
    ...(frequency === null
      ? []
      : [
          speak('relief.frequency', {
            reading: reading(frequency),
            early: frequency.perDay[0],
            late: frequency.perDay[1],
          }),
        ]),
  ];
}

/** How the simulated journal was made, to be shown once its answer has been. */
export const saySimulatedTruth = (speak: Say): string =>
  speak('relief.simulatedTruth', { rating: simulatedTruth.rating, cost: simulatedTruth.cost });
