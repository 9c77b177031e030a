/** `clearleaf trial analyse --model m3`: doses and ratings, relief of withdrawal told from benefit. */
import { analyseDoseTable, type DoseAnalysis } from '@clearleaf/core/trial';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad, readText } from '../input/read.ts';
import { say } from '../messages/say.ts';
import { closing, titleLine } from '../pages/parts.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { readNumber, readRange } from './numbers.ts';
import { DOTS, dots, scaleOf } from './parts.ts';
import { readDoseFile } from './read-table.ts';

/** What belongs to two conditions, which doses have none of. */
const NOT_HELD = ['--condition', '--baseline', '--block', '--washout', '--randomised', '--weekday', '--also'] as const;

export async function analyseDoses(file: string, options: Typed['options'], context: Context): Promise<Outcome> {
  const given = (flag: string): string | undefined => options[flag]?.at(-1);
  const unfit = NOT_HELD.find((flag) => options[flag] !== undefined);
  if (unfit !== undefined) throw bad('bad-arguments', unfit, given(unfit) ?? null, say('app.expectedTrialNotDoses'));
  const wanted = (flag: string): string => {
    const text = given(flag);
    if (text === undefined) throw bad('bad-arguments', flag, null, say('app.expectedTrialDose'));
    return readText(text, flag);
  };
  const outcome = wanted('--outcome');
  const covariates = (options['--covariate'] ?? []).map((name) => readText(name, '--covariate'));
  const { rows, doses, missing } = readDoseFile(file, {
    outcome,
    day: wanted('--day'),
    dose: wanted('--dose'),
    covariates,
  });
  const scale = readRange(given('--scale'), '--scale') ?? scaleOf(rows.outcome);
  const mcid = readNumber(given('--mcid'), '--mcid', { above: 0, otherwise: (scale.high - scale.low) / 10 });
  const higherIsBetter = given('--higher-is-better') !== undefined;
  const trend = given('--no-trend') === undefined;
  const usedBefore = given('--from-none') === undefined;
  const result = analyseDoseTable(rows, doses, { scale, mcid, trend, higherIsBetter, usedBefore });
  if (typeof result === 'string')
    throw bad('bad-data', 'FILE', file, say('app.trialProblem', { problem: result.replaceAll('-', '') }));
  const { model, n, crossChecks, ...rest } = result;
  const checks = { ...crossChecks, usedBefore, mcid, scale: [scale.low, scale.high] };
  const { verdict, level, ...figures } = rest;
  return {
    exit: 0,
    value: { model, n, missing, ...figures, crossChecks: checks, verdict, level },
    page: () => dosesPage(result, { outcome, mcid }, context),
  };
}

const WORDS: Readonly<Record<DoseAnalysis['verdict'], string>> = {
  'likely helps': 'helps',
  'likely makes it worse': 'worse',
  'probably makes little difference': 'little',
  'cannot tell yet': 'unsure',
};

function dosesPage(
  result: DoseAnalysis,
  { outcome, mcid }: { readonly outcome: string; readonly mcid: number },
  context: Context,
): string[] {
  const { width, ink, at } = context;
  const { estimate, crossChecks, verdict, pHelps, level } = result;
  const { reliefShare: share, gate } = crossChecks;
  const percent = (value: number): number => Math.round(100 * value);
  const tenths = Math.round(DOTS * pHelps);
  return stack(
    titleLine(say('app.trialDosesTitle', { outcome }), at, context),
    paragraph(ink.bold(say('app.trialDosesVerdict', { verdict: WORDS[verdict] })), width),
    paragraph(say('app.trialDosesGate', { passes: gate.passes ? 'yes' : 'no' }), width),
    paragraph(
      say('app.trialDosesNet', {
        outcome,
        mean: estimate.mean,
        low: estimate.interval90[0],
        high: estimate.interval90[1],
      }),
      width,
    ),
    paragraph(`${dots(tenths)}  ${say('trial.chanceHelps', { tenths, mcid, other: say('trial.usualUse') })}`, width),
    paragraph(
      say('app.trialDosesRelief', {
        percent: percent(share.mean),
        low: percent(share.interval90[0]),
        high: percent(share.interval90[1]),
      }),
      width,
    ),
    paragraph(say('trial.level', { level }), width),
    paragraph(say('trial.limits'), width),
    closing(context),
  );
}
