/**
 * The one block of a vault that is not sealed: how a passphrase becomes a key, and the wrapped keys.
 *
 * Two regions lie side by side and look alike; each may hold a journal or random bytes. Each has eight wraps
 * of equal size; an unused one is random bytes too. So the block shows neither how many journals there are nor
 * how many ways lead in.
 */
import { concat, crc32, readU32, u32, utf8, type Bytes } from './bytes.ts';

export const HEADER_BYTES = 4096;
export const ID_BYTES = 16;
export const SALT_BYTES = 32;
/** Nonce (24), sealed key (64) and tag (16). */
export const WRAP_BYTES = 104;
export const WRAPS = 8;

/** Which of the two regions. */
export type Region = 0 | 1;
export const regions: readonly Region[] = [0, 1];

/** How a passphrase becomes a key: Argon2id version 1.3 (RFC 9106). */
export interface KdfParameters {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: Bytes;
}

/** The open part of one region. */
export interface RegionKeys {
  /** Random id of this copy of the region on this device. */
  readonly deviceId: Bytes;
  /** {@link WRAPS} wraps of {@link WRAP_BYTES} each. */
  readonly wraps: readonly Bytes[];
}

export interface Header {
  readonly kdf: KdfParameters;
  /** Random id of this copy of the whole; a restored backup gets another. */
  readonly containerId: Bytes;
  readonly regions: readonly [RegionKeys, RegionKeys];
}

/** What is wrong with a block that is no header. */
export type HeaderProblem = 'not-a-vault' | 'newer-version' | 'damaged';

const MAGIC = utf8('CLRLEAF\n');
const VERSION = 1;
const ARGON2ID = 1;
const KDF_OFFSET = MAGIC.length + 2;
const KDF_BYTES = 1 + 4 + 4 + 1 + SALT_BYTES;
const CONTAINER_OFFSET = KDF_OFFSET + KDF_BYTES;
const REGIONS_OFFSET = CONTAINER_OFFSET + ID_BYTES;
const REGION_BYTES = ID_BYTES + WRAPS * WRAP_BYTES;
const CRC_OFFSET = HEADER_BYTES - 4;

/** The key-derivation parameters as they stand in the header. They are authenticated with every wrap. */
export const kdfBytes = ({ memoryKiB, passes, lanes, salt }: KdfParameters): Bytes =>
  concat(Uint8Array.of(ARGON2ID), u32(memoryKiB), u32(passes), Uint8Array.of(lanes), salt);

/** The block of {@link HEADER_BYTES} bytes. */
export function encodeHeader({ kdf, containerId, regions: pair }: Header): Bytes {
  const fields = concat(
    MAGIC,
    Uint8Array.of(0, VERSION),
    kdfBytes(kdf),
    containerId,
    ...pair.flatMap(({ deviceId, wraps }) => [deviceId, ...wraps]),
  );
  const block = concat(fields, new Uint8Array(CRC_OFFSET - fields.length));
  return concat(block, u32(crc32(block)));
}

/** What a block says, or what is wrong with it. */
export function decodeHeader(block: Uint8Array): Header | HeaderProblem {
  if (block.length < HEADER_BYTES || !MAGIC.every((byte, index) => block[index] === byte)) return 'not-a-vault';
  // The checksum comes first: a torn block must not pass for one of a later version.
  if (crc32(block.subarray(0, CRC_OFFSET)) !== readU32(block, CRC_OFFSET)) return 'damaged';
  if (block[MAGIC.length] !== 0 || block[MAGIC.length + 1] !== VERSION || block[KDF_OFFSET] !== ARGON2ID)
    return 'newer-version';
  return {
    kdf: {
      memoryKiB: readU32(block, KDF_OFFSET + 1),
      passes: readU32(block, KDF_OFFSET + 5),
      lanes: block[KDF_OFFSET + 9] ?? 0,
      salt: block.slice(KDF_OFFSET + 10, KDF_OFFSET + 10 + SALT_BYTES),
    },
    containerId: block.slice(CONTAINER_OFFSET, CONTAINER_OFFSET + ID_BYTES),
    regions: [regionKeys(block, 0), regionKeys(block, 1)],
  };
}

function regionKeys(block: Uint8Array, region: Region): RegionKeys {
  const start = REGIONS_OFFSET + region * REGION_BYTES;
  const wrapAt = (index: number) =>
    block.slice(start + ID_BYTES + index * WRAP_BYTES, start + ID_BYTES + (index + 1) * WRAP_BYTES);
  return {
    deviceId: block.slice(start, start + ID_BYTES),
    wraps: Array.from({ length: WRAPS }, (_, index) => wrapAt(index)),
  };
}

/** The header with the keys of one region replaced, the other untouched. */
export function withRegionKeys(header: Header, region: Region, keys: RegionKeys): Header {
  return { ...header, regions: region === 0 ? [keys, header.regions[1]] : [header.regions[0], keys] };
}
