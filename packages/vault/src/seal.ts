/**
 * Sealing: XChaCha20-Poly1305 with a random nonce, and the keys derived for it.
 *
 * Each kind of piece has a key of its own, and what a piece belongs to is authenticated with it, so that one
 * piece can never be read as another.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Environment } from './environment.ts';
import { concat, utf8, type Bytes } from './wire/index.ts';

export const KEY_BYTES = 32;
export const HASH_BYTES = 32;
export const NONCE_BYTES = 24;
export const TAG_BYTES = 16;

/** 32 bytes of SHA-256. */
export const hash = (bytes: Uint8Array): Bytes => sha256(bytes) as Bytes;

/** A key for one purpose: HKDF-SHA256 with the purpose as info. */
export const deriveSubkey = (material: Uint8Array, salt: Uint8Array, purpose: string): Bytes =>
  hkdf(sha256, material, salt, utf8(`clearleaf/1/${purpose}`), KEY_BYTES) as Bytes;

/** What a sealed piece belongs to: a label and fields of fixed length. */
export const associatedData = (label: string, ...fields: readonly Uint8Array[]): Bytes =>
  concat(utf8(`clearleaf/1/${label}\n`), ...fields);

/** Nonce, ciphertext and tag. */
export function seal(key: Uint8Array, plain: Uint8Array, associated: Uint8Array, random: Environment['random']): Bytes {
  const nonce = random(NONCE_BYTES);
  return concat(nonce, xchacha20poly1305(key, nonce, associated).encrypt(plain));
}

/** What was sealed, or `null` where the key, the bytes or what they belong to is not the same. */
export function unseal(key: Uint8Array, sealed: Uint8Array, associated: Uint8Array): Uint8Array | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    return xchacha20poly1305(key, sealed.subarray(0, NONCE_BYTES), associated).decrypt(sealed.subarray(NONCE_BYTES));
  } catch {
    return null;
  }
}
