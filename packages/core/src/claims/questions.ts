/**
 * The practices of the source articles, turned into questions that a person takes to their clinician.
 */
import { resolveSources } from '../finding/index.ts';
import type { ClaimsFacts } from './facts.ts';
import type { ClinicianQuestion, QuestionCondition, QuestionContext } from './types.ts';

/** The questions for one person, the most important first. */
export function clinicianQuestions(context: QuestionContext, facts: ClaimsFacts): ClinicianQuestion[] {
  const holding = conditionsHolding(context);
  const holds = (condition: QuestionCondition): boolean => holding.has(condition);
  return facts.practices
    .flatMap((practice) => practice.questions.map((question) => ({ ...question, practice: practice.id })))
    .filter(({ when, unless }) => when.some((all) => all.every(holds)) && !unless.some(holds))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .map(({ id, question, because, practice, sources }) => ({
      id,
      question,
      because,
      practice,
      sources: resolveSources(sources, facts.sources),
    }));
}

function conditionsHolding(context: QuestionContext): Set<QuestionCondition> {
  const checks: readonly (readonly [QuestionCondition, boolean])[] = [
    ['always', true],
    ['has-medicines', context.medicines.length > 0],
    ['has-conditions', context.conditions.length > 0],
    ['has-reason', context.reasons.length > 0],
    ['uses-now', context.use === 'daily' || context.use === 'sometimes'],
    ['uses-daily', context.use === 'daily'],
    ['uses-never', context.use === 'never'],
    ['has-stopped', context.use === 'stopped'],
    ['use-unknown', context.use === null],
    ['has-product', context.product !== null],
    ['leaf', context.product === 'kratom'],
    ['extract', context.product === 'extract'],
    ['7-oh', context.product === '7-oh'],
    ['withdrawal', context.inWithdrawal],
    ['under-age', context.underAge],
    ['adult', !context.underAge],
    ['may-not-buy', context.mayBuy === 'no'],
    ['law-unknown', context.mayBuy === 'unknown'],
  ];
  const reasons = context.reasons.map((id): QuestionCondition => `reason:${id}`);
  return new Set([...checks.flatMap(([condition, holds]) => (holds ? [condition] : [])), ...reasons]);
}
