/**
 * The text of a PDF, line by line as it stands on the page, so that the columns of a table stay beside each other.
 *
 * The engine is Mozilla's PDF.js as packed by unpdf: one file, loaded only when a PDF is opened, without a worker,
 * without evaluating code and without fetching fonts, so it runs under the page's policy and in Node alike. It reads
 * text that is in the file. A photograph or a scan holds none; nothing here recognises letters in pictures.
 */

import type { getDocumentProxy } from 'unpdf';

/** Bytes; a laboratory's sheet has tens or hundreds of kilobytes. */
export const PDF_LIMIT = 20 * 1024 * 1024;
/** Pages after these are not read, and counted. */
export const PAGE_LIMIT = 40;
/** Pieces of text of one page; drawings that pretend to be text have more. */
const ITEM_LIMIT = 20_000;
/** Characters of all pages together. */
const TEXT_LIMIT = 400_000;

export type PdfProblem =
  /** More bytes than {@link PDF_LIMIT}. */
  | 'too-large'
  /** Not a PDF, or damaged beyond repair. */
  | 'broken'
  /** Opened only with a password. */
  | 'encrypted'
  /** Pictures only: the values have to be typed. */
  | 'no-text';

export type PdfText =
  | {
      /** Text of each page: lines from top to bottom, columns three spaces apart. */
      readonly pages: readonly string[];
      /** Pages beyond the limits, not read. */
      readonly pagesLeftOut: number;
    }
  | { readonly problem: PdfProblem };

/** Reads the text of a PDF. It never throws for what is in the file. `bytes` are left as they are. */
export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  if (bytes.length > PDF_LIMIT) return { problem: 'too-large' };
  if (!isPdf(bytes)) return { problem: 'broken' };
  const engine = await import('unpdf');
  let document: PdfDocument;
  try {
    // A copy: the engine takes the buffer over.
    document = await engine.getDocumentProxy(bytes.slice(), OPTIONS);
  } catch (error) {
    return { problem: isPasswordError(error) ? 'encrypted' : 'broken' };
  }
  try {
    return await textOf(document);
  } catch {
    return { problem: 'broken' };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Nothing is fetched, nothing is evaluated, nothing is drawn. */
const OPTIONS = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  useWasm: false,
  enableXfa: false,
  stopAtErrors: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  verbosity: 0,
} as const;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** The mark of the format stands within the first kilobyte. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

const isPasswordError = (error: unknown): boolean => error instanceof Error && error.name === 'PasswordException';

async function textOf(document: PdfDocument): Promise<PdfText> {
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(document.numPages, PAGE_LIMIT) && length < TEXT_LIMIT; number++) {
    const page = await document.getPage(number);
    const text = linesOf(await piecesOf(page)).slice(0, TEXT_LIMIT - length);
    page.cleanup();
    pages.push(text);
    length += text.length;
  }
  if (pages.every((text) => text === '')) return { problem: 'no-text' };
  return { pages, pagesLeftOut: document.numPages - pages.length };
}

/** A piece of text, with where it begins and ends as the page is looked at. */
interface Piece {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  /** From the top. */
  readonly y: number;
  readonly size: number;
}

async function piecesOf(page: PdfPage): Promise<Piece[]> {
  const view = page.getViewport({ scale: 1 }).transform;
  // The engine's declaration leaves open what the stream carries.
  const stream = page.streamTextContent() as ReadableStream<{ readonly items: readonly (TextItem | object)[] }>;
  const reader = stream.getReader();
  const pieces: Piece[] = [];
  try {
    while (pieces.length < ITEM_LIMIT) {
      const { done, value } = await reader.read();
      if (done) return pieces;
      for (const item of value.items) {
        const piece = 'str' in item ? pieceOf(item, view) : null;
        if (piece !== null && pieces.length < ITEM_LIMIT) pieces.push(piece);
      }
    }
  } finally {
    // Not waited for: the engine answers only once the page is done.
    reader.cancel(new Error('Enough text')).catch(() => undefined);
  }
  return pieces;
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** `null` for blanks, whose width the places of the others tell, and for slanted text, such as a mark across the page. */
function pieceOf({ str, transform, width }: TextItem, view: readonly number[]): Piece | null {
  const place = matrix(transform);
  const seen = matrix(view);
  const along = seen.a * place.a + seen.c * place.b;
  const across = seen.b * place.a + seen.d * place.b;
  const size = Math.hypot(along, across);
  if (str.trim() === '' || along <= 0 || Math.abs(across) > 0.1 * size) return null;
  const x = seen.a * place.e + seen.c * place.f + seen.e;
  const y = seen.b * place.e + seen.d * place.f + seen.f;
  return { text: str, x, end: x + width * Math.hypot(seen.a, seen.b), y, size };
}

/** Letters as in the PDF reference: x' = ax + cy + e, y' = bx + dy + f. */
function matrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]) {
  return { a, b, c, d, e, f };
}

/** Two pieces lie on one line where their feet are nearer than this share of a letter's size. */
const SAME_LINE = 0.5;
/** A gap of this many letter sizes is a column; a smaller one is a space between words; none is the same word. */
const COLUMN_GAP = 0.9;
const WORD_GAP = 0.12;

function linesOf(pieces: readonly Piece[]): string {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line === undefined || first === undefined || piece.y - first.y > SAME_LINE * Math.min(piece.size, first.size))
      lines.push([piece]);
    else line.push(piece);
  }
  return lines.map((line) => lineOf(line.sort((one, other) => one.x - other.x))).join('\n');
}

function lineOf(pieces: readonly Piece[]): string {
  let text = '';
  let end = Infinity;
  for (const piece of pieces) {
    const gap = (piece.x - end) / piece.size;
    if (gap > COLUMN_GAP) text += '   ';
    else if (gap > WORD_GAP && !text.endsWith(' ')) text += ' ';
    text += piece.text;
    end = piece.end;
  }
  return text.trim();
}
