/** `clearleaf trial plan`: from what was typed to what stands against it, or to a schedule that is fixed; read by `trial start` too. */
import { createHash, randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { uses } from '@clearleaf/core/journal/words';
import {
  AMOUNT_PERIOD,
  type DailyNoise,
  drawSchedule,
  type FrozenProtocol,
  freezeProtocol,
  powerOf,
  RUN_IN_DAYS,
  standsAgainst,
  type TrialDesign,
  type TrialPerson,
  type TrialProduct,
  type TrialProtocol,
  type TrialQuestion,
  washoutOf,
} from '@clearleaf/core/trial';
import type { Context, Outcome, Typed } from '../command.ts';
import { readWhole } from '../exposure/read-number.ts';
import { bad, readAge, readDate, readText, readTexts, readWord } from '../input/read.ts';
import { say } from '../messages/say.ts';
import { writePrivate } from '../vault/copies.ts';
import { readNumber, readRange, readYesNo } from './numbers.ts';
import { plannedPage, refusedPage } from './plan-page.ts';

type Given = (flag: string) => string | undefined;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const FORMS = ['leaf', 'extract', '7-oh'] as const;
const BASES = { laboratory: 'laboratory', label: 'label', range: 'published-range' } as const;
const SEEDS = 4_294_967_295;

/** What was typed: the question, how it is asked, and of whom. */
export interface TypedPlan extends Pick<TrialProtocol, 'question' | 'design'> {
  readonly person: TrialPerson;
}

export function readPlan({ options }: Typed): TypedPlan {
  const given: Given = (flag) => options[flag]?.at(-1);
  const question = readQuestion(given, options);
  return { question, design: readDesign(question, given, options), person: readPerson(options) };
}

export async function planTrial(typed: Typed, context: Context): Promise<Outcome> {
  const { options } = typed;
  const given: Given = (flag) => options[flag]?.at(-1);
  const { question, design, person } = readPlan(typed);
  const against = standsAgainst({ question, design }, person);
  if (against.length > 0)
    return {
      exit: 1,
      value: { schema: 'clearleaf.trial-plan/1', planned: false, against },
      page: () => refusedPage(against, context),
    };
  const protocol = readProtocol({ question, design }, options, context);
  const frozen = freezeProtocol(protocol, sha256);
  const schedule = drawSchedule(design, protocol.seed);
  const noise = readNoise(options);
  const power = noise === null ? null : powerOf(design, protocol.washoutDays, noise, protocol.outcome.mcid);
  const out = given('--out');
  if (out !== undefined) write(out, frozen, context);
  return {
    exit: 0,
    value: { schema: 'clearleaf.trial-plan/1', planned: true, ...frozen, schedule, power },
    page: () => plannedPage({ frozen, schedule, power }, context),
  };
}

function write(out: string, frozen: FrozenProtocol, context: Context): void {
  if (existsSync(out)) throw bad('file-exists', '--out', out, say('app.expectedTrialNewFile'));
  writePrivate(out, `${JSON.stringify(frozen, null, 2)}\n`, context);
}

function readQuestion(given: Given, options: Typed['options']): TrialQuestion {
  const kind = readWord(options['--question'], ['less', 'time', 'product'], '--question');
  const part = (flag: string): string => {
    const text = given(flag);
    if (text === undefined) throw bad('bad-arguments', flag, null, say('app.expectedTrialPart', { flag }));
    return text;
  };
  if (kind === 'less')
    return { kind: 'reduction', share: readNumber(part('--less'), '--less', { above: 0, otherwise: 0 }) / 100 };
  if (kind === 'time')
    return { kind: 'time', hoursLater: readNumber(part('--later'), '--later', { above: 0, otherwise: 0 }) };
  if (kind === 'product')
    return {
      kind: 'product',
      baseline: readProduct(part('--from'), '--from'),
      other: readProduct(part('--to'), '--to'),
    };
  throw bad('bad-arguments', '--question', null, say('app.expectedTrialQuestion'));
}

function readProduct(text: string, where: string): TrialProduct {
  const [form = '', content = '', basis = ''] = text
    .toLowerCase()
    .split(':')
    .map((part) => part.trim());
  const known = FORMS.find((one) => one === form);
  const how = Object.hasOwn(BASES, basis) ? BASES[basis as keyof typeof BASES] : undefined;
  const mitragynine =
    content === 'unknown' ? null : /^\d{1,6}(\.\d{1,6})?$/u.test(content) ? Number(content) : Number.NaN;
  if (known === undefined || how === undefined || Number.isNaN(mitragynine) || mitragynine === 0)
    throw bad('bad-word', where, text, say('app.expectedTrialProduct'));
  return { form: known, mitragynine, basis: how };
}

/** Pairs of a fortnight for an amount, which needs that long to settle, and of a week for anything else. */
const PAIRS = { amount: { pairs: 3, periodDays: AMOUNT_PERIOD }, other: { pairs: 4, periodDays: 7 } } as const;

function readDesign(question: TrialQuestion, given: Given, options: Typed['options']): TrialDesign {
  const usual = question.kind === 'reduction' ? PAIRS.amount : PAIRS.other;
  const whole = (flag: string, otherwise: number): number =>
    readWhole(given(flag), { where: flag, from: 1, to: 366, otherwise });
  switch (readWord(options['--design'], ['pairs', 'start', 'steps'], '--design') ?? 'pairs') {
    case 'pairs':
      return {
        kind: 'pairs',
        pairs: whole('--pairs', usual.pairs),
        periodDays: whole('--period', usual.periodDays),
      };
    case 'start':
      return { kind: 'start', days: whole('--days', 42), leastDays: whole('--least', 14) };
    case 'steps': {
      const hold = readRange(given('--hold') ?? '14:21', '--hold') ?? { low: 14, high: 21 };
      return { kind: 'criterion', steps: readSteps(given('--steps')), holdDays: [hold.low, hold.high] };
    }
  }
}

function readSteps(text: string | undefined): readonly number[] {
  const steps = (text ?? '')
    .split(',')
    .map((part) => (/^\s*\d{1,3}\s*$/u.test(part) ? Number(part) / 100 : Number.NaN));
  if (text === undefined || steps.some(Number.isNaN))
    throw bad('bad-number', '--steps', text ?? null, say('app.expectedTrialPercents'));
  return steps;
}

export const readPerson = (options: Typed['options']): TrialPerson => ({
  age: readAge(options['--age']),
  use: readWord(options['--use'], uses, '--use'),
  withdrawal: readYesNo(options['--withdrawal'], '--withdrawal'),
  dependenceSigns: readYesNo(options['--signs'], '--signs'),
  pregnant: readYesNo(options['--pregnant'], '--pregnant'),
  clinician: options['--clinician'] !== undefined,
});

export function readProtocol(
  { question, design }: Pick<TrialProtocol, 'question' | 'design'>,
  options: Typed['options'],
  { at }: Context,
): TrialProtocol {
  const given: Given = (flag) => options[flag]?.at(-1);
  const name = given('--outcome');
  if (name === undefined) throw bad('bad-arguments', '--outcome', null, say('app.expectedTrialQuestion'));
  const scale = readRange(given('--scale') ?? '0:10', '--scale') ?? { low: 0, high: 10 };
  return {
    schema: 'clearleaf.trial-protocol/1',
    question,
    design,
    outcome: {
      name: readText(name, '--outcome'),
      higherIsBetter: given('--higher-is-better') !== undefined,
      mcid: readNumber(given('--mcid'), '--mcid', { above: 0, otherwise: (scale.high - scale.low) / 10 }),
      scale,
    },
    otherOutcomes: readTexts(options['--also'] ?? [], '--also'),
    runInDays: RUN_IN_DAYS,
    washoutDays: design.kind === 'pairs' ? washoutOf(design.periodDays) : 5,
    seed: readWhole(given('--seed'), { where: '--seed', from: 0, to: SEEDS, otherwise: randomInt(SEEDS) }),
    stopping: 'fixed',
    model: 'm1',
    prior: 'default',
    startOn: given('--start') === undefined ? at : readDate(given('--start') ?? '', '--start'),
  };
}

/** How the days vary, as it was typed; `null` where it was not. */
export function readNoise(options: Typed['options']): DailyNoise | null {
  const given: Given = (flag) => options[flag]?.at(-1);
  if (given('--sd') === undefined) return null;
  const sd = readNumber(given('--sd'), '--sd', { above: 0, otherwise: 1 });
  const rho = readNumber(given('--rho'), '--rho', { above: -1e-9, otherwise: 0.5 });
  if (rho > 0.95) throw bad('bad-number', '--rho', given('--rho') ?? null, say('app.expectedTrialRho'));
  return { sd, rho };
}
