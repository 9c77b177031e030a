/** What the trial's page asks its worker, and what comes back. */
import type {
  AdaptationProblem,
  ReliefAnswer,
  ReliefQuestion,
  ReliefRows,
  TrialPower,
  TrialProblem,
  TrialProtocol,
} from '@clearleaf/core/trial';
import type { StartedAnswer, StartedQuestion } from '@clearleaf/core/trial/analyse-started';

/** Before a start: what the journal holds against it, and what it could tell. */
export interface PlanRequest {
  readonly kind: 'plan';
  readonly relief: { readonly rows: ReliefRows; readonly question: ReliefQuestion };
  /** Rated days of the last weeks; `null` where too few. */
  readonly recent: { readonly days: Float64Array; readonly outcome: Float64Array } | null;
  readonly protocol: Pick<TrialProtocol, 'design' | 'washoutDays' | 'outcome'>;
}
export interface PlanReply {
  readonly relief: ReliefAnswer | AdaptationProblem;
  readonly power: TrialPower | null;
}

export interface AnswerRequest {
  readonly kind: 'answer';
  readonly question: StartedQuestion;
}
export type AnswerReply = { readonly answer: StartedAnswer } | { readonly problem: TrialProblem | 'failed' };

export type TrialRequest = PlanRequest | AnswerRequest;
export type TrialReply = PlanReply | AnswerReply;
