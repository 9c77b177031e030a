/** The answer of a trial, for `--json` and for the terminal. */
import {
  type AnalysisOptions,
  type ShrunkEstimate,
  sayTrial,
  type TrialAnalysis,
  type TrialWords,
} from '@clearleaf/core/trial';
import type { Context } from '../command.ts';
import { say } from '../messages/say.ts';
import { closing, section, titleLine } from '../pages/parts.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { DOTS, dots } from './parts.ts';

/** What was compared, and how. */
export interface Shown {
  readonly baseline: string;
  readonly other: string;
  readonly outcome: string;
  readonly options: Pick<AnalysisOptions, 'mcid' | 'scale' | 'prior' | 'higherIsBetter'>;
  readonly exploratory: readonly ShrunkEstimate[];
}

/** What `--json` prints. */
export const valueOf = (
  result: TrialAnalysis,
  { baseline, other, options, exploratory }: Shown,
  more: object = {},
): object => ({
  ...result,
  crossChecks: {
    ...result.crossChecks,
    baseline,
    compared: other,
    mcid: options.mcid,
    scale: [options.scale.low, options.scale.high],
    prior: options.prior,
    exploratory,
    ...more,
  },
});

/** What every answer of a trial begins with, whatever its model. */
export function answerLines(
  words: TrialWords,
  { baseline, other, outcome }: Pick<Shown, 'baseline' | 'other' | 'outcome'>,
  context: Context,
): string[] {
  const { width, ink, at } = context;
  return stack(
    titleLine(say('app.trialTitle', { outcome, other, baseline }), at, context),
    paragraph(ink.bold(words.verdict), width),
    paragraph(words.difference, width),
    words.chances.flatMap(({ tenths, text }) => paragraph(text, width, `${dots(tenths)}  `, ' '.repeat(DOTS + 2))),
    words.notes.flatMap((note) => item(note, width)),
    section(
      say('app.trialChecks'),
      words.checks.flatMap((check) => item(check, width)),
      context,
    ),
  );
}

export function answerPage(
  result: TrialAnalysis,
  { baseline, other, outcome, options, exploratory }: Shown,
  context: Context,
): string[] {
  const { width, ink } = context;
  const { mcid, higherIsBetter = false, scale } = options;
  const words = sayTrial(result, { names: { outcome, baseline, other }, mcid, higherIsBetter }, context.say);
  return stack(
    answerLines(words, { outcome, other, baseline }, context),
    section(
      say('app.trialExploratory'),
      exploratory.flatMap(({ name, mean, shrunkMean, shrunkSd }) =>
        item(say('trial.exploratory', { name, mean, shrunk: shrunkMean, sd: shrunkSd }), width),
      ),
      context,
    ),
    paragraph(
      say('app.trialTaken', { baseline, mcid, low: scale.low, high: scale.high, model: result.model }),
      width,
    ).map(ink.quiet),
    closing(context),
  );
}
