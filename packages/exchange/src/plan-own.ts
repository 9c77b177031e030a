/** Merging our own export: entries keep their ids and versions, so the ones that are here already add nothing. */
import {
  addEntry,
  checkEntry,
  isEntry,
  newEntryId,
  recordsOf,
  type Entry,
  type EntryId,
  type JournalEntry,
} from '@clearleaf/core/journal';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalText } from './canonical.ts';
import type { ImportPlan, Reading, RejectedDraft } from './types.ts';

/**
 * What of `reading.entries`, each with an id of its own, is not here yet. An entry that was edited in a spreadsheet or an
 * editor becomes a new version of its record: what is here stays as it was written.
 */
export function planOwnEntries({ entries: theirs = [] }: Reading, here: Iterable<JournalEntry>): ImportPlan {
  const { byId, current } = indexOf(here);
  const rejected: RejectedDraft[] = [];
  const entries: JournalEntry[] = [];
  let changed = 0;
  for (const entry of theirs) {
    const kept = byId.get(entry.id);
    const isFull = kept !== undefined && isEntry(kept) && isEntry(entry);
    const written = isFull ? editedRow(entry, current) : entry;
    if (written === null || !addEntry(byId, written)) continue;
    const checked = checkEntry(written);
    if (!checked.ok) rejected.push(rejection(entry, checked.problems));
    else {
      entries.push(checked.entry);
      if (kept !== undefined || current.has(entry.supersedes ?? '')) changed += 1;
    }
  }
  const left = theirs.length - entries.length - rejected.length;
  return { entries, added: entries.length - changed, changed, already: left, rejected };
}

function indexOf(entries: Iterable<JournalEntry>) {
  const byId = new Map<EntryId, JournalEntry>();
  const current = new Map<EntryId, Entry | null>();
  for (const record of recordsOf(entries))
    for (const version of record.versions) {
      byId.set(version.id, version);
      current.set(version.id, record.current);
    }
  return { byId, current };
}

const rejection = (entry: JournalEntry, problems: RejectedDraft['problems']): RejectedDraft => ({
  key: entry.id,
  kind: isEntry(entry) ? entry.kind : 'note',
  problems,
});

/** An entry whose id is here: `null` where it says the same, or was changed or deleted here since. */
function editedRow(row: JournalEntry, current: ReadonlyMap<EntryId, Entry | null>): JournalEntry | null {
  const before = current.get(row.id) ?? null;
  if (before === null || before.id !== row.id || !isEntry(row)) return null;
  const content = contentText(row);
  if (content === contentText(before)) return null;
  const random = sha256(utf8ToBytes(`clearleaf-csv\u001f${row.id}\u001f${content}`));
  return {
    ...row,
    id: newEntryId(Math.max(0, row.at), random),
    recordedAt: before.recordedAt + 1,
    supersedes: before.id,
  };
}

const contentText = ({ kind, at, zone, payload }: Entry): string => canonicalText({ kind, at, zone, payload });
