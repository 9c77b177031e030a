/** What a review says of a trial: where it stands, or what it found; never more than the trial's own words. */
import type { Finding, NotAssessed } from '../finding/index.ts';
import type { TrialMessageId } from '../message/en-trial.ts';
import type { Speak } from '../message/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import { analyseStarted, type StartedAnswer } from './analyse-started.ts';
import { type TrialStanding, trialRows } from './calendar.ts';
import { sayQuestion } from './say-plan.ts';
import { sayTrial } from './say-trial.ts';
import type { StartedTrial } from './started.ts';

type Say = Speak<TrialMessageId>;

export interface TrialReview {
  readonly findings: readonly Finding[];
  readonly notAssessed: readonly NotAssessed[];
}

/**
 * Of a trial that is over its answer, of one that runs where it stands; where nothing could be compared, "not assessed".
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
  if (!isOver) {
    const statement = speak('trial.reviewRuns', { day, days: trial.days, rated, missing });
    return {
      findings: [finding({ about, statement, caveats: [], certainty: 'none' }, { trial, at, speak })],
      notAssessed: [],
    };
  }
  const answer = analyseStarted({
    rows: trialRows(standing, trial),
    protocol: trial.frozen.protocol,
    isOver,
    unchanged: trial.unchanged,
  });
  if (typeof answer === 'string')
    return { findings: [], notAssessed: [{ input: about, reason: speak('trial.reviewTooFew', { rated, missing }) }] };
  const said = words(trial, answer, speak);
  return {
    findings: [
      finding(
        { about, statement: `${said.verdict} ${said.difference}`, caveats: said.notes, certainty: 'veryLow' },
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

type Part = Pick<Finding, 'about' | 'statement' | 'caveats' | 'certainty'>;

/** Nobody else's record is behind it: it has no source but the person's own days. */
const finding = (
  part: Part,
  { trial, at, speak }: { readonly trial: StartedTrial; readonly at: PlainDate; readonly speak: Say },
): Finding => ({
  rule: 'trial/own',
  severity: 'none',
  ...part,
  action: speak('trial.reviewAction'),
  why: speak('trial.reviewWhy', { hash: trial.frozen.hash }),
  sources: [],
  asOf: at,
});
