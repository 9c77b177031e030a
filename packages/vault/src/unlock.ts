/** From a secret to the pieces of a journal: which region it opens, and what lies in it. */
import { addEntry, type EntryId, type JournalEntry } from '@clearleaf/core/journal';
import { addLost, type Damage, type VaultNote } from './damage.ts';
import type { Environment } from './environment.ts';
import { VaultError } from './error.ts';
import { compareGroups, STANDING } from './groups.ts';
import { pieceKeys, type Incident, type PieceKeys, type SegmentInfo, type Ways } from './pieces.ts';
import type { LogEnd } from './read-chain.ts';
import { readLog, type LogReading } from './read-log.ts';
import { readListed, readUnlisted, reportUnlisted, type SegmentsReading } from './read-segments.ts';
import { openWraps, wrappingKey, type OpenedWrap, type Secret } from './secrets.ts';
import type { Revision, StoredRegion, VaultStore } from './store.ts';
import { sameBytes, toHex, WRAPS, type Bytes, type Header, type Region } from './wire/index.ts';

export interface Unlocked {
  readonly header: Header;
  readonly headerCopyUsed: boolean;
  readonly opened: OpenedWrap;
  readonly keys: PieceKeys;
}

/** Finds the journal that the secret opens. @throws VaultError `no-vault`, `not-a-vault`, `newer-version`, `bad-parameters`, `bad-words`, `wrong-secret`. */
export async function unlock(store: VaultStore, secret: Secret, environment: Environment): Promise<Unlocked> {
  const stored = await store.readHeader();
  if (stored === null) throw new VaultError('no-vault', 'Cannot open a vault: nothing is stored here');
  const { header, copyUsed } = stored;
  const wrapping = await wrappingKey(secret, header.kdf, environment);
  const opened = openWraps(header, wrapping, secret.kind);
  wrapping.fill(0);
  if (opened === null)
    throw new VaultError('wrong-secret', `Cannot open the vault: no journal opens with this ${secret.kind}`);
  return { header, headerCopyUsed: copyUsed, opened, keys: pieceKeys(opened, header.regions[opened.region].deviceId) };
}

/** The header as it is now: another tab may have changed the ways in, or given the copy a device id. */
export async function reread(store: VaultStore, unlocked: Unlocked): Promise<Unlocked> {
  const stored = await store.readHeader();
  if (stored === null) throw new VaultError('no-vault', 'Cannot read the vault: it was removed meanwhile');
  const { deviceId } = stored.header.regions[unlocked.opened.region];
  const keys = sameBytes(deviceId, unlocked.keys.deviceId) ? unlocked.keys : pieceKeys(unlocked.opened, deviceId);
  return { ...unlocked, header: stored.header, headerCopyUsed: stored.copyUsed, keys };
}

/** True if the journal was wiped, or nothing in it opens with this key any more though it did before. */
export function keyIsGone({ ways, damage, loaded, byId }: VaultState): boolean {
  const broken = (piece: Damage['piece']) => damage.some((each) => each.piece === piece && each.problem === 'altered');
  return (
    ways.every((way) => way === 'unused') ||
    (broken('manifest') && broken('head') && loaded.size === 0 && byId.size === 0)
  );
}

/** Everything known of an open journal. Replaced as a whole when it is read again. */
export interface VaultState {
  readonly revision: Revision;
  readonly header: Header;
  readonly createdAt: number;
  readonly containerId: string;
  readonly incidents: readonly Incident[];
  readonly manifestHash: Bytes;
  readonly logId: Bytes;
  readonly end: LogEnd;
  readonly headBehind: boolean;
  readonly ways: Ways;
  /** Segments that were read, with their entries. */
  readonly loaded: ReadonlyMap<string, readonly JournalEntry[]>;
  readonly segments: readonly SegmentInfo[];
  /** Segments not read yet. */
  readonly waiting: readonly SegmentInfo[];
  /** All segment ids in the store, listed or not. */
  readonly storedSegments: readonly string[];
  readonly byId: Map<EntryId, JournalEntry>;
  readonly damage: readonly Damage[];
  readonly notes: readonly VaultNote[];
  readonly entriesLost: number | null;
}

export interface ReadRequest {
  readonly store: VaultStore;
  readonly unlocked: Unlocked;
  /** Segments already open, which need not be read again: a segment never changes. */
  readonly loaded: ReadonlyMap<string, readonly JournalEntry[]>;
  /** Read only what always holds and this many months, newest first; the rest waits. */
  readonly months: number;
}

const READ_ATTEMPTS = 5;

/** Reads a journal. Repeats where another writer came between, because a segment may then be gone for a good reason. */
export async function readState(request: ReadRequest): Promise<VaultState> {
  const {
    store,
    unlocked: {
      opened: { region },
    },
  } = request;
  for (let attempt = 1; ; attempt += 1) {
    const stored = await store.readRegion(region);
    const state = await stateFrom(request, stored);
    if (
      state.damage.length === 0 ||
      attempt === READ_ATTEMPTS ||
      (await store.readRegion(region)).revision === stored.revision
    )
      return state;
  }
}

async function stateFrom({ store, unlocked, loaded, months }: ReadRequest, stored: StoredRegion): Promise<VaultState> {
  const { keys, header, headerCopyUsed, opened } = unlocked;
  const log = readLog(keys, stored);
  const listed = log.manifestCurrent ? (log.manifest?.segments ?? []) : [];
  const { now, later } = split(listed, loaded, months);
  const segments = await readNow({ store, keys, region: opened.region, stored, log, now });
  const known = new Map([...loaded].filter(([id]) => listed.some((info) => info.id === id)));
  const open = new Map([...known, ...segments.read]);
  const byId = new Map<EntryId, JournalEntry>();
  // The oldest first, so that a reader finds the entries nearly sorted.
  const order = [...listed].sort((a, b) => compareGroups(b.group, a.group)).map(({ id }) => id);
  for (const id of new Set([...order, ...open.keys()])) for (const entry of open.get(id) ?? []) addEntry(byId, entry);
  for (const entry of log.entries) addEntry(byId, entry);
  const unlistedDamage = log.manifestCurrent ? reportUnlisted(stored.segmentIds, listed) : [];
  return {
    revision: stored.revision,
    header,
    createdAt: log.manifest?.createdAt ?? 0,
    containerId: log.manifest?.containerId ?? toHex(header.containerId),
    incidents: log.manifest?.incidents ?? [],
    manifestHash: log.manifestHash,
    logId: log.logId ?? new Uint8Array(),
    end: log.next,
    headBehind: log.headBehind,
    ways: log.ways ?? Array.from({ length: WRAPS }, (_, wrap) => (wrap === opened.wrap ? opened.kind : 'unknown')),
    loaded: open,
    segments: listed,
    waiting: later,
    storedSegments: stored.segmentIds,
    byId,
    damage: [...log.damage, ...segments.damage, ...unlistedDamage],
    notes: [...(headerCopyUsed ? [{ note: 'header-copy-used' } as const] : []), ...log.notes],
    entriesLost: addLost(log.entriesLost, segments.entriesLost),
  };
}

/** Which segments to read now, and which later. */
function split(listed: readonly SegmentInfo[], loaded: ReadonlyMap<string, unknown>, months: number) {
  const sorted = [...listed].sort((a, b) => compareGroups(a.group, b.group));
  const recent = new Set([
    STANDING,
    ...sorted
      .filter(({ group }) => group !== STANDING)
      .slice(0, months)
      .map(({ group }) => group),
  ]);
  const fresh = sorted.filter(({ id }) => !loaded.has(id));
  return {
    now: fresh.filter(({ group }) => recent.has(group)),
    later: fresh.filter(({ group }) => !recent.has(group)),
  };
}

interface SegmentRequest {
  readonly store: VaultStore;
  readonly keys: PieceKeys;
  readonly region: Region;
  readonly stored: StoredRegion;
  readonly log: LogReading;
  readonly now: readonly SegmentInfo[];
}

async function readNow({ store, keys, region, stored, log, now }: SegmentRequest): Promise<SegmentsReading> {
  const ids = log.manifestCurrent ? now.map(({ id }) => id) : stored.segmentIds;
  const pieces = await readPieces(store, region, ids);
  return log.manifestCurrent ? readListed(keys, now, pieces) : readUnlisted(keys, pieces);
}

/** The bytes of segments that are there, by id. */
export async function readPieces(
  store: VaultStore,
  region: Region,
  ids: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const pieces = new Map<string, Uint8Array>();
  const bytes = await store.readSegments(region, ids);
  for (const [index, id] of ids.entries()) {
    const piece = bytes[index];
    if (piece !== null && piece !== undefined) pieces.set(id, piece);
  }
  return pieces;
}
