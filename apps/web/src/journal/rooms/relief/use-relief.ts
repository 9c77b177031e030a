/** The answer to a declared question, from a worker that lives as long as the question. */
import { gramsOf, type ReliefQuestion, reliefRows } from '@clearleaf/core/trial';
import { useEffect, useState } from 'react';
import type { OpenSession } from '../../session.ts';
import type { ReliefReply, ReliefRequest } from './relief-types.ts';

/** `null` while it is computed, or nothing is asked. */
export function useRelief(open: OpenSession, question: ReliefQuestion | null): ReliefReply | null {
  const [answered, setAnswered] = useState<{ readonly to: ReliefQuestion; readonly reply: ReliefReply } | null>(null);
  useEffect(() => {
    if (question === null) return undefined;
    const worker = new Worker(new URL('../../../worker/relief-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ReliefReply>) =>
      setAnswered({ to: question, reply: data }),
    );
    worker.addEventListener('error', () => setAnswered({ to: question, reply: { problem: 'failed' } }));
    const rows = reliefRows(open.book, question, gramsOf(open.book));
    worker.postMessage({ rows, question } satisfies ReliefRequest);
    return () => worker.terminate();
  }, [open, question]);
  return answered !== null && answered.to === question ? answered.reply : null;
}
