/** The ratings of a journal, for rooms that ask about one of them. */
import type { OpenSession } from '../session.ts';

/** Every rating that check-ins have, the most often given first. */
export function ratingsOf({ book }: Pick<OpenSession, 'book'>, until: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const { at, payload } of book.all('check-in'))
    if (at <= until) for (const name of Object.keys(payload.ratings)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}
