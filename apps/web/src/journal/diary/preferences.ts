/** What the person chose for the diary, as the profile keeps it. */
import type { Journal } from '@clearleaf/core/journal';
import type { Product } from './words.ts';

/** Preference: fill in the last amount of a product. */
export const OFFER_LAST = 'offer-last-amount';

/** Preference: minutes after midnight at which the person's day begins. */
export const DAY_STARTS_AT = 'day-starts-at';
const LATEST_START = 720;

/** Minutes after midnight, 0 where nothing else was chosen. */
export function dayStartOf({ profile }: Journal): number {
  const chosen = profile.preferences?.[DAY_STARTS_AT];
  return typeof chosen === 'number' && Number.isInteger(chosen) && chosen >= 0 && chosen <= LATEST_START ? chosen : 0;
}

const firstRatings = ['pain', 'mood', 'anxiety', 'energy'];

/** The ratings that the person chose; a few at first. */
export const ratingsOf = ({ profile }: Journal): readonly string[] => profile.ratings ?? firstRatings;

/** Products that are not finished, the one used last first. */
export function usableProducts({ products, doses, productVersions }: Journal): Product[] {
  const lastUse = new Map<string, number>();
  // The name stands for the product here: a dose names the version that was taken, the list has the newest.
  for (const { at, payload } of doses) {
    const version = payload.product === null ? undefined : productVersions.get(payload.product);
    if (version !== undefined) lastUse.set(version.payload.name, at);
  }
  const usedAt = ({ payload, at }: Product): number => lastUse.get(payload.name) ?? at;
  return products.filter(({ payload }) => payload.finished !== true).toSorted((a, b) => usedAt(b) - usedAt(a));
}
