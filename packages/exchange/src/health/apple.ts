/**
 * Apple Health: the archive that the iPhone writes, or the `export.xml` in it, read while it passes.
 *
 * Several gigabytes are usual. Nothing of it is held but sums of days, stretches of sleep and the few single readings.
 */
import { ExchangeError, type ErrorDetails } from '../error.ts';
import { askChoice, askNamedZone, type Asking } from '../answers.ts';
import { checkInOf } from '../ratings.ts';
import { readingBuilder, type ReadingBuilder } from '../reading.ts';
import type { FileHead, ForeignFile, ReadContext, Reader } from '../types.ts';
import { zoneClock } from '../wall-time.ts';
import { XmlError, xmlScanner } from '../xml.ts';
import { listZip, looksLikeZip, openZipEntry } from '../zip.ts';
import { appleRecords, type AppleRecords, type MindState } from './apple-records.ts';
import { zoneOf, type Drafting } from './readings.ts';

const FORMAT = 'apple-health';
const MIND = 'State of mind';
const EXPORT_AGAIN = 'export.xml of Apple Health; the iPhone sometimes writes an empty archive, so export again there';

/** The name is in the language of the phone; the other XML of the folder is a clinical document. */
const isExport = (name: string): boolean =>
  /(^|\/)apple_health_export\/[^/]+\.xml$/i.test(name) && !/_cda\.xml$/i.test(name);
const looksLikeExportName = (name: string): boolean => /^export.*\.zip$/i.test(name);

export const appleHealth: Reader = {
  format: FORMAT,
  detect(head: FileHead) {
    if (head.names?.some(isExport) === true) return 1;
    if (head.names?.length === 0 && looksLikeExportName(head.name)) return 0.4;
    return /<HealthData[\s>]/.test(head.text) ? 1 : 0;
  },
  async read(file, answers, context) {
    const builder = readingBuilder(FORMAT);
    const asking: Asking = { builder, answers, context, file: file.name };
    const name = askNamedZone(asking, false);
    const drafting: Drafting = { builder, named: name === null ? null : zoneClock(name), offsets: 'assumed' };
    const records = appleRecords(drafting);
    await scan(file, await exportText(file), { records, builder, context });
    records.finish();
    addMinds(asking, records.minds, drafting);
    return builder.finish();
  },
};

interface ExportText {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly size: number;
  readonly place: string;
  /** Files with positions beside it. */
  readonly routes: number;
}

async function exportText(file: ForeignFile): Promise<ExportText> {
  if (file.size === 0) throw wrong(file, { code: 'empty', expected: EXPORT_AGAIN });
  const head = new Uint8Array(4);
  for await (const part of file.open(0, 4)) head.set(part.subarray(0, 4));
  if (!looksLikeZip(head)) return { bytes: file.open(), size: file.size, place: '', routes: 0 };
  const entries = await listZip(file);
  if (entries.length === 0) throw wrong(file, { code: 'empty', expected: EXPORT_AGAIN });
  const entry = entries.find(({ name }) => /\/export\.xml$/i.test(name)) ?? entries.find(({ name }) => isExport(name));
  if (entry === undefined) throw wrong(file, { expected: EXPORT_AGAIN });
  const routes = entries.filter(({ name }) => name.endsWith('.gpx')).length;
  return { bytes: openZipEntry(file, entry), size: entry.size, place: `zip entry ${entry.name}`, routes };
}

async function scan(
  file: ForeignFile,
  { bytes, size, place, routes }: ExportText,
  { records, builder, context }: { records: AppleRecords; builder: ReadingBuilder; context: ReadContext },
): Promise<void> {
  const scanner = xmlScanner(records);
  const decoder = new TextDecoder();
  let seen = 0;
  try {
    for await (const part of bytes) {
      context.signal?.throwIfAborted();
      scanner.write(decoder.decode(part, { stream: true }));
      judgeRoot(file, place, records.root());
      seen += part.length;
      context.progress?.(Math.min(1, seen / size));
    }
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const where = [place, `character ${error.offset}`].filter((text) => text !== '').join(', ');
    throw wrong(file, { place: where, expected: error.expected }, error);
  }
  if (records.root() === '') throw wrong(file, { place, expected: 'an element HealthData' });
  if (scanner.end().length > 0)
    builder.warn('damaged-part', 'the file ends early; what stands before the end was read');
  builder.drop('position', Math.max(routes, records.routes()));
}

function judgeRoot(file: ForeignFile, place: string, root: string): void {
  if (root === '' || root === 'HealthData') return;
  if (root === 'ClinicalDocument')
    throw wrong(file, { code: 'unsupported', place, value: root, expected: 'export.xml, not export_cda.xml' });
  throw wrong(file, { place, value: root, expected: 'an element HealthData' });
}

const wrong = (file: ForeignFile, details: Partial<ErrorDetails> & { readonly expected: string }, cause?: unknown) =>
  new ExchangeError(
    { code: 'malformed', file: file.name, place: '', value: '', ...details },
    cause === undefined ? undefined : { cause },
  );

/**
 * A state of mind becomes a rating only where the person says so: it was asked in other words than ours. Its scale
 * is Apple's own, from -1 (very unpleasant) to 1 (very pleasant).
 */
function addMinds(asking: Asking, minds: readonly MindState[], drafting: Drafting): void {
  if (minds.length === 0) return;
  const role = askChoice(asking, {
    kind: 'role',
    id: `role:${MIND}`,
    name: MIND,
    required: false,
    options: ['rating', 'leave-out'],
    suggestion: 'rating',
    examples: minds.slice(0, 5).map(({ valence }) => String(valence)),
  });
  if (role !== 'rating') return asking.builder.skip('left-out', MIND, minds.length);
  for (const { at, zone, valence } of minds)
    asking.builder.add({
      kind: 'check-in',
      at,
      ...zoneOf(drafting, zone, at),
      key: `mind:${at}`,
      payload: checkInOf([{ name: MIND, value: valence, scale: { min: -1, max: 1 }, source: 'file' }], null),
    });
}
