/** Several places on one way: the strictest decides what a person may carry. */
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';
import { strictness } from './layer.ts';
import type { LawAnswer, MayBuy, TripAnswer } from './types.ts';

const order: Readonly<Record<MayBuy, number>> = { no: 0, unknown: 1, yes: 2 };

/** @param answers One a place, in the order of the way, for one product and day. */
export function compareTrip(answers: readonly LawAnswer[], speak: Speak<ReviewMessageId>): TripAnswer {
  const [first] = answers;
  if (first === undefined)
    return { answers, strictest: null, mayBuy: 'unknown', statement: speak('law.tripNone'), caveats: [] };
  const strictest = answers.reduce((worst, answer) => (isStricter(answer, worst) ? answer : worst), first);
  const countries = new Set(answers.map((answer) => answer.place.code.split(/[-:]/u)[0]));
  const open = answers.filter((answer) => answer.mayBuy === 'unknown').map((answer) => answer.place.name);
  return {
    answers,
    strictest,
    mayBuy: strictest.mayBuy,
    statement: speak('law.trip', { place: strictest.place.name, head: strictest.statement }),
    caveats: [
      ...(countries.size > 1 ? [speak('law.tripBorder')] : []),
      ...(open.length > 0 ? [speak('law.tripUnknown', { places: open.join('; ') })] : []),
    ],
  };
}

const isStricter = (a: LawAnswer, b: LawAnswer): boolean =>
  order[a.mayBuy] < order[b.mayBuy] || (a.mayBuy === b.mayBuy && strictness(a.status) < strictness(b.status));
