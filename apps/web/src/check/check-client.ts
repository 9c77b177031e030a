/** Asks the worker. The last question counts; a new one ends a worker that is still busy with the one before. */
import type { ClaimsFacts } from '@clearleaf/core/claims/facts';
import type { CheckAnswer, CheckRequest } from './check-types.ts';

export interface CheckClient {
  readonly check: (bytes: Uint8Array, name: string) => Promise<CheckAnswer>;
  readonly close: () => void;
}

/** Starts a worker that knows the evidence. */
export function createCheckClient(facts: ClaimsFacts): CheckClient {
  const state: { worker: Worker; last: number; done: ((answer: CheckAnswer) => void) | null } = {
    worker: start(facts),
    last: 0,
    done: null,
  };
  return {
    check: (bytes, name) => {
      if (state.done !== null) {
        state.worker.terminate();
        state.worker = start(facts);
      }
      state.last += 1;
      const id = state.last;
      return new Promise((resolve) => {
        const finish = (answer: CheckAnswer): void => {
          if (state.last === id) state.done = null;
          resolve(answer);
        };
        state.done = finish;
        state.worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
          if (data.id === id) finish(data);
        };
        state.worker.onerror = () => finish({ id, problem: 'failed' });
        state.worker.postMessage({ id, bytes, name } satisfies CheckRequest);
      });
    },
    close: () => state.worker.terminate(),
  };
}

function start(facts: ClaimsFacts): Worker {
  const worker = new Worker(new URL('../worker/check-worker.ts', import.meta.url), { type: 'module' });
  worker.postMessage({ facts } satisfies CheckRequest);
  return worker;
}
