/**
 * A whole vault as one run of bytes: the vault file of the command line and the backup of the browser.
 *
 * Block 0 is the header. Blocks 1 to 4 are the heads, two for each region, written in turn, so that a torn
 * write spoils at most the older one. Frames follow: first what the last rewriting left (a second copy of the header,
 * manifests, segments, records), then the records that were appended since.
 */
import { concat, crc32, readU32, toHex, u32, type Bytes } from './bytes.ts';
import { decodeFrames, encodeFrame, type Frame, type Gap } from './frame.ts';
import {
  decodeHeader,
  encodeHeader,
  HEADER_BYTES,
  ID_BYTES,
  regions,
  type Header,
  type HeaderProblem,
  type Region,
} from './header.ts';

export const BLOCK_BYTES = HEADER_BYTES;
/** Two head blocks for each region. */
const HEADS_PER_REGION = 2;
/** Where frames begin. */
export const FRAMES_OFFSET = BLOCK_BYTES * (1 + HEADS_PER_REGION * regions.length);
const LARGEST_HEAD = 1024;

/** A sealed segment with the id by which the manifest names it, in hexadecimal. */
export interface StoredSegment {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The sealed pieces of one region. */
export interface RegionImage {
  readonly manifest: Uint8Array | null;
  /** The current head first; an older one may follow. */
  readonly heads: readonly Uint8Array[];
  readonly segments: readonly StoredSegment[];
  /** In the order in which they were written. */
  readonly records: readonly Uint8Array[];
}

/** All pieces of a vault. */
export interface VaultImage {
  readonly header: Header;
  readonly regions: readonly [RegionImage, RegionImage];
}

/** What was odd in a file though it could be read. */
export interface ImageNotes {
  /** The header at the start was damaged; the second copy was used. */
  readonly headerCopyUsed: boolean;
  /** Bytes that belong to no piece. */
  readonly gaps: readonly Gap[];
}

export type DecodedImage = (VaultImage & { readonly notes: ImageNotes }) | HeaderProblem;

/** Where a head block stands. `turn` is 0 or 1. */
export const headOffset = (region: Region, turn: number): number =>
  BLOCK_BYTES * (1 + HEADS_PER_REGION * region + turn);

/** What a head block holds. */
export interface HeadBlock {
  /** Of the two blocks of a region, the one with the higher counter is current. */
  readonly counter: number;
  /** Where the frames ended when it was written: what lies beyond was not confirmed by it. */
  readonly end: number;
  readonly head: Uint8Array;
}

const HEAD_FIELDS = 16;

/** A head block: counter, end (eight bytes), length, the sealed head, CRC-32, zeros. */
export function encodeHeadBlock({ counter, end, head }: HeadBlock): Bytes {
  const fields = concat(u32(counter), u32(Math.floor(end / 2 ** 32)), u32(end % 2 ** 32), u32(head.length), head);
  return concat(fields, u32(crc32(fields)), new Uint8Array(BLOCK_BYTES - fields.length - 4));
}

/** What a block says, or `null` where it was never or not wholly written. */
export function decodeHeadBlock(block: Uint8Array): HeadBlock | null {
  if (block.length < BLOCK_BYTES) return null;
  const length = readU32(block, HEAD_FIELDS - 4);
  if (length === 0 || length > LARGEST_HEAD) return null;
  const after = HEAD_FIELDS + length;
  if (crc32(block.subarray(0, after)) !== readU32(block, after)) return null;
  return {
    counter: readU32(block, 0),
    end: readU32(block, 4) * 2 ** 32 + readU32(block, 8),
    head: block.slice(HEAD_FIELDS, after),
  };
}

/** The head blocks of a region, the newest first, each with its turn. */
export function headBlocks(bytes: Uint8Array, region: Region) {
  const found = Array.from({ length: HEADS_PER_REGION }, (_, turn) => {
    const offset = headOffset(region, turn);
    const decoded = decodeHeadBlock(bytes.subarray(offset, offset + BLOCK_BYTES));
    return decoded === null ? null : { ...decoded, turn };
  }).filter((block) => block !== null);
  return found.sort((a, b) => b.counter - a.counter);
}

/** The file that holds the pieces. Segments lie in the order of their random ids, which tells nothing of their months. */
export function encodeImage({ header, regions: pair }: VaultImage): Bytes {
  const block = encodeHeader(header);
  // The copy of the header is far from the first, because damage to a disk is local.
  const frames = [
    ...regions.flatMap((region) => framesOf(pair[region], region)),
    encodeFrame({ type: 'header', region: 0, payload: block }),
  ];
  const end = frames.reduce((sum, frame) => sum + frame.length, FRAMES_OFFSET);
  const heads = regions.flatMap((region) => {
    const [head] = pair[region].heads;
    return [
      head === undefined ? new Uint8Array(BLOCK_BYTES) : encodeHeadBlock({ counter: 0, end, head }),
      new Uint8Array(BLOCK_BYTES),
    ];
  });
  return concat(block, ...heads, ...frames);
}

function framesOf({ manifest, segments, records }: RegionImage, region: Region): Bytes[] {
  const sorted = [...segments].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...(manifest === null ? [] : [encodeFrame({ type: 'manifest', region, payload: manifest })]),
    ...sorted.map(({ bytes }) => encodeFrame({ type: 'segment', region, payload: bytes })),
    ...records.map((payload) => encodeFrame({ type: 'record', region, payload })),
  ];
}

/** The pieces that a file holds, or why it is no vault. Never throws. */
export function decodeImage(bytes: Uint8Array): DecodedImage {
  const { frames, gaps } = decodeFrames(bytes, FRAMES_OFFSET);
  const first = decodeHeader(bytes.subarray(0, HEADER_BYTES));
  const header = typeof first === 'string' ? headerCopy(frames) : first;
  if (header === null) return typeof first === 'string' ? first : 'damaged';
  return {
    header,
    regions: [regionOf(bytes, frames, 0), regionOf(bytes, frames, 1)],
    notes: { headerCopyUsed: typeof first === 'string', gaps },
  };
}

function headerCopy(frames: readonly Frame[]): Header | null {
  for (const { type, payload } of frames) {
    const header = type === 'header' ? decodeHeader(payload) : 'damaged';
    if (typeof header !== 'string') return header;
  }
  return null;
}

function regionOf(bytes: Uint8Array, frames: readonly Frame[], region: Region): RegionImage {
  const payloads = (type: Frame['type']) =>
    frames.filter((frame) => frame.type === type && frame.region === region).map(({ payload }) => payload);
  return {
    manifest: payloads('manifest').at(-1) ?? null,
    heads: headBlocks(bytes, region).map(({ head }) => head),
    segments: payloads('segment').map((payload) => ({ id: segmentId(payload), bytes: payload })),
    records: payloads('record'),
  };
}

/** A segment begins with its id. */
export const segmentId = (bytes: Uint8Array): string => toHex(bytes.subarray(0, ID_BYTES));
