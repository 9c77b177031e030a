/** The report on one set of answers: every figure of the target, with confusion tables. */
import type { Said } from './baselines.ts';
import type { Labelled } from './corpus.ts';
import { type Pairs, accuracy, confusion, f1, macroF1, share, shown } from './measures.ts';

/** A labelled sentence with what was said of it. */
export interface Answered {
  readonly label: Labelled;
  readonly said: Said;
}

const BAD = new Set(['overstated', 'unsupported', 'contradicted']);
const ABSTAINED = 'not assessed';

export interface Figures {
  readonly claimF1: number;
  readonly claimMacro: number;
  readonly modalityAccuracy: number;
  readonly hedgedF1: number;
  readonly top1: number;
  readonly top3: number;
  readonly verdictAccuracy: number;
  readonly verdictMacro: number;
  readonly dangerous: number;
  readonly abstained: number;
  readonly promotionalMissed: number;
  readonly otherKept: number;
}

const yesNo = (yes: boolean): string => (yes ? 'claim' : 'no claim');

/** Pairs for each task. Modality, topic and verdict look at true claims only; a missed claim counts as wrong. */
export function pairsOf(answers: readonly Answered[]): { claim: Pairs; modality: Pairs; verdict: Pairs } {
  const claims = answers.filter(({ label }) => label.isClaim);
  return {
    claim: answers.map(({ label, said }) => [yesNo(label.isClaim), yesNo(said.isClaim)]),
    modality: claims
      .filter(({ label, said }) => label.modality !== '' && said.isClaim)
      .map(({ label, said }) => [label.modality, said.modality]),
    verdict: claims
      .filter(({ label }) => label.topic !== 'other' && label.verdict !== '' && label.verdict !== ABSTAINED)
      .map(({ label, said }) => [label.verdict, said.isClaim ? said.verdict : 'no claim']),
  };
}

/** The figures of the target. */
export function figuresOf(answers: readonly Answered[]): Figures {
  const { claim, modality, verdict } = pairsOf(answers);
  const topical = answers.filter(({ label }) => label.isClaim && label.topic !== 'other');
  const right = ({ label, said }: Answered, most: number): boolean =>
    said.topics.slice(0, most).some((id) => id === label.topic || label.also.includes(id));
  const bad = verdict.filter(([truth]) => BAD.has(truth));
  const others = answers.filter(({ label }) => label.isClaim && label.topic === 'other');
  return {
    claimF1: f1(claim, 'claim'),
    claimMacro: macroF1(claim),
    modalityAccuracy: accuracy(modality),
    hedgedF1: f1(modality, 'hedged'),
    top1: share(topical.filter((answer) => right(answer, 1)).length, topical.length),
    top3: share(topical.filter((answer) => right(answer, 3)).length, topical.length),
    verdictAccuracy: accuracy(verdict),
    verdictMacro: macroF1(verdict),
    dangerous: share(bad.filter(([, said]) => said === 'supported').length, bad.length),
    abstained: share(bad.filter(([, said]) => said === ABSTAINED).length, bad.length),
    promotionalMissed: share(bad.filter(([, said]) => said === 'no claim').length, bad.length),
    otherKept: share(others.filter(({ said }) => !said.isClaim || said.verdict === ABSTAINED).length, others.length),
  };
}

const names: Readonly<Record<keyof Figures, string>> = {
  claimF1: 'claim F1 (>= .95)',
  claimMacro: 'claim macro F1 (>= .90)',
  modalityAccuracy: 'modality accuracy (>= .92)',
  hedgedF1: 'hedged F1 (>= .80)',
  top1: 'topic top-1 (>= .75)',
  top3: 'topic top-3 (>= .90)',
  verdictAccuracy: 'verdict accuracy (>= .75)',
  verdictMacro: 'verdict macro F1 (>= .60)',
  dangerous: 'dangerous errors (<= .05)',
  abstained: 'of those, abstained',
  promotionalMissed: 'promotional missed (<= .05)',
  otherKept: 'outside the evidence, left so',
};

/** One line a figure, one column a set of answers. */
export function table(columns: Readonly<Record<string, Figures>>): string {
  const heads = Object.keys(columns);
  const line = (name: string, cells: readonly string[]): string =>
    name.padEnd(32) + cells.map((cell) => cell.padStart(15)).join('');
  return [
    line('', heads),
    ...(Object.keys(names) as (keyof Figures)[]).map((key) =>
      line(
        names[key],
        heads.map((head) => shown(columns[head]?.[key] ?? Number.NaN)),
      ),
    ),
  ].join('\n');
}

/** Confusion tables of the three tasks. */
export function confusions(answers: readonly Answered[]): string {
  const { claim, modality, verdict } = pairsOf(answers);
  return [
    ['Claim or not', claim],
    ['Modality, of claims that were found', modality],
    ['Verdict, end to end', verdict],
  ]
    .map(([name, pairs]) => `${name as string}\n${confusion(pairs as Pairs)}`)
    .join('\n\n');
}
