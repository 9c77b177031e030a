/** Why an amount could not be read, in words. */
import type { JournalMessageId } from '../message/en-journal.ts';
import type { MessageValues, Speak } from '../message/index.ts';
import type { AmountProblem } from './amount.ts';

const IDS = {
  empty: 'amount.empty',
  'not-a-number': 'amount.notANumber',
  'not-positive': 'amount.notPositive',
  'no-unit': 'amount.noUnit',
  'unknown-unit': 'amount.unknownUnit',
  'ambiguous-number': 'amount.ambiguous',
  'too-large': 'amount.tooLarge',
} as const satisfies Record<AmountProblem['kind'], JournalMessageId>;

/** One or two sentences: what is so, and what to write instead. */
export function sayAmountProblem(problem: AmountProblem, speak: Speak<(typeof IDS)[AmountProblem['kind']]>): string {
  const { kind, text, unit = '', readings = [0, 0], largest = 0 } = problem;
  const values: MessageValues = {
    text: text.trim(),
    unit,
    less: Math.min(...readings),
    more: Math.max(...readings),
    largest,
  };
  return speak(IDS[kind], values);
}
