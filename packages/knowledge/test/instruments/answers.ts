/** Answers made for the tests of the packs. */
import { type Answers, type Pack, type PackItem, type PackResponse, responseOf } from '@clearleaf/core/instruments';

/** The pack of an instrument. */
export function named(packs: readonly Pack[], instrument: string): Pack {
  const found = packs.find((pack) => pack.instrument === instrument);
  if (found === undefined) throw new Error(`no pack for ${instrument}`);
  return found;
}

/** One answer to every item. */
export const everyItem = (pack: Pack, value: number): Record<string, number | null> =>
  Object.fromEntries(pack.items.map(({ id }) => [id, value]));

/** What may be answered, from least to most. */
export function valuesOf(response: PackResponse): number[] {
  if (response.kind === 'choice') return response.options.map(({ value }) => value);
  const [min, max] =
    response.kind === 'scale' ? [response.min, response.max] : [0, response.kind === 'clock' ? 1_439 : response.max];
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** What an answer counts, worked out apart from the shipped function. */
function pointsOf(response: PackResponse, value: number): number {
  if (response.kind !== 'choice') return value;
  return response.options.find((option) => option.value === value)?.score ?? value;
}

/** Answers that add up to a total (or, for a mean, to its sum), filled from the first scored item on. */
export function answersFor(pack: Pack, total: number): Answers {
  const scored = pack.items.filter((item) => item.scored);
  const aim = pack.fact.method === 'mean' ? Math.round(total * scored.length) : total;
  const least = (item: PackItem): number => Math.min(...choices(pack, item).map(({ points }) => points));
  const state = { left: aim - scored.reduce((sum, item) => sum + least(item), 0) };
  return Object.fromEntries(
    scored.map((item) => {
      const best = choices(pack, item)
        .filter(({ points }) => points - least(item) <= state.left)
        .reduce((a, b) => (b.points > a.points ? b : a));
      state.left -= best.points - least(item);
      return [item.id, best.value];
    }),
  );
}

function choices(pack: Pack, item: PackItem): { readonly value: number; readonly points: number }[] {
  const response = responseOf(pack, item);
  return valuesOf(response).map((value) => ({ value, points: pointsOf(response, value) }));
}
