/**
 * A sentence as numbers for the learned parts: which features it has, as places in one table.
 *
 * Features are words, pairs of neighbouring words, concepts, pairs of concepts, cues, frames, and what the page
 * around it speaks of. Their names are hashed (FNV-1a), so that nothing has to be kept but weights.
 */
import { frames } from './frames.ts';
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
}

/** The place of a feature. */
export function placeOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (TABLE_SIZE - 1);
}

interface Frame {
  readonly all: readonly (readonly string[])[];
  readonly none: readonly string[];
}

const parsed: readonly (readonly Frame[])[] = Object.values(frames).map((alternatives) =>
  alternatives.map((text) => {
    const parts = text.split(' ');
    return {
      all: parts.filter((part) => !part.startsWith('-')).map((part) => part.split('|')),
      none: parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1)),
    };
  }),
);

const weightOf = ({ all }: Frame): number => Math.min(1, 0.4 + 0.3 * (all.length - 1));

/** How well each frame fits, from 0 to 1, in the order of `frameIds`. */
export function frameScores(has: ReadonlySet<string>, around: Surroundings): Float32Array {
  const page = new Set(around.page);
  const holds = (name: string): boolean => (name.startsWith('@') ? page.has(name.slice(1)) : has.has(name));
  return Float32Array.from(parsed, (alternatives) => {
    let best = 0;
    for (const frame of alternatives) {
      const weight = weightOf(frame);
      if (weight <= best || frame.none.some((name) => has.has(name))) continue;
      if (frame.all.every((group) => group.some(holds))) best = weight;
    }
    return best;
  });
}

/** Features of one sentence: places and how strongly each holds. */
export interface Features {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

const POINTS_BACK = /^(?:these|this|it|its|they|their|such|both|he|she|those|that)$/;
const STOP = new Set('a an the of to and or in on at for with by as be it this that these those from'.split(' '));

function wordNames({ stems, words, text }: ReadSentence): string[] {
  const first = words[0] ?? '';
  const names = [`first:${first}`, `last:${text.at(-1) ?? ''}`, `long:${Math.min(6, Math.floor(words.length / 6))}`];
  const kept = stems.filter((key) => !STOP.has(key));
  for (const [at, key] of kept.entries()) {
    names.push(`w:${key}`);
    if (at > 0) names.push(`b:${kept[at - 1] ?? ''} ${key}`);
  }
  return names;
}

function conceptNames({ has }: ReadSentence, { page }: Surroundings): string[] {
  const names: string[] = [];
  const concepts = [...has];
  for (const [at, concept] of concepts.entries()) {
    names.push(`c:${concept}`);
    for (const subject of page) names.push(`p:${subject} ${concept}`);
    for (const other of concepts.slice(at + 1))
      names.push(concept < other ? `cc:${concept} ${other}` : `cc:${other} ${concept}`);
  }
  return names;
}

/** What a sentence is, in names of features. */
export function featureNames(read: ReadSentence, around: Surroundings): string[] {
  const back = POINTS_BACK.test(read.words[0] ?? '') ? [...around.before] : [];
  const names = [
    'bias',
    `kind:${around.kind}`,
    ...wordNames(read),
    ...conceptNames(read, around),
    ...back.map((concept) => `back:${concept}`),
    ...around.page.map((page) => `page:${page}`),
    ...read.cues.flatMap(({ tag, from }) => (from < 3 ? [`cue:${tag}`, `cue0:${tag}`] : [`cue:${tag}`])),
  ];
  return [...new Set(names)];
}

/** The features of a sentence for the ranker of topics, and for the others without the frames. */
export function featuresOf(read: ReadSentence, around: Surroundings): Features {
  const names = featureNames(read, around);
  const norm = 1 / Math.sqrt(names.length / 40 + 0.5);
  const places = names.map(placeOf);
  const values = names.map((name) => (name.startsWith('cc:') || name.startsWith('b:') ? 0.5 : 1) * norm);
  for (const [at, score] of frameScores(read.has, around).entries()) {
    if (score === 0) continue;
    places.push(TABLE_SIZE + at);
    values.push(score * 2);
  }
  return { places, values };
}
