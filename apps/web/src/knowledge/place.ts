/** Where the person is, as far as the knowledge fetched so far can tell. */
import { type PlaceReading, readPlace } from '@clearleaf/core/law';
import { useMemo } from 'react';
import { usePerson } from '../store/person.ts';
import { useRoom } from './store.ts';

/** The country that a reading leaves no doubt about, as an ISO code. */
export function countryOf(reading: PlaceReading | null): string | null {
  if (reading === null || reading.kind === 'unknown') return null;
  if (reading.kind === 'resolved') return countryOfCode(reading.chain[0]?.code);
  const countries = new Set(reading.candidates.map((candidate) => countryOfCode(candidate.chain[0]?.code)));
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}

/** `US-LA:New Orleans` lies in `US`. */
const countryOfCode = (code: string | undefined): string | null => code?.split(/[-:]/)[0] ?? null;

/** The typed place, read with what is there already: this never waits for the gazetteer. */
export function usePlaceReading(): PlaceReading | null {
  const { state } = usePerson();
  const law = useRoom('law');
  const gazetteer = useRoom('gazetteer', state.place !== null);
  return useMemo(
    () => (state.place === null || law.value === null ? null : readPlace(state.place, law.value, gazetteer.value)),
    [state.place, law.value, gazetteer.value],
  );
}
