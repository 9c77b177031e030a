/** The law of every place in the list, for someone who browses. */
import { answerLaw, type Jurisdiction, type LawAnswer } from '@clearleaf/core/law';
import type { LawFacts, LawPlace } from '@clearleaf/core/law/facts';
import { products, type ProductKind } from '@clearleaf/core/journal';
import type { PlainDate } from '@clearleaf/core/quantity';
import { speakCore } from '../messages/speak.ts';

/** A place and the layers above it that were researched, from country to town. */
export function chainOf(place: LawPlace, facts: LawFacts): Jurisdiction[] {
  const [region = ''] = place.id.split(':');
  const codes = new Set([region.split('-')[0] ?? region, region, place.id]);
  return facts.places.filter(({ id }) => codes.has(id)).map(({ id, name, level }) => ({ code: id, name, level, researched: true }));
}

export type AnswersByProduct = Readonly<Record<ProductKind, LawAnswer>>;

export function answersFor(place: LawPlace, facts: LawFacts, at: PlainDate, age: number | null): AnswersByProduct {
  const chain = chainOf(place, facts);
  const answer = (product: ProductKind): LawAnswer => answerLaw({ facts, chain, product, age, at, speak: speakCore });
  return Object.fromEntries(products.map((product) => [product, answer(product)])) as Record<ProductKind, LawAnswer>;
}
