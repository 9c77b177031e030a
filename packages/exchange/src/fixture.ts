/** What the tests share: fixtures, read with a fixed clock, and answers that accept what is offered. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { problemsOf, readAnswering } from './any-answer.ts';
import { fileOfBytes } from './file.ts';
import { readFile } from './recognise.ts';
import type { Answers, ForeignFile, Format, ImportDraft, ReadContext, Reading } from './types.ts';

export const context: ReadContext = { now: Date.UTC(2026, 10, 26), zone: 'Europe/Berlin' };

export const fixtureBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))));

export const fixtureFile = (name: string): ForeignFile => fileOfBytes(name, fixtureBytes(name));

export const textFile = (name: string, text: string): ForeignFile => fileOfBytes(name, strToU8(text));

export const readFixture = (name: string, answers: Answers = {}, format?: Format): Promise<Reading> =>
  readFile(fixtureFile(name), answers, context, format);

/** The backup of Daylio as that program packs it. */
export function daylioZip(json = fixtureBytes('daylio-backup-month0.json')): ForeignFile {
  const base64 = strToU8(Buffer.from(json).toString('base64'));
  const photo = strToU8('PHOTOBYTES');
  return fileOfBytes('backup.daylio', zipSync({ 'backup.daylio': base64, 'assets/photos/77': photo }));
}

/** Reads and answers until nothing is open. */
export const readAnswered = (file: ForeignFile, given: Answers = {}, format?: Format): Promise<Reading> =>
  readAnswering(file, { context, given, format });

export { problemsOf };

export const draftsOf = <Kind extends ImportDraft['kind']>(reading: Reading, kind: Kind) =>
  reading.drafts.filter((draft): draft is Extract<ImportDraft, { kind: Kind }> => draft.kind === kind);

export const skippedOf = (reading: Reading): Record<string, number> =>
  Object.fromEntries(reading.skipped.map(({ reason, count }) => [reason, count]));
export const warningsOf = (reading: Reading): Record<string, number> =>
  Object.fromEntries(reading.warnings.map(({ reason, count }) => [reason, count]));
export const droppedOf = (reading: Reading): Record<string, number> =>
  Object.fromEntries(reading.dropped.map(({ what, count }) => [what, count]));
