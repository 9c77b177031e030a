/** Asking and reading answers: each question by one function that puts it into the account and gives what was answered. */
import { amountUnits } from '@clearleaf/core/journal';
import { isTimeZone } from '@clearleaf/core/journal';
import { ExchangeError } from './error.ts';
import type { ReadingBuilder } from './reading.ts';
import type { Answers, Answer, ChoiceQuestion, Question, ReadContext, ScaleAnswer, UnitAnswer } from './types.ts';

/** What the asking functions work on. */
export interface Asking {
  readonly builder: ReadingBuilder;
  readonly answers: Answers;
  readonly context: ReadContext;
  /** Name of the file, for errors. */
  readonly file: string;
}

const answerTo = (asking: Asking, id: string): Answer | undefined =>
  Object.hasOwn(asking.answers, id) ? asking.answers[id] : undefined;

function badAnswer({ file }: Asking, id: string, value: unknown, expected: string): ExchangeError {
  const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return new ExchangeError({ code: 'bad-answer', file, place: `answer ${id}`, value: shown, expected });
}

/** Asks for the zone of times that have none, and gives the one answered; until then the device's. */
export function askZone(asking: Asking, required = true): string {
  return askNamedZone(asking, required) ?? asking.context.zone;
}

/** Asks for the zone; `null` where it was not answered. For files whose times state an offset it is not required. */
export function askNamedZone(asking: Asking, required: boolean): string | null {
  const answer = answerTo(asking, 'zone');
  if (answer !== undefined && (typeof answer !== 'string' || !isTimeZone(answer)))
    throw badAnswer(asking, 'zone', answer, 'an IANA time zone such as Europe/Berlin');
  asking.builder.ask({ kind: 'zone', id: 'zone', required, suggestion: asking.context.zone, ...given(answer) });
  return answer ?? null;
}

const given = <Value extends Answer>(answer: Value | undefined): { readonly answer?: Value } =>
  answer === undefined ? {} : { answer };

/** Asks what one of `word` is; `null` where it was not answered. */
export function askUnit(
  asking: Asking,
  question: {
    readonly id?: string;
    readonly word: string;
    readonly of?: string;
    readonly count: number;
    readonly suggestion?: UnitAnswer;
  },
): UnitAnswer | null {
  const id = question.id ?? `unit:${question.word}`;
  const answer = answerTo(asking, id);
  const read = answer === undefined ? null : readUnitAnswer(answer);
  if (answer !== undefined && read === null)
    throw badAnswer(asking, id, answer, '{ unit, times?, sd? } with a unit of the journal and positive numbers');
  asking.builder.ask({ kind: 'unit', required: true, ...question, id, ...given(read ?? undefined) });
  return read;
}

const isPositive = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 && value <= 1e9;

function readUnitAnswer(answer: Answer): UnitAnswer | null {
  if (typeof answer === 'string') return readUnitAnswer({ unit: answer as UnitAnswer['unit'] });
  if (!('unit' in answer) || !amountUnits.includes(answer.unit)) return null;
  const { unit, times, sd } = answer;
  if (times !== undefined && !isPositive(times)) return null;
  if (sd !== undefined && sd !== 0 && !isPositive(sd)) return null;
  return { unit, ...(times === undefined ? {} : { times }), ...(sd === undefined ? {} : { sd }) };
}

/** Asks from what to what a rating goes; `null` where it was not answered. */
export function askScale(
  asking: Asking,
  question: { readonly name: string; readonly seen: ScaleAnswer; readonly suggestion?: ScaleAnswer },
): ScaleAnswer | null {
  const id = `scale:${question.name}`;
  const answer = answerTo(asking, id);
  const read = answer === undefined ? null : readScaleAnswer(answer);
  if (answer !== undefined && read === null) throw badAnswer(asking, id, answer, '{ min, max } with min below max');
  asking.builder.ask({ kind: 'scale', id, required: true, ...question, ...given(read ?? undefined) });
  return read;
}

function readScaleAnswer(answer: Answer): ScaleAnswer | null {
  if (typeof answer !== 'object' || !('min' in answer)) return null;
  const { min, max } = answer;
  return Number.isFinite(min) && Number.isFinite(max) && min < max ? { min, max } : null;
}

/** Asks for the labels from the worst to the best; `null` where it was not answered. An answer must hold each label. */
export function askOrder(
  asking: Asking,
  id: string,
  labels: readonly string[],
  suggestion?: readonly string[],
): readonly string[] | null {
  const answer = answerTo(asking, id);
  if (answer !== undefined && (!isTexts(answer) || labels.some((label) => !answer.includes(label))))
    throw badAnswer(asking, id, answer, `a list, worst first, of ${labels.join(', ')}`);
  const offered = suggestion === undefined ? {} : { suggestion };
  asking.builder.ask({ kind: 'order', id, required: true, labels, ...offered, ...given(answer) });
  return answer ?? null;
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** Asks for one of `options`; `null` where it was not answered. */
export function askChoice<Option extends string>(
  asking: Asking,
  question: Omit<ChoiceQuestion, 'answer' | 'options' | 'suggestion'> & {
    readonly options: readonly Option[];
    readonly suggestion?: Option;
  },
): Option | null {
  const answer = answerTo(asking, question.id);
  const chosen = question.options.find((option) => option === answer);
  if (answer !== undefined && chosen === undefined)
    throw badAnswer(asking, question.id, answer, `one of ${question.options.join(', ')}`);
  asking.builder.ask({ ...question, ...given(chosen) });
  return chosen ?? null;
}

/** Asks which of what was found the person wants to enter; nothing until answered. */
export function askSelection(
  asking: Asking,
  id: string,
  found: ReadonlyMap<string, number>,
  required = false,
): ReadonlySet<string> {
  const answer = answerTo(asking, id);
  if (answer !== undefined && !isTexts(answer)) throw badAnswer(asking, id, answer, 'a list of texts');
  if (found.size > 0)
    asking.builder.ask({
      kind: 'select',
      id,
      required,
      found: [...found].map(([text, count]) => ({ text, count })),
      ...given(answer),
    });
  return new Set(answer);
}

/** Questions without an answer that have to be answered before anything is imported. */
export const openQuestions = ({ questions }: { readonly questions: readonly Question[] }): readonly Question[] =>
  questions.filter(({ required, answer }) => required && answer === undefined);
