/** A table of days from a comma-separated file: which columns, which cells, and what is wrong with them. */
import { readFileSync, statSync } from 'node:fs';
import type { TrialTable } from '@clearleaf/core/trial';
import { parsePlainDate } from '@clearleaf/core/quantity';
import Papa from 'papaparse';
import { showValue } from '../input/bad-input.ts';
import { bad } from '../input/read.ts';
import { say } from '../messages/say.ts';

const LARGEST_FILE = 16 * 1024 * 1024;
const MOST_ROWS = 50_000;
const MISSING = new Set(['', 'na', 'nan', 'n/a', '.', 'null', '-']);
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/iu;
const DAY_MS = 86_400_000;
/** Larger numbers are slips, and their squares lose the digits that matter. */
const LARGEST = 1e9;
/** Days, a tenth of a second: less apart is the same moment. */
const SAME_MOMENT = 1e-6;

/** Names of columns, as they were typed. */
export interface ColumnNames {
  readonly outcome: string;
  readonly condition: string;
  readonly day: string;
  readonly block: string | null;
  readonly covariates: readonly string[];
  /** Further outcomes. */
  readonly also: readonly string[];
  /** Label of the baseline; `null` takes the first in order. */
  readonly baseline: string | null;
  /** How the outcome is written. */
  readonly form: OutcomeForm;
}

/** Any number, a whole one from 0, or words from lowest to highest, each with those that mean the same. */
export type OutcomeForm = 'number' | 'whole' | readonly (readonly [string, ...string[]])[];

export interface LabelledTable {
  readonly table: TrialTable;
  readonly baseline: string;
  readonly other: string;
  /** Values of each further outcome, in the rows of the table. */
  readonly also: readonly { readonly name: string; readonly values: Float64Array }[];
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

interface ReadRow {
  readonly line: number;
  readonly day: number;
  readonly outcome: number;
  readonly condition: string | null;
  readonly block: string | null;
  readonly covariates: readonly number[];
  readonly also: readonly number[];
}

/** @throws BadInput naming file, line and column. */
export function readTrialFile(file: string, names: ColumnNames): LabelledTable {
  const { header, rows } = linesOf(textOf(file), file);
  const place = (flag: string, name: string): number => columnOf(header, name, flag, file);
  const columns = {
    day: place('--day', names.day),
    outcome: place('--outcome', names.outcome),
    condition: place('--condition', names.condition),
    block: names.block === null ? null : place('--block', names.block),
    covariates: names.covariates.map((name) => place('--covariate', name)),
    also: names.also.map((name) => place('--also', name)),
  };
  const cell = (row: Row, column: number): string => (row.cells[column] ?? '').trim();
  const at = (row: Row, column: number): string => `${showValue(file)}:${row.line}:${header[column] ?? ''}`;
  const number = (row: Row, column: number): number => readCell(cell(row, column), at(row, column));
  const label = (text: string): string | null => (MISSING.has(text.toLowerCase()) ? null : text);
  const read = rows.map(
    (row): ReadRow => ({
      line: row.line,
      day: readDay(cell(row, columns.day), at(row, columns.day)),
      outcome: readOutcome(cell(row, columns.outcome), names.form, at(row, columns.outcome)),
      condition: label(cell(row, columns.condition)),
      block: columns.block === null ? null : label(cell(row, columns.block)),
      covariates: columns.covariates.map((column) => number(row, column)),
      also: columns.also.map((column) => number(row, column)),
    }),
  );
  return tableOf(read, { file, names });
}

/** Doses and ratings: what M3 reads. */
export interface DoseTable {
  readonly rows: {
    readonly times: Float64Array;
    readonly outcome: Float64Array;
    readonly covariates: readonly Float64Array[];
  };
  readonly doses: { readonly times: Float64Array; readonly amounts: Float64Array };
  /** Rows with neither a dose nor a rating that counts. */
  readonly missing: number;
}

/** A row has a dose, a rating, or both: the rating is then just before the dose. @throws BadInput */
export function readDoseFile(
  file: string,
  names: Pick<ColumnNames, 'outcome' | 'day' | 'covariates'> & { readonly dose: string },
): DoseTable {
  const { header, rows } = linesOf(textOf(file), file);
  const columns = {
    day: columnOf(header, names.day, '--day', file),
    outcome: columnOf(header, names.outcome, '--outcome', file),
    dose: columnOf(header, names.dose, '--dose', file),
    covariates: names.covariates.map((name) => columnOf(header, name, '--covariate', file)),
  };
  const read = rows.map((row) => {
    const at = (column: number): string => `${showValue(file)}:${row.line}:${header[column] ?? ''}`;
    const cell = (column: number): string => (row.cells[column] ?? '').trim();
    const dose = readCell(cell(columns.dose), at(columns.dose));
    if (dose < 0) throw bad('bad-data', at(columns.dose), cell(columns.dose), say('app.expectedTrialAmount'));
    return {
      line: row.line,
      day: readDay(cell(columns.day), at(columns.day)),
      outcome: readCell(cell(columns.outcome), at(columns.outcome)),
      covariates: columns.covariates.map((column) => readCell(cell(column), at(column))),
      dose: Number.isFinite(dose) ? dose : 0,
    };
  });
  const sorted = read.toSorted((a, b) => a.day - b.day);
  refuseRepeats(sorted, { file, names });
  const counts = ({ outcome, covariates }: (typeof read)[number]): boolean =>
    [outcome, ...covariates].every(Number.isFinite);
  const rated = sorted.filter(counts);
  const taken = sorted.filter(({ dose }) => dose > 0);
  return {
    rows: {
      times: Float64Array.from(rated, ({ day }) => day),
      outcome: Float64Array.from(rated, (row) => row.outcome),
      covariates: names.covariates.map((_, k) => Float64Array.from(rated, (row) => row.covariates[k] ?? Number.NaN)),
    },
    doses: { times: Float64Array.from(taken, ({ day }) => day), amounts: Float64Array.from(taken, (row) => row.dose) },
    missing: sorted.filter((row) => !counts(row) && row.dose === 0).length,
  };
}

function textOf(file: string): string {
  try {
    if (statSync(file).size <= LARGEST_FILE) return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw bad('unreadable-file', 'FILE', file, say('app.expectedReadable', { code }));
  }
  throw bad('file-too-large', 'FILE', file, say('app.expectedSmallTable', { most: LARGEST_FILE }));
}

/** The first line that is not a comment names the columns. */
function linesOf(text: string, file: string): { readonly header: readonly string[]; readonly rows: readonly Row[] } {
  const { data } = Papa.parse<string[]>(text, { delimiter: '' });
  const lines = data
    .map((cells, index): Row => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((one) => one.trim() !== '') && !(cells[0] ?? '').startsWith('#'));
  const [head, ...rows] = lines;
  if (head === undefined || rows.length === 0) throw bad('empty-file', 'FILE', file, say('app.expectedTrialRows'));
  if (rows.length > MOST_ROWS) throw bad('too-many', 'FILE', file, say('app.expectedTrialFewer', { most: MOST_ROWS }));
  return { header: head.cells.map((name) => name.trim()), rows };
}

/** By the name as it stands, else in any case. */
function columnOf(header: readonly string[], name: string, flag: string, file: string): number {
  const exact = header.indexOf(name.trim());
  const place = exact >= 0 ? exact : header.findIndex((one) => one.toLowerCase() === name.trim().toLowerCase());
  if (place >= 0) return place;
  throw bad(
    'bad-data',
    flag,
    name,
    say('app.expectedTrialColumn', { file: showValue(file), columns: header.join(', ') }),
  );
}

function readCell(text: string, where: string): number {
  if (MISSING.has(text.toLowerCase())) return Number.NaN;
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!(Math.abs(value) <= LARGEST))
    throw bad('bad-data', where, text, say('app.expectedTrialNumber', { most: LARGEST }));
  return value;
}

/** A number, or a word's place in its order, from 0. */
function readOutcome(text: string, form: OutcomeForm, where: string): number {
  if (form === 'number' || MISSING.has(text.toLowerCase())) return readCell(text, where);
  if (form === 'whole') {
    const value = readCell(text, where);
    if (value >= 0 && Number.isInteger(value)) return value;
    throw bad('bad-data', where, text, say('app.expectedTrialCount'));
  }
  const place = form.findIndex((words) => words.includes(text.toLowerCase()));
  if (place >= 0) return place;
  throw bad('bad-word', where, text, say('app.expectedOneOf', { words: form.map(([word]) => word).join(', ') }));
}

/** A number of days, or a date. */
function readDay(text: string, where: string): number {
  const date = parsePlainDate(text);
  const value = date === null ? readCell(text, where) : Date.parse(`${date}T00:00:00Z`) / DAY_MS;
  if (!Number.isFinite(value)) throw bad('bad-data', where, text, say('app.expectedTrialDay'));
  return value;
}

interface Origin {
  readonly file: string;
  readonly names: ColumnNames;
}

function tableOf(read: readonly ReadRow[], { file, names }: Origin): LabelledTable {
  const rows = read.toSorted((a, b) => a.day - b.day);
  refuseRepeats(rows, { file, names });
  const { baseline, other } = labelsOf(rows, { file, names });
  const blocks = [...new Set(rows.flatMap(({ block }) => (block === null ? [] : [block])))];
  // A row without a condition is missing; it stays in the period that it fell into.
  let condition = rows.find((row) => row.condition !== null)?.condition ?? baseline;
  const conditions = rows.map((row) => (condition = row.condition ?? condition));
  return {
    baseline,
    other,
    also: names.also.map((name, k) => ({
      name,
      values: Float64Array.from(rows, (row) => (row.condition === null ? Number.NaN : (row.also[k] ?? Number.NaN))),
    })),
    table: {
      days: Float64Array.from(rows, ({ day }) => day),
      outcome: Float64Array.from(rows, (row) => (row.condition === null ? Number.NaN : row.outcome)),
      condition: Uint8Array.from(conditions, (label) => (label === other ? 1 : 0)),
      block:
        names.block === null
          ? null
          : Float64Array.from(rows, ({ block }) => (block === null ? Number.NaN : blocks.indexOf(block))),
      covariates: names.covariates.map((_, k) =>
        Float64Array.from(rows, ({ covariates }) => covariates[k] ?? Number.NaN),
      ),
    },
  };
}

function refuseRepeats(
  rows: readonly { readonly day: number; readonly line: number }[],
  { file, names }: { readonly file: string; readonly names: Pick<ColumnNames, 'day'> },
): void {
  for (const [i, { day, line }] of rows.entries())
    if (i > 0 && day - (rows[i - 1]?.day ?? 0) < SAME_MOMENT)
      throw bad(
        'bad-data',
        `${showValue(file)}:${line}:${names.day}`,
        String(day),
        say('app.expectedTrialOnce', { line: rows[i - 1]?.line ?? 0 }),
      );
}

/** The two labels; the baseline is the one that was named, else the first in order, numbers by size. */
function labelsOf(
  rows: readonly ReadRow[],
  { file, names }: Origin,
): { readonly baseline: string; readonly other: string } {
  const labels = [...new Set(rows.flatMap(({ condition }) => (condition === null ? [] : [condition])))];
  const [first, second] = labels.every((label) => NUMBER.test(label))
    ? labels.toSorted((a, b) => Number(a) - Number(b))
    : labels.toSorted();
  if (labels.length !== 2 || first === undefined || second === undefined) {
    const third = rows.find(({ condition }) => condition === labels[2]);
    const where = `${showValue(file)}${third === undefined ? '' : `:${third.line}`}:${names.condition}`;
    throw bad('bad-data', where, labels.slice(0, 5).join(', '), say('app.expectedTrialTwo', { count: labels.length }));
  }
  if (names.baseline === null || names.baseline === first) return { baseline: first, other: second };
  if (names.baseline === second) return { baseline: second, other: first };
  throw bad('bad-word', '--baseline', names.baseline, say('app.expectedOneOf', { words: `${first}, ${second}` }));
}
