/** What a review says of a trial: what it found, or that it runs; never more than the trial's own words. */
import type { Finding, NotAssessed, Severity } from '../finding/index.ts';
import type { TrialMessageId } from '../message/en-trial.ts';
import type { Speak } from '../message/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import { analyseStarted, type StartedAnswer } from './analyse-started.ts';
import { type TrialStanding, trialRows } from './calendar.ts';
import { sayQuestion } from './say-plan.ts';
import { sayTrial } from './say-trial.ts';
import type { StartedTrial } from './started.ts';
import type { Verdict } from './verdict.ts';

type Say = Speak<TrialMessageId>;

export interface TrialReview {
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
}

/**
 * Of a trial that is over its answer; of one that runs, or in which nothing could be compared, why it was not assessed.
 * @param at The day of the review.
 */
export function reviewTrial(
  trial: StartedTrial,
  standing: TrialStanding,
  { at, speak }: { readonly at: PlainDate; readonly speak: Say },
): TrialReview {
  const { outcome } = trial.frozen.protocol;
  const about = speak('trial.reviewAbout', { outcome: outcome.name });
  if (standing.phase === 'before') return { findings: [], notAssessed: [] };
  const { rated, missing, day, isOver } = standing;
  const notYet = (reason: string): TrialReview => ({ findings: [], notAssessed: [{ input: about, reason }] });
  if (!isOver) return notYet(speak('trial.reviewRuns', { day, days: trial.days, rated, missing }));
  const answer = analyseStarted({
    rows: trialRows(standing, trial),
    protocol: trial.frozen.protocol,
    isOver,
    unchanged: trial.unchanged,
  });
  if (typeof answer === 'string') return notYet(speak('trial.reviewTooFew', { rated, missing }));
  const said = words(trial, answer, speak);
  return {
    findings: [
      finding(
        {
          about,
          severity: SEVERITY[answer.analysis.verdict],
          statement: `${said.verdict} ${said.difference}`,
          caveats: said.notes,
        },
        { trial, at, speak },
      ),
    ],
    notAssessed: [],
  };
}

const words = (trial: StartedTrial, { analysis }: StartedAnswer, speak: Say) => {
  const { outcome, question } = trial.frozen.protocol;
  return sayTrial(
    analysis,
    {
      names: { outcome: outcome.name, baseline: speak('trial.usualUse'), other: sayQuestion(question, speak) },
      mcid: outcome.mcid,
      higherIsBetter: outcome.higherIsBetter,
    },
    speak,
  );
};

type Part = Pick<Finding, 'about' | 'severity' | 'statement' | 'caveats'>;

/** "None" would read as if nobody had reported anything. What may do harm is read before what may help. */
const SEVERITY: Readonly<Record<Verdict, Severity>> = {
  'likely makes it worse': 'moderate',
  'cannot tell yet': 'unknown',
  'likely helps': 'minor',
  'probably makes little difference': 'minor',
};

/** Nobody else's record is behind it: it has no source but the person's own days. */
const finding = (
  part: Part,
  { trial, at, speak }: { readonly trial: StartedTrial; readonly at: PlainDate; readonly speak: Say },
): Finding => ({
  rule: 'trial/own',
  certainty: 'veryLow',
  ...part,
  action: speak('trial.reviewAction'),
  why: speak('trial.reviewWhy', { hash: trial.frozen.hash }),
  sources: [],
  asOf: at,
});
