/** `clearleaf trial plan`: from what was typed to what stands against it, or to a schedule that is fixed. */
import { createHash, randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { uses } from '@clearleaf/core/journal/words';
import {
  drawSchedule,
  type FrozenProtocol,
  freezeProtocol,
  powerOf,
  RUN_IN_DAYS,
  standsAgainst,
  type TrialDesign,
  type TrialPerson,
  type TrialPower,
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

export async function planTrial({ options }: Typed, context: Context): Promise<Outcome> {
  const given: Given = (flag) => options[flag]?.at(-1);
  const question = readQuestion(given, options);
  const design = readDesign(given, options);
  const person = readPerson(given, options);
  const against = standsAgainst({ question, design }, person);
  if (against.length > 0)
    return {
      exit: 1,
      value: { schema: 'clearleaf.trial-plan/1', planned: false, against },
      page: () => refusedPage(against, context),
    };
  const protocol = readProtocol({ question, design }, given, options, context);
  const frozen = freezeProtocol(protocol, sha256);
  const schedule = drawSchedule(design, protocol.seed);
  const power = readPower(protocol, given);
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

function readDesign(given: Given, options: Typed['options']): TrialDesign {
  const whole = (flag: string, otherwise: number): number =>
    readWhole(given(flag), { where: flag, from: 1, to: 366, otherwise });
  switch (readWord(options['--design'], ['pairs', 'start', 'steps'], '--design') ?? 'pairs') {
    case 'pairs':
      return { kind: 'pairs', pairs: whole('--pairs', 4), periodDays: whole('--period', 7) };
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

const readPerson = (given: Given, options: Typed['options']): TrialPerson => ({
  age: readAge(options['--age']),
  use: readWord(options['--use'], uses, '--use'),
  withdrawal: readYesNo(options['--withdrawal'], '--withdrawal'),
  dependenceSigns: readYesNo(options['--signs'], '--signs'),
  pregnant: readYesNo(options['--pregnant'], '--pregnant'),
  clinician: given('--clinician') !== undefined,
});

function readProtocol(
  { question, design }: Pick<TrialProtocol, 'question' | 'design'>,
  given: Given,
  options: Typed['options'],
  { at }: Context,
): TrialProtocol {
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

/** What it could tell; `null` where nobody knows yet how much the days vary. */
function readPower({ design, washoutDays, outcome }: TrialProtocol, given: Given): TrialPower | null {
  if (given('--sd') === undefined) return null;
  const sd = readNumber(given('--sd'), '--sd', { above: 0, otherwise: 1 });
  const rho = readNumber(given('--rho'), '--rho', { above: -1e-9, otherwise: 0.5 });
  if (rho > 0.95) throw bad('bad-number', '--rho', given('--rho') ?? null, say('app.expectedTrialRho'));
  return powerOf(design, washoutDays, { sd, rho }, outcome.mcid);
}
