/** Sources as numbered notes: a page collects what it cites and prints it once, at its end. */
import type { Source } from '@clearleaf/core/finding';
import type { Context } from '../command.ts';
import type { Say } from '../messages/say.ts';
import { paragraph } from './layout.ts';
import { textWidth } from './width.ts';

export class Notes {
  readonly #sources: Source[] = [];

  /** The numbers of some sources as they stand in the text: `[1] [4-6]`; empty where there are none. */
  cite(sources: readonly Source[]): string {
    const numbers = [...new Set(sources.map((source) => this.#numberOf(source)))].sort((a, b) => a - b);
    return runsOf(numbers)
      .map(([first, last]) => (first === last ? `[${first}]` : `[${first}-${last}]`))
      .join(' ');
  }

  #numberOf(source: Source): number {
    const at = this.#sources.findIndex(({ id }) => id === source.id);
    return at === -1 ? this.#sources.push(source) : at + 1;
  }

  /** The notes, to be printed last. Where there are many, one line each, and addresses are left to `--full`. */
  lines({ say, ink, width, full }: Context): string[] {
    if (this.#sources.length === 0) return [];
    const isShort = !full && this.#sources.length > FEW;
    const margin = `[${this.#sources.length}] `.length;
    const notes = this.#sources.flatMap((source, index) => {
      const mark = `[${index + 1}]`.padEnd(margin);
      if (isShort && width >= ONE_LINE_WIDTH) return [`${mark}${oneLine(source, width - margin, say)}`];
      const address = isShort ? null : addressOf(source);
      return [
        ...paragraph(nameOf(source, say), width, mark, ' '.repeat(margin)),
        ...(address === null ? [] : [`${' '.repeat(margin)}${address}`]),
      ];
    });
    const rest = isShort ? paragraph(say('app.addressesRest'), width) : [];
    return [ink.bold(say('app.sources')), ...[...notes, ...rest].map((line) => ink.quiet(line))];
  }
}

/** So many addresses do not push the answer out of sight. */
const FEW = 8;

/** Title, year, kind, and what is wrong with it. */
function nameOf({ title, year, date, kind, verified, state }: Source, say: Say): string {
  return say('app.source', {
    title: title.endsWith('...') ? title : title.replace(/[.\s]+$/u, ''),
    year: year === null || title.includes(String(year)) ? 'none' : 'some',
    when: date ?? String(year ?? ''),
    kind: kind.replace(/-/gu, ''),
    verified: verified ? 'yes' : 'no',
    state,
  });
}

/** The name with as much of the title as fits into one line. */
function oneLine(source: Source, room: number, say: Say): string {
  const whole = nameOf(source, say);
  const letters = [...source.title];
  const surplus = (text: string): number => textWidth(text) - room;
  if (surplus(whole) <= 0) return whole;
  const cut = (length: number): string =>
    nameOf({ ...source, title: `${letters.slice(0, Math.max(SHORTEST_TITLE, length)).join('').trimEnd()}...` }, say);
  const length = letters.length - surplus(whole) - ELLIPSIS;
  const first = cut(length);
  // A year that stood in the part cut off is now said behind the title.
  return surplus(first) > 0 ? cut(length - surplus(first)) : first;
}

/** On narrower terminals too little of a title would be left. */
const ONE_LINE_WIDTH = 72;
const ELLIPSIS = 3;
const SHORTEST_TITLE = 8;

/** Numbers that follow each other, as first and last. */
function runsOf(numbers: readonly number[]): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]): (readonly [number, number])[] =>
    last - first === 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
}

/** The shortest lasting address. It is not wrapped, so that it can be clicked and copied. */
function addressOf({ doi, pmid, url }: Source): string | null {
  if (doi !== undefined) return `https://doi.org/${doi}`;
  if (pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return url ?? null;
}
