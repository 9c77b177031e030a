/**
 * Backups: the whole vault as one file, sealed as it is.
 *
 * A backup is a vault file like that of the command line: the same passphrase opens it, and a program that can read one can
 * read the other. Restoring adds what is missing and never takes anything away.
 */
import { addEntry, isEntry, recordsOf, type EntryId, type EntryKind, type JournalEntry } from '@clearleaf/core/journal';
import type { DamageReport } from './damage.ts';
import type { Environment } from './environment.ts';
import { VaultError } from './error.ts';
import { memoryContent, memoryStore } from './memory-store.ts';
import type { Secret } from './secrets.ts';
import type { NewRegion, VaultStore } from './store.ts';
import { readPieces } from './unlock.ts';
import { openVault } from './open-vault.ts';
import type { Vault } from './vault.ts';
import {
  decodeImage,
  encodeImage,
  ID_BYTES,
  type Bytes,
  type DecodedImage,
  type Region,
  type RegionImage,
} from './wire/index.ts';

/** All pieces of the vault, of both regions, as one file. Needs no key. @throws VaultError `no-vault`, `storage`. */
export async function exportBackup(store: VaultStore): Promise<Bytes> {
  const stored = await store.readHeader();
  if (stored === null) throw new VaultError('no-vault', 'Cannot make a backup: nothing is stored here');
  return encodeImage({ header: stored.header, regions: [await regionImage(store, 0), await regionImage(store, 1)] });
}

async function regionImage(store: VaultStore, region: Region): Promise<RegionImage> {
  for (;;) {
    const { revision, manifest, heads, records, segmentIds } = await store.readRegion(region);
    const pieces = await readPieces(store, region, segmentIds);
    // Another writer between the two readings would leave a backup whose parts do not belong together.
    if ((await store.readRegion(region)).revision !== revision) continue;
    return { manifest, heads, records, segments: [...pieces].map(([id, bytes]) => ({ id, bytes })) };
  }
}

/** What a backup holds, before anything is changed. */
export interface BackupPreview {
  readonly createdAt: number;
  readonly report: DamageReport;
  /** Living entries of each kind. */
  readonly counts: Readonly<Partial<Record<EntryKind, number>>>;
  readonly deleted: number;
  /** When the first and the last thing in it happened, milliseconds since 1970; `null` where it is empty. */
  readonly first: number | null;
  readonly last: number | null;
  /** Against the journal it would be added to; all new where there is none. */
  readonly comparison: { readonly added: number; readonly alreadyHere: number; readonly deletedHere: number };
  readonly entries: readonly JournalEntry[];
}

export interface PreviewOptions {
  readonly bytes: Uint8Array;
  readonly secret: Secret;
  readonly environment: Environment;
  /** The open journal that the backup would be added to. */
  readonly into?: Vault;
}

/** Opens a backup in memory. @throws VaultError `not-a-vault`, `newer-version`, `wrong-secret`, `bad-words`, `bad-parameters`. */
export async function previewBackup({ bytes, secret, environment, into }: PreviewOptions): Promise<BackupPreview> {
  const vault = await openVault({ store: memoryStore(memoryContent(readImage(bytes))), secret, environment });
  const entries = vault.entries();
  const counts: Partial<Record<EntryKind, number>> = {};
  let deleted = 0;
  let first: number | null = null;
  let last: number | null = null;
  for (const { current } of recordsOf(entries)) {
    if (current === null) {
      deleted += 1;
      continue;
    }
    counts[current.kind] = (counts[current.kind] ?? 0) + 1;
    first = first === null ? current.at : Math.min(first, current.at);
    last = last === null ? current.at : Math.max(last, current.at);
  }
  const preview = {
    createdAt: vault.createdAt,
    report: vault.report,
    counts,
    deleted,
    first,
    last,
    comparison: compare(entries, into?.entries() ?? []),
    entries,
  };
  await vault.close();
  return preview;
}

function compare(backup: readonly JournalEntry[], here: readonly JournalEntry[]): BackupPreview['comparison'] {
  const byId = new Map<EntryId, JournalEntry>(here.map((entry) => [entry.id, entry]));
  const comparison = { added: 0, alreadyHere: 0, deletedHere: 0 };
  for (const entry of backup) {
    const known = byId.get(entry.id);
    if (known === undefined) comparison.added += 1;
    else if (isEntry(entry) && !isEntry(known)) comparison.deletedHere += 1;
    else if (addEntry(byId, entry)) comparison.added += 1;
    else comparison.alreadyHere += 1;
  }
  return comparison;
}

/** Adds to the journal what it does not hold yet. What was deleted here stays deleted. */
export async function restoreInto(vault: Vault, { entries }: BackupPreview): Promise<void> {
  await vault.append(entries);
}

/**
 * Puts a backup into an empty store, with both of its regions. It is a copy: each journal gets a device id of its own when
 * it is opened. @throws VaultError `exists`, `not-a-vault`, `newer-version`, `full`, `read-only`, `storage`.
 */
export async function restoreBackup(store: VaultStore, bytes: Uint8Array, environment: Environment): Promise<void> {
  const { header, regions } = readImage(bytes);
  await store.create({ ...header, containerId: environment.random(ID_BYTES) }, [asNew(regions[0]), asNew(regions[1])]);
}

/** A missing manifest or head is stored as an empty one, so that opening reports it as it would in the backup itself. */
function asNew({ manifest, heads, records, segments }: RegionImage): NewRegion {
  return { manifest: manifest ?? new Uint8Array(), head: heads[0] ?? new Uint8Array(), records, put: segments };
}

function readImage(bytes: Uint8Array): Exclude<DecodedImage, string> {
  const image = decodeImage(bytes);
  if (typeof image === 'string')
    throw new VaultError(
      image === 'newer-version' ? 'newer-version' : 'not-a-vault',
      `Cannot read the backup: ${image}`,
    );
  return image;
}
