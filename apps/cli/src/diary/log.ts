/** Writes down a dose, and takes one back. */
import { entriesFrom, isEntry, removalOf, type EntryDraft, type EntryOf } from '@clearleaf/core/journal';
import { shownTime } from '@clearleaf/core/quantity/time';
import type { Context, Outcome, Typed } from '../command.ts';
import { refusal } from '../input/bad-input.ts';
import { bad, readText, readTexts, readWord } from '../input/read.ts';
import { readAmountOf } from '../journal/amounts.ts';
import { handleOf, matchProduct } from '../journal/find.ts';
import { type OpenJournal, readPast, withJournal } from '../journal/open.ts';
import { chosenRatings, readRatings, readScore } from '../journal/ratings.ts';
import { clockOf, sayEntry, sayLength } from '../journal/say-entry.ts';
import { readTime, type When } from '../journal/when.ts';
import { say } from '../messages/say.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { sayMoment } from '../terminal/moment.ts';
import { visible } from '../terminal/visible.ts';
import { bareEntry, LONGEST_NOTE, writtenLine } from './parts.ts';
import { led } from './red-flags.ts';

const SCHEMA = 'clearleaf.log/1';
/** The dose before it is looked for in so many months at first. */
const MONTHS = 2;
const ADULT = 18;
/** An older entry is deleted by its id: an undo that was typed twice must not eat into the past. */
const UNDO_MILLISECONDS = 24 * 3_600_000;

/** `clearleaf log`. Ends with 1 where the person is under 18. */
export async function logDose(typed: Typed, context: Context): Promise<Outcome> {
  const isUndo = typed.options['--undo'] !== undefined;
  const text = typed.operands.join(' ').trim();
  if (isUndo && text !== '') throw bad('surplus-operand', '--undo', text, say('app.expectedNoAmount'));
  if (!isUndo && text === '') throw bad('missing-operand', 'AMOUNT', null, say('app.expectedAnAmount'));
  // What is wrong with the input is said before a passphrase is asked for.
  const dose = isUndo ? null : readDose(text, typed, context);
  return withJournal(
    typed,
    context,
    async (journal) => {
      if (dose === null) return led(await undo(journal, context), journal, context);
      const age = journal.book.journal(context.around.now.getTime()).state.person.age;
      const isOffered = age === null || age >= ADULT;
      return led(isOffered ? await write(dose, { typed, journal, context }) : notOffered(context), journal, context);
    },
    MONTHS,
  );
}

type Payload = EntryOf<'dose'>['payload'];

interface TypedDose {
  readonly when: When;
  readonly payload: Omit<Payload, 'product'>;
}

function readDose(text: string, { options }: Typed, context: Context): TypedDose {
  const amount = readAmountOf(text, 'AMOUNT');
  const when = readTime(options['--at']?.at(-1), '--at', context);
  const fields = {
    eaten: readWord(options['--eaten'], ['empty', 'snack', 'meal'], '--eaten'),
    minutes: ifGiven(options['--minutes'], readMinutes),
    reasons: readReasons(options['--reason']),
    before: readRatings(options['--before'] ?? [], '--before', []),
    expectancy: ifGiven(options['--expectancy'], (typed) => readScore(typed, '--expectancy')),
    note: ifGiven(options['--note'], (typed) => readText(typed, '--note', LONGEST_NOTE)),
  };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return { when, payload: { amount, ...(given as Partial<Payload>) } };
}

function ifGiven<Value>(texts: readonly string[] | undefined, read: (text: string) => Value): Value | null {
  const text = texts?.at(-1);
  return text === undefined ? null : read(text);
}

function readReasons(texts: readonly string[] | undefined): string[] | null {
  if (texts === undefined) return null;
  if (texts.length > MOST_REASONS)
    throw bad('too-many', '--reason', null, say('app.expectedFewer', { most: MOST_REASONS, count: texts.length }));
  return readTexts(texts, '--reason');
}

const MOST_REASONS = 20;
const LONGEST_MINUTES = 2_880;

function readMinutes(text: string): number {
  const minutes = /^\d{1,4}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(minutes <= LONGEST_MINUTES))
    throw bad('bad-minutes', '--minutes', text, say('app.expectedMinutes', { most: LONGEST_MINUTES }));
  return minutes;
}

interface Writing {
  readonly typed: Typed;
  readonly journal: OpenJournal;
  readonly context: Context;
}

async function write({ when, payload }: TypedDose, { typed, journal, context }: Writing): Promise<Outcome> {
  const { width, ink } = context;
  const { book, pen } = journal;
  const named = productFor(typed.options['--product']?.at(-1), journal);
  const before = payload.before === undefined ? {} : { before: respelled(payload.before, chosenRatings(book)) };
  const draft: EntryDraft<'dose'> = {
    kind: 'dose',
    at: when.at,
    zone: when.zone,
    payload: { ...payload, ...before, ...named.payload },
  };
  const last = await doseBefore(journal, when.at);
  const entries = entriesFrom([draft], pen);
  await journal.write(entries);
  const [dose] = entries;
  const since = last === null ? null : { at: last.at, milliseconds: when.at - last.at };
  const lastZone = last === null ? when.zone : shownTime(last).zone;
  const id = dose === undefined ? '' : handleOf(dose, book);
  const notes = [...when.notes, ...named.notes.map((note) => say(note.id, { ...note.values, id }))];
  return {
    exit: 0,
    value: { schema: SCHEMA, written: entries.map((entry) => bareEntry(entry, book)), sinceDoseBefore: since, notes },
    page: () =>
      stack(
        [
          ...(dose === undefined ? [] : writtenLine(dose, book, context)),
          ...paragraph(
            since === null
              ? say('app.noDoseBefore')
              : say('app.sinceBefore', {
                  length: ink.bold(sayLength(since.milliseconds)),
                  when: sayMoment(since.at, lastZone),
                }),
            width,
          ),
        ],
        notes.flatMap((note) => paragraph(note, width)),
      ),
  };
}

const respelled = (ratings: Readonly<Record<string, number>>, chosen: readonly string[]): Record<string, number> =>
  readRatings(
    Object.entries(ratings).map(([name, score]) => `${name}=${score}`),
    '--before',
    chosen,
  ) ?? {};

/** The last dose up to an instant; months that were left unread are read where there is none in the others. */
async function doseBefore(journal: OpenJournal, at: number): Promise<EntryOf<'dose'> | null> {
  const found = journal.book.latest('dose', at);
  if (found !== null || !journal.vault.pastWaiting) return found;
  await readPast(journal);
  return journal.book.latest('dose', at);
}

interface Named {
  readonly payload: Pick<Payload, 'product' | 'productText'>;
  /** Said once the entry has an id. */
  readonly notes: readonly {
    readonly id: 'app.noProductNamed' | 'app.productUnknown';
    readonly values: { readonly name: string };
  }[];
}

function productFor(typed: string | undefined, { book }: OpenJournal): Named {
  if (typed === undefined)
    return { payload: { product: null }, notes: [{ id: 'app.noProductNamed', values: { name: '' } }] };
  const name = readText(typed, '--product');
  const match = matchProduct(name, book.all('product'));
  switch (match.kind) {
    case 'found':
      return { payload: { product: match.product.id }, notes: [] };
    case 'none':
      return { payload: { product: null, productText: name }, notes: [{ id: 'app.productUnknown', values: { name } }] };
    case 'several': {
      const names = match.products
        .map(({ payload }) => [payload.name, payload.batch].filter(Boolean).join(', '))
        .sort();
      throw bad(
        'ambiguous-product',
        '--product',
        name,
        say('app.expectedOneProduct', { names: visible(names.join(' / ')) }),
      );
    }
  }
}

/** Takes back the dose that was written down last. */
async function undo({ vault, book, pen, write: put }: OpenJournal, context: Context): Promise<Outcome> {
  const { width, around } = context;
  const own = vault
    .entries()
    .filter((entry) => isEntry(entry) && entry.kind === 'dose' && entry.origin === undefined)
    .flatMap((entry) => book.current(entry.id) ?? []);
  const last = own.reduce<(typeof own)[number] | null>(
    (latest, entry) => (latest === null || entry.recordedAt > latest.recordedAt ? entry : latest),
    null,
  );
  if (last === null) throw refusal('nothing', '--undo', say('app.nothingToUndo'));
  if (around.now.getTime() - last.recordedAt > UNDO_MILLISECONDS)
    throw refusal('too-old', '--undo', say('app.undoTooOld', { id: handleOf(last, book) }));
  const removed = bareEntry(last, book);
  const line = `${clockOf(last)} ${sayEntry(last, book)}`;
  await put([removalOf(last, pen)]);
  return {
    exit: 0,
    value: { schema: SCHEMA, removed: [removed] },
    page: () => paragraph(say('app.undone', { line }), width),
  };
}

function notOffered({ width }: Context): Outcome {
  return {
    exit: 1,
    value: { schema: SCHEMA, written: [], reason: 'under-age' },
    page: () => paragraph(say('app.logUnderAge'), width),
  };
}
