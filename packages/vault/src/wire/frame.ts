/**
 * Frames: how pieces lie in a file one after another, so that a reader finds the next one behind a hole.
 *
 * A frame is 16 bytes (marker, type, region, two zeros, length of the payload, CRC-32 of the twelve bytes before)
 * and the payload. A reader that meets anything else looks for the next place where such 16 bytes stand.
 */
import { concat, crc32, readU32, u32, type Bytes } from './bytes.ts';
import { LARGEST } from './padding.ts';
import type { Region } from './header.ts';

/** What a frame holds; the number is its code in the file. */
export const frameTypes = { header: 1, manifest: 2, segment: 3, record: 4 } as const;
export type FrameType = keyof typeof frameTypes;

export interface Frame {
  readonly type: FrameType;
  readonly region: Region;
  readonly payload: Uint8Array;
}

/** Bytes that are no frame: a torn write, or damage. */
export interface Gap {
  readonly offset: number;
  readonly length: number;
}

/** Four bytes that start a frame. Not text, so that no journal holds them by accident. */
const MARKER = Uint8Array.of(0xc1, 0xea, 0x1e, 0xaf);
const FRAME_HEADER_BYTES = 16;
/** A sealed piece adds at most this to its padded content (PADMÉ adds up to 12 %). */
const LARGEST_PAYLOAD = Math.ceil(LARGEST * 1.13) + 1024;

export function encodeFrame({ type, region, payload }: Frame): Bytes {
  const start = concat(MARKER, Uint8Array.of(frameTypes[type], region, 0, 0), u32(payload.length));
  return concat(start, u32(crc32(start)), payload);
}

/** Where the last whole frame ends in bytes that begin with a frame; 0 where there is none. */
export function endOfFrames(bytes: Uint8Array): number {
  const { gaps } = decodeFrames(bytes, 0);
  const last = gaps.at(-1);
  return last !== undefined && last.offset + last.length === bytes.length ? last.offset : bytes.length;
}

/** All frames from `start` on, and what lies between them. Never throws. */
export function decodeFrames(
  bytes: Uint8Array,
  start: number,
): { readonly frames: readonly Frame[]; readonly gaps: readonly Gap[] } {
  const frames: Frame[] = [];
  const gaps: Gap[] = [];
  let offset = start;
  while (offset < bytes.length) {
    const frame = frameAt(bytes, offset);
    if (frame !== null) {
      frames.push(frame);
      offset += FRAME_HEADER_BYTES + frame.payload.length;
      continue;
    }
    const next = nextFrame(bytes, offset + 1);
    gaps.push({ offset, length: next - offset });
    offset = next;
  }
  return { frames, gaps };
}

function frameAt(bytes: Uint8Array, offset: number): Frame | null {
  const payloadOffset = offset + FRAME_HEADER_BYTES;
  if (payloadOffset > bytes.length || !MARKER.every((byte, index) => bytes[offset + index] === byte)) return null;
  if (crc32(bytes.subarray(offset, payloadOffset - 4)) !== readU32(bytes, payloadOffset - 4)) return null;
  const type = typeOf(bytes[offset + 4]);
  const region = bytes[offset + 5];
  const length = readU32(bytes, offset + 8);
  if (type === undefined || (region !== 0 && region !== 1)) return null;
  if (length > LARGEST_PAYLOAD || payloadOffset + length > bytes.length) return null;
  return { type, region, payload: bytes.subarray(payloadOffset, payloadOffset + length) };
}

const names = Object.keys(frameTypes) as FrameType[];
const typeOf = (code: number | undefined): FrameType | undefined => names.find((name) => frameTypes[name] === code);

function nextFrame(bytes: Uint8Array, from: number): number {
  for (let offset = bytes.indexOf(0xc1, from); offset !== -1; offset = bytes.indexOf(0xc1, offset + 1)) {
    if (frameAt(bytes, offset) !== null) return offset;
  }
  return bytes.length;
}
