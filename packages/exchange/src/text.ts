/** Text from foreign files: decoded, cut to what an entry keeps, freed of markup, and made into keys. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ExchangeError } from './error.ts';
import type { ReadingBuilder } from './reading.ts';
import type { ForeignFile } from './types.ts';

/** As UTF-8 or UTF-16 by its byte-order mark; without one as UTF-8, and as Windows-1252 where it is none. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The first bytes as text; a letter cut in half at the end does no harm. */
export const decodeHead = (bytes: Uint8Array): string =>
  bytes[0] === 0xff || bytes[0] === 0xfe ? decodeText(bytes) : new TextDecoder().decode(bytes);

/** Beyond this a text file is no journal. Ten years of twenty rows a day are about 7 MB. */
export const LARGEST_TEXT = 1 << 27;

/** The whole file as text. @throws ExchangeError `empty` or `too-large`. */
export async function readText(file: ForeignFile): Promise<string> {
  const text = decodeText(await file.bytes(LARGEST_TEXT));
  if (text.trim() !== '') return text;
  throw new ExchangeError({
    code: 'empty',
    file: file.name,
    place: '',
    value: '',
    expected: 'a file that holds something',
  });
}

const LONGEST_WORDS = 300;
const LONGEST_TEXT = 20_000;

/** At most what a short field of an entry keeps (300 letters); `null` where nothing is left. */
export const words = (text: string | null | undefined, builder?: ReadingBuilder): string | null =>
  cut(text, LONGEST_WORDS, builder);
/** At most what a note keeps (20,000 letters); `null` where nothing is left. */
export const longText = (text: string | null | undefined, builder?: ReadingBuilder): string | null =>
  cut(text, LONGEST_TEXT, builder);

function cut(text: string | null | undefined, most: number, builder: ReadingBuilder | undefined): string | null {
  const trimmed = (text ?? '').trim();
  if (trimmed === '') return null;
  if (trimmed.length <= most) return trimmed;
  builder?.warn('text-cut', trimmed.slice(0, 40));
  // Not in the middle of a letter that takes two places.
  const end = /[\uD800-\uDBFF]/.test(trimmed.charAt(most - 1)) ? most - 1 : most;
  return trimmed.slice(0, end).trimEnd();
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Markup as text: line breaks and list items stay, tags go. What is no tag stays as typed. */
export function htmlToText(html: string): string {
  return html
    .replace(/<br\s*\/?>|<\/(?:p|div|ul|ol)>/gi, '\n')
    .replace(/<li[^>]{0,200}>/gi, '\n- ')
    .replace(/<\/?(?:b|i|u|s|p|a|em|ul|ol|li|div|span|font|strong|strike|h[1-6])(?:\s[^<>]{0,500})?>/gi, '')
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (whole, name: string) =>
      name === '#39' ? "'" : (ENTITIES[name] ?? whole),
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const LONGEST_PLAIN_KEY = 120;
/** Between the parts of a key; nobody types it. */
const SEPARATOR = '\u001f';

/** A key of what identifies a row: the parts themselves where they are short, else their hash. */
export function rowKey(...parts: readonly (string | number)[]): string {
  const joined = parts.join(SEPARATOR);
  return joined.length <= LONGEST_PLAIN_KEY ? joined.replaceAll(SEPARATOR, '|') : hashText(joined);
}

/** 32 hexadecimal digits of SHA-256. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 16));

/** Numbers rows that say the same, so that each has a key of its own: the second gets `#2`. */
export function distinctKeys(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  };
}
