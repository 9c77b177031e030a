/** Changes fields of an entry: a new version takes the place of the old one, which is kept. */
import { anchors, checkEntry, editOf, type Entry, type EntryChange, type EntryOf } from '@clearleaf/core/journal';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad, readText, readWord } from '../input/read.ts';
import { readAmountOf } from '../journal/amounts.ts';
import { entryByHandle, matchProduct } from '../journal/find.ts';
import { type OpenJournal, withJournal } from '../journal/open.ts';
import { chosenRatings, readRating, readRatings, readScore } from '../journal/ratings.ts';
import { readTime, readTimeBefore, type When } from '../journal/when.ts';
import { say } from '../messages/say.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { visible } from '../terminal/visible.ts';
import { bareEntry, LONGEST_NOTE, writtenLine } from './parts.ts';
import { led } from './red-flags.ts';

const SCHEMA = 'clearleaf.entry/1';

/** `clearleaf journal edit` */
export async function editEntry(typed: Typed, context: Context): Promise<Outcome> {
  const [id = '', ...assignments] = typed.operands;
  return withJournal(typed, context, async (journal) => {
    const { vault, book, pen, write } = journal;
    const entry = entryByHandle(id, vault.entries(), book);
    const edit = readEdit(entry, assignments, { journal, context });
    const edited = editOf(entry as EntryOf<typeof entry.kind>, edit.change as EntryChange, pen) as Entry;
    const checked = checkEntry(edited);
    if (!checked.ok) {
      const [problem] = checked.problems;
      throw bad(
        'bad-entry',
        problem?.path ?? 'FIELD=VALUE',
        null,
        say('app.expectedEntry', { expected: problem?.expected ?? '' }),
      );
    }
    await write([edited]);
    const outcome: Outcome = {
      exit: 0,
      value: { schema: SCHEMA, written: [bareEntry(edited, book)], notes: edit.notes },
      page: () =>
        stack(
          writtenLine(edited, book, context),
          edit.notes.flatMap((note) => paragraph(note, context.width)),
        ),
    };
    return led(outcome, journal, context);
  });
}

interface Surrounding {
  readonly journal: OpenJournal;
  readonly context: Context;
}

interface Edit {
  readonly change: {
    readonly at?: number;
    readonly zone?: string;
    readonly payload: Readonly<Record<string, unknown>>;
  };
  readonly notes: readonly string[];
}

/** Reads one value; `undefined` takes the field out. */
type FieldReader = (value: string, where: string, around: FieldSurrounding) => unknown;
interface FieldSurrounding extends Surrounding {
  readonly entry: Entry;
  readonly when: When;
}

const optional =
  (read: FieldReader): FieldReader =>
  (value, where, around) =>
    value.trim() === '' ? undefined : read(value, where, around);
const text: FieldReader = (value, where) => readText(value, where);
const longText: FieldReader = (value, where) => readText(value, where, LONGEST_NOTE);
const score: FieldReader = (value, where) => readScore(value, where);
const amount: FieldReader = (value, where) => readAmountOf(value, where);
const time: FieldReader = (value, where, { when }) => readTimeBefore(value, where, when.at, when.zone).at;
const word =
  (words: readonly string[]): FieldReader =>
  (value, where) =>
    readWord([value], words, where);
const texts: FieldReader = (value, where) => value.split(',').map((part) => readText(part, where));
const yesOrNo: FieldReader = (value, where) => readWord([value], ['yes', 'no'], where) === 'yes';
const whole: FieldReader = (value, where) => {
  if (!/^\d{1,4}$/u.test(value.trim()))
    throw bad('bad-minutes', where, value, say('app.expectedMinutes', { most: LONGEST_MINUTES }));
  return Number(value);
};
const LONGEST_MINUTES = 2_880;

/** What may be changed here, by kind. Ratings of a check-in are fields by their own names. */
const fields: Readonly<Partial<Record<Entry['kind'], Readonly<Record<string, FieldReader>>>>> = {
  dose: {
    amount,
    eaten: optional(word(['empty', 'snack', 'meal'])),
    minutes: optional(whole),
    reasons: optional(texts),
    before: optional(
      (value, where, { journal }) => readRatings([value], where, chosenRatings(journal.book)) ?? undefined,
    ),
    expectancy: optional(score),
    note: optional(longText),
  },
  'check-in': {
    anchor: word(anchors),
    expectancy: optional(score),
    slept: optional(time),
    woke: optional(time),
    note: optional(longText),
  },
  note: { text: longText },
  event: { text: longText, category: optional(text) },
  medicine: { text },
  condition: { text },
  product: {
    name: text,
    kind: word(['kratom', 'extract', '7-oh']),
    form: word(['powder', 'crushed-leaf', 'capsule', 'tablet', 'tea', 'liquid', 'gummy', 'resin', 'other']),
    vendor: optional(text),
    batch: optional(text),
    stock: optional(amount),
    finished: yesOrNo,
  },
};

/** Fields that are named otherwise in the record. */
const keys: Readonly<Record<string, string>> = { slept: 'sleptAt', woke: 'wokeAt' };

function readEdit(entry: Entry, assignments: readonly string[], around: Surrounding): Edit {
  const readers = fields[entry.kind];
  if (readers === undefined)
    throw bad('bad-field', 'ID', entry.kind, say('app.expectedEditable', { kinds: Object.keys(fields).join(', ') }));
  const pairs = assignments.map(splitAssignment);
  const atText = pairs.findLast(([name]) => name === 'at')?.[1];
  const when: When =
    atText === undefined ? { at: entry.at, zone: entry.zone, notes: [] } : readTime(atText, 'at', around.context);
  const payload: Record<string, unknown> = {};
  for (const pair of pairs.filter(([name]) => name !== 'at'))
    Object.assign(payload, fieldOf(pair, readers, payload, { ...around, entry, when }));
  return {
    change: { payload, ...(atText === undefined ? {} : { at: when.at, zone: when.zone }) },
    notes: when.notes,
  };
}

/** One field of the payload, or several that belong together. */
function fieldOf(
  [name, value]: readonly [string, string],
  readers: Readonly<Record<string, FieldReader>>,
  before: Readonly<Record<string, unknown>>,
  around: FieldSurrounding,
): Record<string, unknown> {
  const { entry } = around;
  if (entry.kind === 'dose' && name === 'product') return productField(value, around.journal);
  const reader = readers[name];
  if (reader !== undefined) return { [keys[name] ?? name]: reader(value, name, around) };
  if (entry.kind === 'check-in')
    return { ratings: withRating(before['ratings'] ?? entry.payload.ratings, name, value, around) };
  const known = ['at', ...(entry.kind === 'dose' ? ['product'] : []), ...Object.keys(readers)];
  throw bad('bad-field', 'FIELD=VALUE', name, say('app.expectedField', { kind: entry.kind, fields: known.join(', ') }));
}

function splitAssignment(assignment: string): readonly [string, string] {
  const at = assignment.indexOf('=');
  if (at <= 0) throw bad('bad-field', 'FIELD=VALUE', assignment, say('app.expectedAssignment'));
  return [assignment.slice(0, at).trim().toLowerCase(), assignment.slice(at + 1)];
}

function productField(value: string, { book }: OpenJournal): Record<string, unknown> {
  if (value.trim() === '') return { product: null, productText: undefined };
  const name = readText(value, 'product');
  const match = matchProduct(name, book.all('product'));
  if (match.kind === 'several') {
    const names = visible(match.products.map(({ payload }) => payload.name).join(' / '));
    throw bad('ambiguous-product', 'product', name, say('app.expectedOneProduct', { names }));
  }
  return match.kind === 'found'
    ? { product: match.product.id, productText: undefined }
    : { product: null, productText: name };
}

function withRating(before: unknown, name: string, value: string, { journal }: Surrounding): Record<string, number> {
  const ratings = { ...(before as Record<string, number>) };
  const known = [...Object.keys(ratings), ...chosenRatings(journal.book)];
  const [spelled, rated] = readRating(`${name}=${value.trim() === '' ? '0' : value}`, name, known);
  return value.trim() === ''
    ? Object.fromEntries(Object.entries(ratings).filter(([key]) => key !== spelled))
    : { ...ratings, [spelled]: rated };
}
