/** Writing to the open journal. What an action has answered is on the disk, and only then on the page. */
import {
  editOf,
  entriesFrom,
  removalOf,
  restorationOf,
  type Entry,
  type EntryChange,
  type EntryDraft,
  type EntryKind,
  type EntryOf,
  type JournalEntry,
} from '@clearleaf/core/journal';
import { SessionFailure } from './errors.ts';
import { append, holder, publish, type Done, type Held } from './held.ts';
import { pen } from './pen.ts';

async function write(held: Held, entries: readonly JournalEntry[], done: Done | null): Promise<void> {
  await append(held, entries);
  held.done = done;
  held.failed = null;
  // It may have been locked while the disk was busy: what was written stays written, and nothing is shown.
  if (holder.get() === held) publish();
}

export async function add(drafts: readonly EntryDraft[]): Promise<readonly Entry[]> {
  const held = holder.need();
  const entries: readonly Entry[] = entriesFrom(drafts, pen);
  await write(held, entries, { kind: 'added', entries, at: pen.now() });
  return entries;
}

export async function edit<Version extends EntryOf<EntryKind>>(
  entry: Version,
  change: EntryChange<Version['kind']>,
): Promise<Version> {
  const held = holder.need();
  const after = editOf(entry, change, pen);
  // An entry of one kind is an entry, which the compiler cannot see of a kind that is not known yet.
  const [before, written] = [entry, after] as readonly EntryOf<EntryKind>[] as readonly [Entry, Entry];
  await write(held, [written], { kind: 'edited', before, after: written, at: pen.now() });
  return after;
}

export async function remove(entry: Entry): Promise<void> {
  const held = holder.need();
  const removal = removalOf(entry, pen);
  await write(held, [removal], { kind: 'removed', entry, removal, at: pen.now() });
}

export async function undo(): Promise<void> {
  const held = holder.need();
  const { done } = held;
  if (done === null) throw new SessionFailure('nothing-to-undo');
  // Taken before it is written, so that a second tap does not undo it twice.
  held.done = null;
  try {
    await write(held, undoing(done), null);
  } catch (error) {
    held.done = done;
    throw error;
  }
}

function undoing(done: Done): readonly JournalEntry[] {
  switch (done.kind) {
    case 'added':
      return done.entries.map((entry) => removalOf(entry, pen));
    case 'edited': {
      // The whole of the earlier version, so that a field which the edit brought in goes again.
      const { id, recordedAt, schema } = editOf(done.after, {}, pen);
      return [{ ...done.before, id, recordedAt, schema, supersedes: done.after.id }];
    }
    case 'removed':
      return [restorationOf(done.entry, done.removal, pen)];
  }
}

export function forgetUndo(): void {
  const held = holder.get();
  if (held === null) return;
  held.done = null;
  held.failed = null;
  publish();
}

/** Entries that were made elsewhere. Not undone by `undo`: an import has its own way back. */
export async function importEntries(entries: readonly JournalEntry[]): Promise<void> {
  await write(holder.need(), entries, null);
}
