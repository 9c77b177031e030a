/** Asks a person what a foreign file leaves open. */
import { isTimeZone, readAmount } from '@clearleaf/core/journal';
import type { Answer, Answers, Question, ScaleAnswer, UnitAnswer } from '@clearleaf/exchange';
import { answered } from '../journal/secret.ts';
import { say } from '../messages/say.ts';
import type { Prompts } from '../terminal/prompts.ts';
import { visible } from '../terminal/visible.ts';
import { sayQuestion } from './import-lines.ts';

/** What has to be answered, and choices that nothing is taken of unasked. */
export const isAsked = ({ required, kind }: Question): boolean => required || kind === 'select';

/** Every answer by the id of its question. */
export async function askQuestions(questions: readonly Question[], prompts: Prompts): Promise<Answers> {
  const answers: Record<string, Answer> = {};
  for (const question of questions) answers[question.id] = await ask(question, prompts);
  return answers;
}

async function ask(question: Question, prompts: Prompts): Promise<Answer> {
  const message = sayQuestion(question);
  switch (question.kind) {
    case 'choice':
    case 'role':
      return answered(
        await prompts.choose(
          message,
          question.options.map((value) => ({ value, label: value.replace(/-/gu, ' ') })),
        ),
      );
    case 'select':
      return answered(
        await prompts.chooseSome(
          message,
          question.found.map(({ text, count }) => ({
            value: text,
            label: say('app.foundOften', { text: visible(text), count }),
          })),
        ),
      );
    case 'zone': {
      const suggestion = question.suggestion ?? '';
      const isZone = (text: string): boolean => isTimeZone(text.trim() === '' ? suggestion : text.trim());
      const typed = await read(prompts, message, say('app.hintZone', { zone: suggestion }), (text) =>
        isZone(text) ? null : say('app.expectedZone'),
      );
      return typed.trim() === '' ? suggestion : typed.trim();
    }
    case 'unit':
      return readAs(prompts, message, {
        hint: say('app.hintUnit'),
        expected: say('app.expectedUnitAnswer'),
        parse: unitOf,
      });
    case 'scale':
      return readAs(prompts, message, {
        hint: say('app.hintScale'),
        expected: say('app.expectedScale'),
        parse: scaleOf,
      });
    case 'order': {
      const { labels } = question;
      const parse = (text: string): readonly string[] | null => orderOf(text, labels);
      return readAs(prompts, message, { hint: say('app.hintOrder'), expected: say('app.expectedOrder'), parse });
    }
  }
}

async function read(
  prompts: Prompts,
  message: string,
  hint: string,
  check: (text: string) => string | null,
): Promise<string> {
  return answered(await prompts.text({ message, hint, check }));
}

interface Reader<Value extends Answer> {
  readonly hint: string;
  readonly expected: string;
  readonly parse: (text: string) => Value | null;
}

async function readAs<Value extends Answer>(
  prompts: Prompts,
  message: string,
  { hint, expected, parse }: Reader<Value>,
): Promise<Value> {
  const value = parse(await read(prompts, message, hint, (text) => (parse(text) === null ? expected : null)));
  if (value === null) throw new Error('Cannot read an answer that was checked');
  return value;
}

/** "0.5 g", or a unit alone. */
function unitOf(text: string): UnitAnswer | null {
  const typed = text.trim();
  const reading = readAmount(/^[\p{L}]/u.test(typed) ? `1 ${typed}` : typed);
  if (!reading.ok) return null;
  const { unit, value } = reading.amount;
  return value === 1 ? { unit } : { unit, times: value };
}

/** "0 10", "1-5" */
function scaleOf(text: string): ScaleAnswer | null {
  const match = /^\s*(-?\d+(?:\.\d+)?)\s*(?:-|to|\s|,)\s*(-?\d+(?:\.\d+)?)\s*$/u.exec(text);
  const [min, max] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && min < max ? { min, max } : null;
}

/** The numbers of the labels, the worst first. */
function orderOf(text: string, labels: readonly string[]): readonly string[] | null {
  const order = text
    .split(/[\s,]+/u)
    .filter((part) => part !== '')
    .map((part) => labels[Number(part) - 1]);
  const known = order.filter((label) => label !== undefined);
  return new Set(known).size === labels.length && order.length === labels.length ? known : null;
}
