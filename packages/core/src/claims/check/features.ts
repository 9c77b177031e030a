/**
 * A sentence as numbers for the learned parts: which features it has, as places in one table.
 *
 * Features are words, pairs of neighbouring words, concepts, pairs of concepts, cues, frames, and what the page
 * around it speaks of. Their names are hashed (FNV-1a), so that nothing has to be kept but weights.
 */
import { frames } from './frames.ts';
import { lexicon } from './lexicon.ts';
import type { ReadSentence } from './reader.ts';

/** How many places the table has; a power of two. */
export const TABLE_SIZE = 8192;
/** Frames have places of their own behind the table, in the order of `frames`. */
export const frameIds: readonly string[] = Object.keys(frames);
export const FEATURE_COUNT = TABLE_SIZE + frameIds.length;

/** What surrounds a sentence. */
export interface Surroundings {
  /** The conditions that the page speaks of most, as `ADHD`, `ANXIETY`, `WITHDRAWAL`; best first, at most two. */
  readonly page: readonly string[];
  /** Concepts of the sentence before, used where this one points back ("these effects"). */
  readonly before: ReadonlySet<string>;
  readonly kind: string;
  /** The condition named last: in the sentence itself, else in one of the few before it or their heading. */
  readonly near: string | null;
}

const FIRST = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a of a text, as a whole number. */
export function hashOf(text: string): number {
  let hash = FIRST;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** Two hashes as one; the order counts. */
export const both = (a: number, b: number): number =>
  Math.imul(Math.imul(a ^ 0x9e3779b9, PRIME) ^ (b >>> 7) ^ (b << 11), PRIME);
/** The place in the table that a hash falls on. */
export const toPlace = (hash: number): number => (hash ^ (hash >>> 15) ^ (hash >>> 23)) & (TABLE_SIZE - 1);

/** The place of a feature by its name. */
export const placeOf = (name: string): number => toPlace(hashOf(name));

interface Frame {
  readonly weight: number;
  /** Each group as numbers of concepts, and of subjects of the page counted on from them. */
  readonly all: readonly (readonly number[])[];
  readonly none: readonly number[];
}

const conceptNames = Object.keys(lexicon);
const conceptNumbers = new Map(conceptNames.map((name, at) => [name, at]));
const conceptHashes = conceptNames.map((name) => hashOf(`concept ${name}`));
const subjects = ['ADHD', 'ANXIETY', 'WITHDRAWAL', 'PAIN', 'DEPRESSION', 'SLEEP', 'ALCOHOL'];

function numberOf(name: string): number {
  const known = name.startsWith('@')
    ? conceptNames.length + subjects.indexOf(name.slice(1))
    : (conceptNumbers.get(name) ?? -1);
  if (known < 0 || (name.startsWith('@') && !subjects.includes(name.slice(1))))
    throw new Error(`Cannot read a frame: there is no concept ${name}`);
  return known;
}

function frameOf(text: string): Frame {
  const parts = text.split(' ');
  const all = parts.filter((part) => !part.startsWith('-')).map((part) => part.split('|').map(numberOf));
  const none = parts.filter((part) => part.startsWith('-')).map((part) => numberOf(part.slice(1)));
  return { all, none, weight: Math.min(1, 0.4 + 0.3 * (all.length - 1)) };
}

const parsed: readonly (readonly Frame[])[] = Object.values(frames).map((alternatives) => alternatives.map(frameOf));

/** Features of one sentence: places and how strongly each holds. */
export interface Features {
  readonly places: readonly number[];
  readonly values: readonly number[];
  /** So many of the first are of form (rules, cues, how it opens); what follows is of content. */
  readonly form: number;
}

/** How much of the content counts where firmness is asked for: little of what is said tells how it is said. */
export const CONTENT_SHARE = 0.5;

/** The features with those of form in front of those of content. */
export const formOf = ({ places, values, form }: Features): Features => ({
  places,
  values: values.map((value, at) => (at < form ? value : value * CONTENT_SHARE)),
  form,
});

const POINTS_BACK = new Set('these this it its they their such both he she those that'.split(' '));
const STOP = new Set('a an the of to and or in on at for with by as be it this that these those from'.split(' '));
const [WORD, PAIR, PAGE, CUE, CUE_FIRST, BACK, OPENING, NEAR] = [
  'word',
  'pair',
  'page',
  'cue',
  'cue first',
  'back',
  'opening',
  'near',
].map(hashOf) as [number, number, number, number, number, number, number, number];
const BIAS = hashOf('bias');
/** Beyond this the memory of hashes is let go. */
const MOST_HASHES_KEPT = 50_000;

/** Makes features of sentences; it keeps hashes of words and one table of marks, so make one and keep it. */
export function createFeaturizer(): (read: ReadSentence, around: Surroundings, more: readonly string[]) => Features {
  const hashes = new Map<string, number>();
  const hash = (text: string): number => {
    const known = hashes.get(text);
    if (known !== undefined) return known;
    if (hashes.size > MOST_HASHES_KEPT) hashes.clear();
    const made = hashOf(text);
    hashes.set(text, made);
    return made;
  };
  const marks = new Int32Array(TABLE_SIZE);
  const present = new Uint8Array(conceptNames.length + subjects.length);
  let turn = 0;
  return (read, around, more) => {
    turn += 1;
    const places: number[] = [];
    const values: number[] = [];
    const add = (whole: number, value: number): void => {
      const place = toPlace(whole);
      if (marks[place] === turn) return;
      marks[place] = turn;
      places.push(place);
      values.push(value);
    };
    for (const name of more) add(hash(name), 0.8);
    const own = places.length;
    const concepts = [...read.has].map((name) => conceptNumbers.get(name) ?? 0);
    const pages = around.page.map(hash);
    if (around.near !== null) pages.push(both(NEAR, hash(around.near)));
    add(BIAS, 1);
    add(hash(around.kind), 1);
    addOpening(read, add, hash);
    addCues(read, add, hash);
    const form = places.length;
    addWords(read, add, hash);
    addConcepts(concepts, pages, add);
    for (const page of pages) add(both(PAGE, page), 1);
    if (POINTS_BACK.has(read.words[0] ?? '')) for (const name of around.before) add(both(BACK, hash(name)), 1);
    const norm = 1 / Math.sqrt((places.length - own) / 40 + 0.5);
    for (let at = own; at < values.length; at += 1) values[at] = (values[at] ?? 0) * norm;
    present.fill(0);
    for (const concept of concepts) present[concept] = 1;
    for (const page of around.page) present[conceptNames.length + subjects.indexOf(page)] = 1;
    addFrames(present, places, values);
    return { places, values, form };
  };
}

type Add = (whole: number, value: number) => void;

function addCues({ cues, words }: ReadSentence, add: Add, hash: (text: string) => number): void {
  for (const { tag, from, to } of cues) {
    const wording = to - from === 1 ? (words[from] ?? '') : words.slice(from, to).join(' ');
    add(both(CUE, hash(tag)), 1);
    add(both(CUE, hash(wording)), 1);
    if (from < 3) add(both(CUE_FIRST, hash(tag)), 1);
  }
}

function addOpening({ words, text }: ReadSentence, add: Add, hash: (text: string) => number): void {
  add(both(OPENING, hash(words[0] ?? '')), 1);
  add(both(OPENING, text.charCodeAt(text.length - 1)), 1);
  add(both(OPENING, 200_000 + Math.min(6, Math.floor(words.length / 6))), 1);
}

function addWords({ stems }: ReadSentence, add: Add, hash: (text: string) => number): void {
  let before = 0;
  for (const key of stems) {
    if (STOP.has(key)) continue;
    const own = hash(key);
    add(both(WORD, own), 1);
    if (before !== 0) add(both(before, own), 0.5);
    before = own;
  }
}

function addConcepts(concepts: readonly number[], pages: readonly number[], add: Add): void {
  for (let at = 0; at < concepts.length; at += 1) {
    const concept = concepts[at] ?? 0;
    const own = conceptHashes[concept] ?? 0;
    add(own, 1);
    for (const page of pages) add(both(page, own), 1);
    for (let next = at + 1; next < concepts.length; next += 1) {
      const other = concepts[next] ?? 0;
      const [low, high] = concept < other ? [concept, other] : [other, concept];
      add(both(PAIR, low * 1024 + high), 0.5);
    }
  }
}

const holdsAny = (group: readonly number[], present: Uint8Array): boolean => {
  for (const number of group) if (present[number] === 1) return true;
  return false;
};

const holdsAll = (groups: readonly (readonly number[])[], present: Uint8Array): boolean => {
  for (const group of groups) if (!holdsAny(group, present)) return false;
  return true;
};

/** Adds how well each frame fits. */
function addFrames(present: Uint8Array, places: number[], values: number[]): void {
  for (let at = 0; at < parsed.length; at += 1) {
    let best = 0;
    for (const frame of parsed[at] ?? []) {
      if (frame.weight <= best || holdsAny(frame.none, present)) continue;
      if (holdsAll(frame.all, present)) best = frame.weight;
    }
    if (best === 0) continue;
    places.push(TABLE_SIZE + at);
    values.push(best * 2);
  }
}
