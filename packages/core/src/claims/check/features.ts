/**
 * A sentence as numbers for the learned parts: which features it has, as places in one table.
 *
 * Features are words, pairs of neighbouring words, concepts, pairs of concepts, cues, frames, and what the page
 * around it speaks of. They are gathered in one table that is used again for the next sentence.
 */
import { createFrameMatcher, frameIds } from './frame-matcher.ts';
import { TABLE_SIZE, both, createHasher, hashOf, toPlace } from './hash.ts';
import type { ReadSentence, Tag, Word } from './reader.ts';
import { lexicon } from './lexicon.ts';
import type { Wording } from './wording.ts';

/** Frames have places of their own behind the table, in the order of `frames`. */
export const FEATURE_COUNT = TABLE_SIZE + frameIds.length;

/** What surrounds a sentence. */
export interface Surroundings {
  /** The conditions that the page speaks of most, as `ADHD`, `ANXIETY`, `WITHDRAWAL`; best first, at most two. */
  readonly page: readonly string[];
  /** Concepts of what this sentence points back to ("these effects", "It can."): what stands before or above it. */
  readonly before: readonly Tag[];
  readonly kind: string;
  /** The condition named last: in the sentence itself, else in one of the few before it or their heading. */
  readonly near: string | null;
  /** The page is somebody's story. */
  readonly story: boolean;
  /** In a story, whether its teller is taking it or stopping. */
  readonly state: string | null;
}

/** A sentence with what was read off it. */
export interface Worded {
  readonly read: ReadSentence;
  readonly wording: Wording;
  readonly around: Surroundings;
}

/** Features of one sentence: places and how strongly each holds, of which the first `count` are meant. */
export interface Features {
  readonly places: Int32Array;
  readonly values: Float64Array;
  readonly count: number;
  /** So many of the first are of form (rules, cues, how it opens); what follows is of content. */
  readonly form: number;
}

/** How much of the content counts where firmness is asked for: little of what is said tells how it is said. */
export const CONTENT_SHARE = 0.5;

const STOP = new Set('a an the of to and or in on at for with by as be it this that these those from'.split(' '));
const [WORD, PAIR, PAGE, CUE, CUE_FIRST, BACK, OPENING, NEAR, STATE] = [
  'word',
  'pair',
  'page',
  'cue',
  'cue first',
  'back',
  'opening',
  'near',
  'state',
].map(hashOf) as [number, number, number, number, number, number, number, number, number];
const BIAS = hashOf('bias');
const conceptHashes = Object.keys(lexicon).map((name) => hashOf(`concept ${name}`));

/** The features of one sentence while they are gathered. A place is taken once: what comes later adds nothing. */
class Collector implements Features {
  // A place is taken once, so there can be no more of them than places.
  readonly places = new Int32Array(FEATURE_COUNT);
  readonly values = new Float64Array(FEATURE_COUNT);
  count = 0;
  form = 0;
  private readonly marks = new Int32Array(TABLE_SIZE);
  private turn = 0;

  begin(): void {
    this.turn += 1;
    this.count = 0;
  }

  add(hash: number, value: number): void {
    const place = toPlace(hash);
    if (this.marks[place] === this.turn) return;
    this.marks[place] = this.turn;
    this.put(place, value);
  }

  put(place: number, value: number): void {
    this.places[this.count] = place;
    this.values[this.count] = value;
    this.count += 1;
  }
}

/**
 * Makes features of sentences; make one and keep it.
 * @returns features that hold until the next sentence is asked for: whoever keeps them copies them.
 */
export function createFeaturizer(): (worded: Worded) => Features {
  const into = new Collector();
  const hash = createHasher();
  const matchFrames = createFrameMatcher();
  const addRules = createRuleNames();
  return ({ read, wording, around }) => {
    into.begin();
    addRules(wording, around.story, into);
    const own = into.count;
    const pages = around.page.map(hash);
    if (around.near !== null) pages.push(both(NEAR, hash(around.near)));
    if (around.state !== null) pages.push(both(STATE, hash(around.state)));
    into.add(BIAS, 1);
    into.add(hash(around.kind), 1);
    addOpening(read, into);
    addCues(read, into);
    into.form = into.count;
    addWords(read.words, into);
    addConcepts(read.tags, pages, into);
    for (const page of pages) into.add(both(PAGE, page), 1);
    for (const tag of around.before) into.add(both(BACK, tag.hash), 1);
    const norm = 1 / Math.sqrt((into.count - own) / 40 + 0.5);
    for (let at = own; at < into.count; at += 1) into.values[at] = (into.values[at] as number) * norm;
    matchFrames(read.tags, around, (frame, fit) => into.put(TABLE_SIZE + frame, fit * 2));
    return into;
  };
}

const RULE_VALUE = 0.8;

/** The answers of the rules are features too: the heads learn how far to trust them. */
function createRuleNames(): (wording: Wording, story: boolean, into: Collector) => void {
  const claimRule = createHasher('rule:claim ');
  const modality = createHasher('rule:modality ');
  const modalityRule = createHasher('rule:how ');
  const [CLAIM, NO_CLAIM] = [hashOf('rule:claims true'), hashOf('rule:claims false')];
  const [NEGATED, UNCERTAIN, ABSOLUTE, FIRST, TOLD, STORY] = [
    'negated',
    'uncertain',
    'absolute',
    'first',
    'told',
    'story',
  ].map((name) => hashOf(`rule:${name}`)) as [number, number, number, number, number, number];
  return (wording, story, into) => {
    into.add(claimRule(wording.claimRule), RULE_VALUE);
    into.add(wording.claim ? CLAIM : NO_CLAIM, RULE_VALUE);
    into.add(modality(wording.modality), RULE_VALUE);
    into.add(modalityRule(wording.modalityRule), RULE_VALUE);
    if (wording.negated) into.add(NEGATED, RULE_VALUE);
    if (wording.uncertain) into.add(UNCERTAIN, RULE_VALUE);
    if (wording.absolute) into.add(ABSOLUTE, RULE_VALUE);
    if (wording.first) into.add(FIRST, RULE_VALUE);
    if (wording.told) into.add(TOLD, RULE_VALUE);
    if (story) into.add(STORY, RULE_VALUE);
  };
}

function addCues({ cues }: ReadSentence, into: Collector): void {
  for (const { tag, from, hash } of cues) {
    into.add(both(CUE, tag.hash), 1);
    into.add(both(CUE, hash), 1);
    if (from < 3) into.add(both(CUE_FIRST, tag.hash), 1);
  }
}

const NO_WORD = hashOf('');

function addOpening({ words, text }: ReadSentence, into: Collector): void {
  into.add(both(OPENING, words[0]?.hash ?? NO_WORD), 1);
  into.add(both(OPENING, text.charCodeAt(text.length - 1)), 1);
  into.add(both(OPENING, 200_000 + Math.min(6, Math.floor(words.length / 6))), 1);
}

function addWords(words: readonly Word[], into: Collector): void {
  let before = 0;
  for (const { stem, stemHash } of words) {
    if (STOP.has(stem)) continue;
    into.add(both(WORD, stemHash), 1);
    if (before !== 0) into.add(both(before, stemHash), 0.5);
    before = stemHash;
  }
}

function addConcepts(concepts: readonly Tag[], pages: readonly number[], into: Collector): void {
  for (let at = 0; at < concepts.length; at += 1) {
    const concept = concepts[at]?.number ?? 0;
    const own = conceptHashes[concept] ?? 0;
    into.add(own, 1);
    for (const page of pages) into.add(both(page, own), 1);
    for (let next = at + 1; next < concepts.length; next += 1) {
      const other = concepts[next]?.number ?? 0;
      into.add(both(PAIR, concept < other ? concept * 1024 + other : other * 1024 + concept), 0.5);
    }
  }
}
