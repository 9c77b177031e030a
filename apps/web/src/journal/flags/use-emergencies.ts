/** What is said of the signs that lead: the same findings as on the review. */
import { signsOf, type RedFlag } from '@clearleaf/core/monitoring';
import { emergencyFindings } from '@clearleaf/core/safety';
import type { Finding } from '@clearleaf/core/finding';
import { useMemo } from 'react';
import { countryOf, usePlaceReading } from '../../knowledge/place.ts';
import { useRoom } from '../../knowledge/store.ts';
import { speakCoreJournal } from '../../messages/journal.ts';
import { speakCore } from '../../messages/speak.ts';
import { usePerson } from '../../store/person.ts';

/** Findings for the country and the present use of the person; none while the facts are on their way. */
export function useEmergencies(flags: readonly RedFlag[]): readonly Finding[] {
  const facts = useRoom('safety').value;
  const { use } = usePerson().state.person;
  const country = countryOf(usePlaceReading());
  return useMemo(
    () =>
      facts === null ? [] : emergencyFindings(signsOf(flags, speakCoreJournal), { use, country }, facts, speakCore),
    [flags, facts, use, country],
  );
}
