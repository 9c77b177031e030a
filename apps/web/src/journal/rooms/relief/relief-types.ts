/** What the page asks the worker that tells relief from benefit, and what comes back. */
import type { AdaptationProblem, ReliefAnswer, ReliefQuestion, ReliefRows } from '@clearleaf/core/trial';

export interface ReliefRequest {
  readonly rows: ReliefRows;
  readonly question: ReliefQuestion;
}

export type ReliefReply = { readonly answer: ReliefAnswer } | { readonly problem: AdaptationProblem | 'failed' };
