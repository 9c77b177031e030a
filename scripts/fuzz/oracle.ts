/**
 * What a green light needs, worked out again from the raw facts and by other code than the core's,
 * so that a slip in the core does not hide itself.
 */
import { loadRoom } from '@clearleaf/knowledge/node';

const dayInMilliseconds = 86_400_000;

interface Row {
  readonly barred: boolean;
  readonly minimumAge: number;
  readonly from: number;
  readonly until: number;
  readonly trusted: boolean;
}

/** Rows of the law by code and product. */
export type LawOracle = ReadonlyMap<string, { readonly leaf: Row; readonly sevenOh: Row }>;

/** Reads the facts of law once. */
export function createLawOracle(): LawOracle {
  return new Map(
    loadRoom('law').places.map((place) => {
      const from = Date.parse(place.asOf);
      const row = (rule: { readonly status: string; readonly minimumAge?: number | null | undefined }): Row => ({
        barred: ['prohibited', 'prescription-only', 'unclear'].includes(rule.status),
        minimumAge: rule.minimumAge ?? 0,
        from,
        until: from + (place.volatile ? 30 : 90) * dayInMilliseconds,
        trusted: place.verified && (place.certainty === 'high' || place.certainty === 'moderate'),
      });
      return [place.id, { leaf: row(place.kratom), sevenOh: row(place.sevenOh) }];
    }),
  );
}

/**
 * Why a `yes` would be wrong, or `null`. Extracts are held to the leaf's row, which is the least they need.
 * @param codes The chain of the place. @param age `null` is not said.
 */
export function whyNotGreen(
  oracle: LawOracle,
  codes: readonly string[],
  question: { product: string; age: number | null; at: string },
): string | null {
  const now = Date.parse(question.at);
  let rows = 0;
  for (const code of codes) {
    const entry = oracle.get(code);
    if (entry === undefined) continue;
    rows += 1;
    const row = question.product === '7-oh' ? entry.sevenOh : entry.leaf;
    if (row.barred) return `${code} bars it or is unclear`;
    if (!row.trusted) return `${code} is not verified with at least medium confidence`;
    if (now > row.until) return `${code} is past its review day`;
    if (now < row.from) return `${code} speaks of a later day`;
    if (row.minimumAge > 0 && (question.age === null || question.age < row.minimumAge))
      return `${code} asks for age ${row.minimumAge}`;
  }
  return rows === 0 ? 'no layer of the chain was researched' : null;
}
