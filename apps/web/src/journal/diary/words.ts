/** How amounts, times and entries are said on the diary's pages. Times are shown in the zone of the entry, so that a journey does not move breakfast. */
import type { Entry, EntryOf, JournalBook } from '@clearleaf/core/journal';
import { splitDuration } from '@clearleaf/core/quantity/time';
import { type JournalMessageId, sayJournal } from '../../messages/journal.ts';
import { locale } from '../../messages/speak.ts';

export type Amount = EntryOf<'dose'>['payload']['amount'];
export type Product = EntryOf<'product'>;
export type Dose = EntryOf<'dose'>;
export type CheckIn = EntryOf<'check-in'>;

/** One formatter for each zone and form: making one is slow. */
function byZone(options: Intl.DateTimeFormatOptions): (at: number, zone: string) => string {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (at, zone) => {
    let format = formats.get(zone);
    if (format === undefined)
      formats.set(zone, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })));
    return format.format(at);
  };
}

export const sayClock = byZone({ timeStyle: 'short' });
export const sayDate = byZone({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
export const sayMoment = byZone({
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

export function sayAmount(amount: Amount): string {
  const { value, unit, asTyped } = amount;
  if (value === null) return asTyped ?? sayJournal('diary.amount.unknown');
  if (unit === 'other') return asTyped ?? sayJournal('diary.amount.other', { value });
  return sayJournal(`diary.amount.${unit}`, { value });
}

/** "2 h 10 min"; from two days on the minutes say nothing. */
export function sayLength(milliseconds: number): string {
  const { days, hours, minutes } = splitDuration(milliseconds);
  if (days + hours + minutes === 0) return sayJournal('diary.lessThanMinute');
  const shown = { days, hours: days >= 7 ? 0 : hours, minutes: days >= 2 ? 0 : minutes };
  return sayJournal('diary.length', shown).trim();
}

/** The name of what a dose was. */
export function productName(dose: Dose, book: JournalBook): string {
  const { product, productText } = dose.payload;
  const version = product === null ? null : book.productVersion(product);
  return version?.payload.name ?? productText ?? sayJournal('diary.unnamedProduct');
}

const knownRatings = [
  'pain',
  'mood',
  'anxiety',
  'energy',
  'focus',
  'craving',
  'withdrawal',
  'sleep quality',
  'got done',
] as const;
/** Ratings that have a name and ends of ours; the person may add their own. */
export type KnownRating = (typeof knownRatings)[number];
export const ratingsOffered: readonly KnownRating[] = knownRatings;
/** Imported ratings may be written in capitals. */
const knownRating = (rating: string): KnownRating | undefined =>
  knownRatings.find((known) => known === rating.toLowerCase());

export function ratingName(rating: string): string {
  const known = knownRating(rating);
  return known === undefined ? rating.charAt(0).toUpperCase() + rating.slice(1) : sayJournal(`diary.rating.${known}`);
}

export function ratingEnds(rating: string): string {
  const known = knownRating(rating);
  return sayJournal(known === undefined ? 'diary.rating.own.ends' : `diary.rating.${known}.ends`);
}

const knownSides = [
  'nausea',
  'constipation',
  'dizziness',
  'itch',
  'sweating',
  'fast heartbeat',
  'low appetite',
] as const;
export const sidesOffered: readonly string[] = knownSides;
export const sideName = (side: string): string =>
  (knownSides as readonly string[]).includes(side) ? sayJournal(`diary.side.${side}` as JournalMessageId) : side;

export const kindName = (kind: Entry['kind']): string => sayJournal(`diary.kind.${kind}`);

type Lines = { readonly [Kind in Entry['kind']]: (entry: EntryOf<Kind>, book: JournalBook) => string };

/** A medicine or a condition that has ended says so. */
const lasting = ({ payload: { text, until } }: EntryOf<'medicine'> | EntryOf<'condition'>): string =>
  until === undefined ? text : sayJournal('diary.line.ended', { text });

const lines: Lines = {
  dose: (entry, book) =>
    sayJournal('diary.line.dose', { amount: sayAmount(entry.payload.amount), product: productName(entry, book) }),
  'check-in': checkInLine,
  medicine: lasting,
  condition: lasting,
  event: ({ payload }) => payload.text,
  note: ({ payload }) => payload.text,
  product: ({ payload }) => payload.name,
  place: ({ payload }) => payload.text ?? sayJournal('diary.line.noPlace'),
  assessment: assessmentLine,
  measurement: measurementLine,
  profile: () => sayJournal('diary.line.profile'),
  plan: ({ payload }) => payload.text ?? sayJournal('diary.line.plan'),
};

/** One line that says what an entry holds. */
export function entryLine<Kind extends Entry['kind']>(entry: EntryOf<Kind>, book: JournalBook): string {
  return lines[entry.kind](entry, book);
}

function checkInLine({ payload }: CheckIn): string {
  const sides = (payload.sideEffects ?? []).map(({ text }) => sideName(text));
  return (
    [ratingsLine(payload.ratings), ...sides].filter((text) => text !== '').join(' · ') ||
    (payload.note ?? sayJournal(`diary.anchor.${payload.anchor}`))
  );
}

function assessmentLine({ payload: { instrument, total } }: EntryOf<'assessment'>): string {
  const name = instrument.toUpperCase();
  return typeof total === 'number'
    ? sayJournal('diary.line.assessment', { name, total })
    : sayJournal('diary.line.assessmentOpen', { name });
}

function measurementLine({ payload }: EntryOf<'measurement'>): string {
  return `${payload.what.replaceAll('-', ' ')} ${String(payload.value)} ${payload.unit}`;
}

const ratingFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
export const sayRating = (value: number): string => ratingFormat.format(value);

const ratingsLine = (ratings: Readonly<Record<string, number>> = {}): string =>
  Object.entries(ratings)
    .map(([name, value]) => `${ratingName(name)} ${sayRating(value)}`)
    .join(' · ');

function doseDetails({ payload }: Dose): string[] {
  const { reasons = [], before, expectancy, minutes = 0, eaten, note = '' } = payload;
  return [
    reasons.join(', '),
    ratingsLine(before),
    eaten === undefined ? '' : sayJournal(eatenNames[eaten]),
    minutes === 0 ? '' : sayJournal('diary.detail.minutes', { minutes }),
    expectancy === undefined ? '' : sayJournal('diary.detail.expectancy', { value: expectancy }),
    note,
  ];
}

function checkInDetails({ payload: { anchor, sleptAt, wokeAt, note = '' }, zone }: CheckIn): string[] {
  const slept =
    sleptAt === undefined || wokeAt === undefined
      ? ''
      : sayJournal('diary.detail.slept', { from: sayClock(sleptAt, zone), to: sayClock(wokeAt, zone) });
  return [sayJournal(`diary.anchor.${anchor}`), slept, note];
}

/** What more an entry says, below its line; empty where nothing. */
export function entryDetails(entry: Entry): string[] {
  const details = entry.kind === 'dose' ? doseDetails(entry) : entry.kind === 'check-in' ? checkInDetails(entry) : [];
  return details.filter((text) => text !== '');
}

export const eatenNames = {
  empty: 'diary.eatenEmpty',
  snack: 'diary.eatenSnack',
  meal: 'diary.eatenMeal',
} as const satisfies Record<NonNullable<Dose['payload']['eaten']>, JournalMessageId>;
