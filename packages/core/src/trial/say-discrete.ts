/** The result of M5 as sentences, in the order in which they are read. */
import type { TrialMessageId } from '../message/en-trial.ts';
import type { Speak } from '../message/index.ts';
import type { DiscreteAnalysis } from './analyse-discrete.ts';
import { type TrialNames, type TrialWords, sayTrial } from './say-trial.ts';

/** @param higherIsBetter as it was analysed with. */
export function sayDiscrete(
  analysis: DiscreteAnalysis,
  { names, higherIsBetter }: { names: TrialNames; higherIsBetter: boolean },
  speak: Speak<TrialMessageId>,
): TrialWords {
  const { crossChecks, pHelps, n } = analysis;
  const { ratio, kind, factor } = crossChecks;
  // What is said of any trial; the figures are this model's own.
  const shared = sayTrial(analysis, { names, mcid: Math.log(factor), higherIsBetter }, speak);
  const tenths = Math.round(10 * pHelps);
  const [low, high] = ratio.interval90;
  return {
    ...shared,
    difference: speak('trial.factorDifference', {
      ...names,
      ...sidesOf(analysis),
      kind,
      days: n,
      ratio: ratio.median,
      low,
      high,
      good: ratio.median < 1 === higherIsBetter ? 'no' : 'yes',
    }),
    chances: [
      { tenths, text: speak('trial.factorHelps', { other: names.other, factor, tenths }) },
      ...shared.chances.slice(1),
    ],
  };
}

/** Of yes or no, how many said yes; of counts, their mean. */
function sidesOf({ crossChecks: { counts, kind } }: DiscreteAnalysis): Readonly<Record<string, number>> {
  const sum = (side: 0 | 1, of: (value: number) => number): number =>
    counts.reduce((all, { value, entries }) => all + of(value) * entries[side], 0);
  const [firstOf, secondOf] = [sum(0, () => 1), sum(1, () => 1)];
  const [first, second] = [sum(0, (value) => value), sum(1, (value) => value)];
  return kind === 'binary'
    ? { first, second, firstOf, secondOf }
    : { first: first / firstOf, second: second / secondOf, firstOf, secondOf };
}
