/**
 * Reads a sentence into words, stems, concepts and cues, each with its place.
 *
 * One pass over the letters and one over the words, with a tree of known wordings: time grows with length alone.
 */
import { cueLexicon } from './cues.ts';
import { lexicon } from './lexicon.ts';
import { stem } from './stem.ts';

interface Node {
  readonly next: Map<string, Node>;
  readonly tags: string[];
}

/** A known wording found in a sentence: the words `from` up to (not with) `to`. */
export interface Hit {
  readonly tag: string;
  readonly from: number;
  readonly to: number;
}

/** A sentence as it was read. Places are UTF-16 units within the sentence. */
export interface ReadSentence {
  readonly text: string;
  readonly words: readonly string[];
  readonly stems: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly concepts: readonly Hit[];
  readonly cues: readonly Hit[];
  /** Tags of `concepts`, each once. */
  readonly has: ReadonlySet<string>;
}

const WORD = /[\p{L}\p{N}µμ]+(?:[-'’.][\p{L}\p{N}]+)*%?/gu;
const ASCII_WORD = /[A-Za-z0-9]+(?:[-'.][A-Za-z0-9]+)*%?/g;
const NOT_ASCII = /[^\u0000-\u007f]/;
/** A run of words that a reader has met before is not stemmed again; beyond this the memory is let go. */
const MOST_STEMS_KEPT = 50_000;

function treeOf(tables: Readonly<Record<string, string>>, stemmed: (word: string) => string): Node {
  const root: Node = { next: new Map(), tags: [] };
  for (const [tag, wordings] of Object.entries(tables)) {
    for (const wording of wordings.split('|')) {
      let node = root;
      for (const word of wording.split(' ')) {
        const key = stemmed(word);
        let next = node.next.get(key);
        if (next === undefined) node.next.set(key, (next = { next: new Map(), tags: [] }));
        node = next;
      }
      if (!node.tags.includes(tag)) node.tags.push(tag);
    }
  }
  return root;
}

/** Every tag whose longest wording begins at a word; shorter wordings of other tags count as well. */
function hitsIn(keys: readonly string[], root: Node): Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < keys.length; from += 1) {
    let node = root.next.get(keys[from] ?? '');
    for (let to = from + 1; node !== undefined; to += 1) {
      for (const tag of node.tags) hits.push({ tag, from, to });
      node = to < keys.length ? node.next.get(keys[to] ?? '') : undefined;
    }
  }
  return hits;
}

const hyphened = (tables: Readonly<Record<string, string>>): string[] =>
  Object.values(tables).flatMap((wordings) => wordings.split(/[| ]/).filter((word) => word.includes('-')));

export type Reader = (text: string) => ReadSentence;

/** A reader of sentences; it remembers stems, so make one and keep it. */
export function createReader(): Reader {
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    if (stems.size > MOST_STEMS_KEPT) stems.clear();
    const found = stem(word);
    stems.set(word, found);
    return found;
  };
  const concepts = treeOf(lexicon, stemOf);
  const cues = treeOf(cueLexicon, (word) => word);
  const whole = new Set([...hyphened(lexicon), ...hyphened(cueLexicon)].map(stemOf));
  return (text) => {
    const plain = NOT_ASCII.test(text) ? text.replaceAll('’', "'") : text;
    const lower = plain.toLowerCase();
    const spans = wordSpans(lower.length === plain.length ? lower : plain, (word) => whole.has(stemOf(word)));
    const keys = spans.words.map(stemOf);
    const found = hitsIn(keys, concepts);
    return {
      text,
      ...spans,
      stems: keys,
      concepts: found,
      cues: withoutPseudo(hitsIn(spans.words, cues)),
      has: new Set(found.map(({ tag }) => tag)),
    };
  };
}

/** Words with their places; a word with a hyphen stays whole only where a wording knows it so. */
function wordSpans(
  lower: string,
  staysWhole: (word: string) => boolean,
): { words: string[]; starts: number[]; ends: number[] } {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (word: string, start: number): void => {
    words.push(word);
    starts.push(start);
    ends.push(start + word.length);
  };
  const pattern = NOT_ASCII.test(lower) ? WORD : ASCII_WORD;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(lower); match !== null; match = pattern.exec(lower)) {
    const [word] = match;
    if (!word.includes('-') || staysWhole(word)) push(word, match.index);
    else {
      let at = match.index;
      for (const part of word.split('-')) {
        push(part, at);
        at += part.length + 1;
      }
    }
  }
  return { words, starts, ends };
}

const emptied: Readonly<Record<string, string>> = { PSEUDO: 'NEGATION', PSEUDOHEDGE: 'HEDGE' };

/** "Not only" is no negation, "addiction potential" no doubt: a pseudo-cue takes away the cues that stand within it. */
function withoutPseudo(hits: readonly Hit[]): Hit[] {
  const pseudo = hits.filter(({ tag }) => emptied[tag] !== undefined);
  if (pseudo.length === 0) return [...hits];
  return hits.filter(
    (hit) => !pseudo.some(({ tag, from, to }) => hit.tag === emptied[tag] && hit.from >= from && hit.from < to),
  );
}
