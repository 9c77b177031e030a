import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileOfBytes } from './file.ts';
import { recogniseFile } from './recognise.ts';
import { listZip, openZipEntry, readZipEntry } from './zip.ts';

const text = 'grams and more grams\n'.repeat(5_000);
const archive = () => zipSync({ 'a.txt': strToU8(text), 'folder/b.txt': [strToU8('stored'), { level: 0 }] });
const named = (bytes: Uint8Array) => fileOfBytes('export.zip', bytes);

/** Writes a number where the directory of an archive keeps it: at `offset` of its first entry. */
function withDirectoryField(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) {
      view.setUint32(at + offset, value, true);
      return copy;
    }
  throw new Error('no directory');
}

describe('listZip', () => {
  it('names what is in it and unpacks it', async () => {
    const file = named(archive());
    const entries = await listZip(file);
    expect(entries.map(({ name, size }) => [name, size])).toEqual([
      ['a.txt', text.length],
      ['folder/b.txt', 6],
    ]);
    const contents = await Promise.all(entries.map((entry) => readZipEntry(file, entry, 1_000_000)));
    expect(contents.map((bytes) => new TextDecoder().decode(bytes))).toEqual([text, 'stored']);
  });

  it('refuses a bomb before unpacking a byte of it', async () => {
    const bomb = named(zipSync({ 'export.xml': new Uint8Array(20_000_000) }));
    await expect(listZip(bomb)).rejects.toMatchObject({ code: 'unsafe-archive', place: 'zip entry export.xml' });
    await expect(recogniseFile(bomb)).rejects.toMatchObject({ code: 'unsafe-archive' });
  });

  it('refuses a bomb that lies about its size', async () => {
    const honest = zipSync({ 'export.xml': new Uint8Array(20_000_000) });
    const file = named(withDirectoryField(honest, 24, 1_000));
    const [entry] = await listZip(file);
    expect(entry?.size).toBe(1_000);
    await expect(
      readZipEntry(file, entry ?? { name: '', packed: 0, size: 0, method: 0, offset: 0 }, 1e6),
    ).rejects.toMatchObject({
      code: 'unsafe-archive',
    });
  });

  it.each([['../../etc/passwd'], ['/etc/passwd'], ['C:\\windows\\a'], ['a/..\\b']])(
    'refuses the name %s, which leads elsewhere',
    async (name) => {
      const slip = named(zipSync({ [name]: strToU8('x') }));
      await expect(listZip(slip)).rejects.toMatchObject({
        code: 'unsafe-archive',
        expected: 'a name that stays within the archive',
      });
    },
  );

  it('refuses too many entries, too much in all, and entries that share their bytes', async () => {
    const many = named(
      zipSync(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}`, strToU8('x')]))),
    );
    await expect(listZip(many, { entries: 20, total: 1e9, ratio: 400 })).rejects.toMatchObject({
      code: 'unsafe-archive',
    });
    await expect(listZip(named(archive()), { entries: 20, total: 100, ratio: 400 })).rejects.toMatchObject({
      code: 'unsafe-archive',
    });
    const overlapping = named(withDirectoryField(archive(), 20, archive().length));
    await expect(listZip(overlapping)).rejects.toMatchObject({ code: 'unsafe-archive' });
  });

  it('refuses what is cut short, at every length', async () => {
    const whole = archive();
    for (let length = 1; length < whole.length; length += 7) {
      const listing = listZip(named(whole.slice(0, length)));
      await expect(listing).rejects.toMatchObject({ name: 'ExchangeError' });
    }
  });

  it('says that an entry is damaged', async () => {
    const bytes = archive();
    bytes.fill(0xff, 40, 60);
    const file = named(bytes);
    const [entry] = await listZip(file);
    const read = async () => {
      for await (const part of openZipEntry(file, entry ?? { name: '', packed: 0, size: 0, method: 0, offset: 0 }))
        expect(part).toBeDefined();
    };
    await expect(read()).rejects.toMatchObject({ code: expect.stringMatching(/malformed|unsafe-archive/) as string });
  });
});
