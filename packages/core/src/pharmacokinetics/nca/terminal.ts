/**
 * The terminal slope, chosen as PKNCA and Phoenix choose it: regressions of the logarithm on time over the last three
 * measurable samples, the last four, and so on back to the one after the highest concentration. The highest adjusted
 * R squared wins; of choices within 1e-4 of it, the one with the most samples. Only slopes that decline are looked at.
 */
import { type CleanSamples, notComputable, type NotComputable } from './samples.ts';

export interface TerminalSlope {
  /** 1/h, > 0. */
  readonly lambdaZ: number;
  readonly adjustedRSquared: number;
  /** How many samples, >= 3. */
  readonly samples: number;
  /** h of the first of them. */
  readonly from: number;
}

const FEWEST = 3;
/** What one choice may be worse by and still be taken for having more samples. */
const TOLERANCE = 1e-4;

/** The terminal slope of a curve whose highest concentration is at place `peak`. */
export function terminalSlope({ times, concentrations }: CleanSamples, peak: number): TerminalSlope | NotComputable {
  const last = times.length - 1;
  if (last - peak < FEWEST) return notComputable('too-few-samples-after-peak');
  const choices = choicesOf(times, concentrations, peak).filter(({ lambdaZ }) => lambdaZ > 0);
  const best = choices.reduce((highest, { adjustedRSquared }) => Math.max(highest, adjustedRSquared), -Infinity);
  return choices.findLast((one) => one.adjustedRSquared > best - TOLERANCE) ?? notComputable('no-decline');
}

/** Every choice, the fewest samples first. Sums are carried from one to the next around running means. */
function choicesOf(times: readonly number[], concentrations: readonly number[], peak: number): TerminalSlope[] {
  const choices: TerminalSlope[] = [];
  let [count, meanTime, meanLog, squares, products, logSquares] = [0, 0, 0, 0, 0, 0];
  for (let i = times.length - 1; i > peak; i--) {
    const [time, log] = [times[i] ?? 0, Math.log(concentrations[i] ?? 0)];
    count++;
    const [offTime, offLog] = [time - meanTime, log - meanLog];
    meanTime += offTime / count;
    meanLog += offLog / count;
    squares += offTime * (time - meanTime);
    products += offTime * (log - meanLog);
    logSquares += offLog * (log - meanLog);
    if (count < FEWEST) continue;
    // A level stretch has no slope to be sure of.
    const rSquared = logSquares === 0 ? 0 : products ** 2 / (squares * logSquares);
    choices.push({
      lambdaZ: -products / squares,
      adjustedRSquared: 1 - ((1 - rSquared) * (count - 1)) / (count - 2),
      samples: count,
      from: time,
    });
  }
  return choices;
}
