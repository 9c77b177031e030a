/**
 * Sizes that tell little.
 *
 * Padding follows PADMÉ (Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication
 * with PURBs", PoPETs 2019): a length may only end in so many zero bits that at most O(log log n) of it is
 * told, for at most 12 % more. Small pieces are first filled to a common size, so that a dose, a rating and
 * a short note look alike.
 */
import { concat, readU32, u32, type Bytes } from './bytes.ts';

/** Every padded piece is at least this long. */
export const SMALLEST = 512;
/** No piece is longer: a length beyond it is damage, not data. */
export const LARGEST = 64 * 1024 * 1024;

const LENGTH_BYTES = 4;

/** The padded length for `length` bytes. */
export function paddedLength(length: number): number {
  if (length <= SMALLEST) return SMALLEST;
  const exponent = Math.floor(Math.log2(length));
  const zeroBits = exponent - (Math.floor(Math.log2(exponent)) + 1);
  const mask = 2 ** zeroBits - 1;
  return Math.floor((length + mask) / (mask + 1)) * (mask + 1);
}

/**
 * The length, the bytes, then zeros up to a padded length.
 * @throws RangeError where the bytes are longer than {@link LARGEST}.
 */
export function pad(bytes: Uint8Array): Bytes {
  if (bytes.length > LARGEST)
    throw new RangeError(`Cannot pad ${bytes.length} bytes: a piece holds at most ${LARGEST}`);
  const filled = LENGTH_BYTES + bytes.length;
  return concat(u32(bytes.length), bytes, new Uint8Array(paddedLength(filled) - filled));
}

/** What {@link pad} was given, or `null` if `padded` does not come from it. */
export function unpad(padded: Uint8Array): Uint8Array | null {
  if (padded.length < LENGTH_BYTES) return null;
  const length = readU32(padded, 0);
  if (length > padded.length - LENGTH_BYTES || padded.length !== paddedLength(LENGTH_BYTES + length)) return null;
  if (padded.subarray(LENGTH_BYTES + length).some((byte) => byte !== 0)) return null;
  return padded.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}
