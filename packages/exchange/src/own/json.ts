/**
 * The whole journal as JSON, and back: every entry with its id and versions, deletions too, and every key that this
 * version does not know. The form is described in docs/journal-format.md, so that anyone can read it.
 */
import { checkEntry, recordsOf, type JournalEntry } from '@clearleaf/core/journal';
import { ExchangeError } from '../error.ts';
import { isObject, readJson, textIn, type JsonObject } from '../json.ts';
import { pacer } from '../pace.ts';
import { readingBuilder } from '../reading.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading } from '../types.ts';
import { JOURNAL_FORMAT, JOURNAL_FORMAT_VERSION, majorOf, MAJOR_VERSION } from './format.ts';
import { gramsOf, productVersions } from './grams.ts';
import { ownEntries } from './own-entries.ts';

export interface ExportContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly appVersion: string;
  /** The zone of the device that exports. */
  readonly zone: string;
}

/** The journal as one JSON text, a line an entry. */
export function exportJson(entries: readonly JournalEntry[], { now, appVersion, zone }: ExportContext): string {
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const products = productVersions(entries);
  const current: string[] = [];
  const grams: Record<string, number> = {};
  for (const { current: entry } of recordsOf(sorted)) {
    if (entry === null) continue;
    current.push(entry.id);
    const weight = entry.kind === 'dose' ? gramsOf(entry, products) : null;
    if (weight !== null) grams[entry.id] = weight;
  }
  const head = {
    format: JOURNAL_FORMAT,
    formatVersion: JOURNAL_FORMAT_VERSION,
    exportedAt: new Date(now).toISOString(),
    appVersion,
    timezone: zone,
    derived: { current: current.sort(), grams },
  };
  const lines = sorted.map((entry) => JSON.stringify(entry));
  return `${JSON.stringify(head).slice(0, -1)},"entries":[\n${lines.join(',\n')}\n]}\n`;
}

export const ownJson: Reader = {
  format: 'clearleaf-json',
  detect: ({ text }) => (text.startsWith('{') && text.slice(0, 400).includes(`"${JOURNAL_FORMAT}"`) ? 1 : 0),
  read: readExport,
};

async function readExport(file: ForeignFile, _answers: Answers, context: ReadContext): Promise<Reading> {
  const root = await readJson(file);
  if (!isObject(root) || !Array.isArray(root['entries']) || textIn(root, 'format') !== JOURNAL_FORMAT)
    throw new ExchangeError({
      code: 'malformed',
      file: file.name,
      place: 'format',
      value: '',
      expected: `an object of format ${JOURNAL_FORMAT} with a list of entries`,
    });
  demandVersion(file, root);
  const builder = readingBuilder('clearleaf-json');
  const list: readonly unknown[] = root['entries'];
  const entries = ownEntries(builder);
  const pace = pacer(context, list.length);
  for (const [index, value] of list.entries()) {
    await pace(index);
    const checked = checkEntry(value);
    if (checked.ok) entries.add(checked.entry, `entries.${index}`);
    else {
      const [problem] = checked.problems;
      builder.skip('malformed', `entries.${index}.${problem?.path ?? ''}: ${problem?.expected ?? ''}`);
    }
  }
  return { ...builder.finish(), entries: entries.all() };
}

function demandVersion(file: ForeignFile, root: JsonObject): void {
  const version = textIn(root, 'formatVersion') ?? '';
  const major = majorOf(version);
  if (major === MAJOR_VERSION) return;
  throw new ExchangeError({
    code: major !== null && major > MAJOR_VERSION ? 'newer-version' : 'malformed',
    file: file.name,
    place: 'formatVersion',
    value: version,
    expected: `version ${MAJOR_VERSION}.x.x`,
  });
}
