/**
 * Cuts what a person typed into words, and drops the words around a place ("I live in ... right now").
 */
import { keyWords } from './place-key.ts';

/** One word of a typed place. */
export interface PlaceWord {
  readonly key: string;
  /** Written as short forms are: in capitals while other words were not ("OR"), or with a dot ("Ore."). */
  readonly proper: boolean;
  /** Which piece between commas, brackets or "in" it stands in. */
  readonly segment: number;
}

const BREAKS = /[,;:()[\]{}|/\n\r\t]|\s[-–—]\s/u;
const RAW_WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’`´&-]*/gu;
const LEADING = new Set(
  (
    'i im ive id we were you he she they my our me is am are was be being live lives living lived reside resides residing located based ' +
    'stay staying currently now presently here at from of for on to into a an the home town place move moved moving relocate relocating go going travel traveling ' +
    'travelling fly flying drive driving visit visiting trip heading work working serve serving stationed deployed base member person who and with in ' +
    'hello hi hey please yes'
  ).split(' '),
);
const TRAILING = new Set('now right today currently please thanks thank you rn atm here though'.split(' '));

/** The words of a typed place, in order. */
export function placeWords(text: string): PlaceWord[] {
  const words: (PlaceWord & { readonly shout: boolean })[] = [];
  let segment = 0;
  for (const piece of text.split(BREAKS)) {
    segment++;
    const raws = piece.match(RAW_WORD) ?? [];
    for (const [at, raw] of raws.entries()) {
      if (raw === 'in' && at > 0 && at < raws.length - 1) segment++;
      else
        for (const key of keyWords(raw))
          words.push({ key, proper: isUpper(raw) || /^\p{Lu}\p{L}*\.$/u.test(raw), segment, shout: isUpper(raw) });
    }
  }
  const shouted = words.length > 1 && words.every((word) => word.shout || /^\d+$/u.test(word.key));
  return words.map(({ key, proper, segment: at }) => ({ key, proper: proper && !shouted, segment: at }));
}

const isUpper = (raw: string): boolean => /^(?:\p{Lu}\.?){2,}$/u.test(raw);

/** Words without what leads in and out ("I live in", "right now"), and without postal codes. */
export function withoutAsides(words: readonly PlaceWord[]): PlaceWord[] {
  const segments = [...new Set(words.map((word) => word.segment))].map((segment) =>
    words.filter((word) => word.segment === segment),
  );
  return segments.flatMap((piece) => {
    let start = 0;
    let end = piece.length;
    while (start < end && LEADING.has(piece[start]?.key ?? '') && !isProper(piece[start])) start++;
    while (end > start && isAfterthought(piece[end - 1]?.key ?? '')) end--;
    return piece.slice(start, end);
  });
}

/** "right now", or a postal code. */
const isAfterthought = (key: string): boolean => TRAILING.has(key) || /^\d{4,}$/u.test(key);
const isProper = (word: PlaceWord | undefined): boolean => word?.proper ?? false;

export const keyOf = (words: readonly PlaceWord[]): string => words.map((word) => word.key).join(' ');
