/**
 * An article from a file: HTML, PDF, Markdown or plain text, as blocks of text for the checker.
 *
 * HTML is read as a stream (htmlparser2), so that neither size nor nesting can overwhelm it, and nothing in it is run
 * or fetched. A page of ordinary size goes through Mozilla's Readability first, which finds the article among menus and
 * advertisements; it works on a document that the application parses for it.
 */
import { type Block, blocksOfText } from '@clearleaf/core/claims/check';
import { Readability } from '@mozilla/readability';
import { Parser } from 'htmlparser2';
import { pdfText } from './pdf.ts';

/** Bytes that are read; what comes after is left out and said to be. */
export const ARTICLE_LIMIT = 64 * 1024 * 1024;
/** Characters of text that are kept: some three thousand pages, more than any article. */
export const TEXT_LIMIT = 2_000_000;
/** Larger or deeper pages are read whole, without looking for the article in them. */
const READABILITY_LIMIT = 2_000_000;
const READABILITY_DEPTH = 256;
const READABILITY_ELEMENTS = 20_000;
/** Elements within elements; browsers stop at some five hundred. */
const DEEPEST = 1_000;

/** An article as it was read. */
export interface Article {
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly links: readonly string[];
  readonly author: string | null;
  readonly published: string | null;
  /** True where the file was longer than {@link ARTICLE_LIMIT}, or its text than {@link TEXT_LIMIT}. */
  readonly cut: boolean;
}

export type ArticleReading = { readonly article: Article } | { readonly problem: 'pdf' | 'empty' };

/** Makes an inert document: nothing in it may run or load. */
export type ParseDocument = (html: string) => object;

const HIDDEN = new Set(
  'script style noscript template svg math iframe object embed canvas head nav footer aside form button select textarea input dialog menu audio video'.split(
    ' ',
  ),
);
const BLOCK_KIND: Readonly<Record<string, Block['kind']>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  title: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  blockquote: 'quote',
  td: 'cell',
  th: 'cell',
  caption: 'cell',
  figcaption: 'paragraph',
};
const BREAKS = new Set(
  'p div section article main header br hr ul ol dl table tr tbody thead pre address figure body html details summary fieldset center'.split(
    ' ',
  ),
);
const MOST_LINKS = 2_000;

interface Streamed {
  readonly blocks: Block[];
  readonly links: string[];
  readonly metas: ReadonlyMap<string, string>;
  readonly title: string | null;
  readonly depth: number;
  readonly elements: number;
}

/**
 * A parser for which elements below a depth are without content: it looks for what closes an element among all that are
 * open, which takes a quarter of a minute where 200,000 are.
 */
class ShallowParser extends Parser {
  #closing = false;
  /** The parser asks twice of one element, before and after it is opened; both are to hear the same. */
  #asked = { at: -1, tooDeep: false };
  readonly #isTooDeep: (name: string) => boolean;

  constructor(handler: ConstructorParameters<typeof Parser>[0], isTooDeep: (name: string) => boolean) {
    super(handler);
    this.#isTooDeep = isTooDeep;
  }

  protected override isVoidElement(name: string): boolean {
    if (super.isVoidElement(name)) return true;
    if (this.#closing) return false;
    if (this.#asked.at !== this.startIndex) this.#asked = { at: this.startIndex, tooDeep: this.#isTooDeep(name) };
    return this.#asked.tooDeep;
  }

  override onclosetag(start: number, end: number): void {
    this.#closing = true;
    super.onclosetag(start, end);
    this.#closing = false;
  }
}

/** Reads HTML from beginning to end into blocks. Linear, and flat: how deep elements are nested costs nothing. */
function streamHtml(html: string): Streamed {
  const blocks: Block[] = [];
  const links: string[] = [];
  const metas = new Map<string, string>();
  let [text, kind, hidden, depth, deepest, elements, title]: [
    string[],
    Block['kind'],
    number,
    number,
    number,
    number,
    string | null,
  ] = [[], 'paragraph', 0, 0, 0, 0, null];
  let inTitle = false;
  const flush = (next: Block['kind']): void => {
    const joined = text.join('').replace(/\s+/gu, ' ').trim();
    if (joined !== '')
      for (const block of blocksOfText(joined)) blocks.push(kind === 'paragraph' ? block : { kind, text: block.text });
    text = [];
    kind = next;
  };
  const handler: ConstructorParameters<typeof Parser>[0] = {
    onopentag(name, attributes) {
      depth += 1;
      elements += 1;
      deepest = Math.max(deepest, depth);
      if (name === 'title') inTitle = true;
      noteMeta(name, attributes, metas);
      noteLink(name, attributes, links);
      if (HIDDEN.has(name)) hidden += 1;
      const own = BLOCK_KIND[name];
      if (own !== undefined || BREAKS.has(name)) flush(own ?? (name === 'br' ? kind : 'paragraph'));
    },
    ontext(data) {
      if (inTitle) title = `${title ?? ''}${data}`.slice(0, 500);
      else if (hidden === 0) text.push(data);
    },
    onclosetag(name) {
      depth -= 1;
      if (name === 'title') inTitle = false;
      if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
      if (BLOCK_KIND[name] !== undefined || BREAKS.has(name)) flush('paragraph');
    },
  };
  // What hides text keeps its content at any depth, or the text would show.
  const parser = new ShallowParser(handler, (name) => depth > DEEPEST && (hidden > 0 || !HIDDEN.has(name)));
  parser.write(html);
  parser.end();
  flush('paragraph');
  return { blocks, links, metas, title: title === null ? null : String(title).trim(), depth: deepest, elements };
}

function noteLink(element: string, attributes: Readonly<Record<string, string>>, links: string[]): void {
  const address = attributes['href'] ?? '';
  if (element === 'a' && links.length < MOST_LINKS && /^https?:/i.test(address)) links.push(address);
}

function noteMeta(element: string, attributes: Readonly<Record<string, string>>, metas: Map<string, string>): void {
  const day = attributes['datetime'];
  if (element === 'time' && day !== undefined && !metas.has('time')) metas.set('time', day);
  if (element !== 'meta') return;
  const name = (attributes['name'] ?? attributes['property'] ?? attributes['itemprop'] ?? '').toLowerCase();
  if (name !== '' && metas.size < 200 && !metas.has(name)) metas.set(name, (attributes['content'] ?? '').slice(0, 300));
}

/** The article among the rest of the page; `null` where Readability finds none or fails. */
function mainHtml(html: string, parse: ParseDocument): string | null {
  try {
    const found = new Readability(parse(html) as ConstructorParameters<typeof Readability>[0], {
      maxElemsToParse: READABILITY_ELEMENTS,
    }).parse();
    return found?.content ?? null;
  } catch {
    // It throws on too many elements and on documents it cannot make sense of; the whole page is read then.
    return null;
  }
}

function htmlArticle(html: string, cut: boolean, parse: ParseDocument): Article {
  const whole = streamHtml(html);
  const ordinary =
    html.length <= READABILITY_LIMIT && whole.depth <= READABILITY_DEPTH && whole.elements <= READABILITY_ELEMENTS;
  const main = ordinary ? mainHtml(html, parse) : null;
  const found = main === null ? null : streamHtml(main);
  const size = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
  const best = found !== null && size(found.blocks) * 3 >= size(whole.blocks) ? found : whole;
  const meta = (...names: string[]): string | null =>
    names.map((name) => whole.metas.get(name)).find((value) => value !== undefined && value !== '') ?? null;
  return {
    title: whole.title,
    blocks: best.blocks,
    links: best.links,
    author: meta('author', 'article:author', 'dc.creator'),
    published: meta('article:published_time', 'date', 'datepublished', 'article:modified_time', 'dc.date', 'time'),
    cut,
  };
}

const UTF16 = /^(?:\u00ff\u00fe|\u00fe\u00ff)/;

/** Bytes as text, by their mark, by what the page says of itself, else UTF-8; bytes that are none become signs of doubt. */
export function decodeArticle(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const declared = /charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1];
  const name = UTF16.test(head) ? (head.charCodeAt(0) === 0xff ? 'utf-16le' : 'utf-16be') : (declared ?? 'utf-8');
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}

const isHtml = (text: string, name: string): boolean =>
  /\.x?html?$/i.test(name) ||
  /^\s*(?:<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<html)/i.test(text.slice(0, 2000)) ||
  /<(?:p|div|h[1-6]|article)[\s>]/i.test(text.slice(0, 2000));

/** Lines that are broken for width belong together: PDF gives each line as it stands on the page. */
export function joinLines(page: string): string {
  const lines = page.split('\n').map((line) => line.replace(/\s{2,}/g, ' ').trim());
  const widest = Math.max(0, ...lines.map(({ length }) => length));
  let out = '';
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1] ?? '';
    const goesOn = line !== '' && next !== '' && line.length > widest * 0.6 && !/^(?:[-•*]|\d+[.)]) /.test(next);
    out += /\p{Ll}-$/u.test(line) && goesOn ? line.slice(0, -1) : `${line}${goesOn ? ' ' : '\n'}`;
  }
  return out;
}

/** Reads an article. @param name of the file, for its ending @param parse makes an inert document of HTML */
export async function readArticle(bytes: Uint8Array, name: string, parse: ParseDocument): Promise<ArticleReading> {
  const reading = await readWhole(bytes, name, parse);
  return 'problem' in reading ? reading : { article: withinLimit(reading.article) };
}

/** The article up to {@link TEXT_LIMIT}. */
function withinLimit(article: Article): Article {
  let left = TEXT_LIMIT;
  const kept: Block[] = [];
  for (const { kind, text } of article.blocks) {
    if (left <= 0) break;
    kept.push({ kind, text: text.slice(0, left) });
    left -= text.length;
  }
  return left >= 0 ? article : { ...article, blocks: kept, cut: true };
}

async function readWhole(bytes: Uint8Array, name: string, parse: ParseDocument): Promise<ArticleReading> {
  if (String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-') {
    const read = await pdfText(bytes);
    if ('problem' in read) return { problem: 'pdf' };
    return textArticle(read.pages.map(joinLines).join('\n'), read.pagesLeftOut > 0);
  }
  const cut = bytes.length > ARTICLE_LIMIT;
  const text = decodeArticle(cut ? bytes.subarray(0, ARTICLE_LIMIT) : bytes);
  if (!isHtml(text, name)) return textArticle(text, cut);
  const article = htmlArticle(text, cut, parse);
  return article.blocks.length === 0 ? { problem: 'empty' } : { article };
}

const LINK = /\bhttps?:\/\/[^\s)\]>"']+/g;

function textArticle(text: string, cut: boolean): ArticleReading {
  const blocks = blocksOfText(text);
  if (blocks.length === 0) return { problem: 'empty' };
  const links = (text.match(LINK) ?? []).slice(0, MOST_LINKS);
  return {
    article: {
      title: blocks[0]?.kind === 'heading' ? blocks[0].text : null,
      blocks,
      links,
      author: null,
      published: null,
      cut,
    },
  };
}
