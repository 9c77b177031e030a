/** What is typed into the fields of an import's questions, and the answers that it makes. */
import type { Answer, Answers, Question, ScaleAnswer, UnitAnswer } from '@clearleaf/exchange';
import { readNumber } from '../numbers.ts';

/** A field's own form: numbers as they are typed. */
export type Typed = string | readonly string[] | { readonly [field: string]: string };
export type TypedAnswers = Readonly<Record<string, Typed>>;

const text = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** What a field shows at first: what was answered, else what is offered. */
export function typedOf(question: Question): Typed {
  switch (question.kind) {
    case 'zone':
    case 'choice':
    case 'role':
      return offered(question) ?? '';
    case 'unit':
      return unitTyped(offered(question));
    case 'scale':
      return scaleTyped(offered(question));
    case 'order':
      return offered(question) ?? question.labels;
    case 'select':
      return question.answer ?? [];
  }
}

const offered = <Value>(question: { readonly answer?: Value; readonly suggestion?: Value }): Value | undefined =>
  question.answer ?? question.suggestion;
const unitTyped = (answer: UnitAnswer | undefined): Typed => ({
  unit: answer?.unit ?? '',
  times: text(answer?.times),
  sd: text(answer?.sd),
});
const scaleTyped = (answer: ScaleAnswer | undefined): Typed => ({ min: text(answer?.min), max: text(answer?.max) });

/** The answers that the fields give, and the ids of those that still have none. */
export function readAnswers(
  questions: readonly Question[],
  typed: TypedAnswers,
): { readonly answers: Answers; readonly missing: readonly string[] } {
  const answers: Record<string, Answer> = {};
  const missing: string[] = [];
  for (const question of questions) {
    const answer = answerOf(question, typed[question.id] ?? typedOf(question));
    if (answer !== null) answers[question.id] = answer;
    else if (question.required) missing.push(question.id);
  }
  return { answers, missing };
}

function answerOf(question: Question, typed: Typed): Answer | null {
  if (typeof typed === 'string') return typed === '' ? null : typed;
  if (isList(typed)) return typed;
  return question.kind === 'unit' ? unitOf(typed) : scaleOf(typed);
}

const isList = (typed: Exclude<Typed, string>): typed is readonly string[] => Array.isArray(typed);

function unitOf({ unit = '', times = '', sd = '' }: Readonly<Record<string, string>>): UnitAnswer | null {
  const [factor, spread] = [readNumber(times), readNumber(sd)];
  if (unit === '' || factor === undefined || factor === 0 || spread === undefined) return null;
  return {
    unit: unit as UnitAnswer['unit'],
    ...(factor === null ? {} : { times: factor }),
    ...(spread === null || spread === 0 ? {} : { sd: spread }),
  };
}

function scaleOf({ min = '', max = '' }: Readonly<Record<string, string>>): Answer | null {
  const [low, high] = [readSigned(min), readSigned(max)];
  return low === null || high === null || low >= high ? null : { min: low, max: high };
}

function readSigned(typed: string): number | null {
  const isNegative = /^\s*[-−]/.test(typed);
  const read = readNumber(typed.replace(/^\s*[-−]/, ''));
  return read === null || read === undefined ? null : isNegative ? -read : read;
}
