/** A worker of its own for Argon2id: half a second of work and 64 MiB, during which the page must still answer. */
import { deriveKey } from '@clearleaf/vault';
import type { KdfAnswer, KdfRequest } from '../journal/kdf-types.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', (event: MessageEvent<KdfRequest>) => {
  const { id, passphrase, parameters } = event.data;
  deriveKey(passphrase, parameters).then(
    (key) => self.postMessage({ id, key } satisfies KdfAnswer),
    (error: unknown) => self.postMessage({ id, failed: String(error) } satisfies KdfAnswer),
  );
});
