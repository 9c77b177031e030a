/**
 * Which frames a sentence fits.
 *
 * A frame is looked at only where a concept of its rarest group is present, so that most are never touched.
 */
import { frames } from './frames.ts';
import { lexicon } from './lexicon.ts';
import type { Tag } from './reader.ts';

/** The claims that have frames, in their order. */
export const frameIds: readonly string[] = Object.keys(frames);
/** What a page can be about, as frames name it (`@ADHD`). */
export const subjects: readonly string[] = ['ADHD', 'ANXIETY', 'WITHDRAWAL', 'PAIN', 'DEPRESSION', 'SLEEP', 'ALCOHOL'];

interface Frame {
  /** The place of its claim in `frameIds`. */
  readonly at: number;
  readonly weight: number;
  /** Each group as numbers of concepts, and of subjects of the page counted on from them. */
  readonly all: readonly (readonly number[])[];
  readonly none: readonly number[];
}

const conceptNames = Object.keys(lexicon);

function numberOf(name: string): number {
  const subject = name.startsWith('@') ? subjects.indexOf(name.slice(1)) : -1;
  const known = subject < 0 ? conceptNames.indexOf(name) : conceptNames.length + subject;
  if (known < 0) throw new Error(`Cannot read a frame: there is no concept ${name}`);
  return known;
}

function frameOf(text: string, at: number): Frame {
  const parts = text.split(' ');
  const all = parts.filter((part) => !part.startsWith('-')).map((part) => part.split('|').map(numberOf));
  const none = parts.filter((part) => part.startsWith('-')).map((part) => numberOf(part.slice(1)));
  return { at, all, none, weight: Math.min(1, 0.4 + 0.3 * (all.length - 1)) };
}

/** For each concept the frames one of whose groups it may fill; each frame stands under one group, that of fewest wordings. */
function framesByConcept(): Frame[][] {
  // What a page is about holds for each of its sentences: no frame is found by that alone.
  const wordings = [...Object.values(lexicon).map((text) => text.split('|').length), ...subjects.map(() => 1000)];
  const size = (group: readonly number[]): number => group.reduce((sum, number) => sum + (wordings[number] ?? 0), 0);
  const index: Frame[][] = wordings.map(() => []);
  for (const [at, alternatives] of Object.values(frames).entries())
    for (const text of alternatives) {
      const frame = frameOf(text, at);
      const [rarest = []] = [...frame.all].sort((a, b) => size(a) - size(b));
      for (const number of new Set(rarest)) index[number]?.push(frame);
    }
  return index;
}

const holdsAny = (group: readonly number[], present: Uint8Array): boolean => {
  for (const number of group) if (present[number] === 1) return true;
  return false;
};

const holdsAll = (groups: readonly (readonly number[])[], present: Uint8Array): boolean => {
  for (const group of groups) if (!holdsAny(group, present)) return false;
  return true;
};

/** Takes the place of a claim in `frameIds` and how well its best frame fits, from 0 to 1. */
type Found = (at: number, fit: number) => void;

/** What a frame counts that is found only together with what a sentence points back to. */
const BORROWED = 0.6;

/** What surrounds a sentence, as far as frames are found by it. */
interface Around {
  readonly page: readonly string[];
  readonly before: readonly Tag[];
}

/** Makes a matcher, which keeps tables of its own; it reports claims in their order. */
export function createFrameMatcher(): (concepts: readonly Tag[], around: Around, found: Found) => void {
  const index = framesByConcept();
  const present = new Uint8Array(index.length);
  const best = new Float64Array(frameIds.length);
  const look = (number: number, share: number): void => {
    for (const { at, weight, all, none } of index[number] ?? [])
      if (weight * share > (best[at] ?? 0) && !holdsAny(none, present) && holdsAll(all, present))
        best[at] = weight * share;
  };
  const subject = (name: string): number => conceptNames.length + subjects.indexOf(name);
  return (concepts, { page, before }, found) => {
    present.fill(0);
    best.fill(0);
    for (const { number } of concepts) present[number] = 1;
    for (const name of page) present[subject(name)] = 1;
    for (const { number } of concepts) look(number, 1);
    for (const name of page) look(subject(name), 1);
    for (const { number } of before) present[number] = 1;
    if (before.length > 0) {
      for (const { number } of concepts) look(number, BORROWED);
      for (const { number } of before) look(number, BORROWED);
    }
    for (let at = 0; at < best.length; at += 1) {
      const fit = best[at] as number;
      if (fit > 0) found(at, fit);
    }
  };
}
