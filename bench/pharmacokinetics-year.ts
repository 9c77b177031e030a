/** The work that the exposure bench times: a thousand people, a year of two doses a day, every hour. */
import {
  bands,
  type Dosing,
  modelsOf,
  type PharmacokineticModel,
  samplePeople,
} from '@clearleaf/core/pharmacokinetics';
import { loadRoom } from '@clearleaf/knowledge/node';

export const HOURS = 8760;
export const SUBJECTS = 1000;
export const year = { start: 0, step: 1, count: HOURS };
export const twiceDaily: readonly Dosing[] = [{ time: 0, amount: 100, interval: 12, additionalDoses: 729 }];
export const sampling = { subjects: SUBJECTS, seed: 1 };

export function modelForBench(): PharmacokineticModel {
  const model = modelsOf(loadRoom('pharmacokinetics')).find(({ id }) => id === 'H_default');
  if (model === undefined) throw new Error('Cannot bench: the facts have no model H_default');
  return model;
}

/** Everything at once, as a person waits for it. */
export const wholeYear = (model: PharmacokineticModel): unknown =>
  bands([{ people: samplePeople(model, sampling), dosing: twiceDaily }], year);
