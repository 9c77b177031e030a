/**
 * The words of a sentence with their places.
 *
 * Plain text is scanned letter by letter, which makes no garbage; text with other letters is left to a pattern.
 */
const WORD = /[\p{L}\p{N}µμ]+(?:[-'’.][\p{L}\p{N}]+)*%?/gu;
const NOT_ASCII = /[^\u0000-\u007f]/;
/** Dashes, quotes and spaces from U+2000 to U+206F end a word as a space does; they are in nearly every page. */
const NEEDS_PATTERN = /[^\u0000-\u007f\u2000-\u206f]/;

/** A word, with those to which a hyphen joins it, or `null` where it stays whole. */
interface Joined<Word> {
  readonly text: string;
  readonly parts: readonly Word[] | null;
}

/** Words and where each begins, in UTF-16 units. */
export interface WordSpans<Word> {
  readonly words: Word[];
  readonly starts: number[];
}

const [HYPHEN, POINT, QUOTE, PERCENT] = [45, 46, 39, 37];
/** 1 for the letters (small ones: the text was lowered) and digits of plain text. */
const alphanumeric = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code < 128 && alphanumeric[code] === 1;
};
const isJoint = (code: number): boolean => code === HYPHEN || code === POINT || code === QUOTE;

/** Where the word ends that begins at `at`: letters, joints between letters, perhaps a percent sign. */
function endOfWord(text: string, at: number): number {
  let end = at + 1;
  for (;;) {
    while (isLetter(text, end)) end += 1;
    if (!isJoint(text.charCodeAt(end)) || !isLetter(text, end + 1)) break;
    end += 2;
  }
  return text.charCodeAt(end) === PERCENT ? end + 1 : end;
}

/** @param wordOf gives what is known of a spelling */
export function createWordScanner<Word extends Joined<Word>>(
  wordOf: (text: string) => Word,
): (text: string) => WordSpans<Word> {
  return (text) => {
    const plain = NOT_ASCII.test(text) ? text.replaceAll('’', "'") : text;
    const small = plain.toLowerCase();
    const lower = small.length === plain.length ? small : plain;
    const spans: WordSpans<Word> = { words: [], starts: [] };
    if (NEEDS_PATTERN.test(lower)) {
      for (const match of lower.matchAll(WORD)) push(spans, wordOf(match[0]), match.index);
      return spans;
    }
    for (let at = 0; at < lower.length; at += 1) {
      if (!isLetter(lower, at)) continue;
      const end = endOfWord(lower, at);
      push(spans, wordOf(lower.slice(at, end)), at);
      at = end - 1;
    }
    return spans;
  };
}

/** Adds a word, or the words that a hyphen joins. */
function push<Word extends Joined<Word>>({ words, starts }: WordSpans<Word>, word: Word, start: number): void {
  if (word.parts === null) {
    words.push(word);
    starts.push(start);
    return;
  }
  let at = start;
  for (const part of word.parts) {
    words.push(part);
    starts.push(at);
    at += part.text.length + 1;
  }
}
