/**
 * The verdict as it was learned: the rules of `verdict.ts` give a first answer, and the head of verdicts, which has
 * seen what labelled sentences say of the same kind of evidence, may overrule it ("it mixes beautifully with vodka"
 * denies a danger without any word of denial).
 */
import type { ClaimFact } from '../facts.ts';
import { type Features, TABLE_SIZE, both, hashOf, toPlace } from './features.ts';
import { type Head, scoresOf } from './model.ts';
import type { ReadSentence } from './reader.ts';
import type { CheckVerdict } from './types.ts';
import { type Judgement, reassures, saysBetter, turnedRound } from './verdict.ts';
import type { Wording } from './wording.ts';

/** What the head of verdicts tells apart, in its order. */
export const weighedVerdicts = [
  'supported',
  'partly supported',
  'overstated',
  'unsupported',
  'contradicted',
] as const satisfies readonly CheckVerdict[];

const [TOPIC, RULE, HOW, BASE, FLAG] = ['topic', 'rule', 'how', 'base', 'flag'].map((name) =>
  hashOf(`verdict ${name}`),
) as [number, number, number, number, number];
const known = new Map<string, number>();
const hash = (name: string): number => {
  const before = known.get(name);
  if (before !== undefined) return before;
  const made = hashOf(name);
  known.set(name, made);
  return made;
};

/** The place of the first answer: what the rules say counts until sentences say otherwise. */
export const rulePlace = (verdict: CheckVerdict): number => toPlace(both(RULE, hash(verdict)));

/** Where a reassurance on what is documented counts. */
export const reassurancePlace = (wording: ClaimFact['wording']): number =>
  toPlace(both(FLAG, both(hash('reassures'), both(hash('supported'), hash(wording)))));

/** A sentence that was matched to a claim, with how it is worded. */
export interface Matched {
  readonly read: ReadSentence;
  readonly wording: Wording;
  readonly features: Features;
}

function flagsOf({ read, wording }: Matched, id: string): string[] {
  const flags: string[] = [wording.modality];
  if (wording.negated) flags.push('negated');
  if (wording.missing) flags.push('missing');
  if (wording.uncertain) flags.push('uncertain');
  if (wording.absolute) flags.push('absolute');
  if (read.has.has('WITHOUT')) flags.push('without');
  if (read.has.has('CURE')) flags.push('cure');
  if (saysBetter(read.text)) flags.push('better');
  if (reassures(read.text)) flags.push('reassures');
  if (turnedRound(id, read, wording)) flags.push('turned');
  return flags;
}

/** Features for the head of verdicts. Words count by what the evidence says of the claim they are said of. */
export function verdictFeatures(
  matched: Matched,
  fact: ClaimFact,
  judgement: Judgement,
  named: readonly string[] = flagsOf(matched, fact.id),
): Features {
  const base = hash(fact.verdict);
  const id = hash(fact.id);
  const first = hash(judgement.verdict);
  const whole = both(base, hash(fact.wording));
  const places: number[] = [];
  const values: number[] = [];
  const add = (made: number, value: number): void => {
    places.push(toPlace(made));
    values.push(value);
  };
  add(both(RULE, first), 1);
  add(both(HOW, both(hash(judgement.rule), base)), 1);
  add(both(TOPIC, id), 0.7);
  add(both(BASE, whole), 0.7);
  const flags = named.map(hash);
  for (const flag of flags) {
    add(both(FLAG, both(flag, whole)), 0.8);
    add(both(FLAG, both(flag, id)), 0.8);
    add(both(FLAG, both(flag, first)), 0.8);
  }
  for (let at = 0; at < flags.length; at += 1)
    for (let next = at + 1; next < flags.length; next += 1)
      add(both(both(flags[at] ?? 0, flags[next] ?? 0), base), 0.6);
  const { features } = matched;
  for (let at = 0; at < features.places.length; at += 1) {
    const place = features.places[at] ?? 0;
    if (place < TABLE_SIZE) add(both(base, place + 1), features.values[at] ?? 0);
  }
  return { places, values, form: 0 };
}

/** "Supported" is the answer that does harm where it is wrong: it must be this much likelier (in log odds). */
const CAUTION = 1.2;
/** And this much where the wording denies or reassures. */
const DOUBTED = 3;

/** The judgement of rules and learned weights together. */
export function weigh(matched: Matched, fact: ClaimFact, judgement: Judgement, head: Head): Judgement {
  if (judgement.verdict === 'not assessed') return judgement;
  const flags = flagsOf(matched, fact.id);
  const scores = scoresOf(head, verdictFeatures(matched, fact, judgement, flags));
  const doubted = judgement.verdict === 'contradicted' || flags.includes('reassures');
  scores[0] = (scores[0] ?? 0) - (doubted ? DOUBTED : CAUTION);
  const best = scores.indexOf(Math.max(...scores));
  const verdict = weighedVerdicts[best] ?? judgement.verdict;
  return verdict === judgement.verdict ? judgement : { verdict, rule: 'weighed' };
}
