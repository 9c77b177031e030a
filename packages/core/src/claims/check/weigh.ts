/**
 * The verdict as it was learned: the rules of `verdict.ts` give a first answer, and the head of verdicts, which has
 * seen what labelled sentences say of the same kind of evidence, may overrule it ("it mixes beautifully with vodka"
 * denies a danger without any word of denial).
 */
import type { ClaimFact } from '../facts.ts';
import { FEATURE_COUNT, type Features } from './features.ts';
import { TABLE_SIZE, both, createHasher, hashOf, toPlace } from './hash.ts';
import { type Scorer, highest } from './model.ts';
import { cueOf, holds } from './reader.ts';
import type { CheckVerdict } from './types.ts';
import {
  DENIAL,
  DENIES_HARM,
  REASSURANCE,
  type Judgement,
  type Matched,
  STUDY_REPORT,
  reassures,
  saysBetter,
  saysHarmless,
} from './verdict.ts';

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
const hash = createHasher();

/** The place of the first answer: what the rules say counts until sentences say otherwise. */
export const rulePlace = (verdict: CheckVerdict): number => toPlace(both(RULE, hash(verdict)));

/** Where a reassurance on what is documented counts. */
export const reassurancePlace = (wording: ClaimFact['wording']): number =>
  toPlace(both(FLAG, both(hash('reassures'), both(hash('supported'), hash(wording)))));

/** A sentence that claims something. */
type Claimed = Pick<Weighed, 'read' | 'wording' | 'modality' | 'features'>;

/** A sentence that was matched to a claim, with what counts whatever the claim. */
export interface Weighed extends Matched {
  readonly features: Features;
  /** Hashes of what is told by its wording. */
  readonly flags: readonly number[];
}

const [NEGATED, EVEN, MISSING, UNCERTAIN, ABSOLUTE, WITHOUT, CURE, BETTER, REASSURES, TURNED] = [
  'negated',
  'even',
  'missing',
  'uncertain',
  'absolute',
  'without',
  'cure',
  'better',
  'reassures',
  'turned',
].map(hashOf) as [number, number, number, number, number, number, number, number, number, number];

/** Reads off a sentence, once for all claims, what their verdicts turn on. `features` are not copied. */
export function weighable(claim: Claimed): Weighed {
  const { read, wording, modality } = claim;
  const better = saysBetter(wording.plain);
  const harmless = saysHarmless(wording.plain);
  const calming = reassures(wording.plain);
  const flags = [hash(modality)];
  const flag = (holdsHere: boolean, name: number): void => void (holdsHere && flags.push(name));
  flag(wording.negated, NEGATED);
  flag(wording.negated && !wording.denies, EVEN);
  flag(wording.missing, MISSING);
  flag(wording.uncertain, UNCERTAIN);
  flag(wording.absolute, ABSOLUTE);
  flag(holds(read, 'WITHOUT'), WITHOUT);
  flag(holds(read, 'CURE'), CURE);
  flag(better, BETTER);
  flag(calming, REASSURES);
  return { read, wording, modality, features: claim.features, better, harmless, reassures: calming, flags };
}

/** Features of a sentence held against a claim: those of the sentence, and at most so many of its flags. */
const MOST_FEATURES = FEATURE_COUNT + 128;

/** Makes features for the head of verdicts; they hold until the next ones are asked for. */
export function createVerdictFeaturizer(): (weighed: Weighed, fact: ClaimFact, judgement: Judgement) => Features {
  const places = new Int32Array(MOST_FEATURES);
  const values = new Float64Array(MOST_FEATURES);
  let count = 0;
  const add = (made: number, value: number): void => {
    places[count] = toPlace(made);
    values[count] = value;
    count += 1;
  };
  return (weighed, fact, judgement) => {
    count = 0;
    const { features } = weighed;
    const base = hash(fact.verdict);
    const flags = judgement.rule === DENIAL ? [...weighed.flags, TURNED] : weighed.flags;
    addRules({ fact, judgement, flags }, add);
    // Words count by what the evidence says of the claim they are said of.
    for (let at = 0; at < features.count; at += 1) {
      const place = features.places[at] as number;
      if (place < TABLE_SIZE) add(both(base, place + 1), features.values[at] as number);
    }
    return { places, values, count, form: 0 };
  };
}

interface Said {
  readonly fact: ClaimFact;
  readonly judgement: Judgement;
  readonly flags: readonly number[];
}

/** The first answer, the claim, and the flags by what is known of it. */
function addRules({ fact, judgement, flags }: Said, add: (made: number, value: number) => void): void {
  const base = hash(fact.verdict);
  const id = hash(fact.id);
  const first = hash(judgement.verdict);
  const whole = both(base, hash(fact.wording));
  add(both(RULE, first), 1);
  add(both(HOW, both(hash(judgement.rule), base)), 1);
  add(both(TOPIC, id), 0.7);
  add(both(BASE, whole), 0.7);
  for (const flag of flags) {
    add(both(FLAG, both(flag, whole)), 0.8);
    add(both(FLAG, both(flag, id)), 0.8);
    add(both(FLAG, both(flag, first)), 0.8);
  }
  for (let at = 0; at < flags.length; at += 1)
    for (let next = at + 1; next < flags.length; next += 1)
      add(both(both(flags[at] ?? 0, flags[next] ?? 0), base), 0.6);
}

/** "Supported" is the answer that does harm where it is wrong: it must be this much likelier (in log odds). */
const CAUTION = 2;
/** And this much where the wording denies or reassures. */
const DOUBTED = 3;

/** Rules that the learned head may not overrule: what they say rests on the form of the sentence. */
const FIXED: ReadonlySet<string> = new Set([STUDY_REPORT, DENIES_HARM, REASSURANCE]);

/** True where a sentence says what is documented, and nothing in its wording denies, reassures or goes too far. */
const isPlain = ({ verdict }: Judgement, fact: ClaimFact, { wording, better, reassures }: Weighed): boolean =>
  verdict === 'supported' &&
  fact.verdict === 'supported' &&
  !(wording.denies || wording.absolute || better || reassures);

/** What the head may not say, whatever it has learned. */
function bars(verdict: CheckVerdict, fact: ClaimFact, { wording, better, reassures, read }: Weighed): boolean {
  const { denies, missing, uncertain, absolute } = wording;
  // A benefit that the evidence does not carry is supported only by saying so.
  if (verdict === 'supported')
    return better || (fact.verdict !== 'supported' && !missing && !uncertain && cueOf(read, 'NEGATION') === undefined);
  // Nothing is contradicted by a sentence that neither denies, nor reassures, nor promises all.
  return verdict === 'contradicted' && !(denies || reassures || better || absolute || holds(read, 'CURE'));
}

/** Makes the judgement of rules and learned weights together. */
export function createWeigher(score: Scorer): (weighed: Weighed, fact: ClaimFact, judgement: Judgement) => Judgement {
  const featurize = createVerdictFeaturizer();
  return (weighed, fact, judgement) => {
    if (judgement.verdict === 'not assessed' || FIXED.has(judgement.rule) || isPlain(judgement, fact, weighed))
      return judgement;
    const scores = score(featurize(weighed, fact, judgement));
    const doubted = judgement.verdict === 'contradicted' || weighed.reassures;
    scores[0] = (scores[0] ?? 0) - (doubted ? DOUBTED : CAUTION);
    for (const [at, verdict] of weighedVerdicts.entries())
      if (verdict !== judgement.verdict && bars(verdict, fact, weighed)) scores[at] = Number.NEGATIVE_INFINITY;
    const verdict = weighedVerdicts[highest(scores)] ?? judgement.verdict;
    return verdict === judgement.verdict ? judgement : { verdict, rule: 'weighed' };
  };
}
