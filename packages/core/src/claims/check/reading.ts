/** The sentences of a page, read together: each sees what the page is about and the sentence before it. */
import type { Surroundings } from './features.ts';
import { lexicon } from './lexicon.ts';
import { type ReadSentence, createReader } from './reader.ts';
import type { Sentence } from './types.ts';
import { type Wording, readWording } from './wording.ts';

/** A sentence with all that was read off it, before it is judged. */
export interface Reading {
  readonly sentence: Sentence;
  readonly read: ReadSentence;
  readonly wording: Wording;
  readonly around: Surroundings;
}

const pageConditions: Readonly<Record<string, readonly string[]>> = {
  ADHD: ['ADHD', 'HYPER', 'STIMULANTMED'],
  ANXIETY: ['ANXIETY', 'GAD'],
  WITHDRAWAL: ['WITHDRAWAL', 'ADDICTION', 'RECOVERY', 'CRAVING', 'DETOX'],
  PAIN: ['PAIN'],
  DEPRESSION: ['DEPRESSION'],
  SLEEP: ['SLEEP'],
  ALCOHOL: ['ALCOHOL'],
};

const conditions = Object.keys(pageConditions);
/** For each concept the conditions that it names, one bit each. */
const conditionsByConcept = Uint8Array.from(Object.keys(lexicon), (concept) =>
  Object.values(pageConditions).reduce((bits, names, at) => bits | (names.includes(concept) ? 1 << at : 0), 0),
);

/** The conditions that a sentence names, one bit each. */
function conditionsIn({ tags }: ReadSentence): number {
  let bits = 0;
  for (const { number } of tags) bits |= conditionsByConcept[number] ?? 0;
  return bits;
}

/** What a page speaks of most: at most two, each in at least an eighth of what names any condition. */
export function pageSubjects(reads: readonly ReadSentence[]): string[] {
  const counts = conditions.map(() => 0);
  for (const read of reads) {
    const bits = conditionsIn(read);
    for (let at = 0; at < counts.length && bits >> at !== 0; at += 1)
      counts[at] = (counts[at] ?? 0) + ((bits >> at) & 1);
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return conditions
    .map((name, at) => [name, counts[at] ?? 0] as const)
    .filter(([, count]) => count > 0 && count >= total / 8)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 2)
    .map(([name]) => name);
}

/** How many sentences a condition that was named is kept in mind. */
const KEPT_IN_MIND = 5;

/** For each sentence the condition named last, `null` where none was. */
function conditionsNear(reads: readonly ReadSentence[]): (string | null)[] {
  let [last, since]: [string | null, number] = [null, 0];
  return reads.map((read) => {
    const bits = conditionsIn(read);
    const named = bits === 0 ? undefined : conditions[31 - Math.clz32(bits & -bits)];
    since = named === undefined ? since + 1 : 0;
    last = named ?? (since > KEPT_IN_MIND ? null : last);
    return last;
  });
}

/** Reads the sentences of a page together: each sees what the page is about and the sentence before it. */
export type PageReader = (sentences: readonly Sentence[]) => Reading[];

/** Makes a reader of pages; make one and keep it. */
export function createPageReader(): PageReader {
  const read = createReader();
  return (sentences) => {
    const reads = sentences.map(({ text }) => read(text));
    const page = pageSubjects(reads);
    const near = conditionsNear(reads);
    const wordings = reads.map((own, at) => readWording(own, sentences[at]?.kind ?? 'paragraph'));
    const story = isStory(wordings);
    return sentences.map((sentence, at) => {
      const own = reads[at] ?? read(sentence.text);
      const before = reads[at - 1]?.tags ?? [];
      return {
        sentence,
        read: own,
        wording: wordings[at] ?? readWording(own, sentence.kind),
        around: { page, before, kind: sentence.kind, near: near[at] ?? null, story },
      };
    });
  };
}

/** From this share of sentences in the first person on, a page is somebody's story, and its bare sentences too. */
const STORY = 0.15;
const isStory = (wordings: readonly Wording[]): boolean =>
  wordings.filter(({ first }) => first).length > wordings.length * STORY;
