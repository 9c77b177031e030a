/** Lets a long reading be seen, ended, and share its thread with whatever shows it. */
import type { ReadContext } from './types.ts';

const ROWS_AT_ONCE = 4_000;

/** To be awaited with the number of each row: now and then it reports, breathes, and ends where the person did. */
export function pacer(context: ReadContext, total: number): (done: number) => Promise<void> | undefined {
  return (done) => {
    if (done % ROWS_AT_ONCE !== 0) return undefined;
    context.signal?.throwIfAborted();
    context.progress?.(total === 0 ? 1 : done / total);
    return done === 0 ? undefined : new Promise((resolve) => setTimeout(resolve));
  };
}
