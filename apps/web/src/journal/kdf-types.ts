/** What the page and the worker of the key derivation say to each other. */
import type { Environment } from '@clearleaf/vault';

export interface KdfRequest {
  readonly id: number;
  readonly passphrase: Uint8Array;
  readonly parameters: Parameters<Environment['deriveKey']>[1];
}

export type KdfAnswer =
  | { readonly id: number; readonly key: Uint8Array }
  | { readonly id: number; readonly failed: string };
