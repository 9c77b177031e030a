/** Entries of our own files, gathered so that each id stands for one. */
import type { JournalEntry } from '@clearleaf/core/journal';
import { canonicalText } from '../canonical.ts';
import type { ReadingBuilder } from '../reading.ts';

export interface OwnEntries {
  /** Keeps the entry, unless its id was given before: of two that differ the first is kept and the other is told. */
  readonly add: (entry: JournalEntry, place: string) => void;
  readonly all: () => readonly JournalEntry[];
}

export function ownEntries(builder: ReadingBuilder): OwnEntries {
  const byId = new Map<string, JournalEntry>();
  return {
    add: (entry, place) => {
      const first = byId.get(entry.id);
      if (first === undefined) byId.set(entry.id, entry);
      else if (canonicalText(first) === canonicalText(entry)) builder.skip('duplicate');
      else builder.skip('malformed', `${place}: id: expected one of its own, got that of an earlier entry`);
    },
    all: () => [...byId.values()],
  };
}
