/** `clearleaf trial analyse`: a table of days, or the trial of the journal, to a difference, how sure, and words. */
import {
  type AnalysisOptions,
  analyseTrial,
  type DiscreteKind,
  discreteKinds,
  exploreOutcomes,
  type TrialModel,
  type TrialProblem,
} from '@clearleaf/core/trial';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad, readText, readWord } from '../input/read.ts';
import { say } from '../messages/say.ts';
import { analyseDoses } from './analyse-doses.ts';
import { analyseKinds } from './analyse-kinds.ts';
import { answerPage, valueOf } from './answer-page.ts';
import { analyseJournal } from './journal-status.ts';
import { readNumber, readRange } from './numbers.ts';
import { scaleOf } from './parts.ts';
import { type LabelledTable, readTrialFile } from './read-table.ts';

type Given = (flag: string) => string | undefined;

const MODELS = ['auto', 'm1', 'm2', 'm3', 'm4', 'm5'] as const;
const PRIORS = ['default', 'reference'] as const;
interface Request extends LabelledTable {
  readonly options: AnalysisOptions;
  readonly outcome: string;
}

export async function analyseFile(typed: Typed, context: Context): Promise<Outcome> {
  const { operands, options } = typed;
  if (operands.length === 0) return analyseJournal(typed, context);
  const given: Given = (flag) => options[flag]?.at(-1);
  const model = readWord(options['--model'], MODELS, '--model') ?? 'auto';
  if (model === 'm3') return analyseDoses(operands[0] ?? '', options, context);
  const kind = readKind(given('--scale'), model);
  if (kind !== null) return analyseKinds(operands[0] ?? '', kind, options, context);
  const request = readRequest(operands[0] ?? '', given, options);
  const result = analyseTrial(request.table, request.options);
  if (typeof result === 'string') throw inWords(result, operands[0] ?? '');
  const exploratory = exploreOutcomes(
    request.table,
    request.also.map(({ name, values }) => {
      const scale = scaleOf(values);
      return { name, values, scale, mcid: (scale.high - scale.low) / 10 };
    }),
    request.options,
  );
  const shown = { ...request, exploratory };
  return {
    exit: 0,
    value: valueOf(result, shown),
    page: () => answerPage(result, shown, context),
  };
}

function readRequest(file: string, given: Given, options: Typed['options']): Request {
  const wanted = (flag: string): string => {
    const text = given(flag);
    if (text === undefined) throw bad('bad-arguments', flag, null, say('app.expectedTrialColumns'));
    return readText(text, flag);
  };
  const optional = (flag: string): string | null => {
    const text = given(flag);
    return text === undefined ? null : readText(text, flag);
  };
  const outcome = wanted('--outcome');
  const labelled = readTrialFile(file, {
    outcome,
    condition: wanted('--condition'),
    day: wanted('--day'),
    block: optional('--block'),
    covariates: (options['--covariate'] ?? []).map((name) => readText(name, '--covariate')),
    also: (options['--also'] ?? []).map((name) => readText(name, '--also')),
    baseline: optional('--baseline'),
    form: 'number',
  });
  const scale = readRange(given('--scale'), '--scale') ?? scaleOf(labelled.table.outcome);
  return {
    ...labelled,
    outcome,
    options: {
      model: readModel(options['--model']),
      scale,
      mcid: readNumber(given('--mcid'), '--mcid', { above: 0, otherwise: (scale.high - scale.low) / 10 }),
      prior: readWord(options['--prior'], PRIORS, '--prior') ?? 'default',
      trend: given('--no-trend') === undefined,
      weekday: given('--weekday') !== undefined,
      higherIsBetter: given('--higher-is-better') !== undefined,
      washout: readNumber(given('--washout'), '--washout', { above: -1e-9, otherwise: 0 }),
      randomised: given('--randomised') !== undefined,
    },
  };
}

/** What m5 is asked for, by name or by the scale; `null` where another model is. */
function readKind(scale: string | undefined, model: (typeof MODELS)[number]): DiscreteKind | null {
  const kind = discreteKinds.find((one) => one === scale?.trim().toLowerCase()) ?? null;
  const fits = kind === null ? model !== 'm5' : model === 'm5' || model === 'auto';
  if (!fits) throw bad('bad-word', '--scale', scale ?? null, say('app.expectedTrialKind'));
  return kind;
}

function readModel(texts: readonly string[] | undefined): TrialModel {
  const word = readWord(texts, MODELS, '--model') ?? 'auto';
  return word === 'm2' || word === 'm4' ? word : 'm1';
}

const inWords = (problem: TrialProblem, file: string) =>
  bad('bad-data', 'FILE', file, say('app.trialProblem', { problem: problem.replaceAll('-', '') }));
