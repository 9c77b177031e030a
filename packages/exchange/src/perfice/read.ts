/** Perfice: what one form was answered, as JSON or as CSV. Each question is a tracker; times are instants without a zone. */
import { askZone, type Asking } from '../answers.ts';
import { ExchangeError } from '../error.ts';
import { asInstant } from '../instant.ts';
import { field, isObject, numberIn, objectsIn, parseJson } from '../json.ts';
import { pacer } from '../pace.ts';
import { readingBuilder } from '../reading.ts';
import { parseRows } from '../table.ts';
import { distinctKeys, readText, rowKey, words } from '../text.ts';
import { addTracker, type TrackedPoint } from '../trackers.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading } from '../types.ts';

const MOST_QUESTIONS = 200;

export const perfice: Reader = {
  format: 'perfice',
  detect({ text, names }) {
    if (names !== null) return 0;
    if (/^\{\s*"questions"\s*:\s*\[/.test(text) && /"(entries|answers)"/.test(text)) return 0.95;
    if (/^\{\s*"collections"\s*:/.test(text) && text.includes('"dataVersion"')) return 0.8;
    return /^"?Timestamp"?,[^\n]*\n"?\d{12,14}"?,/.test(text) ? 0.9 : 0;
  },
  read: readForm,
};

/** A form's answers: a list for each time, in the order of the questions. */
interface Form {
  readonly questions: readonly string[];
  readonly entries: readonly Entry[];
}
interface Entry {
  readonly place: string;
  readonly timestamp: number | null;
  /** `null` where it is no list. */
  readonly answers: readonly unknown[] | null;
}

async function readForm(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const text = (await readText(file)).replace(/^\uFEFF/, '');
  const { questions, entries } = text.trimStart().startsWith('{') ? jsonForm(file, text) : csvForm(file, text);
  const builder = readingBuilder('perfice');
  const asking: Asking = { builder, answers, context, file: file.name };
  const zone = askZone(asking);
  const names = distinctNames(questions);
  const trackers = names.map((name) => ({ name, unit: '', points: new Array<TrackedPoint>() }));
  const distinct = distinctKeys();
  const pace = pacer(context, entries.length);
  for (const [index, entry] of entries.entries()) {
    await pace(index);
    const checked = checkEntry(entry, names.length);
    if (typeof checked === 'string') builder.skip(checked, entry.place);
    else
      for (const [question, { name, points }] of trackers.entries()) {
        const answer = readAnswer(checked.answers[question]);
        const key = distinct(rowKey('answer', checked.at, name));
        if (answer !== null) points.push({ at: checked.at, zone, zoneSource: 'assumed', key, note: null, ...answer });
      }
  }
  for (const tracker of trackers) if (tracker.points.length > 0) addTracker(asking, tracker);
  return builder.finish();
}

/** The program pairs answers with questions by their order; with another number of them the pairs are not known. */
function checkEntry(
  { timestamp, answers }: Entry,
  count: number,
): 'malformed' | 'field-count' | 'bad-date' | { readonly at: number; readonly answers: readonly unknown[] } {
  const at = timestamp === null ? null : asInstant(timestamp);
  if (answers === null) return 'malformed';
  if (answers.length !== count) return 'field-count';
  return at === null ? 'bad-date' : { at, answers };
}

const refusal = (file: ForeignFile, place: string, expected: string): ExchangeError =>
  new ExchangeError({ code: 'malformed', file: file.name, place, value: '', expected });

function jsonForm(file: ForeignFile, text: string): Form {
  const root = parseJson(text, file.name);
  if (isObject(root) && field(root, 'collections') !== undefined)
    throw new ExchangeError({
      code: 'unsupported',
      file: file.name,
      place: '',
      value: '',
      expected: 'the entries of one form, exported as JSON or CSV, not the whole backup',
    });
  const questions = isObject(root) ? field(root, 'questions') : undefined;
  if (!isObject(root) || !Array.isArray(questions) || !Array.isArray(root['entries']))
    throw refusal(file, '', 'an object with questions and entries');
  const entries = objectsIn(root, 'entries').map((entry, index): Entry => {
    const answers = entry === null ? null : field(entry, 'answers');
    return {
      place: `entries.${index}`,
      timestamp: entry === null ? null : numberIn(entry, 'timestamp'),
      answers: Array.isArray(answers) ? answers : null,
    };
  });
  return { questions: questions.map((name: unknown) => (typeof name === 'string' ? name : '')), entries };
}

function csvForm(file: ForeignFile, text: string): Form {
  const [header, ...rows] = parseRows(text, ',');
  if (header?.fields[0]?.trim() !== 'Timestamp') throw refusal(file, 'line 1', 'a first column Timestamp');
  const entries = rows.map(({ fields: [stamp = '', ...answers], line }): Entry => {
    const timestamp = /^\d{1,15}$/.test(stamp.trim()) ? Number(stamp) : null;
    return { place: `line ${line}`, timestamp, answers };
  });
  return { questions: header.fields.slice(1), entries };
}

/** Questions may have the same words. */
function distinctNames(questions: readonly string[]): readonly string[] {
  const distinct = distinctKeys();
  return questions.slice(0, MOST_QUESTIONS).map((name, index) => distinct(words(name) ?? `question ${index + 1}`));
}

const LIST = '|||';
const booleans: Readonly<Record<string, number>> = { true: 1, false: 0 };

/** An answer as a number or as words; `null` where the question was left open. */
function readAnswer(answer: unknown): Pick<TrackedPoint, 'value' | 'text'> | null {
  if (typeof answer === 'number') return Number.isFinite(answer) ? { value: answer, text: String(answer) } : null;
  if (typeof answer === 'boolean') return { value: Number(answer), text: answer ? 'yes' : 'no' };
  if (Array.isArray(answer))
    return readWords(
      answer
        .filter((each) => typeof each !== 'object')
        .map(String)
        .join(', '),
    );
  return typeof answer === 'string' ? readWords(answer.split(LIST).join(', ')) : null;
}

function readWords(text: string): Pick<TrackedPoint, 'value' | 'text'> | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (Object.hasOwn(booleans, trimmed))
    return { value: booleans[trimmed] ?? null, text: trimmed === 'true' ? 'yes' : 'no' };
  return { text: trimmed, value: /^-?\d{1,12}(\.\d{1,12})?$/.test(trimmed) ? Number(trimmed) : null };
}
