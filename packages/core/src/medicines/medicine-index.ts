/** Everything that reading and type-ahead need, opened once from the compiled vocabulary. */
import type { MedicinesFacts } from './facts.ts';
import { createGuesser, type Guesser } from './guess.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

export interface MedicineIndex {
  readonly vocabulary: Vocabulary;
  /** Its index of near words is built at the first misspelling. */
  readonly guesser: Guesser;
}

/** An index over the compiled vocabulary. Cheap: names are read when they are first asked for. */
export function createMedicineIndex(facts: MedicinesFacts): MedicineIndex {
  const vocabulary = openVocabulary(facts);
  return { vocabulary, guesser: createGuesser(vocabulary) };
}
