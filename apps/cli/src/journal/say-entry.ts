/** One line for an entry, and for the time that has passed since one. */
import { shownTime, splitDuration } from '@clearleaf/core/quantity/time';
import type { Entry, EntryKind, EntryOf, JournalBook } from '@clearleaf/core/journal';
import { locale, say } from '../messages/say.ts';
import { sayClock } from '../terminal/moment.ts';
import { visible } from '../terminal/visible.ts';
import { sayAmount } from './amounts.ts';

/** 2 h 10 min; from a week on the hours say nothing, from two days on the minutes. */
export function sayLength(milliseconds: number): string {
  const { days, hours, minutes } = splitDuration(milliseconds);
  const shown = { days, hours: days >= 7 ? 0 : hours, minutes: days >= 2 ? 0 : minutes };
  const parts = (['days', 'hours', 'minutes'] as const)
    .filter((unit) => shown[unit] > 0)
    .map((unit) => say('app.length', { unit, count: shown[unit] }));
  return parts.length === 0 ? say('app.lengthNone') : parts.join(' ');
}

/** What a dose was of. */
export function productOf({ payload }: EntryOf<'dose'>, book: JournalBook): string | null {
  const version = payload.product === null ? null : book.productVersion(payload.product);
  return version?.payload.name ?? payload.productText ?? null;
}

/** The clock of the person's own zone then. */
export const clockOf = ({ at, zone }: Entry): string => sayClock(at, shownTime({ at, zone }).zone);

const list = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');

/** pain 6, mood 4 */
export function sayRatings(ratings: Readonly<Record<string, number>>): string {
  return Object.entries(ratings)
    .map(([name, score]) => `${name} ${score.toLocaleString(locale)}`)
    .join(', ');
}

/** What an entry says, in one line. */
export function sayEntry(entry: Entry, book: JournalBook): string {
  // Kind and sayer belong together, which the compiler cannot see.
  return visible((sayers[entry.kind] as (said: Entry, book: JournalBook) => string)(entry, book));
}

type Sayers = { readonly [Kind in EntryKind]: (entry: EntryOf<Kind>, book: JournalBook) => string };

const sayStanding = ({ payload }: EntryOf<'medicine'> | EntryOf<'condition'>): string =>
  payload.until === undefined ? payload.text : say('app.entryEnded', { text: payload.text });

const sayers: Sayers = {
  dose: sayDose,
  'check-in': sayCheckIn,
  medicine: sayStanding,
  condition: sayStanding,
  event: ({ payload }) => payload.text,
  note: ({ payload }) => payload.text,
  product: sayProduct,
  place: ({ payload }) => payload.text ?? say('app.entryNoPlace'),
  assessment: ({ payload }) => list([payload.instrument, payload.total?.toLocaleString(locale)]),
  measurement: ({ payload: { what, value, unit } }) =>
    say('app.entryMeasurement', { what, value, unit: unit.replace('{steps}', '').replace('mm[Hg]', 'mmHg') }),
  profile: sayProfile,
  plan: ({ payload }) => payload.text ?? payload.goal ?? '',
};

function sayDose(dose: EntryOf<'dose'>, book: JournalBook): string {
  const { amount, eaten, minutes, reasons, before, note } = dose.payload;
  return list([
    [sayAmount(amount), productOf(dose, book)].filter((part) => part !== null).join(' '),
    eaten === undefined ? null : say('app.eaten', { eaten }),
    minutes === undefined ? null : say('app.overMinutes', { minutes }),
    reasons?.join(', '),
    before === undefined ? null : say('app.ratedBefore', { ratings: sayRatings(before) }),
    note,
  ]);
}

function sayCheckIn({ payload }: EntryOf<'check-in'>): string {
  const { anchor, ratings, sideEffects, sleptAt, wokeAt, note } = payload;
  const sides = sideEffects?.map(({ text, severity }) =>
    severity === undefined ? text : `${text} ${severity.toLocaleString(locale)}`,
  );
  return list([
    anchor === 'other' ? null : say('app.anchor', { anchor: anchor.replace(/-/gu, '') }),
    sayRatings(ratings),
    sides?.join(', '),
    sleptAt === undefined || wokeAt === undefined ? null : say('app.sleptFor', { length: sayLength(wokeAt - sleptAt) }),
    note,
  ]);
}

function sayProduct({ payload }: EntryOf<'product'>): string {
  const { name, kind, form, vendor, batch, finished, units } = payload;
  return list([
    name,
    say('app.productKind', { kind: kind.replace('7-oh', 'seven') }),
    form === 'other' ? null : form.replace('-', ' '),
    vendor,
    batch === undefined ? null : say('app.productBatch', { batch }),
    units?.map(({ unit, grams }) => say('app.unitIs', { unit, grams })).join(', '),
    finished === true ? say('app.productFinished') : null,
  ]);
}

function sayProfile({ payload }: EntryOf<'profile'>): string {
  const { age, use, product, reasons, ratings } = payload;
  return list([
    typeof age === 'number' ? say('app.personAge', { age }) : null,
    use === undefined || use === null ? null : say('app.profileUse', { use }),
    product === undefined || product === null
      ? null
      : say('app.productKind', { kind: product.replace('7-oh', 'seven') }),
    reasons === undefined ? null : say('app.profileReasons', { reasons: reasons.join(', ') }),
    ratings === undefined ? null : say('app.profileRatings', { ratings: ratings.join(', ') }),
  ]);
}
