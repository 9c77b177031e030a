/** Ratings from 0 to 10, by the names that the person chose. */
import type { JournalBook } from '@clearleaf/core/journal';
import { bad, readText } from '../input/read.ts';
import { say } from '../messages/say.ts';

/** Offered where the person has chosen none. */
export const offeredRatings: readonly string[] = [
  'pain',
  'mood',
  'anxiety',
  'energy',
  'focus',
  'craving',
  'withdrawal',
  'sleep quality',
  'got done',
];

const MOST = 10;

/** Those that the person chose for check-ins. */
export function chosenRatings(book: JournalBook): readonly string[] {
  return book.all('profile').findLast(({ payload }) => payload.ratings !== undefined)?.payload.ratings ?? [];
}

/** `pain=6` */
export function readRating(text: string, where: string, chosen: readonly string[]): readonly [string, number] {
  const at = text.lastIndexOf('=');
  if (at <= 0) throw bad('bad-rating', where, text, say('app.expectedRating'));
  const name = readText(text.slice(0, at), where);
  return [spelling(name, chosen), readScore(text.slice(at + 1), where, text)];
}

/** Several, as words or with commas between them. */
export function readRatings(
  texts: readonly string[],
  where: string,
  chosen: readonly string[],
): Record<string, number> | null {
  const parts = texts.flatMap((text) => text.split(',')).filter((text) => text.trim() !== '');
  return parts.length === 0 ? null : Object.fromEntries(parts.map((part) => readRating(part, where, chosen)));
}

/** A number from 0 to 10; halves and tenths too. */
export function readScore(text: string, where: string, shown: string = text): number {
  const score = scoreOf(text);
  if (score === null) throw bad('bad-rating', where, shown, say('app.expectedScore'));
  return score;
}

export function scoreOf(text: string): number | null {
  const tidy = text.trim().replace(',', '.');
  const score = /^\d{1,2}(?:\.\d{1,2})?$/u.test(tidy) ? Number(tidy) : Number.NaN;
  return score >= 0 && score <= MOST ? score : null;
}

/** As the person wrote it before, so that one rating does not become two. */
const spelling = (name: string, chosen: readonly string[]): string =>
  [...chosen, ...offeredRatings].find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
