/**
 * A vault in one file: see wire/image.ts for its layout.
 *
 * A record is appended behind the last frame and synced, then the head is written into the block that does not hold the
 * current one, and synced. Everything else writes a new file and puts it in the place of the old one.
 */
import type { Disk } from './disk.ts';
import { VaultError } from './error.ts';
import { takeLock, type HeldLock, type LockSurroundings } from './file-lock.ts';
import { changed } from './memory-store.ts';
import type { Revision, StoredRegion, VaultStore } from './store.ts';
import {
  BLOCK_BYTES,
  concat,
  crc32,
  decodeImage,
  encodeFrame,
  encodeHeadBlock,
  encodeImage,
  endOfFrames,
  FRAMES_OFFSET,
  headBlocks,
  headOffset,
  regions,
  withRegionKeys,
  type DecodedImage,
  type Region,
  type VaultImage,
} from './wire/index.ts';

export interface FileStoreOptions {
  readonly path: string;
  readonly disk: Disk;
  readonly lock: Omit<LockSurroundings, 'disk'>;
}

type Image = Exclude<DecodedImage, string>;

export function fileStore({ path, disk, lock }: FileStoreOptions): VaultStore {
  const lockPath = `${path}.lock`;
  const newPath = `${path}.new`;

  async function readImage(): Promise<Image> {
    const bytes = await disk.read(path);
    if (bytes === null) throw new VaultError('no-vault', `Cannot read ${path}: there is no such file`);
    const image = decodeImage(bytes);
    if (typeof image === 'string')
      throw new VaultError(
        image === 'newer-version' ? 'newer-version' : 'not-a-vault',
        `Cannot read ${path}: ${image}`,
      );
    return image;
  }

  async function revisionOf(region: Region): Promise<Revision> {
    const [state, start] = [await disk.stat(path), await disk.readPart(path, 0, FRAMES_OFFSET)];
    if (state === null || start === null)
      throw new VaultError('no-vault', `Cannot read ${path}: there is no such file`);
    return revision(state.identity, start, region);
  }

  /** Runs a write while the lock is held. */
  async function locked<Result>(write: (held: HeldLock) => Promise<Result>): Promise<Result> {
    try {
      const held = await takeLock(lockPath, { ...lock, disk });
      try {
        return await write(held);
      } finally {
        await held.release();
      }
    } catch (error) {
      throw asVaultError(error, path);
    }
  }

  /** Puts a whole new file in the place of the old one. */
  async function putWhole(image: VaultImage, held: HeldLock): Promise<void> {
    await disk.writeWhole(newPath, encodeImage(image));
    await held.check();
    await disk.rename(newPath, path);
  }

  /** Reads, changes and puts the whole file, if the caller knows the current state. */
  function rewrite(region: Region, known: Revision, change: (image: Image) => VaultImage): Promise<Revision | null> {
    return locked(async (held) => {
      if ((await revisionOf(region)) !== known) return null;
      await putWhole(change(await readImage()), held);
      return revisionOf(region);
    });
  }

  return {
    readHeader: async () => {
      if ((await disk.stat(path)) === null) return null;
      const { header, notes } = await readImage();
      return { header, copyUsed: notes.headerCopyUsed };
    },
    readRegion: async (region): Promise<StoredRegion> => {
      for (;;) {
        const before = await revisionOf(region);
        const { regions: pair, notes } = await readImage();
        const { manifest, heads, records, segments } = pair[region];
        // A writer may have come between the two readings; the revision must be that of what was read.
        if ((await revisionOf(region)) === before)
          return {
            revision: before,
            manifest,
            heads,
            records,
            segmentIds: segments.map(({ id }) => id),
            gaps: [...spoiltHeads(await disk.readPart(path, 0, FRAMES_OFFSET), region), ...notes.gaps],
          };
      }
    },
    readSegments: async (region, ids) => {
      const { segments } = (await readImage()).regions[region];
      const byId = new Map(segments.map(({ id, bytes }) => [id, bytes]));
      return ids.map((id) => byId.get(id) ?? null);
    },
    create: (header, [first, second]) =>
      locked(async (held) => {
        if ((await disk.stat(path)) !== null)
          throw new VaultError('exists', `Cannot create a vault: ${path} is there already`);
        const empty = { segments: [] };
        await putWhole(
          { header, regions: [changed(empty, { ...first, drop: [] }), changed(empty, { ...second, drop: [] })] },
          held,
        );
      }),
    append: (region, known, { records, head }) =>
      locked(async (held) => {
        if ((await revisionOf(region)) !== known) return null;
        await held.check();
        const end = await appendRecords(records.map((payload) => encodeFrame({ type: 'record', region, payload })));
        await writeHead(region, head, end);
        return revisionOf(region);
      }),
    replace: (region, known, change) =>
      rewrite(region, known, ({ header, regions: pair }) => ({
        header: change.keys === undefined ? header : withRegionKeys(header, region, change.keys),
        regions: region === 0 ? [changed(pair[0], change), pair[1]] : [pair[0], changed(pair[1], change)],
      })),
    replaceKeys: (region, known, { keys, head }) =>
      rewrite(region, known, ({ header, regions: pair }) => ({
        header: withRegionKeys(header, region, keys),
        regions: region === 0 ? [{ ...pair[0], heads: [head] }, pair[1]] : [pair[0], { ...pair[1], heads: [head] }],
      })),
    destroy: () =>
      locked(async () => {
        const state = await disk.stat(path);
        if (state === null) return;
        // The keys first, in place: without them nothing that stays on the disk can be read.
        await disk.writeAt(path, 0, new Uint8Array(FRAMES_OFFSET));
        await disk.writeAt(path, FRAMES_OFFSET, new Uint8Array(Math.max(0, state.size - FRAMES_OFFSET)));
        await disk.remove(path);
        await disk.remove(newPath);
      }),
    watch: () => () => undefined,
    close: () => Promise.resolve(),
  };

  /** Appends frames behind the last whole one, and says where they end. */
  async function appendRecords(frames: readonly Uint8Array[]): Promise<number> {
    const start = await readStart();
    const size = (await disk.stat(path))?.size ?? 0;
    const confirmed = Math.max(FRAMES_OFFSET, ...regions.map((region) => headBlocks(start, region)[0]?.end ?? 0));
    const tail = await disk.readPart(path, confirmed, Math.max(0, size - confirmed));
    const end = confirmed + endOfFrames(tail ?? new Uint8Array());
    // A torn frame that stayed would swallow the next one as its own content.
    if (size > end) await disk.truncate(path, end);
    const bytes = concat(...frames);
    try {
      if (bytes.length > 0) await disk.writeAt(path, end, bytes);
    } catch (error) {
      // Without the part that was written the file is as it was.
      await disk.truncate(path, end).catch(() => undefined);
      throw error;
    }
    return end + bytes.length;
  }

  /** Into the block that does not hold the current head, so that a torn write leaves the current one. */
  async function writeHead(region: Region, head: Uint8Array, end: number): Promise<void> {
    const [current] = headBlocks(await readStart(), region);
    const turn = current === undefined ? 0 : 1 - current.turn;
    await disk.writeAt(
      path,
      headOffset(region, turn),
      encodeHeadBlock({ counter: (current?.counter ?? 0) + 1, end, head }),
    );
  }

  async function readStart(): Promise<Uint8Array> {
    return (await disk.readPart(path, 0, FRAMES_OFFSET)) ?? new Uint8Array();
  }
}

function revision(identity: string, start: Uint8Array, region: Region): Revision {
  const from = headOffset(region, 0);
  return `${identity} ${crc32(start.subarray(from, headOffset(region, 1) + BLOCK_BYTES))} ${crc32(start.subarray(0, BLOCK_BYTES))}`;
}

/** Head blocks that were begun and are not whole. */
function spoiltHeads(start: Uint8Array | null, region: Region) {
  if (start === null) return [];
  const whole = new Set(headBlocks(start, region).map(({ turn }) => turn));
  return [0, 1]
    .filter((turn) => !whole.has(turn))
    .flatMap((turn) => {
      const offset = headOffset(region, turn);
      const block = start.subarray(offset, offset + BLOCK_BYTES);
      return block.some((byte) => byte !== 0) ? [{ offset, length: block.length }] : [];
    });
}

function asVaultError(error: unknown, path: string): unknown {
  if (error instanceof VaultError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code))
    return new VaultError('full', `Cannot write ${path}: no space is left`, { cause: error });
  if (['EROFS', 'EACCES', 'EPERM'].includes(code))
    return new VaultError('read-only', `Cannot write ${path}: it may only be read`, { cause: error });
  return new VaultError('storage', `Cannot write ${path}: ${error.message}`, { cause: error });
}
