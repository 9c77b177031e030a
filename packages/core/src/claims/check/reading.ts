/** The sentences of a page, read together: each sees what the page is about and the sentence before it. */
import type { Surroundings } from './features.ts';
import { type ReadSentence, createReader, holds } from './reader.ts';
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

const conditionEntries = Object.entries(pageConditions);

/** What a page speaks of most: at most two, each in at least an eighth of what names any condition. */
export function pageSubjects(reads: readonly ReadSentence[]): string[] {
  const counts = conditionEntries.map(
    ([name, tags]) => [name, reads.filter((read) => tags.some((tag) => holds(read, tag))).length] as const,
  );
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts
    .filter(([, count]) => count > 0 && count >= total / 8)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([name]) => name);
}

/** How many sentences a condition that was named is kept in mind. */
const KEPT_IN_MIND = 5;

/** For each sentence the condition named last, `null` where none was. */
function conditionsNear(reads: readonly ReadSentence[]): (string | null)[] {
  let [last, since]: [string | null, number] = [null, 0];
  return reads.map((read) => {
    const named = conditionEntries.find(([, tags]) => tags.some((tag) => holds(read, tag)))?.[0];
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
