/** The answer as a finding, worded for how the person uses kratom now. */
import type { Certainty, Finding, Severity } from '../finding/index.ts';
import type { Use } from '../journal/index.ts';
import type { ReviewMessageId } from '../message/en-review.ts';
import type { Speak } from '../message/index.ts';
import { sayProduct } from './say-answer.ts';
import type { LawAnswer, LawConfidence, MayBuy } from './types.ts';

const severities: Readonly<Record<MayBuy, Severity>> = { no: 'major', unknown: 'unknown', yes: 'none' };
const certainties: Readonly<Record<LawConfidence, Certainty>> = { high: 'high', medium: 'moderate', low: 'low' };

/**
 * The finding `law/<code of the layer that decided>`.
 * @param use `null` is not said: the action is then worded for both.
 */
export function lawFinding(answer: LawAnswer, use: Use | null, speak: Speak<ReviewMessageId>): Finding {
  return {
    rule: `law/${answer.decidedBy}`,
    severity: severities[answer.mayBuy],
    certainty: answer.layers.length === 0 ? 'none' : certainties[answer.confidence],
    about: speak('law.about', { product: sayProduct(answer.product, speak), place: answer.place.name }),
    statement: answer.statement,
    action: actionFor(answer, use, speak),
    why: answer.conditions.join(' '),
    caveats: answer.caveats,
    sources: answer.sources,
    asOf: answer.asOf,
    ...(answer.asOfGiven === answer.asOf ? {} : { asOfGiven: answer.asOfGiven }),
  };
}

/** Somebody who uses it daily must not read "stop" into a ban; somebody who has not begun need not read about stopping. */
function actionFor(answer: LawAnswer, use: Use | null, speak: Speak<ReviewMessageId>): string {
  if (answer.mayBuy === 'yes' || use === null) return answer.action;
  const using = use === 'daily' || use === 'sometimes';
  if (answer.mayBuy === 'no') return speak(using ? 'law.actionNoUsing' : 'law.actionNoStart');
  return using ? speak('law.actionWithUsing', { action: answer.action }) : answer.action;
}
