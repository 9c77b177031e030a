/** What the tests share: fixtures, read with a fixed clock, and answers that accept what is offered. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkEntry, ENTRY_SCHEMA, newEntryId } from '@clearleaf/core/journal';
import { strToU8, zipSync } from 'fflate';
import { fileOfBytes } from './file.ts';
import { readFile } from './recognise.ts';
import type { Answer, Answers, ForeignFile, Format, ImportDraft, Question, ReadContext, Reading } from './types.ts';

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

/** An answer to any question: what is offered, else what a person in a hurry would say. */
export function anyAnswer(question: Question): Answer {
  if (question.kind === 'zone') return 'Europe/Berlin';
  if (question.kind === 'unit') return question.suggestion ?? { unit: 'g' };
  if (question.kind === 'scale') return { min: Math.min(0, question.seen.min), max: Math.max(10, question.seen.max) };
  if (question.kind === 'order') return question.suggestion ?? question.labels;
  if (question.kind === 'select') return question.found.map(({ text }) => text);
  return question.suggestion ?? question.options[0] ?? '';
}

const ROUNDS = 5;

/** Reads and answers until nothing is open: some questions follow from answers to others. */
export async function readAnswered(file: ForeignFile, given: Answers = {}, format?: Format): Promise<Reading> {
  let answers: Answers = given;
  let reading = await readFile(file, answers, context, format);
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = reading.questions.filter(({ answer }) => answer === undefined);
    if (open.length === 0) return reading;
    answers = { ...answers, ...Object.fromEntries(open.map((question) => [question.id, anyAnswer(question)])) };
    reading = await readFile(file, answers, context, format);
  }
  return reading;
}

/** The draft as an entry, to be checked. */
export function problemsOf(draft: ImportDraft): readonly { readonly path: string; readonly expected: string }[] {
  const { kind, at, zone, payload, key } = draft;
  const id = newEntryId(Math.max(0, at), new Uint8Array(10));
  const checked = checkEntry({
    schema: ENTRY_SCHEMA,
    id,
    recordedAt: draft.recordedAt ?? at,
    kind,
    at,
    zone,
    payload,
    origin: { format: 'test', key },
  });
  return checked.ok ? [] : checked.problems;
}

export const draftsOf = <Kind extends ImportDraft['kind']>(reading: Reading, kind: Kind) =>
  reading.drafts.filter((draft): draft is Extract<ImportDraft, { kind: Kind }> => draft.kind === kind);

export const skippedOf = (reading: Reading): Record<string, number> =>
  Object.fromEntries(reading.skipped.map(({ reason, count }) => [reason, count]));
export const warningsOf = (reading: Reading): Record<string, number> =>
  Object.fromEntries(reading.warnings.map(({ reason, count }) => [reason, count]));
export const droppedOf = (reading: Reading): Record<string, number> =>
  Object.fromEntries(reading.dropped.map(({ what, count }) => [what, count]));
