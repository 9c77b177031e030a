/** The acceptance suite's place in a real file, on a disk that can be made to run full. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from '../src/acceptance.ts';
import type { Disk } from '../src/disk.ts';
import { nodeDisk } from '../src/node-disk.ts';
import { openFileStore } from '../src/node.ts';
import { decodeImage, encodeImage } from '../src/wire/index.ts';

/** Fails as Node does when a disk is full: after the part that still fitted was written. */
function limitedDisk(room: { bytes: number | null }): Disk {
  const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  const spend = async (length: number, writePart: (fitting: number) => Promise<void>): Promise<void> => {
    const fitting = room.bytes === null ? length : Math.min(length, room.bytes);
    if (room.bytes !== null) room.bytes -= fitting;
    await writePart(fitting);
    if (fitting < length) throw full();
  };
  return {
    ...nodeDisk,
    writeWhole: (path, bytes) =>
      spend(bytes.length, (fitting) => nodeDisk.writeWhole(path, bytes.subarray(0, fitting))),
    writeAt: async (path, offset, bytes) => {
      const size = (await nodeDisk.stat(path))?.size ?? 0;
      // Overwriting takes no new space.
      const within = Math.max(0, Math.min(bytes.length, size - offset));
      await spend(bytes.length - within, (fitting) =>
        nodeDisk.writeAt(path, offset, bytes.subarray(0, within + fitting)),
      );
    },
  };
}

export async function filePlace(): Promise<Place & { readonly path: string }> {
  const path = join(await mkdtemp(join(tmpdir(), 'clearleaf-vault-')), 'journal.vault');
  const room: { bytes: number | null } = { bytes: null };
  const disk = limitedDisk(room);
  return {
    path,
    open: () => openFileStore(path, disk),
    tamper: async (change) => {
      const image = decodeImage((await nodeDisk.read(path)) ?? new Uint8Array());
      if (typeof image === 'string') throw new Error(`nothing to tamper with: ${image}`);
      await writeFile(path, encodeImage(change(image)));
    },
    raw: async () => (await nodeDisk.read(path)) ?? new Uint8Array(),
    limit: async (bytes) => {
      room.bytes = bytes;
    },
  };
}
