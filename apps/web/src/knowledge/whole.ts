/** All that a review needs, put together from the rooms. */
import { createMedicineIndex, type MedicineIndex } from '@clearleaf/core/medicines';
import type { MedicinesFacts } from '@clearleaf/core/medicines/facts';
import type { Knowledge } from '@clearleaf/core/review';
import { useMemo } from 'react';
import { knowledge, type PageRoom, useRoom } from './store.ts';

const indexes = new WeakMap<MedicinesFacts, MedicineIndex>();

/** The index of the vocabulary, made once. */
export function medicineIndex(facts: MedicinesFacts): MedicineIndex {
  const made = indexes.get(facts) ?? createMedicineIndex(facts);
  indexes.set(facts, made);
  return made;
}

export interface WholeKnowledge {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly value: Knowledge | null;
  /** True where the list of towns was wanted and did not come: the law then knows only its own places. */
  readonly withoutTowns: boolean;
}

/** The rooms without which there is no review. */
export const neededRooms = ['law', 'medicines', 'safety', 'claims'] as const satisfies readonly PageRoom[];

/**
 * @param withTowns a place was typed, so the gazetteer is needed too
 * @param withStudies the person takes kratom or took it, so that studies of the blood are needed; the review goes on without
 */
export function useWholeKnowledge(withTowns: boolean, withStudies = false): WholeKnowledge {
  const law = useRoom('law');
  const medicines = useRoom('medicines');
  const safety = useRoom('safety');
  const claims = useRoom('claims');
  const gazetteer = useRoom('gazetteer', withTowns);
  const studies = useRoom('studies', withStudies);
  const studiesSettled = !withStudies || studies.status === 'ready' || studies.status === 'failed';
  const townsSettled = !withTowns || gazetteer.status === 'ready' || gazetteer.status === 'failed';
  const value = useMemo((): Knowledge | null => {
    if (
      law.value === null ||
      medicines.value === null ||
      safety.value === null ||
      claims.value === null ||
      !townsSettled ||
      !studiesSettled
    )
      return null;
    return {
      law: law.value,
      gazetteer: gazetteer.value,
      medicines: medicineIndex(medicines.value),
      safety: safety.value,
      claims: claims.value,
      exposure: studies.value,
    };
  }, [
    law.value,
    medicines.value,
    safety.value,
    claims.value,
    gazetteer.value,
    townsSettled,
    studies.value,
    studiesSettled,
  ]);
  const failed = [law, medicines, safety, claims].some((room) => room.status === 'failed');
  return {
    status: value !== null ? 'ready' : failed ? 'failed' : 'loading',
    value,
    withoutTowns: withTowns && gazetteer.status === 'failed',
  };
}

/** Fetches what a review needs while the person is still typing. */
export const wantWholeKnowledge = (): void => neededRooms.forEach(knowledge.want);
