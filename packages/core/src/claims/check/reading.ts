/** The sentences of a page, read together: each sees what the page is about and the sentence before it. */
import type { Surroundings } from './features.ts';
import { lexicon } from './lexicon.ts';
import { type ReadSentence, type Tag, createReader } from './reader.ts';
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

/** Words that stand for something said before. */
const PRONOUNS = new Set(
  'it its they their them these this those that such both he she his her either neither everyone none mine ours another'.split(
    ' ',
  ),
);
/** Looked for among so many first words. */
const OPENING_WORDS = 4;
/** A sentence of so few words leaves its subject to what stands before it. */
const FEW_WORDS = 9;
const numberOf = new Map(Object.keys(lexicon).map((name, number) => [name, number]));
const numbersOf = (names: string): ReadonlySet<number> =>
  new Set(names.split(' ').map((name) => numberOf.get(name) ?? -1));
const SUBJECT = numbersOf('KRATOM ALKALOID SEVENOH');
const holdsAny = ({ tags }: ReadSentence, numbers: ReadonlySet<number>): boolean => {
  for (const { number } of tags) if (numbers.has(number)) return true;
  return false;
};

/** True where a sentence names no subject of its own: it is short, or begins with a pronoun. */
function pointsBack(read: ReadSentence): boolean {
  if (holdsAny(read, SUBJECT)) return PRONOUNS.has(read.words[0]?.text ?? '');
  if (read.words.length < FEW_WORDS) return true;
  for (let at = 0; at < OPENING_WORDS; at += 1) if (PRONOUNS.has(read.words[at]?.text ?? '')) return true;
  return false;
}

const NOTHING: readonly Tag[] = [];
/** How many sentences after a question or a heading are still read as its answer. */
const KEPT_ABOVE = 3;

/** For each sentence that names no subject of its own what is said before it and asked above it, each concept once. */
function antecedents(sentences: readonly Sentence[], reads: readonly ReadSentence[]): (readonly Tag[])[] {
  let [above, since, before]: [readonly Tag[], number, readonly Tag[]] = [NOTHING, 0, NOTHING];
  return reads.map((read, at) => {
    const { kind = 'paragraph', text = '' } = sentences[at] ?? {};
    if (kind === 'heading' || isQuestion(text)) {
      [above, since, before] = [read.tags, 0, NOTHING];
      return NOTHING;
    }
    since += 1;
    const back = pointsBack(read);
    const own = back ? [...new Set([...before, ...(since <= KEPT_ABOVE ? above : NOTHING)])] : NOTHING;
    before = back && read.tags.length < 2 ? [...new Set([...read.tags, ...before])] : read.tags;
    return own;
  });
}

const STOPPING = numbersOf('KRATOMWD DETOX WITHDRAWAL TREATKRATOM MAT');
const TAKING = numbersOf('DOSE FORM STRAIN ENERGY');

/** For each sentence of a story whether its teller takes it or stops, as was said last. */
function statesOf(reads: readonly ReadSentence[]): (string | null)[] {
  let state: string | null = null;
  return reads.map((read) => {
    if (holdsAny(read, STOPPING)) state = 'stopping';
    else if (holdsAny(read, TAKING)) state = 'taking';
    return state;
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
    const before = antecedents(sentences, reads);
    const wordings = reads.map((own, at) =>
      readWording(own, {
        kind: sentences[at]?.kind ?? 'paragraph',
        first: at === 0 && reads.length > 1,
        asked: isQuestion(sentences[at - 1]?.text ?? ''),
      }),
    );
    const story = isStory(wordings);
    const states = story ? statesOf(reads) : [];
    return sentences.map((sentence, at) => ({
      sentence,
      read: reads[at] as ReadSentence,
      wording: wordings[at] as Wording,
      around: {
        page,
        before: before[at] ?? NOTHING,
        kind: sentence.kind,
        near: near[at] ?? null,
        story,
        state: states[at] ?? null,
      },
    }));
  };
}

const isQuestion = (text: string): boolean => text.endsWith('?');

/** From this share of sentences in the first person on, a page is somebody's story, and its bare sentences too. */
const STORY = 0.15;
const isStory = (wordings: readonly Wording[]): boolean =>
  wordings.filter(({ first }) => first).length > wordings.length * STORY;
