/**
 * Zip archives from elsewhere, read without trust: the directory is looked at before anything is unpacked, and an
 * entry is unpacked piece by piece and no further than its directory said.
 *
 * fflate unpacks; the directory is read here, because it must be read from a file of two gigabytes without
 * holding it, and because names, sizes and ratios have to be judged first.
 */
import { Inflate } from 'fflate';
import { ExchangeError, type ExchangeErrorCode } from './error.ts';
import { collect } from './file.ts';
import type { ForeignFile } from './types.ts';

/** One file in an archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  /** In bytes, as packed. */
  readonly packed: number;
  /** In bytes, unpacked. */
  readonly size: number;
  readonly method: number;
  readonly offset: number;
}

/** What an archive may hold at most. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries unpacked. */
  readonly total: number;
  /** Unpacked to packed bytes of an entry above one megabyte. DEFLATE reaches 1032; a health export about 40. */
  readonly ratio: number;
}

export const zipLimits: ZipLimits = { entries: 20_000, total: 2 ** 34, ratio: 400 };

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LOCATOR_BYTES = 20;
const LONGEST_COMMENT = 65_535;
const LARGEST_DIRECTORY = 1 << 26;
const RATIO_FROM = 1 << 20;
const NARROW = 0xffffffff;
/** Small, because this much packed may become a thousand times as much at once. */
const PUSH_BYTES = 1 << 15;
const STORED = 0;
const DEFLATED = 8;

const zipError = (file: ForeignFile, place: string, expected: string, code: ExchangeErrorCode = 'malformed') =>
  new ExchangeError({ code, file: file.name, place, value: '', expected });

const range = async (file: ForeignFile, start: number, end: number): Promise<DataView> => {
  const bytes = await collect(file.open(start, end), end - start);
  if (bytes.length !== end - start) throw zipError(file, `byte ${start}`, `${end - start} bytes to be there`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
};

/** True if the bytes begin like a zip archive, even an empty one. */
export const looksLikeZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));

/**
 * The entries of an archive, without its folders.
 *
 * @throws ExchangeError `malformed` where it is no archive or cut short, `unsafe-archive` where a name leads out of
 * the archive or it would unpack to more than `limits`, `encrypted` where an entry is.
 */
export async function listZip(file: ForeignFile, limits: ZipLimits = zipLimits): Promise<readonly ZipEntry[]> {
  const directory = await findDirectory(file);
  if (directory.count > limits.entries)
    throw zipError(file, `${directory.count} entries`, `at most ${limits.entries} entries`, 'unsafe-archive');
  const { start, size } = directory;
  if (size > LARGEST_DIRECTORY || start + size > file.size)
    throw zipError(file, 'zip directory', 'a directory that lies within the file');
  const entries = readDirectory(file, await range(file, start, start + size), directory.count);
  judgeSizes(file, entries, limits);
  return entries.filter(({ name }) => !name.endsWith('/'));
}

interface DirectoryPlace {
  readonly start: number;
  readonly size: number;
  readonly count: number;
}

async function findDirectory(file: ForeignFile): Promise<DirectoryPlace> {
  const from = Math.max(0, file.size - END_BYTES - LONGEST_COMMENT);
  const tail = await range(file, from, file.size);
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    const place = {
      count: tail.getUint16(at + 10, true),
      size: tail.getUint32(at + 12, true),
      start: tail.getUint32(at + 16, true),
    };
    const isWide = place.count === 0xffff || place.size === NARROW || place.start === NARROW;
    return isWide ? findWideDirectory(file, from + at) : place;
  }
  throw zipError(file, '', 'a whole zip archive; this one is cut short or is none');
}

async function findWideDirectory(file: ForeignFile, end: number): Promise<DirectoryPlace> {
  if (end < LOCATOR_BYTES) throw zipError(file, 'zip directory', 'a zip64 locator');
  const locator = await range(file, end - LOCATOR_BYTES, end);
  const at = locator.getUint32(0, true) === LOCATOR_64 ? wideNumber(locator, 8) : -1;
  if (at < 0 || at + 56 > file.size) throw zipError(file, 'zip directory', 'a zip64 directory');
  const record = await range(file, at, at + 56);
  if (record.getUint32(0, true) !== END_64) throw zipError(file, 'zip directory', 'a zip64 directory');
  return { count: wideNumber(record, 32), size: wideNumber(record, 40), start: wideNumber(record, 48) };
}

/** 64 bits as a number: what does not fit exactly lies beyond every limit anyway. */
const wideNumber = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const utf8 = new TextDecoder();

function readDirectory(file: ForeignFile, view: DataView, count: number): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY)
      throw zipError(file, `zip entry ${index + 1}`, 'an entry in the directory of the archive');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw zipError(file, `zip entry ${index + 1}`, 'a whole entry in the directory');
    const name = utf8.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    judgeName(file, name, index + 1);
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw zipError(file, `zip entry ${index + 1}`, 'an archive without a password', 'encrypted');
    const extra = new DataView(view.buffer, view.byteOffset + at + 46 + nameLength, extraLength);
    const narrow = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [size = 0, packed = 0, offset = 0] = widened(narrow, extra);
    entries.push({ name, packed, size, offset, method: view.getUint16(at + 10, true) });
    at = next;
  }
  return entries;
}

/** Numbers that did not fit 32 bits stand in the zip64 field, in this order, only those that did not. */
function widened(narrow: readonly number[], extra: DataView): readonly number[] {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const length = extra.getUint16(at + 2, true);
    if (extra.getUint16(at, true) === 1) {
      let from = at + 4;
      const end = Math.min(extra.byteLength, from + length);
      return narrow.map((number) => {
        if (number !== NARROW || from + 8 > end) return number;
        from += 8;
        return wideNumber(extra, from - 8);
      });
    }
    at += 4 + length;
  }
  return narrow;
}

/** Nothing is ever unpacked to a disk; a name that leads elsewhere still says that the archive means harm. */
function judgeName(file: ForeignFile, name: string, number: number): void {
  const parts = name.split(/[/\\]/);
  if (name === '' || name.includes('\0') || /^([/\\]|[A-Za-z]:)/.test(name) || parts.includes('..'))
    throw zipError(file, `zip entry ${number}`, 'a name that stays within the archive', 'unsafe-archive');
}

function judgeSizes(file: ForeignFile, entries: readonly ZipEntry[], limits: ZipLimits): void {
  let [total, packed] = [0, 0];
  for (const entry of entries) {
    total += entry.size;
    packed += entry.packed;
    if (entry.size > RATIO_FROM && entry.size > entry.packed * limits.ratio)
      throw zipError(
        file,
        `zip entry ${entry.name}`,
        `at most ${limits.ratio} times its packed size`,
        'unsafe-archive',
      );
  }
  if (total > limits.total)
    throw zipError(file, `${total} bytes unpacked`, `at most ${limits.total} bytes unpacked`, 'unsafe-archive');
  // Entries that share the same packed bytes are how the worst bombs are built.
  if (packed > file.size)
    throw zipError(file, 'zip directory', 'entries that do not overlap one another', 'unsafe-archive');
}

/**
 * One entry, unpacked piece by piece.
 *
 * @throws ExchangeError while it is read, where it is damaged or longer or shorter than the directory says.
 */
export async function* openZipEntry(file: ForeignFile, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const place = `zip entry ${entry.name}`;
  const start = await dataStart(file, entry);
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw zipError(file, place, 'an entry that is stored or deflated', 'unsupported');
  let length = 0;
  const packed = file.open(start, start + entry.packed);
  for await (const part of entry.method === STORED ? packed : inflate(file, place, packed)) {
    length += part.length;
    if (length > entry.size) throw zipError(file, place, `${entry.size} bytes unpacked, as it says`, 'unsafe-archive');
    yield part;
  }
  if (length !== entry.size) throw zipError(file, place, `${entry.size} bytes unpacked; it ends early`);
}

/** The whole of one entry. @throws ExchangeError as {@link openZipEntry}, and `too-large` above `limit` bytes. */
export async function readZipEntry(file: ForeignFile, entry: ZipEntry, limit: number): Promise<Uint8Array> {
  if (entry.size > limit)
    throw zipError(file, `zip entry ${entry.name}`, `at most ${limit} bytes unpacked`, 'too-large');
  return collect(openZipEntry(file, entry), entry.size);
}

async function dataStart(file: ForeignFile, entry: ZipEntry): Promise<number> {
  const place = `zip entry ${entry.name}`;
  if (entry.offset + 30 > file.size) throw zipError(file, place, 'an entry that lies within the file');
  const header = await range(file, entry.offset, entry.offset + 30);
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  if (header.getUint32(0, true) !== LOCAL || start + entry.packed > file.size)
    throw zipError(file, place, 'an entry that lies within the file');
  return start;
}

async function* inflate(
  file: ForeignFile,
  place: string,
  packed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let unpacked: Uint8Array[] = [];
  const inflater = new Inflate((part) => unpacked.push(part));
  const push = (part: Uint8Array, last: boolean): readonly Uint8Array[] => {
    unpacked = [];
    try {
      inflater.push(part, last);
    } catch (error) {
      throw new ExchangeError(
        { code: 'malformed', file: file.name, place, value: '', expected: 'deflated data' },
        { cause: error },
      );
    }
    return unpacked;
  };
  for await (const part of packed)
    for (let from = 0; from < part.length; from += PUSH_BYTES)
      yield* push(part.subarray(from, from + PUSH_BYTES), false);
  yield* push(new Uint8Array(), true);
}
