/**
 * MedTimer: the CSV of events. Nothing in it is quoted, so a semicolon or a line break in a note breaks the row; such
 * rows are counted and left out, because nothing says which field it was. Columns are found by their place: the
 * header is in the language of the phone.
 */
import type { Asking } from '../answers.ts';
import { ExchangeError } from '../error.ts';
import { pacer } from '../pace.ts';
import { readingBuilder } from '../reading.ts';
import { readText, words } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading, SkipReason } from '../types.ts';
import { instantAtOffset, readIso } from '../wall-time.ts';
import { addTaken, type TakenEvent } from './events.ts';

const COLUMNS = 9;
const fieldsOf = (line: string): readonly string[] => line.replace(/\r$/, '').split(';');
const isHeader = (fields: readonly string[]): boolean =>
  fields.length === COLUMNS && fields.slice(-2).every((name) => name.includes('ISO 8601'));

export const medTimerCsv: Reader = {
  format: 'medtimer-csv',
  detect: ({ text, names }) => (names === null && isHeader(fieldsOf(text.split('\n', 1)[0] ?? '')) ? 0.97 : 0),
  read: readCsv,
};

async function readCsv(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const [header = '', ...lines] = (await readText(file)).replace(/^\uFEFF/, '').split('\n');
  if (!isHeader(fieldsOf(header)))
    throw new ExchangeError({
      code: 'malformed',
      file: file.name,
      place: 'line 1',
      value: header,
      expected: `${COLUMNS} columns divided by semicolons, the last two with times in ISO 8601`,
    });
  const builder = readingBuilder('medtimer-csv');
  const asking: Asking = { builder, answers, context, file: file.name };
  const taken: TakenEvent[] = [];
  const pace = pacer(context, lines.length);
  for (const [index, line] of lines.entries()) {
    await pace(index);
    if (line.trim() === '') continue;
    const read = readLine(fieldsOf(line));
    if (typeof read === 'string') builder.skip(read, `line ${index + 2}`);
    else taken.push(read);
  }
  addTaken(asking, taken);
  return builder.finish();
}

function readLine(fields: readonly string[]): TakenEvent | SkipReason {
  if (fields.length !== COLUMNS) return 'field-count';
  const [, medicine = '', amount = '', , , , note = '', reminded = '', stamp = ''] = fields;
  if (stamp.trim() === '') return 'not-done';
  const iso = readIso(stamp);
  if (iso === null || iso.offset === null) return 'bad-date';
  const name = words(medicine);
  if (name === null) return 'malformed';
  return { name, amount: amount.trim(), at: instantAtOffset(iso.wall, iso.offset), reminded, note };
}
