/** What several commands of the vault print. */
import { isEntry, recordsOf, type EntryKind, type JournalEntry } from '@clearleaf/core/journal';
import type { DamageReport, Vault } from '@clearleaf/vault';
import type { Context } from '../command.ts';
import { locale, type Say } from '../messages/say.ts';
import { item, paragraph } from '../terminal/layout.ts';

export const SCHEMA = 'clearleaf.vault/1';

/** The ways in that are in use. */
export const waysOf = ({ ways }: Vault): readonly string[] =>
  ways.filter((way) => way !== 'unused' && way !== 'unknown');

/** Recovery words, to be read once and written down. */
export function wordsBlock(words: string, { say, width, ink }: Context): string[] {
  const all = words.split(' ');
  const margin = Math.max(...all.map((word) => word.length)) + 6;
  const cells = all.map((word, index) => `${String(index + 1).padStart(2)}  ${word}`.padEnd(margin));
  const perLine = Math.max(1, Math.min(4, Math.floor((width - 2) / margin)));
  const rows = cells.flatMap((_, index) =>
    index % perLine === 0
      ? [
          `  ${cells
            .slice(index, index + perLine)
            .join('')
            .trimEnd()}`,
        ]
      : [],
  );
  return [...paragraph(say('app.recoveryWords'), width), ...rows.map(ink.bold)];
}

export interface Contents {
  readonly counts: Readonly<Partial<Record<EntryKind, number>>>;
  readonly records: number;
  readonly deleted: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** What lives in the journal. */
export function contentsOf(entries: Iterable<JournalEntry>): Contents {
  const counts: Partial<Record<EntryKind, number>> = {};
  let [records, deleted] = [0, 0];
  let first: number | null = null;
  let last: number | null = null;
  for (const { current } of recordsOf(entries)) {
    if (current === null || !isEntry(current)) {
      deleted += 1;
      continue;
    }
    records += 1;
    counts[current.kind] = (counts[current.kind] ?? 0) + 1;
    first = Math.min(first ?? current.at, current.at);
    last = Math.max(last ?? current.at, current.at);
  }
  return { counts, records, deleted, first, last };
}

/** "12 doses, 3 check-ins" */
export function countsLine(counts: Contents['counts'], say: Say): string {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => say('app.kindCount', { kind: kind.replace('-', ''), count }));
  return parts.length === 0
    ? say('app.nothingInIt')
    : new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(parts);
}

/** What is damaged, what was saved, and what to do. Empty where all is well. */
export function damageBlock({ damage, entriesSaved, entriesLost }: DamageReport, context: Context): string[] {
  const { say, width, ink } = context;
  if (damage.length === 0) return [];
  const lost = entriesLost === null ? 'unknown' : entriesLost === 0 ? 'none' : 'some';
  const pieces = damage
    .slice(0, MOST_PIECES)
    .flatMap(({ piece, problem, group, place }) =>
      item(say('app.damagedPiece', { piece, problem, group: group ?? 'none', place }), width),
    );
  const more = damage.length - MOST_PIECES;
  return [
    ...paragraph(say('app.damageTitle', { saved: entriesSaved, lost, count: entriesLost ?? 0 }), width).map(ink.red),
    ...pieces,
    ...(more > 0 ? item(say('app.damageMore', { count: more }), width) : []),
    ...paragraph(say('app.damageNext'), width),
  ];
}

const MOST_PIECES = 8;
