/** Which country a place lies in. */
import type { PlaceReading } from './types.ts';

/** The country of a place as an ISO code of two letters, `null` where it is not known; of an ambiguous one, where all candidates lie in the same. */
export function countryOf(place: PlaceReading): string | null {
  if (place.kind === 'unknown') return null;
  const chains = place.kind === 'resolved' ? [place.chain] : place.candidates.map(({ chain }) => chain);
  const countries = new Set(chains.map((chain) => chain.find(({ level }) => level === 'country')?.code ?? null));
  const [first] = countries;
  return countries.size === 1 ? (first ?? null) : null;
}
