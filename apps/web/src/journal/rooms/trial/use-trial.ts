/** One question to the trial's worker, which lives as long as the question. */
import { useEffect, useState } from 'react';
import type { TrialReply, TrialRequest } from './trial-types.ts';

const FAILED = { problem: 'failed' } as const;

/** `null` while it is computed, or nothing is asked. @param request the same object for the same question */
export function useTrialWorker<Reply extends TrialReply>(request: TrialRequest | null): Reply | typeof FAILED | null {
  const [answered, setAnswered] = useState<{ readonly to: TrialRequest; readonly reply: Reply | typeof FAILED } | null>(
    null,
  );
  useEffect(() => {
    if (request === null) return undefined;
    const worker = new Worker(new URL('../../../worker/trial-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => setAnswered({ to: request, reply: data }));
    worker.addEventListener('error', () => setAnswered({ to: request, reply: FAILED }));
    worker.postMessage(request);
    return () => worker.terminate();
  }, [request]);
  return answered !== null && answered.to === request ? answered.reply : null;
}
