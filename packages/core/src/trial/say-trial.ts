/** A trial's result as sentences, in the order in which they are read. */
import type { TrialMessageId } from '../message/en-trial.ts';
import type { Speak } from '../message/index.ts';
import type { Estimate, TrialAnalysis } from './analyse.ts';
import type { Verdict } from './verdict.ts';

type Say = Speak<TrialMessageId>;
/** Whatever model it came from. */
type Said = Omit<TrialAnalysis, 'model'>;

/** What the person calls what was compared. */
export interface TrialNames {
  readonly outcome: string;
  readonly baseline: string;
  readonly other: string;
}

export interface TrialWords {
  readonly verdict: string;
  /** How large the difference is, and its range. */
  readonly difference: string;
  /** Chance of help, of little, of harm: each with its tenths, for a picture of ten dots. */
  readonly chances: readonly { readonly tenths: number; readonly text: string }[];
  /** What holds back, what would tell, and how it came about. */
  readonly notes: readonly string[];
  /** What the other ways of computing say. */
  readonly checks: readonly string[];
}

const WORDS: Record<Verdict, string> = {
  'likely helps': 'helps',
  'likely makes it worse': 'worse',
  'probably makes little difference': 'little',
  'cannot tell yet': 'unsure',
};

/** @param mcid The smallest difference that matters, as it was analysed with. */
export function sayTrial(
  analysis: Said,
  { names, mcid, higherIsBetter }: { names: TrialNames; mcid: number; higherIsBetter: boolean },
  speak: Say,
): TrialWords {
  const { estimate, pHelps, pLittle, pHarms, verdict, level } = analysis;
  const { mean, interval90 } = estimate;
  const lower = mean < 0;
  const shared = { other: names.other, baseline: names.baseline, mcid };
  const chance = (id: TrialMessageId, p: number) => {
    const tenths = Math.round(10 * p);
    return { tenths, text: speak(id, { ...shared, tenths }) };
  };
  return {
    verdict: speak('trial.verdict', { ...shared, verdict: WORDS[verdict] }),
    difference: speak('trial.difference', {
      ...shared,
      outcome: names.outcome,
      days: analysis.n,
      size: Math.abs(mean),
      direction: lower ? 'lower' : 'higher',
      good: lower === higherIsBetter ? 'no' : 'yes',
      low: interval90[0],
      high: interval90[1],
    }),
    chances: [
      chance('trial.chanceHelps', pHelps),
      chance('trial.chanceLittle', pLittle),
      chance('trial.chanceHarms', pHarms),
    ],
    notes: [...sayNotes(analysis, speak), speak('trial.level', { level }), speak('trial.limits')],
    checks: sayChecks(analysis, speak),
  };
}

function sayNotes({ crossChecks, verdict, missing }: Said, speak: Say): string[] {
  const { holds, furtherDays } = crossChecks;
  return [
    ...holds.map((hold) => speak('trial.hold', { hold: hold.replaceAll('-', '') })),
    ...(verdict === 'cannot tell yet'
      ? [speak('trial.furtherDays', { known: furtherDays === null ? 'no' : 'yes', days: furtherDays ?? 0 })]
      : []),
    speak('trial.missing', { missing }),
  ];
}

function sayChecks({ crossChecks, rho }: Said, speak: Say): string[] {
  const { pairs, localLevel, contrast, randomisation } = crossChecks;
  const range = ({ mean, interval90: [low, high] }: Pick<Estimate, 'mean' | 'interval90'>) => ({ mean, low, high });
  return [
    ...(pairs === null ? [] : [speak('trial.pairs', { pairs: pairs.pairs, ...range(pairs) })]),
    ...(localLevel === null ? [] : [speak('trial.drift', range(localLevel))]),
    ...(contrast === null ? [] : [speak('trial.contrast', range(contrast))]),
    ...(randomisation === null
      ? []
      : [speak('trial.lots', { schedules: randomisation.schedules, percent: 100 * randomisation.p })]),
    ...(rho === null ? [] : [speak('trial.alike', { rho: rho.mean })]),
  ];
}
