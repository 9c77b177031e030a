/** Reckons what a trial could tell, and what it told, away from the page, which stays quick meanwhile. */
import { noiseOfRunIn, powerOf, reliefFrom } from '@clearleaf/core/trial';
import { analyseStarted } from '@clearleaf/core/trial/analyse-started';
import type {
  AnswerReply,
  AnswerRequest,
  PlanReply,
  PlanRequest,
  TrialReply,
  TrialRequest,
} from '../journal/rooms/trial/trial-types.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<TrialRequest>) => {
  const tell = (reply: TrialReply): void => self.postMessage(reply);
  try {
    tell(data.kind === 'plan' ? plan(data) : answer(data));
  } catch {
    tell({ problem: 'failed' });
  }
});

function plan({ relief, recent, protocol }: PlanRequest): PlanReply {
  const { design, washoutDays, outcome } = protocol;
  const range = outcome.scale.high - outcome.scale.low;
  return {
    relief: reliefFrom(relief.rows, relief.question),
    power:
      recent === null
        ? null
        : powerOf(design, washoutDays, noiseOfRunIn(recent.days, recent.outcome, range), outcome.mcid),
  };
}

function answer({ question }: AnswerRequest): AnswerReply {
  const result = analyseStarted(question);
  return typeof result === 'string' ? { problem: result } : { answer: result };
}
