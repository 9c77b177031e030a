/** What the review reads of the person, and what check-ins ask. */
import { entriesFrom, type EntryDraft, type EntryOf, type JournalBook } from '@clearleaf/core/journal';
import { products, uses, withdrawals } from '@clearleaf/core/journal/words';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad, readAge, readText, readTexts, readWord } from '../input/read.ts';
import { withJournal } from '../journal/open.ts';
import { say } from '../messages/say.ts';
import { item, paragraph } from '../terminal/layout.ts';
import { visible } from '../terminal/visible.ts';

const SCHEMA = 'clearleaf.profile/1';
const MOST_REASONS = 20;
const MOST_RATINGS = 30;

/** `clearleaf journal profile`: shows it, after setting what was given. */
export async function profile(typed: Typed, context: Context): Promise<Outcome> {
  const drafts = readDrafts(typed, context);
  const { around, width } = context;
  return withJournal(
    typed,
    context,
    async ({ book, pen, write }) => {
      if (drafts.length > 0) await write(entriesFrom(drafts, pen));
      const now = around.now.getTime();
      const { state, profile: known } = book.journal(now);
      const value = {
        schema: SCHEMA,
        ...state.person,
        place: state.place,
        product: state.product,
        reasons: state.reasons,
        ratings: known.ratings ?? [],
      };
      return { exit: 0, value, page: () => lines(value, book, width) };
    },
    1,
  );
}

function readDrafts({ options }: Typed, { around }: Context): EntryDraft<'profile' | 'place'>[] {
  const age = readAge(options['--age']);
  const use = readWord(options['--use'], uses, '--use');
  const withdrawal = readWord(options['--withdrawal'], withdrawals, '--withdrawal');
  const product = readWord(options['--product'], products, '--product');
  const reasons = fewer(options['--reason'], '--reason', MOST_REASONS);
  const ratings = fewer(options['--rating'], '--rating', MOST_RATINGS);
  const payload: EntryOf<'profile'>['payload'] = {
    ...(age === null ? {} : { age }),
    ...(use === null ? {} : { use }),
    ...(withdrawal === null ? {} : { withdrawal }),
    ...(product === null ? {} : { product }),
    ...(reasons === null ? {} : { reasons }),
    ...(ratings === null ? {} : { ratings }),
  };
  const place = options['--place']?.at(-1);
  const now = { at: around.now.getTime(), zone: around.zone };
  return [
    ...(Object.keys(payload).length === 0 ? [] : [{ kind: 'profile' as const, ...now, payload }]),
    ...(place === undefined ? [] : [{ kind: 'place' as const, ...now, payload: { text: readText(place, '--place') } }]),
  ];
}

function fewer(texts: readonly string[] | undefined, where: string, most: number): string[] | null {
  if (texts === undefined) return null;
  if (texts.length > most) throw bad('too-many', where, null, say('app.expectedFewer', { most, count: texts.length }));
  return readTexts(texts, where);
}

interface Shown {
  readonly age: number | null;
  readonly use: string | null;
  readonly withdrawal: string | null;
  readonly place: string | null;
  readonly product: string | null;
  readonly reasons: readonly string[];
  readonly ratings: readonly string[];
}

function lines(shown: Shown, _book: JournalBook, width: number): string[] {
  const { age, use, withdrawal, place, product, reasons, ratings } = shown;
  const parts = [
    age === null ? null : say('app.personAge', { age }),
    use === null ? null : say('app.profileUse', { use }),
    withdrawal === null ? null : say('app.profileWithdrawal', { withdrawal }),
    product === null ? null : say('app.productKind', { kind: product.replace('7-oh', 'seven') }),
    place === null ? null : say('app.profilePlace', { place }),
    reasons.length === 0 ? null : say('app.profileReasons', { reasons: reasons.join(', ') }),
    ratings.length === 0 ? null : say('app.profileRatings', { ratings: ratings.join(', ') }),
  ].filter((part) => part !== null);
  return parts.length === 0
    ? paragraph(say('app.profileEmpty'), width)
    : parts.flatMap((part) => item(visible(part), width));
}
