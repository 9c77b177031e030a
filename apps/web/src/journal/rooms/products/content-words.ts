/** What a dose or a gram holds, in words: a range, what it rests on, and what is not known. Never what it does. */
import type { EntryOf } from '@clearleaf/core/journal';
import {
  type AlkaloidContent,
  type ContentNote,
  doseContent,
  type DoseAlkaloid,
  doseAlkaloids,
} from '@clearleaf/core/product';
import type { ProductFacts } from '@clearleaf/core/product/facts';
import { sayJournal } from '../../../messages/journal.ts';
import { sayDay } from '../../../messages/speak.ts';
import { type Amount, sayAmount } from '../../diary/words.ts';
import { sayEnd } from '../numbers.ts';

type ProductPayload = EntryOf<'product'>['payload'];

export interface ContentLine {
  readonly alkaloid: DoseAlkaloid;
  readonly known: boolean;
  /** One sentence. */
  readonly text: string;
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

/** Said in the sentence itself, or by the basis. */
const saidAlready: readonly ContentNote[] = ['range-of-the-form'];

/** One line for each of the two alkaloids. `held`: of a dose that was taken. */
export function contentLines(
  amount: Amount,
  taken: ProductPayload | null,
  facts: ProductFacts,
  held = false,
): readonly ContentLine[] {
  const content = doseContent(amount, taken, facts);
  return doseAlkaloids.map((alkaloid) => lineOf(alkaloid, content[alkaloid], { amount, taken, held }));
}

interface Said {
  readonly amount: Amount;
  readonly taken: ProductPayload | null;
  readonly held: boolean;
}

function lineOf(alkaloid: DoseAlkaloid, content: AlkaloidContent, said: Said): ContentLine {
  const { mass, notes, sources } = content;
  const name = sayJournal(`rooms.alkaloid.${alkaloid}`);
  const noteTexts = notes.filter((note) => !saidAlready.includes(note)).map((note) => sayJournal(`rooms.note.${note}`));
  if (mass === null)
    return { alkaloid, known: false, text: sayJournal('rooms.contentUnknown', { name }), notes: noteTexts, sources };
  const [low, high] = [sayEnd(mass.p5), sayEnd(mass.p95)];
  const values = {
    name: sayJournal(`rooms.inSentence.${alkaloid}`),
    amount: sayAmount(said.amount),
    basis: basisWords(content, said),
    low,
    high,
  };
  const id = said.held ? 'rooms.held' : 'rooms.content';
  const text = sayJournal(low === high ? `${id}One` : `${id}Range`, values);
  return { alkaloid, known: true, text, notes: noteTexts, sources };
}

function basisWords({ basis }: AlkaloidContent, { taken }: Said): string {
  switch (basis) {
    case 'analysis': {
      const { date, batch } = taken?.analysis ?? {};
      const day = date === undefined ? 'no' : sayDay(date);
      return sayJournal(batch === undefined ? 'rooms.basis.analysis' : 'rooms.basis.analysisBatch', {
        day,
        batch: batch ?? '',
      });
    }
    case 'label':
      return sayJournal('rooms.basis.label');
    case 'published-range':
      return sayJournal('rooms.basis.published');
    case 'unknown':
      return sayJournal('rooms.basis.unknown');
  }
}
