/** The law of one place of the list, for someone who browses. */
import { products, type ProductKind } from '@clearleaf/core/journal';
import { answerLaw, type LawAnswer, readPlace } from '@clearleaf/core/law';
import type { LawFacts } from '@clearleaf/core/law/facts';
import type { PlainDate } from '@clearleaf/core/quantity';
import { speakCore } from '../messages/speak.ts';

export type AnswersByProduct = Readonly<Record<ProductKind, LawAnswer>>;

/**
 * @param code of a place that has a row
 * @returns `null` where no row has this code
 */
export function answersFor(code: string, facts: LawFacts, at: PlainDate, age: number | null): AnswersByProduct | null {
  if (!facts.places.some(({ id }) => id === code)) return null;
  const reading = readPlace(code, facts, null);
  if (reading.kind !== 'resolved') return null;
  const { chain } = reading;
  const answer = (product: ProductKind): LawAnswer => answerLaw({ facts, chain, product, age, at, speak: speakCore });
  return Object.fromEntries(products.map((product) => [product, answer(product)])) as Record<ProductKind, LawAnswer>;
}
