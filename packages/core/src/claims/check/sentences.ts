/**
 * From text to blocks, and from blocks to sentences: one pass each, in linear time.
 *
 * A line end always ends a sentence, because on web pages it separates headings, items and paragraphs.
 * Readers of files whose lines are broken for width (PDF) join those lines before they hand the text over.
 */
import { promises } from './promise.ts';
import type { Block, BlockKind, Sentence } from './types.ts';

/** Nothing is read as one sentence beyond this: no writer's sentence is longer, and no text may make us slow. */
const LONGEST_SENTENCE = 1200;

// Bidirectional marks, zero-width characters and other controls say nothing a reader can see; tabs are kept as space.
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/g;
const NEEDS_CLEANING = /[^\n -~\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/;
const LINE_END = /\r\n?|\n|\u0085|\u2028|\u2029|\u000b|\f/;
const SPACES = /[^\S\n]+/g;
const UNEVEN_SPACE = /  |[^\S\n ]/;

/** The text without what nobody can see, in one form of letters. */
function clean(line: string): string {
  const seen = NEEDS_CLEANING.test(line) ? line.replace(INVISIBLE, '').normalize('NFC') : line;
  return (UNEVEN_SPACE.test(seen) ? seen.replace(SPACES, ' ') : seen).trim();
}

const HASHES = /^#{1,6} +(.*?)(?: +#+)?$/;
const BULLET = /^(?:[-*+•‣▪◦●–—·»>✓✔☑]|\(?\d{1,3}[.)]|\(?[a-z][.)]) +(?=\S)/u;
const QUOTE = /^> ?/;
const RULE = /^(?:[-*_=~] ?){3,}$/;
const ENDED = /[.!?…:;,]["'”’)\]*_]*$/u;
const MARKDOWN = /!?\[([^\][]{0,300})\]\([^()\s]{0,500}\)|(\*\*|__)(?=\S)|(?<=\S)(\*\*|__)|`/g;

const MOST_WORDS_OF_HEADING = 16;
const SMALL_WORD =
  /^(?:a|an|and|are|as|at|but|by|can|does|for|from|how|in|into|is|it|its|of|on|or|the|to|vs|what|with|you|your)$/;

/** True where nearly all longer words begin with a capital, as in a title. */
function inTitleCase(words: readonly string[]): boolean {
  const counted = words.filter((word) => !SMALL_WORD.test(word.toLowerCase()) && /^["'“‘(]?\p{L}/u.test(word));
  const capitals = counted.filter((word) => /^["'“‘(]?\p{Lu}/u.test(word)).length;
  return counted.length > 0 && capitals >= counted.length * 0.75;
}

/** A line that opens with a small letter: people write statements so, nobody writes headings so. */
const SMALL_OPENING = /^["'“‘(]?\p{Ll}/u;
/** A speaker or a verb of being shows a statement, however short ("I love it", "it works"). */
const SPOKEN = /\b(?:I|I['’]m|it['’]?s|is|are|was|were|never|don['’]?t|doesn['’]?t|can['’]?t)\b/;

/** "4. It gives you energy": a number makes a heading of a short line that has no end. */
const NUMBERED = /^\d{1,2}[.)] +\S/;
const MOST_WORDS_OF_NUMBERED = 10;

/** True for a line that reads like a heading: short, not ended like a sentence, in title case or very short. */
export function looksLikeHeading(line: string): boolean {
  if (NUMBERED.test(line) && !ENDED.test(line)) return line.split(' ').length <= MOST_WORDS_OF_NUMBERED;
  if (SMALL_OPENING.test(line)) return false;
  if (line.length > 160 || ENDED.test(line)) return /^[^.!]{3,90}\?$/.test(line) && inTitleCase(line.split(' '));
  const words = line.split(' ');
  return (
    words.length <= MOST_WORDS_OF_HEADING &&
    (inTitleCase(words) || (words.length <= 4 && !SPOKEN.test(line) && !promises(line)))
  );
}

function blockOf(raw: string): Block | null {
  const line = clean(raw);
  if (line === '' || RULE.test(line)) return null;
  const hashes = HASHES.exec(line);
  if (hashes !== null) return kept('heading', hashes[1] ?? '');
  if (QUOTE.test(line)) return kept('quote', line.replace(QUOTE, ''));
  const bullet = BULLET.exec(line);
  if (bullet !== null) return kept('item', line.slice(bullet[0].length));
  return kept(looksLikeHeading(line) ? 'heading' : 'paragraph', line);
}

function kept(kind: BlockKind, marked: string): Block | null {
  const text = (/[[*_`]/.test(marked) ? marked.replace(MARKDOWN, '$1') : marked).trim();
  return text === '' ? null : { kind, text };
}

/** Plain text or Markdown as blocks: one for each line that is not empty. */
export function blocksOfText(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split(LINE_END)) {
    const block = blockOf(line);
    if (block !== null) blocks.push(block);
  }
  return blocks;
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'dr mr mrs ms prof st jr sr vs etc e.g i.e eg ie al approx ca cf no nos fig figs eq ref refs vol pp ed eds inc ltd co corp ' +
    'dept univ est min max avg sp spp var subsp resp incl excl esp ph.d m.d b.sc m.sc u.s u.k e.u u.n d.c a.m p.m jan feb ' +
    'mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun'
  ).split(' '),
);
/** Abbreviations after which a sentence may well end: it does where the next word usually begins one. */
const MAY_END: ReadonlySet<string> = new Set(
  'etc u.s u.k e.u u.n d.c a.m p.m inc ltd co corp jr sr al m.d ph.d'.split(' '),
);
const STARTER =
  /^(?:The|This|These|That|Those|It|Its|In|On|At|As|For|However|But|And|So|If|When|While|Although|Kratom|Mitragynine|Some|Many|Most|There|They|We|You|I|He|She|A|An|No|Other|Users|People|Research|Studies|Both|Since|Because|After|Before|With|To|Its|Their|One|By|From|Today|More)\b/;
const TERMINATOR = /[.!?…]+(?:["'”’»)\]]|\*\*|__)*/gu;
const OPENER = /["'“‘«([*_]*/y;

/** The word that ends just before `end`, without leading quotes and brackets. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 40 && !/[\s("'“‘[]/u.test(text[start - 1] ?? ' ')) start -= 1;
  return text.slice(start, end);
}

const LETTER_GLUED = /^[A-Z][a-z’']+[ ,]/;

/** True where a full stop with nothing after it but a capital letter ends a sentence all the same ("life.Kratom"). */
function endsGlued(text: string, at: number, end: number): boolean {
  const before = wordBefore(text, at);
  return /^[a-z]{3,}$|[a-z]{2}[)\]]$/.test(before) && LETTER_GLUED.test(text.slice(end, end + 24));
}

/** True where the full stop at `at` belongs to a word: "Dr.", "M. speciosa", "U.S. law". */
function belongsToWord(text: string, at: number, next: number): boolean {
  const before = wordBefore(text, at);
  const word = before.toLowerCase();
  if (/^\p{L}$/u.test(before)) return before !== 'I' || !STARTER.test(text.slice(next, next + 20));
  if (/^(?:no|fig|vol|pp|eq|ref)$/.test(word)) return /\d/.test(text[next] ?? '');
  if (!ABBREVIATIONS.has(word)) return false;
  return !(MAY_END.has(word) && STARTER.test(text.slice(next, next + 20)));
}

/** True where what stands at `at` (up to `end`) ends a sentence. */
function endsHere(text: string, at: number, end: number): boolean {
  if (end >= text.length) return true;
  const one = text.startsWith('.', at) && !text.startsWith('..', at);
  if (!/\s/.test(text[end] ?? '')) return one && endsGlued(text, at, end);
  OPENER.lastIndex = end + 1;
  const next = end + 1 + (OPENER.exec(text)?.[0].length ?? 0);
  const first = text.slice(next, next + 1);
  if (/\p{Ll}/u.test(first)) return false;
  if (one) return !belongsToWord(text, at, next);
  return /[!?]/.test(text.charAt(at)) || /[\p{Lu}\p{N}]/u.test(first);
}

/** Cuts what is too long at the last space that fits, else where it must. */
function pushCut(text: string, push: (piece: string) => void): void {
  let rest = text;
  while (rest.length > LONGEST_SENTENCE) {
    const space = rest.lastIndexOf(' ', LONGEST_SENTENCE);
    const cut = space > LONGEST_SENTENCE / 2 ? space : LONGEST_SENTENCE;
    push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '') push(rest);
}

/** The sentences of one line, in order; what they leave out is only the space between them. */
export function splitSentences(line: string): string[] {
  const found: string[] = [];
  const push = (piece: string): void => void (piece === '' || found.push(piece));
  let start = 0;
  TERMINATOR.lastIndex = 0;
  for (let match = TERMINATOR.exec(line); match !== null; match = TERMINATOR.exec(line)) {
    const end = match.index + match[0].length;
    if (!endsHere(line, match.index, end)) continue;
    pushCut(line.slice(start, end).trim(), push);
    start = end;
  }
  pushCut(line.slice(start).trim(), push);
  return found;
}

/** The sentences of a page. A heading is one, whatever stands in it; an item that names a heading is a table of contents. */
export function sentencesOf(blocks: readonly Block[]): Sentence[] {
  const headings = new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text));
  return blocks.flatMap(({ kind, text }, block) => {
    const own = kind === 'item' && headings.has(text) ? 'heading' : kind;
    return splitSentences(text).map((sentence) => ({ block, kind: own, text: sentence }));
  });
}
