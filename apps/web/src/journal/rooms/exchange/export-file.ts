/** Makes one file of the whole journal and hands it to the browser to save. */
import type { JournalEntry } from '@clearleaf/core/journal';
import { dayOf } from '@clearleaf/core/quantity/time';
import { here } from '../../pen.ts';
import { allEntries } from './all-entries.ts';

export const exportKinds = ['json', 'csv', 'psychonautwiki', 'track-and-graph'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** The version that an export names. */
const APP_VERSION = '0.1.0';
const LONG_ENOUGH = 60_000;

interface Made {
  readonly extension: 'json' | 'csv' | 'zip';
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** Entries for which the other program has no place. */
  readonly lost: number;
}

async function make(kind: ExportKind, entries: readonly JournalEntry[]): Promise<Made> {
  const exchange = await import('@clearleaf/exchange');
  const { at: now, zone } = here();
  switch (kind) {
    case 'json':
      return {
        extension: 'json',
        content: exchange.exportJson(entries, { now, appVersion: APP_VERSION, zone }),
        lost: 0,
      };
    case 'csv':
      return { extension: 'zip', content: new Uint8Array(exchange.exportCsvZip(entries)), lost: 0 };
    case 'psychonautwiki':
      return {
        extension: 'json',
        content: exchange.exportPsychonautWiki(entries),
        lost: exchange.lostInPsychonautWiki(entries),
      };
    case 'track-and-graph':
      return {
        extension: 'csv',
        content: exchange.exportTrackAndGraph(entries),
        lost: exchange.lostInTrackAndGraph(entries),
      };
  }
}

/** Saves the journal under a name that says nothing of what it is. */
export async function exportFile(kind: ExportKind): Promise<{ readonly name: string; readonly lost: number }> {
  const { extension, content, lost } = await make(kind, allEntries());
  const { at, zone } = here();
  const name = `notes-${dayOf(at, zone)}.${extension}`;
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only a while later.
  window.setTimeout(() => URL.revokeObjectURL(address), LONG_ENOUGH);
  return { name, lost };
}
