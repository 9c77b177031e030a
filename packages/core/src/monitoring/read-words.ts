/** What one text of the person names: areas to discuss, and organs. Read once, when the record is read. */
import { areaWords } from './area-words.ts';
import { organWords } from './organ-words.ts';
import { organs, type Organ } from './types.ts';
import { saysOneOf } from './word-patterns.ts';

export interface WordsRead {
  /** Ids of items of the questionnaire "Areas to discuss". */
  readonly areas: readonly string[];
  /** Organs that it names by a word of which one day is enough. */
  readonly telling: readonly Organ[];
  /** Organs that it names by a common complaint. */
  readonly common: readonly Organ[];
}

export function readWords(text: string): WordsRead {
  const organsBy = (how: 'telling' | 'common'): Organ[] =>
    organs.filter((organ) => saysOneOf(text, organWords[organ][how]));
  return {
    areas: Object.entries(areaWords).flatMap(([area, patterns]) => (saysOneOf(text, patterns) ? [area] : [])),
    telling: organsBy('telling'),
    common: organsBy('common'),
  };
}
