/**
 * Start and end tags of an XML text that comes in pieces, in bounded memory: for exports of several gigabytes.
 *
 * It reads what health exports are made of and nothing that could be turned against the reader: a document type is
 * passed over unread, no entity but the five of XML itself and character numbers is ever expanded, nothing is
 * fetched. Text between tags is passed over too. It forgives `>` and `<` within quoted values, which some exports have.
 */

/** The start tag in hand. It is only valid until the call that it was handed to returns. */
export interface XmlTag {
  readonly name: string;
  /** The value of an attribute, with its entities read; `undefined` where the tag has none of that name. */
  attribute(name: string): string | undefined;
  has(name: string): boolean;
}

export interface XmlHandlers {
  /** `depth` is 0 for the outermost element. */
  open(tag: XmlTag, depth: number): void;
  /** Called for an element without content as well, right after `open`. */
  close(name: string, depth: number): void;
}

/** What is wrong and where, in characters from the start. */
export class XmlError extends Error {
  readonly offset: number;
  readonly expected: string;
  constructor(offset: number, expected: string) {
    super(`Cannot read XML at character ${offset}: expected ${expected}`);
    this.name = 'XmlError';
    this.offset = offset;
    this.expected = expected;
  }
}

export interface XmlScanner {
  /** @throws XmlError where the text cannot be XML. */
  write(text: string): void;
  /** Tells that nothing follows. Returns the names of the elements that were still open: none where all is well. */
  end(): readonly string[];
}

/** Longer tags than this are refused; it bounds what is kept between two pieces. */
const LONGEST_TAG = 1 << 18;
const DEEPEST = 64;

const LESS = 60;
const SLASH = 47;
const GREATER = 62;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;

/** What is passed over from `opens` to `closes`. */
const passedOver = [
  { opens: '<!--', closes: '-->' },
  { opens: '<![CDATA[', closes: ']]>' },
  { opens: '<?', closes: '?>' },
] as const;
const DOCTYPE = '<!DOCTYPE';
const LONGEST_OPENER = 9;

type Mode = 'content' | 'doctype' | 'subset';

/** A scanner that hands tags to `handlers` as they come. */
export function xmlScanner(handlers: XmlHandlers): XmlScanner {
  return new Scanner(handlers);
}

class Scanner implements XmlScanner, XmlTag {
  name = '';
  private readonly handlers: XmlHandlers;
  /** What has come and is not yet read begins at `at`. */
  private text = '';
  private at = 0;
  private before = 0;
  private mode: Mode = 'content';
  private passingTo: string | null = null;
  private readonly names: string[] = [];
  /** Where names and values of the tag's attributes begin and end: four numbers each. */
  private readonly spans: number[] = [];
  private spanCount = 0;

  constructor(handlers: XmlHandlers) {
    this.handlers = handlers;
  }

  write(text: string): void {
    this.text = this.at < this.text.length ? this.text.slice(this.at) + text : text;
    this.before += this.at;
    this.at = 0;
    while (this.at < this.text.length) if (!this.step()) break;
    if (this.text.length - this.at > LONGEST_TAG) throw this.wrong('a tag that ends');
  }

  end(): readonly string[] {
    const rest = this.at < this.text.length || this.passingTo !== null || this.mode !== 'content';
    return rest ? [...this.names, 'unfinished tag'] : [...this.names];
  }

  attribute(name: string): string | undefined {
    const place = this.find(name);
    return place < 0 ? undefined : withoutEntities(this.text.slice(this.spans[place + 2], this.spans[place + 3]));
  }

  has(name: string): boolean {
    return this.find(name) >= 0;
  }

  private find(name: string): number {
    const { spans, text } = this;
    for (let index = 0; index < this.spanCount; index += 4) {
      const start = spans[index] ?? 0;
      if ((spans[index + 1] ?? 0) - start === name.length && text.startsWith(name, start)) return index;
    }
    return -1;
  }

  /** One step onward; false where more text is needed. */
  private step(): boolean {
    if (this.passingTo !== null) return this.passOver(this.passingTo);
    if (this.mode === 'doctype') return this.doctype();
    if (this.mode === 'subset') return this.subset();
    const start = this.text.indexOf('<', this.at);
    if (start < 0) {
      this.at = this.text.length;
      return true;
    }
    this.at = start;
    return this.markup();
  }

  private markup(): boolean {
    const next = this.text.charCodeAt(this.at + 1);
    if (Number.isNaN(next)) return false;
    if (next === SLASH) return this.endTag();
    if (next !== 33 && next !== 63) return this.startTag();
    for (const { opens, closes } of passedOver) if (this.startsPassing(opens, closes)) return true;
    if (this.text.startsWith(DOCTYPE, this.at)) {
      this.mode = 'doctype';
      this.at += DOCTYPE.length;
      return true;
    }
    if (this.text.length - this.at < LONGEST_OPENER) return false;
    throw this.wrong('a comment, a document type or an element');
  }

  private startsPassing(opens: string, closes: string): boolean {
    if (!this.text.startsWith(opens, this.at)) return false;
    this.at += opens.length;
    this.passingTo = closes;
    return true;
  }

  private passOver(closes: string): boolean {
    const end = this.text.indexOf(closes, this.at);
    if (end < 0) {
      this.at = Math.max(this.at, this.text.length - closes.length + 1);
      return false;
    }
    this.at = end + closes.length;
    this.passingTo = null;
    return true;
  }

  private doctype(): boolean {
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code !== GREATER && code !== 91) continue;
      this.mode = code === GREATER ? 'content' : 'subset';
      this.at += 1;
      return true;
    }
    return true;
  }

  /** Declarations in the file itself: nothing in them is read; they end at `]>` outside a comment. */
  private subset(): boolean {
    const comment = this.text.indexOf('<!--', this.at);
    const end = /\]\s*>/g;
    end.lastIndex = this.at;
    const match = end.exec(this.text);
    if (comment >= 0 && (match === null || comment < match.index)) {
      this.at = comment;
      return this.startsPassing('<!--', '-->');
    }
    if (match === null) {
      this.at = Math.max(this.at, this.text.length - LONGEST_OPENER);
      return false;
    }
    this.at = end.lastIndex;
    this.mode = 'content';
    return true;
  }

  private endTag(): boolean {
    const end = this.text.indexOf('>', this.at);
    if (end < 0) return false;
    const name = this.text.slice(this.at + 2, end).trimEnd();
    if (this.names.at(-1) !== name) throw this.wrong(`the end of ${this.names.at(-1) ?? 'nothing'}`);
    this.at = end + 1;
    this.names.pop();
    this.handlers.close(name, this.names.length);
    return true;
  }

  private startTag(): boolean {
    const { text } = this;
    const nameEnd = endOfName(text, this.at + 1);
    if (nameEnd === text.length) return false;
    if (nameEnd === this.at + 1) throw this.wrong('the name of an element');
    const end = this.readAttributes(nameEnd);
    if (end < 0) return false;
    const name = text.slice(this.at + 1, nameEnd);
    const empty = text.charCodeAt(end - 2) === SLASH;
    if (this.names.length >= DEEPEST) throw this.wrong(`at most ${DEEPEST} elements within one another`);
    this.name = name;
    this.at = end;
    this.handlers.open(this, this.names.length);
    if (empty) this.handlers.close(name, this.names.length);
    else this.names.push(name);
    return true;
  }

  /** Notes where the attributes lie. Returns the place after the tag, or -1 where the tag goes on in the next piece. */
  private readAttributes(from: number): number {
    const { text, spans } = this;
    this.spanCount = 0;
    let at = skipSpace(text, from);
    for (;;) {
      const code = text.charCodeAt(at);
      if (Number.isNaN(code)) return -1;
      if (code === GREATER) return at + 1;
      if (code === SLASH) {
        if (at + 1 === text.length) return -1;
        if (text.charCodeAt(at + 1) !== GREATER) throw this.wrong('> after /');
        return at + 2;
      }
      const nameEnd = endOfName(text, at);
      const value = this.valueStart(at, nameEnd);
      if (value < 0) return -1;
      const close = text.indexOf(text.charAt(value - 1), value);
      if (close < 0) return -1;
      spans[this.spanCount] = at;
      spans[this.spanCount + 1] = nameEnd;
      spans[this.spanCount + 2] = value;
      spans[this.spanCount + 3] = close;
      this.spanCount += 4;
      at = skipSpace(text, close + 1);
    }
  }

  /** The place after the opening quote, or -1 where it has not come yet. */
  private valueStart(name: number, nameEnd: number): number {
    const { text } = this;
    const equals = skipSpace(text, nameEnd);
    if (equals === text.length) return -1;
    if (nameEnd === name || text.charCodeAt(equals) !== EQUALS) throw this.wrong('an attribute with a value');
    const quote = skipSpace(text, equals + 1);
    if (quote === text.length) return -1;
    const code = text.charCodeAt(quote);
    if (code !== QUOTE && code !== APOSTROPHE) throw this.wrong('a value in quotes');
    return quote + 1;
  }

  private wrong(expected: string): XmlError {
    return new XmlError(this.before + this.at, expected);
  }
}

/** Letters that end a name, by their code: looked up, because it is asked of most letters of a file. */
const endsName = Uint8Array.from({ length: 128 }, (_, code) =>
  code <= SPACE || [EQUALS, GREATER, SLASH, LESS, QUOTE].includes(code) ? 1 : 0,
);

/** Where the name that begins at `from` ends. */
function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length && endsName[text.charCodeAt(at)] !== 1) at += 1;
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= SPACE) at += 1;
  return at;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads the five entities of XML and character numbers; any other stays as it is written. */
function withoutEntities(value: string): string {
  if (!value.includes('&')) return value;
  return value.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]+));/g, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0x10_ff_ff || code === 0 ? whole : String.fromCodePoint(code);
  });
}
