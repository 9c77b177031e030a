/**
 * Rewriting the past: the log goes into segments, and what was deleted is erased for good.
 *
 * Only the months that changed are sealed again, unless everything has to be: under a new key, for a new device, or after
 * damage.
 */
import type { JournalEntry } from '@clearleaf/core/journal';
import type { Environment } from './environment.ts';
import { groupEntries, sameEntries } from './groups.ts';
import {
  sealHead,
  sealManifest,
  sealSegment,
  type Head,
  type Incident,
  type PieceKeys,
  type SegmentInfo,
  type Ways,
} from './pieces.ts';
import { hash } from './seal.ts';
import type { RegionChange } from './store.ts';
import { ID_BYTES, toHex, type StoredSegment } from './wire/index.ts';

export interface Rewriting {
  readonly keys: PieceKeys;
  readonly entries: Iterable<JournalEntry>;
  /** Segments that may stay, with what they hold. */
  readonly kept: readonly { readonly info: SegmentInfo; readonly entries: readonly JournalEntry[] }[];
  readonly containerId: string;
  readonly createdAt: number;
  readonly incidents: readonly Incident[];
  readonly ways: Ways;
}

export interface Rewritten {
  readonly change: Omit<RegionChange, 'drop' | 'keys'>;
  readonly segments: readonly SegmentInfo[];
  readonly head: Head;
  /** Ids of the segments that stay as they are. */
  readonly staying: ReadonlySet<string>;
}

/** The sealed pieces of the rewritten journal, with an empty log. */
export function rewrite(
  { keys, entries, kept, containerId, createdAt, incidents, ways }: Rewriting,
  random: Environment['random'],
): Rewritten {
  const staying = new Set<string>();
  const put: StoredSegment[] = [];
  const segments: SegmentInfo[] = [];
  for (const [group, list] of groupEntries(entries)) {
    const same = kept.find((segment) => segment.info.group === group && sameEntries(segment.entries, list));
    if (same !== undefined) {
      staying.add(same.info.id);
      segments.push(same.info);
      continue;
    }
    const { stored, info } = sealSegment(keys, group, list, random);
    put.push(stored);
    segments.push(info);
  }
  const logId = random(ID_BYTES);
  const manifest = sealManifest(
    keys,
    { version: 1, containerId, logId: toHex(logId), createdAt, segments, incidents },
    random,
  );
  const manifestHash = hash(manifest);
  const head: Head = { logId, records: 0, entries: 0, lastHash: manifestHash, manifestHash, ways };
  return { change: { manifest, head: sealHead(keys, head, random), records: [], put }, segments, head, staying };
}
