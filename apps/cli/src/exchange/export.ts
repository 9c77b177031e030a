/** The journal out of the vault: as JSON that this program reads again, as tables, or for another program. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  exportCsv,
  exportCsvZip,
  exportJson,
  exportPsychonautWiki,
  exportTrackAndGraph,
  lostInPsychonautWiki,
  lostInTrackAndGraph,
} from '@clearleaf/exchange';
import type { JournalEntry } from '@clearleaf/core/journal';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad, readWord } from '../input/read.ts';
import { readPast, withJournal } from '../journal/open.ts';
import { say } from '../messages/say.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { writePrivate } from '../vault/copies.ts';
import { countsLine, contentsOf, damageBlock } from '../vault/parts.ts';
import { version } from '../../package.json';

const SCHEMA = 'clearleaf.export/1';
const exportFormats = ['json', 'csv', 'psychonautwiki', 'track-and-graph'] as const;
type ExportFormat = (typeof exportFormats)[number];

/** `clearleaf export` */
export async function exportJournal(typed: Typed, context: Context): Promise<Outcome> {
  const format = readWord(typed.options['--format'], exportFormats, '--format') ?? 'json';
  const out = typed.options['--out']?.at(-1) ?? null;
  if (out === null && format === 'csv') throw bad('missing-value', '--out', null, say('app.expectedOut'));
  if (out !== null) refuseToOverwrite(out, typed);
  return withJournal(typed, context, async (journal) => {
    await readPast(journal);
    const entries = journal.vault.entries();
    if (out === null) return printedExport(textOf(format, entries, context), format);
    const files =
      format === 'csv' ? writeTables(out, entries, context) : writeOne(out, textOf(format, entries, context), context);
    const { counts } = contentsOf(entries);
    const lost = lostIn(format, entries);
    return {
      exit: 0,
      value: { schema: SCHEMA, format, out, files, counts, leftOut: lost, damage: journal.vault.report.damage },
      page: () =>
        stack(
          paragraph(say('app.exported', { out, counts: countsLine(counts, say) }), context.width),
          lost === 0 ? [] : paragraph(say('app.exportLeftOut', { count: lost }), context.width),
          paragraph(say('app.exportOpen'), context.width),
          damageBlock(journal.vault.report, context),
        ),
    };
  });
}

function refuseToOverwrite(out: string, { options }: Typed): void {
  if (out.trim() === '') throw bad('empty', '--out', out, say('app.expectedVaultFile'));
  if (existsSync(out) && options['--replace'] === undefined)
    throw bad('file-exists', '--out', out, say('app.expectedNewFile', { flag: '--replace' }));
}

function textOf(format: ExportFormat, entries: readonly JournalEntry[], { around }: Context): string {
  switch (format) {
    case 'json':
      return exportJson(entries, { now: around.now.getTime(), appVersion: version, zone: around.zone });
    case 'psychonautwiki':
      return exportPsychonautWiki(entries);
    case 'track-and-graph':
      return exportTrackAndGraph(entries);
    case 'csv':
      throw new Error('Cannot write tables as one text');
  }
}

/** On standard output, as it would be in the file. */
function printedExport(text: string, format: ExportFormat): Outcome {
  return {
    exit: 0,
    value: format === 'track-and-graph' ? { schema: SCHEMA, format, text } : (JSON.parse(text) as object),
    text,
    page: () => text.split('\n'),
  };
}

/** Entries that the format of another program has no place for. */
function lostIn(format: ExportFormat, entries: readonly JournalEntry[]): number {
  if (format === 'psychonautwiki') return lostInPsychonautWiki(entries);
  return format === 'track-and-graph' ? lostInTrackAndGraph(entries) : 0;
}

function writeOne(out: string, text: string, context: Context): string[] {
  writePrivate(out, text, context);
  return [out];
}

/** A table for each kind: in one archive where the name ends in .zip, else in a folder. */
function writeTables(out: string, entries: readonly JournalEntry[], context: Context): string[] {
  if (/\.zip$/iu.test(out)) {
    writePrivate(out, exportCsvZip(entries), context);
    return [out];
  }
  makeFolder(out);
  return exportCsv(entries).map(({ name, text }) => {
    const path = join(out, name);
    writePrivate(path, text, context);
    return path;
  });
}

function makeFolder(out: string): void {
  try {
    mkdirSync(out, { recursive: true, mode: 0o700 });
    readdirSync(out);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw bad('unwritable-file', '--out', out, say('app.expectedWritable', { code }));
  }
}
