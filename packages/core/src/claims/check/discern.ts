/**
 * DISCERN (Charnock 1999): sixteen questions on information about treatment, 1 to 5 each.
 *
 * Most are scored from signs in the text; what takes judgement is left to a reader and said to be so. "Consult a
 * professional" counts as a set phrase, not as balance or as shared decision.
 */
import type { CheckMessageId } from '../../message/en-check.ts';
import type { CheckSpeak } from './check.ts';

/** What was counted on a page. */
export interface Signs {
  readonly sentences: number;
  readonly roadmap: number;
  /** Links to studies or authorities, DOIs and PubMed numbers. */
  readonly links: number;
  /** Studies named with their year. */
  readonly named: number;
  readonly dates: readonly string[];
  readonly benefits: number;
  readonly harms: readonly string[];
  readonly marketing: number;
  readonly help: number;
  readonly uncertain: number;
  readonly mechanisms: number;
  readonly untreated: number;
  readonly qualityOfLife: number;
  readonly treatments: readonly string[];
  readonly consult: number;
  readonly questions: number;
}

/** One question. `score` is `null` where it needs a reader. */
export interface DiscernItem {
  readonly question: string;
  readonly score: number | null;
  readonly basis: string;
}

/** A score from a count: as many steps as thresholds it reaches, from 1. */
const steps = (count: number, ...thresholds: readonly number[]): number =>
  1 + thresholds.filter((threshold) => count >= threshold).length;

function balance({ benefits, harms, marketing, treatments }: Signs): number {
  const named = harms.length;
  if (named === 0) return 1;
  const score = 1 + (named >= 2 ? 1 : 0) + (named * 2 >= benefits ? 1 : 0) + (treatments.length > 0 ? 1 : 0);
  return Math.min(5, score + (marketing === 0 ? 1 : 0));
}

/** Scores by question, those that a rule can give. */
function scoresOf(signs: Signs): Readonly<Record<number, number>> {
  const cited = signs.links + signs.named;
  const scores: Record<number, number> = {
    1: signs.roadmap > 0 ? 4 : 2,
    4: steps(cited, 1, 3, 6, 10),
    5: signs.dates.length === 0 ? (signs.named > 2 ? 2 : 1) : steps(signs.dates.length, 1, 2, 4, 6),
    6: balance(signs),
    7: steps(signs.help * 2 + Math.min(2, signs.links), 1, 2, 3, 4),
    8: steps(signs.uncertain, 1, 2, 3, 12),
    9: steps(signs.mechanisms, 1, 2, 12, 20),
    10: steps(signs.benefits, 1, 2, 14, 24),
    11: steps(signs.harms.length, 1, 3, 5, 7),
    12: steps(signs.untreated, 1, 2, 3, 4),
    13: steps(signs.qualityOfLife, 1, 3, 5, 7),
    14: steps(signs.treatments.length, 1, 2, 4, 5),
    15: Math.min(5, (signs.consult === 0 ? 1 : steps(signs.consult, 1, 3)) + Math.min(2, signs.questions)),
  };
  const mean = Object.values(scores).reduce((sum, score) => sum + score, 0) / Object.keys(scores).length;
  const weak = [4, 6, 11].every((question) => (scores[question] ?? 1) <= 2);
  return { ...scores, 16: Math.max(1, Math.min(weak ? 2 : 5, Math.round(mean))) };
}

function basisOf(question: number, signs: Signs, speak: CheckSpeak): string {
  const counted = (count: number): string => speak('check.counted', { count });
  const lists = (id: CheckMessageId, names: readonly string[]): string =>
    speak(id, { count: names.length, names: names.join(', ') });
  const bases: Readonly<Record<number, () => string>> = {
    1: () => speak('check.basisAims', { count: signs.roadmap }),
    4: () => speak('check.basisSources', { links: signs.links, named: signs.named }),
    5: () => speak('check.basisDates', { count: signs.dates.length }),
    6: () =>
      speak('check.basisBalance', { benefits: signs.benefits, harms: signs.harms.length, marketing: signs.marketing }),
    7: () => counted(signs.help + signs.links),
    8: () => counted(signs.uncertain),
    9: () => counted(signs.mechanisms),
    10: () => counted(signs.benefits),
    11: () => lists('check.basisHarms', signs.harms),
    12: () => counted(signs.untreated),
    13: () => counted(signs.qualityOfLife),
    14: () => lists('check.basisTreatments', signs.treatments),
    15: () => speak('check.basisShared', { count: signs.consult }),
    16: () => speak('check.basisOverall'),
  };
  return bases[question]?.() ?? speak('check.needsReader');
}

const QUESTIONS = 16;

/** All sixteen questions, with the sum of what was scored and the most it could be. */
export function discernOf(signs: Signs, speak: CheckSpeak): { items: DiscernItem[]; total: number; of: number } {
  const scores = scoresOf(signs);
  const items = Array.from({ length: QUESTIONS }, (_, at) => ({
    question: speak(`check.discern${at + 1}` as CheckMessageId),
    score: scores[at + 1] ?? null,
    basis: basisOf(at + 1, signs, speak),
  }));
  const scored = items.filter(({ score }) => score !== null);
  return { items, total: scored.reduce((sum, { score }) => sum + (score ?? 0), 0), of: scored.length * 5 };
}
