/** What a question of law takes, and its answer before it is put into words. */
import type { ProductKind } from '../journal/index.ts';
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import type { LawFacts } from './facts.ts';
import type { Jurisdiction, LawAnswer } from './types.ts';

/** What `answerLaw` takes. */
export interface LawQuestion {
  readonly facts: LawFacts;
  /** From `readPlace`; at least one jurisdiction. */
  readonly chain: readonly Jurisdiction[];
  readonly product: ProductKind;
  /** Whole years; `null` is not said: where a minimum age applies the answer is then `unknown`. */
  readonly age: number | null;
  /** The day asked about. */
  readonly at: PlainDate;
  readonly speak: Speak<ReviewMessageId>;
}

/** The answer before it is put into words. */
export type BareAnswer = Omit<LawAnswer, 'statement' | 'action' | 'caveats'>;
