/** The words that a person may remember an entry by. */
import type { Entry, EntryKind, EntryOf } from './entries.ts';

type Words = readonly (string | null | undefined)[];

const text = ({ payload }: { readonly payload: { readonly text?: string | null | undefined } }): Words => [
  payload.text,
];

const wordsByKind: { readonly [Kind in EntryKind]: (entry: EntryOf<Kind>) => Words } = {
  dose: ({ payload: { productText, reasons = [], note } }) => [productText, ...reasons, note],
  'check-in': ({ payload: { sideEffects = [], note } }) => [...sideEffects.map((effect) => effect.text), note],
  product: ({ payload: { name, vendor, batch } }) => [name, vendor, batch],
  medicine: ({ payload }) => [payload.text, ...(payload.confirmed ?? [])],
  profile: ({ payload }) => payload.reasons ?? [],
  event: ({ payload }) => [payload.text, payload.category],
  assessment: ({ payload }) => [payload.instrument],
  measurement: ({ payload }) => [payload.what],
  place: text,
  condition: text,
  plan: text,
  note: text,
};

/** The words of `entry`, parts on lines of their own. What its kind is called is not among them: the page has its own words for kinds. */
export function wordsOfEntry(entry: Entry): string {
  // Each kind meets the function of its own, which the compiler cannot see.
  const words = wordsByKind[entry.kind] as (entry: Entry) => Words;
  return words(entry)
    .filter((each) => each !== undefined && each !== null && each !== '')
    .join('\n');
}
