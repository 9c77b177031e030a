/**
 * Changing the ways into a journal.
 *
 * A new passphrase is a new wrap of the same key: nothing is sealed again. Where there was no lock, the key lay open to
 * anyone, so that the first lock takes a new key and seals everything again.
 */
import type { Environment } from './environment.ts';
import { VaultError } from './error.ts';
import { pieceKeys, type PieceKeys, type Ways } from './pieces.ts';
import { emptyWrap, newRecoveryWords, wrapKey, wrappingKey, type Secret, type VaultKey } from './secrets.ts';
import { KEY_BYTES } from './seal.ts';
import type { Unlocked } from './unlock.ts';
import { WRAPS, type Bytes, type Header, type RegionKeys } from './wire/index.ts';

/**
 * `passphrase` and `recovery` replace the one there was; a journal may have several passkeys. `none` takes every lock away.
 * `remove` takes one way, by its place in {@link Ways}.
 */
export type LockChange =
  | { readonly set: 'passphrase'; readonly passphrase: string }
  | { readonly set: 'recovery' }
  | { readonly set: 'passkey'; readonly prf: Uint8Array }
  | { readonly set: 'none' }
  | { readonly remove: number };

/** What a wipe destroyed. Whoever holds it can undo the wipe: keep it in memory only, and drop it when the time is up. */
export interface WipeUndo {
  readonly keys: RegionKeys;
  readonly ways: Ways;
}

export interface LockPlan {
  readonly keys: RegionKeys;
  readonly ways: Ways;
  /** Where the journal has to be sealed again. */
  readonly newKey: PieceKeys | null;
  /** New recovery words, to be shown once. */
  readonly words: string | null;
}

interface Lock {
  readonly header: Header;
  readonly unlocked: Unlocked;
  readonly ways: Ways;
}

/** @throws VaultError `no-room`, `last-way`, `bad-parameters`. */
export async function changeLock(change: LockChange, lock: Lock, environment: Environment): Promise<LockPlan> {
  const { random } = environment;
  const {
    opened,
    keys: { deviceId },
  } = lock.unlocked;
  const before = lock.header.regions[opened.region];
  if ('remove' in change) return removeWay(change.remove, lock, random);
  const words = change.set === 'recovery' ? newRecoveryWords(random) : null;
  const secret = secretOf(change, words);
  if (lock.ways.includes('none') || change.set === 'none') {
    const fresh: VaultKey = { vaultId: opened.vaultId, key: change.set === 'none' ? opened.key : random(KEY_BYTES) };
    const made = await onlyWay({ secret, key: fresh, lock }, environment);
    return { ...made, newKey: change.set === 'none' ? null : pieceKeys(fresh, deviceId), words };
  }
  const wrap = placeFor(secret.kind, lock.ways);
  const wrapped = await wrapAt({ secret, key: opened, lock, wrap }, environment);
  return {
    keys: { deviceId, wraps: before.wraps.with(wrap, wrapped) },
    ways: lock.ways.with(wrap, secret.kind),
    newKey: null,
    words,
  };
}

function secretOf(change: Exclude<LockChange, { remove: number }>, words: string | null): Secret {
  switch (change.set) {
    case 'passphrase':
      return { kind: 'passphrase', passphrase: change.passphrase };
    case 'recovery':
      return { kind: 'recovery', words: words ?? '' };
    case 'passkey':
      return { kind: 'passkey', prf: change.prf };
    case 'none':
      return { kind: 'none' };
  }
}

interface Wrapping {
  readonly secret: Secret;
  readonly key: VaultKey;
  readonly lock: Lock;
}

/** All wraps noise but one. */
async function onlyWay(
  wrapping: Wrapping,
  environment: Environment,
): Promise<{ readonly keys: RegionKeys; readonly ways: Ways }> {
  const { unlocked } = wrapping.lock;
  const wrap = 0;
  const wrapped = await wrapAt({ ...wrapping, wrap }, environment);
  return {
    keys: {
      deviceId: unlocked.keys.deviceId,
      wraps: Array.from({ length: WRAPS }, (_, index) => (index === wrap ? wrapped : emptyWrap(environment.random))),
    },
    ways: Array.from({ length: WRAPS }, (_, index) => (index === wrap ? wrapping.secret.kind : 'unused')),
  };
}

async function wrapAt(
  { secret, key, lock, wrap }: Wrapping & { readonly wrap: number },
  environment: Environment,
): Promise<Bytes> {
  const { kdf } = lock.header;
  const place = {
    kdf,
    region: lock.unlocked.opened.region,
    wrap,
    wrappingKey: await wrappingKey(secret, kdf, environment),
    kind: secret.kind,
  };
  return wrapKey(place, key, environment.random);
}

/** Where a way of this kind goes: in place of the one there is, but every passkey in a place of its own. */
function placeFor(kind: Secret['kind'], ways: Ways): number {
  const same = kind === 'passkey' ? -1 : ways.indexOf(kind);
  const place = same === -1 ? ways.indexOf('unused') : same;
  if (place === -1) throw new VaultError('no-room', `Cannot add a ${kind}: all ${WRAPS} ways in are used`);
  return place;
}

function removeWay(wrap: number, { header, unlocked, ways }: Lock, random: Environment['random']): LockPlan {
  const left = ways.filter((way, index) => index !== wrap && way !== 'unused' && way !== 'unknown');
  if (left.length === 0)
    throw new VaultError('last-way', 'Cannot remove the last way in: the journal could never be read again');
  const { region } = unlocked.opened;
  const { deviceId, wraps } = header.regions[region];
  return {
    keys: { deviceId, wraps: wraps.with(wrap, emptyWrap(random)) },
    ways: ways.with(wrap, 'unused'),
    newKey: null,
    words: null,
  };
}
