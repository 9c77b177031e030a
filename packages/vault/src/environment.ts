/** What the vault takes from outside: chance, time, and the slow function that turns a passphrase into a key. */
import { argon2id } from 'hash-wasm';
import { argon2idAsync } from '@noble/hashes/argon2.js';
import type { Bytes, KdfParameters } from './wire/index.ts';

export interface Environment {
  /** `length` unpredictable bytes. */
  random(length: number): Bytes;
  /** Milliseconds since 1970. */
  now(): number;
  /** Argon2id, 32 bytes. An application may run it in a worker, so that the page stays responsive. */
  deriveKey(passphrase: Uint8Array, parameters: KdfParameters): Promise<Uint8Array>;
}

const KEY_BYTES = 32;
/** The Web Crypto API gives at most this many bytes at once. */
const RANDOM_CHUNK = 65_536;

/** Argon2id in WebAssembly; in JavaScript, about three times as slow, where a content policy forbids WebAssembly. */
export async function deriveKey(
  passphrase: Uint8Array,
  { memoryKiB, passes, lanes, salt }: KdfParameters,
): Promise<Uint8Array> {
  if (typeof WebAssembly === 'undefined') return deriveKeyInJavaScript(passphrase, { memoryKiB, passes, lanes, salt });
  try {
    return await argon2id({
      password: passphrase,
      salt,
      parallelism: lanes,
      iterations: passes,
      memorySize: memoryKiB,
      hashLength: KEY_BYTES,
      outputType: 'binary',
    });
  } catch (error) {
    // Not enough memory must not be hidden: the JavaScript form needs as much.
    if (error instanceof WebAssembly.CompileError)
      return deriveKeyInJavaScript(passphrase, { memoryKiB, passes, lanes, salt });
    throw error;
  }
}

/** The same function in plain JavaScript. */
export function deriveKeyInJavaScript(
  passphrase: Uint8Array,
  { memoryKiB, passes, lanes, salt }: KdfParameters,
): Promise<Uint8Array> {
  return argon2idAsync(passphrase, salt, { t: passes, m: memoryKiB, p: lanes, dkLen: KEY_BYTES });
}

/** The real surroundings, in a browser and in Node. */
export const platform: Environment = {
  random(length) {
    const bytes = new Uint8Array(length);
    for (let offset = 0; offset < length; offset += RANDOM_CHUNK)
      crypto.getRandomValues(bytes.subarray(offset, offset + RANDOM_CHUNK));
    return bytes;
  },
  now: () => Date.now(),
  deriveKey,
};
