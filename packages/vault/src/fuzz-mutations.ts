/** What the fuzzer does to a vault file: bytes, and pieces of this and earlier states of the file. */
import type { JournalEntry } from '@clearleaf/core/journal';
import { BLOCK_BYTES, concat, decodeFrames, encodeFrame, FRAMES_OFFSET, type Frame } from './wire/index.ts';

/** States of one file, the oldest first. */
export interface Material {
  readonly states: readonly { readonly bytes: Uint8Array; readonly entries: readonly JournalEntry[] }[];
}

/** A number from 0 to `below` - 1. */
type Pick = (below: number) => number;
type Mutation = (bytes: Uint8Array, pick: Pick, material: Material) => Uint8Array;

const picker =
  (random: (length: number) => Uint8Array): Pick =>
  (below) =>
    new DataView(random(4).buffer).getUint32(0) % Math.max(1, below);

/** Most of the start of a file is zeros, which say nothing: half of the places are taken from what follows. */
const placeIn = (bytes: Uint8Array, pick: Pick): number =>
  pick(2) === 0 || bytes.length <= FRAMES_OFFSET
    ? pick(bytes.length)
    : FRAMES_OFFSET + pick(bytes.length - FRAMES_OFFSET);

const onFrames =
  (change: (frames: Frame[], pick: Pick, material: Material) => readonly Frame[]): Mutation =>
  (bytes, pick, material) => {
    const { frames } = decodeFrames(bytes, FRAMES_OFFSET);
    if (frames.length === 0) return bytes;
    return concat(bytes.subarray(0, FRAMES_OFFSET), ...change([...frames], pick, material).map(encodeFrame));
  };

const stateBytes = ({ states }: Material, pick: Pick): Uint8Array =>
  states[pick(states.length)]?.bytes ?? new Uint8Array();
const oldFrames = (material: Material, pick: Pick): readonly Frame[] =>
  decodeFrames(stateBytes(material, pick), FRAMES_OFFSET).frames;

const mutations: Readonly<Record<string, Mutation>> = {
  flip: (bytes, pick) => {
    const copy = bytes.slice();
    const place = placeIn(copy, pick);
    if (copy.length > 0) copy[place] = (copy[place] ?? 0) ^ (1 << pick(8));
    return copy;
  },
  scribble: (bytes, pick) => {
    const copy = bytes.slice();
    const start = placeIn(copy, pick);
    for (let offset = start; offset < Math.min(copy.length, start + 1 + pick(64)); offset += 1)
      copy[offset] = pick(256);
    return copy;
  },
  zero: (bytes, pick) => {
    const start = placeIn(bytes, pick);
    return bytes.slice().fill(0, start, start + pick(5_000));
  },
  cut: (bytes, pick) => bytes.slice(0, placeIn(bytes, pick)),
  remove: (bytes, pick) => {
    const start = placeIn(bytes, pick);
    return concat(bytes.subarray(0, start), bytes.subarray(start + 1 + pick(2_000)));
  },
  insert: (bytes, pick) => {
    const start = placeIn(bytes, pick);
    return concat(
      bytes.subarray(0, start),
      Uint8Array.from({ length: 1 + pick(64) }, () => pick(256)),
      bytes.subarray(start),
    );
  },
  repeat: (bytes, pick) => {
    const [start, target] = [placeIn(bytes, pick), placeIn(bytes, pick)];
    return concat(bytes.subarray(0, target), bytes.subarray(start, start + pick(3_000)), bytes.subarray(target));
  },
  overlay: (bytes, pick, material) => {
    const old = stateBytes(material, pick);
    const copy = bytes.slice();
    const start = placeIn(copy, pick);
    copy.set(old.subarray(start, Math.min(copy.length, start + pick(4_000))), start);
    return copy;
  },
  dropFrame: onFrames((frames, pick) => frames.toSpliced(pick(frames.length), 1)),
  repeatFrame: onFrames((frames, pick) =>
    frames.toSpliced(pick(frames.length), 0, ...frames.slice(pick(frames.length)).slice(0, 1)),
  ),
  swapFrames: onFrames((frames, pick) => {
    const [a, b] = [pick(frames.length), pick(frames.length)];
    const [first, second] = [frames[a], frames[b]];
    return first === undefined || second === undefined ? frames : frames.with(a, second).with(b, first);
  }),
  oldFrame: onFrames((frames, pick, material) => {
    const old = oldFrames(material, pick);
    const frame = old[pick(old.length)];
    return frame === undefined ? frames : frames.toSpliced(pick(frames.length), pick(2), frame);
  }),
  otherRegion: onFrames((frames, pick) =>
    frames.map((frame, index) =>
      index === pick(frames.length) ? { ...frame, region: frame.region === 0 ? 1 : 0 } : frame,
    ),
  ),
  swapBlocks: (bytes, pick) => {
    const copy = bytes.slice();
    const [a, b] = [pick(5) * BLOCK_BYTES, pick(5) * BLOCK_BYTES];
    if (copy.length < FRAMES_OFFSET) return copy;
    copy.set(bytes.subarray(b, b + BLOCK_BYTES), a);
    copy.set(bytes.subarray(a, a + BLOCK_BYTES), b);
    return copy;
  },
  oldBlock: (bytes, pick, material) => {
    const copy = bytes.slice();
    const start = pick(5) * BLOCK_BYTES;
    const block = stateBytes(material, pick).subarray(start, start + BLOCK_BYTES);
    if (copy.length >= start + block.length) copy.set(block, start);
    return copy;
  },
  oldFile: (_, pick, material) => stateBytes(material, pick).slice(),
};

const names = Object.keys(mutations);
/** Mutations that put in pieces of an earlier state. */
export const usesOldStates: ReadonlySet<string> = new Set(['oldFile', 'oldBlock', 'oldFrame', 'overlay']);

/** One to three mutations of the newest state. */
export function mutate(
  material: Material,
  random: (length: number) => Uint8Array,
): { readonly bytes: Uint8Array; readonly mutations: readonly string[] } {
  const pick = picker(random);
  let bytes = material.states.at(-1)?.bytes ?? new Uint8Array();
  const done: string[] = [];
  for (let count = 1 + pick(3); count > 0; count -= 1) {
    const name = names[pick(names.length)] ?? 'flip';
    bytes = mutations[name]?.(bytes, pick, material) ?? bytes;
    done.push(name);
  }
  return { bytes, mutations: done };
}
