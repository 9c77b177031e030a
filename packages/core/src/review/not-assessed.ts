/** Says what was not said, and what a place could not be read as: silence must never look like an all-clear. */
import type { NotAssessed } from '../finding/index.ts';
import type { JournalState } from '../journal/index.ts';
import type { LawAnswer, PlaceReading } from '../law/types.ts';
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';

/** As many names as a person reads before they type a better one. */
const MOST_CANDIDATES = 5;

/**
 * One entry for each question that nothing was said about.
 * @param laws Both laws of the place, where it is known and no product was named.
 */
export function notSaid(state: JournalState, laws: BothLaws | null, speak: Speak<ReviewMessageId>): NotAssessed[] {
  const gaps: NotAssessed[] = [];
  const add = (input: ReviewMessageId, reason: string): void => void gaps.push({ input: speak(input), reason });
  if (state.place === null) add('review.inputPlace', speak('review.noPlace'));
  if (state.person.age === null) add('review.inputAge', speak('review.noAge'));
  if (state.product === null) add('review.inputProduct', noProduct(laws, speak));
  if (state.medicines.length === 0) add('review.inputMedicines', speak('review.noMedicines'));
  if (state.conditions.length === 0) add('review.inputConditions', speak('review.noConditions'));
  if (state.reasons.length === 0) add('review.inputReasons', speak('review.noReasons'));
  return gaps;
}

/** The law of the leaf, and of 7-OH, where no product was named. */
export interface BothLaws {
  readonly leaf: LawAnswer;
  readonly sevenOh: LawAnswer;
}

function noProduct(laws: BothLaws | null, speak: Speak<ReviewMessageId>): string {
  if (laws === null) return speak('review.noProduct');
  const { leaf, sevenOh } = laws;
  return speak('review.noProductLaw', {
    place: sevenOh.place.name,
    same: leaf.status === sevenOh.status && leaf.mayBuy === sevenOh.mayBuy ? 'yes' : 'no',
    status: sevenOh.status.replace(/-/gu, ''),
  });
}

/** Why a typed place has no answer; nothing where it has one. */
export function placeNotAssessed(
  place: PlaceReading,
  hasGazetteer: boolean,
  speak: Speak<ReviewMessageId>,
): NotAssessed[] {
  switch (place.kind) {
    case 'resolved':
      return [];
    case 'ambiguous':
      return [
        {
          input: place.input,
          reason: speak('review.placeAmbiguous', {
            candidates: listed(
              place.candidates.map(({ name }) => name),
              speak,
            ),
          }),
        },
      ];
    case 'unknown':
      return [
        {
          input: place.input,
          reason: hasGazetteer
            ? speak(place.reason)
            : speak('review.placeNeedsGazetteer', { reason: speak(place.reason) }),
        },
      ];
  }
}

function listed(names: readonly string[], speak: Speak<ReviewMessageId>): string {
  if (names.length > MOST_CANDIDATES)
    return speak('review.placeMore', {
      names: names.slice(0, MOST_CANDIDATES).join('; '),
      count: names.length - MOST_CANDIDATES,
    });
  return names.length < 2
    ? names.join('')
    : speak('review.placeList', { names: names.slice(0, -1).join('; '), last: names.at(-1) ?? '' });
}
