/** Reads one sentence with the knowledge of all rooms. */
import { readReasons } from '../claims/index.ts';
import { readPlace } from '../law/index.ts';
import { readMedicine } from '../medicines/index.ts';
import { readCondition } from '../safety/index.ts';
import type { Knowledge } from './review.ts';
import { readWith, type SentenceReading } from './sentence/read-sentence.ts';

/**
 * Reads one sentence in a person's own words, such as "24, Alabama, Zoloft and Xanax, 7-OH tablets for anxiety".
 * @param text At most `LONGEST_SENTENCE` characters.
 * @returns the state, what was made of each part, and the words that nothing understood.
 * @throws RangeError where the text is longer.
 */
export function readSentence(text: string, knowledge: Knowledge): SentenceReading {
  const { law, gazetteer, medicines, safety, claims } = knowledge;
  return readWith(text, {
    medicine: once((typed) => readMedicine(typed, medicines)),
    condition: once((typed) => readCondition(typed, safety)),
    reason: once((typed) => readReasons(typed, claims)[0] ?? { indication: null, near: false }),
    place: once((typed) => readPlace(typed, law, gazetteer)),
    placeAsSpelt: once((typed) => readPlace(typed, law, gazetteer, { mendCities: false })),
  });
}

/** Many runs of words are asked about more than once; each is read once. */
function once<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
