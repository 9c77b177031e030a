/** What the article checker reads and what it gives back. */
import type { Source } from '../../finding/index.ts';

/** What a piece of a page is; the reader of a file decides, the core only keeps them apart. */
export const blockKinds = ['heading', 'paragraph', 'item', 'quote', 'cell'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** One piece of a page: what stands between two line ends. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

/** One sentence, in the order of the page. `block` is its place in the list of blocks, from 0. */
export interface Sentence {
  readonly block: number;
  readonly kind: BlockKind;
  readonly text: string;
}

export const modalities = ['asserted', 'hedged', 'anecdotal'] as const;
/** How firmly a sentence says what it says: as fact, as a possibility, or as what people report. */
export type Modality = (typeof modalities)[number];

export const checkVerdicts = [
  'supported',
  'partly supported',
  'overstated',
  'unsupported',
  'contradicted',
  'not assessed',
] as const;
/** What the evidence says to a sentence as it is worded. */
export type CheckVerdict = (typeof checkVerdicts)[number];

export const cueKinds = [
  'hedge',
  'attribution',
  'study',
  'negation',
  'absolute',
  'marketing',
  'uncertainty',
  'advice',
] as const;
export type CueKind = (typeof cueKinds)[number];

/** A wording that decided something: `start` and `end` count UTF-16 units within the sentence. */
export interface Cue {
  readonly kind: CueKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A claim id and how sure the match is, from 0 to 1. */
export interface TopicScore {
  readonly id: string;
  readonly score: number;
}

/** One sentence as it was judged. */
export interface CheckedSentence {
  /** Place in the page, from 0. */
  readonly index: number;
  readonly block: number;
  readonly kind: BlockKind;
  readonly text: string;
  /** True for a statement that can be held against evidence; false for headings, advice, plans of the text, questions. */
  readonly isClaim: boolean;
  /** Best first; empty where the sentence is no claim or is outside the evidence base. */
  readonly topics: readonly TopicScore[];
  /** `null` where the sentence is no claim. */
  readonly modality: Modality | null;
  readonly verdict: CheckVerdict;
  /** Why this modality and verdict: ids of rules, said by `ruleMeaning`. */
  readonly rules: readonly string[];
  readonly cues: readonly Cue[];
  /** The plain sentence that answers the claim; empty where it was not assessed. */
  readonly statement: string;
  readonly sources: readonly Source[];
}
