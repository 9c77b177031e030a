/**
 * Reads a sentence into words, stems, concepts and cues, each with its place.
 *
 * One pass over the letters and one over the words, with a tree of known wordings: time grows with length alone.
 * What there is to know of a spelling (stem, hashes, where it stands in the trees) is found once and kept.
 */
import { cueLexicon } from './cues.ts';
import { hashOf } from './hash.ts';
import { lexicon } from './lexicon.ts';
import { stem } from './stem.ts';
import { createWordScanner } from './words.ts';

/** A concept or a kind of cue: its name, its place in the table it comes from, and its name hashed. */
export interface Tag {
  readonly name: string;
  readonly number: number;
  readonly hash: number;
}

/** A wording that counts in one form alone: "urges" (not "urged"), "WHO" (not "who"). */
interface Exact {
  readonly tag: Tag;
  readonly text: string;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly tags: Tag[];
  readonly exact: Exact[];
  /** The wording that ends here, hashed. */
  readonly hash: number;
}

/** A word as a reader knows it. */
export interface Word {
  readonly text: string;
  readonly stem: string;
  /** The text and the stem, hashed. */
  readonly hash: number;
  readonly stemHash: number;
  /** The words to which a hyphen joins it; `null` where it stays whole. */
  readonly parts: readonly Word[] | null;
  readonly concepts: Node | undefined;
  readonly cues: Node | undefined;
}

/** A known wording found in a sentence: the words `from` up to (not with) `to`, and their hash. */
export interface Hit {
  readonly tag: Tag;
  readonly from: number;
  readonly to: number;
  readonly hash: number;
}

/** A sentence as it was read. Places are UTF-16 units within the sentence. */
export interface ReadSentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly starts: readonly number[];
  readonly concepts: readonly Hit[];
  readonly cues: readonly Hit[];
  /** Tags of `concepts`, each once, in the order in which they are met. */
  readonly tags: readonly Tag[];
}

/** True where the sentence names a concept. */
export function holds({ tags }: ReadSentence, concept: string): boolean {
  for (const { name } of tags) if (name === concept) return true;
  return false;
}

/** The first cue of a kind. */
export function cueOf({ cues }: ReadSentence, kind: string): Hit | undefined {
  for (const hit of cues) if (hit.tag.name === kind) return hit;
  return undefined;
}

/** Beyond this many the spellings that were met are let go. */
const MOST_WORDS_KEPT = 50_000;

/** Marks a wording that is matched by its letters where others are matched by stems; one in capitals needs them. */
const EXACT = '=';
const CAPITAL = /^[A-Z]/;

function treeOf(tables: Readonly<Record<string, string>>, keyOf: (word: string) => string): Node {
  const root: Node = { next: new Map(), tags: [], exact: [], hash: 0 };
  for (const [number, [name, wordings]] of Object.entries(tables).entries()) {
    const tag = { name, number, hash: hashOf(name) };
    for (const wording of wordings.split('|')) {
      let node = root;
      let path = '';
      const text = wording.replace(EXACT, '');
      for (const word of text.toLowerCase().split(' ')) {
        const key = keyOf(word);
        path = path === '' ? key : `${path} ${key}`;
        let next = node.next.get(key);
        if (next === undefined)
          node.next.set(key, (next = { next: new Map(), tags: [], exact: [], hash: hashOf(path) }));
        node = next;
      }
      if (text !== wording || CAPITAL.test(text)) node.exact.push({ tag, text });
      else if (!node.tags.includes(tag)) node.tags.push(tag);
    }
  }
  return root;
}

const hyphened = (tables: Readonly<Record<string, string>>): string[] =>
  Object.values(tables).flatMap((wordings) => wordings.split(/[|= ]/).filter((word) => word.includes('-')));

export type Reader = (text: string) => ReadSentence;

/** A reader of sentences; it remembers words, so make one and keep it. */
export function createReader(): Reader {
  const conceptTree = treeOf(lexicon, stem);
  const cueTree = treeOf(cueLexicon, (word) => word);
  const whole = new Set([...hyphened(lexicon), ...hyphened(cueLexicon)].map(stem));
  const known = new Map<string, Word>();
  const wordOf = (text: string): Word => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size > MOST_WORDS_KEPT) known.clear();
    const key = stem(text);
    const parts = text.includes('-') && !whole.has(key) ? text.split('-').map(wordOf) : null;
    const [hash, stemHash] = [hashOf(text), hashOf(key)];
    const made = {
      text,
      stem: key,
      hash,
      stemHash,
      parts,
      concepts: conceptTree.next.get(key),
      cues: cueTree.next.get(text),
    };
    known.set(text, made);
    return made;
  };
  const scan = createWordScanner(wordOf);
  const tagsOf = createTagCollector(Object.keys(lexicon).length);
  return (text) => {
    const { words, starts } = scan(text);
    const concepts = hitsIn({ text, words, starts }, 'concepts', 'stem');
    const cues = withoutPseudo(hitsIn({ text, words, starts }, 'cues', 'text'));
    // Copies have no room to grow: a page keeps them all until its end.
    return { text, words: words.slice(), starts: starts.slice(), concepts, cues, tags: tagsOf(concepts) };
  };
}

/** The tags of hits, each once; it keeps one table of marks. */
function createTagCollector(count: number): (hits: readonly Hit[]) => Tag[] {
  const marks = new Int32Array(count);
  let turn = 0;
  return (hits) => {
    turn += 1;
    const tags: Tag[] = [];
    for (const { tag } of hits) {
      if (marks[tag.number] === turn) continue;
      marks[tag.number] = turn;
      tags.push(tag);
    }
    return tags.slice();
  };
}

/** A sentence taken apart: its words and where they begin. */
type Scanned = Pick<ReadSentence, 'text' | 'words' | 'starts'>;

/** True where the words `from` up to `to` have the very form that is asked for. */
function isExactly({ text, words, starts }: Scanned, form: string, [from, to]: readonly [number, number]): boolean {
  if (CAPITAL.test(form)) return text.startsWith(form, starts[from]);
  const found = words.slice(from, to).map((word) => word.text);
  return found.join(' ') === form;
}

/**
 * Every tag one of whose wordings begins at a word, longer ones after shorter. Cues are matched by letters, concepts
 * by stems, or by letters where they count in one form alone.
 */
function hitsIn(scanned: Scanned, kind: 'concepts' | 'cues', key: 'stem' | 'text'): Hit[] {
  const { words } = scanned;
  const hits: Hit[] = [];
  for (let from = 0; from < words.length; from += 1) {
    let node = words[from]?.[kind];
    for (let to = from + 1; node !== undefined; to += 1) {
      for (const tag of node.tags) hits.push({ tag, from, to, hash: node.hash });
      for (const { tag, text: form } of node.exact)
        if (isExactly(scanned, form, [from, to])) hits.push({ tag, from, to, hash: node.hash });
      node = to < words.length && node.next.size > 0 ? node.next.get(words[to]?.[key] ?? '') : undefined;
    }
  }
  return hits.slice();
}

const emptied: Readonly<Record<string, string>> = { PSEUDO: 'NEGATION', PSEUDOHEDGE: 'HEDGE' };

/** "Not only" is no negation, "addiction potential" no doubt: a pseudo-cue takes away the cues that stand within it. */
function withoutPseudo(hits: Hit[]): Hit[] {
  const pseudo = hits.filter(({ tag }) => emptied[tag.name] !== undefined);
  if (pseudo.length === 0) return hits;
  return hits.filter(
    (hit) =>
      !pseudo.some(({ tag, from, to }) => hit.tag.name === emptied[tag.name] && hit.from >= from && hit.from < to),
  );
}
