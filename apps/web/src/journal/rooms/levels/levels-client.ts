/** The worker of levels as the page meets it: only the last question is answered, and leaving the page ends it. */
import type { Drawn, LevelsAnswer, LevelsRequest } from './levels-types.ts';

export interface LevelsClient {
  /** `null` where it failed; never settles where another question was asked since. */
  draw(request: Omit<LevelsRequest, 'id'>): Promise<Drawn | null>;
  stop(): void;
}

export function createLevelsClient(): LevelsClient {
  const state: { worker: Worker | null; last: number; done: ((answer: LevelsAnswer) => void) | null } = {
    worker: null,
    last: 0,
    done: null,
  };
  const failed = (): void => state.done?.({ id: state.last, failed: true });
  const start = (): Worker => {
    const worker = new Worker(new URL('../../../worker/levels-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<LevelsAnswer>) => {
      if (data.id === state.last) state.done?.(data);
    });
    worker.addEventListener('error', failed);
    return worker;
  };
  return {
    draw: (request) => {
      state.worker ??= start();
      state.last += 1;
      const { worker, last: id } = state;
      return new Promise((resolve) => {
        state.done = (answer) => resolve('drawn' in answer ? answer.drawn : null);
        worker.postMessage({ ...request, id } satisfies LevelsRequest);
      });
    },
    stop: () => {
      state.worker?.terminate();
      state.worker = null;
      state.done = null;
    },
  };
}
