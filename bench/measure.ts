/** How this project times things: warm first, many samples, the median, and always beside a baseline of the same run. */

export interface Timing {
  /** Median of the samples, milliseconds a call. */
  readonly median: number;
  /** 95th percentile of the samples, milliseconds a call. */
  readonly p95: number;
  readonly samples: number;
}

/**
 * Times a synchronous call.
 * @param call Its result is kept, so that the engine cannot drop the work.
 * @param samples How many timed samples; each runs `batch` calls.
 */
export function measure(call: () => unknown, samples = 200, batch = 1): Timing {
  for (let i = 0; i < Math.min(samples, 50); i++) sink.last = call();
  const times: number[] = [];
  for (let i = 0; i < samples; i++) {
    const start = performance.now();
    for (let j = 0; j < batch; j++) sink.last = call();
    times.push((performance.now() - start) / batch);
  }
  return summary(times);
}

/** Median and 95th percentile of some times. */
export function summary(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), samples: sorted.length };
}

/** Linear interpolation between order statistics (type 7). */
function quantile(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}

/** What the last timed call gave: read by nobody, there so that the work is done. */
const sink: { last?: unknown } = {};
