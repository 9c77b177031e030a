/**
 * The ways into a journal, and the wraps that each of them opens.
 *
 * A random vault key seals the journal. It is wrapped once for each way in, so that a passphrase changes without
 * anything being sealed again. Only a passphrase needs the slow derivation: words and passkeys cannot be guessed.
 */
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { checkKdf } from './calibrate.ts';
import type { Environment } from './environment.ts';
import { VaultError } from './error.ts';
import { associatedData, deriveSubkey, KEY_BYTES, seal, unseal } from './seal.ts';
import {
  concat,
  ID_BYTES,
  kdfBytes,
  regions,
  utf8,
  WRAP_BYTES,
  WRAPS,
  type Bytes,
  type Header,
  type KdfParameters,
  type Region,
} from './wire/index.ts';

/**
 * A way in. `passkey` is the 32-byte output of the WebAuthn PRF extension for the salt of the vault;
 * `none` opens a journal that has no lock.
 */
export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly words: string }
  | { readonly kind: 'passkey'; readonly prf: Uint8Array }
  | { readonly kind: 'none' };
export type SecretKind = Secret['kind'];

/** What opens the pieces of one journal. */
export interface VaultKey {
  readonly vaultId: Bytes;
  readonly key: Bytes;
}

/** A wrap that opened: which journal, by which way, and what was inside. */
export interface OpenedWrap extends VaultKey {
  readonly region: Region;
  readonly wrap: number;
  readonly kind: SecretKind;
}

/** Bytes of chance behind the recovery words: twelve words. */
const RECOVERY_BYTES = 16;
const PRF_BYTES = 32;
const kindCodes: Record<SecretKind, number> = { passphrase: 1, recovery: 2, passkey: 3, none: 4 };
const WRAPPED_BYTES = 64;

/** Twelve new words (BIP-39, English) to write down. */
export const newRecoveryWords = (random: Environment['random']): string =>
  entropyToMnemonic(random(RECOVERY_BYTES), wordlist);

/** @throws VaultError `bad-words` where a word is not in the list or the checksum is wrong: a slip of the pen, not a wrong sheet. */
function recoveryEntropy(words: string): Uint8Array {
  const tidy = words
    .normalize('NFKD')
    .toLowerCase()
    .trim()
    .split(/[\s,;.]+/)
    .join(' ');
  try {
    return mnemonicToEntropy(tidy, wordlist);
  } catch (cause) {
    throw new VaultError(
      'bad-words',
      'Cannot read the recovery words: expected twelve words of the list with a right checksum',
      { cause },
    );
  }
}

/**
 * The key that opens the wraps of this way in.
 * @throws VaultError `bad-parameters`, `bad-words`.
 */
export async function wrappingKey(secret: Secret, kdf: KdfParameters, environment: Environment): Promise<Bytes> {
  return deriveSubkey(await material(secret, kdf, environment), kdf.salt, `wrap/${secret.kind}`);
}

function material(secret: Secret, kdf: KdfParameters, environment: Environment): Promise<Uint8Array> | Uint8Array {
  switch (secret.kind) {
    case 'passphrase':
      checkKdf(kdf);
      // The same letters typed on two keyboards can be different code points.
      return environment.deriveKey(utf8(secret.passphrase.normalize('NFKC')), kdf);
    case 'recovery':
      return recoveryEntropy(secret.words);
    case 'passkey':
      if (secret.prf.length !== PRF_BYTES)
        throw new VaultError(
          'wrong-secret',
          `Cannot use the passkey: expected ${PRF_BYTES} bytes, got ${secret.prf.length}`,
        );
      return secret.prf;
    case 'none':
      // Known to everyone: this is the absence of a lock, kept in the form of one.
      return new Uint8Array(KEY_BYTES);
  }
}

const wrapData = (kdf: KdfParameters, region: Region, wrap: number): Bytes =>
  associatedData('wrap', kdfBytes(kdf), Uint8Array.of(region, wrap));

/** Where a wrap stands, and the key that opens it. */
export interface WrapPlace {
  readonly kdf: KdfParameters;
  readonly region: Region;
  readonly wrap: number;
  readonly wrappingKey: Uint8Array;
  readonly kind: SecretKind;
}

/** The vault key sealed for one way in. */
export function wrapKey(place: WrapPlace, { vaultId, key }: VaultKey, random: Environment['random']): Bytes {
  const plain = concat(
    Uint8Array.of(kindCodes[place.kind]),
    vaultId,
    key,
    new Uint8Array(WRAPPED_BYTES - 1 - ID_BYTES - KEY_BYTES),
  );
  return seal(place.wrappingKey, plain, wrapData(place.kdf, place.region, place.wrap), random);
}

/**
 * The wrap that the key opens, or `null`. All are tried whether or not one has opened, so that the time
 * does not tell which region was meant.
 */
export function openWraps(header: Header, wrapping: Uint8Array, kind: SecretKind): OpenedWrap | null {
  let opened: OpenedWrap | null = null;
  for (const region of regions) {
    for (let wrap = 0; wrap < WRAPS; wrap += 1) {
      const sealed = header.regions[region].wraps[wrap] ?? new Uint8Array(WRAP_BYTES);
      const plain = unseal(wrapping, sealed, wrapData(header.kdf, region, wrap));
      if (plain === null || plain[0] !== kindCodes[kind]) continue;
      opened ??= {
        region,
        wrap,
        kind,
        vaultId: plain.slice(1, 1 + ID_BYTES),
        key: plain.slice(1 + ID_BYTES, 1 + ID_BYTES + KEY_BYTES),
      };
    }
  }
  return opened;
}

/** Random bytes in the form of an unused wrap. */
export const emptyWrap = (random: Environment['random']): Bytes => random(WRAP_BYTES);
