/** Fits relief against benefit away from the page, which stays quick meanwhile. */
import { reliefFrom } from '@clearleaf/core/trial';
import type { ReliefReply, ReliefRequest } from '../journal/rooms/relief/relief-types.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data: { rows, question } }: MessageEvent<ReliefRequest>) => {
  const tell = (reply: ReliefReply): void => self.postMessage(reply);
  try {
    const answer = reliefFrom(rows, question);
    tell(typeof answer === 'string' ? { problem: answer } : { answer });
  } catch {
    tell({ problem: 'failed' });
  }
});
