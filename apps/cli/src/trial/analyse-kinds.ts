/** `clearleaf trial analyse --scale binary|count|ordinal`: outcomes that are no measure, by M5. */
import { analyseDiscrete, type DiscreteAnalysis, type DiscreteKind, sayDiscrete } from '@clearleaf/core/trial';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad, readText } from '../input/read.ts';
import { say } from '../messages/say.ts';
import { closing } from '../pages/parts.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { answerLines } from './answer-page.ts';
import { readNumber } from './numbers.ts';
import { type LabelledTable, type OutcomeForm, readTrialFile } from './read-table.ts';

/** Half as much again of the odds or the rate; a judgement, and the person's to change. */
const FACTOR = 1.5;
/** What M5 cannot do. */
const NOT_HELD = ['--covariate', '--weekday', '--also', '--prior'] as const;
const YES_NO = [
  ['no', '0', 'false'],
  ['yes', '1', 'true'],
] as const;

export async function analyseKinds(
  file: string,
  kind: DiscreteKind,
  options: Typed['options'],
  context: Context,
): Promise<Outcome> {
  const given = (flag: string): string | undefined => options[flag]?.at(-1);
  const optional = (flag: string): string | null => {
    const text = given(flag);
    return text === undefined ? null : readText(text, flag);
  };
  const wanted = (flag: string): string => {
    const text = optional(flag);
    if (text === null) throw bad('bad-arguments', flag, null, say('app.expectedTrialColumns'));
    return text;
  };
  const notHeld = NOT_HELD.find((flag) => options[flag] !== undefined);
  if (notHeld !== undefined)
    throw bad('bad-arguments', notHeld, given(notHeld) ?? null, say('app.expectedTrialNotHeld'));
  const outcome = wanted('--outcome');
  const table = readTrialFile(file, {
    outcome,
    condition: wanted('--condition'),
    day: wanted('--day'),
    block: optional('--block'),
    covariates: [],
    also: [],
    baseline: optional('--baseline'),
    form: readForm(kind, given('--words')),
  });
  const factor = readNumber(given('--mcid'), '--mcid', { above: 0, otherwise: FACTOR });
  if (factor <= 1) throw bad('bad-number', '--mcid', given('--mcid') ?? null, say('app.expectedTrialFactor'));
  const higherIsBetter = given('--higher-is-better') !== undefined;
  const result = analyseDiscrete(table.table, {
    kind,
    factor,
    higherIsBetter,
    washout: readNumber(given('--washout'), '--washout', { above: -1e-9, otherwise: 0 }),
    randomised: given('--randomised') !== undefined,
  });
  if (typeof result === 'string')
    throw bad('bad-data', 'FILE', file, say('app.trialProblem', { problem: result.replaceAll('-', '') }));
  const { baseline, other } = table;
  return {
    exit: 0,
    value: {
      ...result,
      crossChecks: { ...result.crossChecks, baseline, compared: other, mcid: Math.log(factor), exploratory: [] },
    },
    page: () => kindsPage(result, { ...table, outcome, higherIsBetter }, context),
  };
}

function readForm(kind: DiscreteKind, words: string | undefined): OutcomeForm {
  if (words !== undefined && kind !== 'ordinal')
    throw bad('bad-arguments', '--words', words, say('app.expectedTrialKind'));
  if (kind === 'binary') return YES_NO;
  if (words === undefined) return 'whole';
  const order = words.split(',').map((word): [string] => [word.trim().toLowerCase()]);
  if (order.length < 2 || new Set(order.flat()).size < order.length || order.flat().includes(''))
    throw bad('bad-word', '--words', words, say('app.expectedTrialWords'));
  return order;
}

type Shown = Pick<LabelledTable, 'baseline' | 'other'> & {
  readonly outcome: string;
  readonly higherIsBetter: boolean;
};

function kindsPage(
  result: DiscreteAnalysis,
  { baseline, other, outcome, higherIsBetter }: Shown,
  context: Context,
): string[] {
  const { width, ink } = context;
  const words = sayDiscrete(result, { names: { outcome, baseline, other }, higherIsBetter }, context.say);
  const { factor } = result.crossChecks;
  return stack(
    answerLines(words, { outcome, other, baseline }, context),
    paragraph(say('app.trialTakenFactor', { baseline, factor }), width).map(ink.quiet),
    closing(context),
  );
}
