/** Key derivation in a worker, and the environment that the vault gets in the page. */
import { platform, type Environment } from '@clearleaf/vault';
import type { KdfAnswer, KdfRequest } from './kdf-types.ts';

/** Kept alive between the steps of a calibration, then ended: its memory holds traces of the passphrase. */
const IDLE_MILLISECONDS = 4_000;

interface Waiting {
  readonly resolve: (key: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

function createKdf(): Environment['deriveKey'] {
  const waiting = new Map<number, Waiting>();
  const state: { worker: Worker | null; idle: number | undefined; next: number } = {
    worker: null,
    idle: undefined,
    next: 0,
  };
  const stop = (): void => {
    state.worker?.terminate();
    state.worker = null;
  };
  const answered = ({ data }: MessageEvent<KdfAnswer>): void => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('key' in data) one?.resolve(data.key);
    else one?.reject(new Error(`Cannot derive a key: ${data.failed}`));
    if (waiting.size === 0) state.idle = window.setTimeout(stop, IDLE_MILLISECONDS);
  };
  const start = (): Worker => {
    const worker = new Worker(new URL('../worker/kdf-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', answered);
    worker.addEventListener('error', (event) => {
      for (const { reject } of waiting.values()) reject(new Error(`Cannot derive a key: ${event.message}`));
      waiting.clear();
      stop();
    });
    return worker;
  };
  return (passphrase, parameters) => {
    window.clearTimeout(state.idle);
    state.worker ??= start();
    const { worker } = state;
    state.next += 1;
    const request: KdfRequest = { id: state.next, passphrase, parameters };
    return new Promise((resolve, reject) => {
      waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
  };
}

export const environment: Environment = { ...platform, deriveKey: createKdf() };
