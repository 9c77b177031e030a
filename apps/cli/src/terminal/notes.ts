/** Sources as numbered notes: a page collects what it cites and prints it once, at its end. */
import type { Source } from '@clearleaf/core/finding';
import type { Context } from '../command.ts';
import { paragraph } from './layout.ts';

export class Notes {
  readonly #sources: Source[] = [];

  /** The numbers of some sources as they stand in the text: `[1] [3]`; empty where there are none. */
  cite(sources: readonly Source[]): string {
    return sources.map((source) => `[${this.#numberOf(source)}]`).join(' ');
  }

  #numberOf(source: Source): number {
    const at = this.#sources.findIndex(({ id }) => id === source.id);
    return at === -1 ? this.#sources.push(source) : at + 1;
  }

  /** The notes, to be printed last. */
  lines({ say, ink, width }: Context): string[] {
    if (this.#sources.length === 0) return [];
    const margin = `[${this.#sources.length}] `.length;
    const notes = this.#sources.flatMap((source, index) => {
      const mark = `[${index + 1}]`.padEnd(margin);
      const gap = ' '.repeat(margin);
      const head = say('app.source', {
        title: source.title.replace(/[.\s]+$/u, ''),
        year: source.year === null ? 'none' : 'some',
        when: source.date ?? String(source.year ?? ''),
        kind: source.kind.replace(/-/gu, ''),
        verified: source.verified ? 'yes' : 'no',
        state: source.state,
      });
      const address = addressOf(source);
      return [...paragraph(head, width, mark, gap), ...(address === null ? [] : [`${gap}${address}`])];
    });
    return [ink.bold(say('app.sources')), ...notes.map((line) => ink.quiet(line))];
  }
}

/** The shortest lasting address. It is not wrapped, so that it can be clicked and copied. */
function addressOf({ doi, pmid, url }: Source): string | null {
  if (doi !== undefined) return `https://doi.org/${doi}`;
  if (pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return url ?? null;
}
