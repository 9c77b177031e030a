/**
 * The checker: blocks of a page in, every sentence judged.
 *
 * Pure and deterministic. What it knows is handed to it: the claims with their evidence, and the weights.
 */
import { resolveSources } from '../../finding/index.ts';
import type { CheckMessageId } from '../../message/en-check.ts';
import type { Speak } from '../../message/index.ts';
import type { ClaimFact, ClaimsFacts } from '../facts.ts';
import { CONTENT_SHARE, type Features, createFeaturizer } from './features.ts';
import { neverClaims } from './forms.ts';
import { type Scorer, type StoredHead, bestOf, createScorer, highest, unpackHead } from './model.ts';
import { boasts } from './promise.ts';
import { cueOf, holds } from './reader.ts';
import { type Reading, createPageReader } from './reading.ts';
import { sentencesOf } from './sentences.ts';
import type { Block, CheckedSentence, CheckVerdict, Modality, Sentence, TopicScore } from './types.ts';
import { modalities } from './types.ts';
import { type Judgement, judge } from './verdict.ts';
import { createWeigher, weighable } from './weigh.ts';
import type { Wording } from './wording.ts';

/** The learned heads as they are stored (`weights.ts`). */
export interface StoredModel {
  readonly claim: StoredHead;
  readonly topic: StoredHead;
  readonly modality: StoredHead;
  readonly verdict: StoredHead;
}
/** What the checker says with. */
export type CheckSpeak = Speak<CheckMessageId>;

/** The class of the topic head that stands for every claim outside the evidence base. */
export const OTHER = 'other';
/** Below this share the best topic is no match. */
const LEAST_SHARE = 0.07;
/** From this share on, a sentence is taken to be about something else. */
const SURELY_OTHER = 0.36;
const MOST_TOPICS = 3;

/** The plant by any name it is sold under. */
const KRATOM =
  /kratom|mitragyn|\bketum\b|7-?hydroxy|\b7-?oh\b|\b(?:maeng da|bentuangie)\b|\b(?:red|green|white|yellow) (?:bali|malay|borneo|thai|vein|indo|kali|vietnam|sumatra)\b/i;

/** What is asked of a sentence; each answer holds until the next sentence is asked for. */
interface Judges {
  readonly featurize: ReturnType<typeof createFeaturizer>;
  readonly claim: Scorer;
  readonly topic: Scorer;
  readonly modality: Scorer;
  readonly weigh: ReturnType<typeof createWeigher>;
}

const judgesOf = ({ claim, topic, modality, verdict }: StoredModel): Judges => ({
  featurize: createFeaturizer(),
  claim: createScorer(unpackHead(claim)),
  topic: createScorer(unpackHead(topic)),
  modality: createScorer(unpackHead(modality)),
  weigh: createWeigher(createScorer(unpackHead(verdict))),
});

/** The page as it was judged. */
export interface CheckedPage {
  readonly sentences: readonly CheckedSentence[];
  readonly readings: readonly Reading[];
}

/** Judges pages; make one and keep it. */
export interface Checker {
  /** A page in blocks, as `blocksOfText` or a reader of files gives it. */
  readonly checkBlocks: (blocks: readonly Block[]) => CheckedPage;
  /** Sentences that were already taken apart. */
  readonly checkSentences: (sentences: readonly Sentence[]) => CheckedPage;
}

/** @param facts the compiled room `claims` @param stored the weights @param speak says the statements */
export function createChecker(facts: ClaimsFacts, stored: StoredModel, speak: CheckSpeak): Checker {
  const readPage = createPageReader();
  const judges = judgesOf(stored);
  const byId = new Map(facts.claims.map((fact) => [fact.id, fact]));
  const made = new Map<ClaimFact, Said[]>();
  const checkSentences = (sentences: readonly Sentence[]): CheckedPage => {
    const readings = readPage(sentences);
    const onSubject = readings.some(({ sentence }) => KRATOM.test(sentence.text));
    return {
      readings,
      sentences: readings.map((reading, index) =>
        judged(reading, index, { judges, byId, topics: stored.topic.classes, facts, speak, onSubject, made }),
      ),
    };
  };
  return { checkSentences, checkBlocks: (blocks) => checkSentences(sentencesOf(blocks)) };
}

interface Known {
  readonly judges: Judges;
  readonly topics: readonly string[];
  readonly byId: ReadonlyMap<string, ClaimFact>;
  readonly facts: ClaimsFacts;
  readonly speak: CheckSpeak;
  readonly onSubject: boolean;
  /** What was said before, by claim. */
  readonly made: Map<ClaimFact, Said[]>;
}

function judged(reading: Reading, index: number, known: Known): CheckedSentence {
  const { block, kind, text } = reading.sentence;
  const { cues } = reading.wording;
  const { modality, topics, verdict, rules, statement, sources } = answerTo(reading, known);
  // Written out, because spreading objects takes as long as finding the topic.
  const isClaim = modality !== null;
  return { index, block, kind, text, isClaim, topics, modality, verdict, rules, cues, statement, sources };
}

type Answer = Pick<CheckedSentence, 'topics' | 'modality' | 'verdict' | 'rules' | 'statement' | 'sources'>;

/** An answer that says nothing, with the reasons for that. */
const unanswered = (modality: Modality | null, topics: readonly TopicScore[], rules: readonly string[]): Answer => ({
  topics,
  modality,
  verdict: 'not assessed',
  rules,
  statement: '',
  sources: [],
});

function answerTo(reading: Reading, known: Known): Answer {
  const { read, wording } = reading;
  const features = isNeverClaim(reading) ? null : known.judges.featurize(reading);
  if (features === null || !isClaimOf(features, wording, known.judges.claim))
    return unanswered(null, [], [wording.claimRule]);
  const modality = modalityOf(features, wording, known.judges.modality);
  const topics = meantBy(reading, topicsOf(reading, features, known), known);
  const fact = known.byId.get(topics[0]?.id ?? '');
  if (fact === undefined) return unanswered(modality, [], ['no-match', wording.modalityRule]);
  const weighed = weighable({ read, wording, modality, features });
  const answer = (one: ClaimFact): Judgement => known.judges.weigh(weighed, one, judge(one, weighed));
  const judgement = answer(fact);
  if (judgement.verdict === 'supported') {
    const doubt = doubtOf(topics, known, answer);
    if (doubt !== null) return unanswered(modality, topics, [doubt, wording.modalityRule]);
    const added = addedBenefit(reading, topics, known, answer);
    if (added !== null) {
      const statement = known.speak('check.added', { summary: added.summary });
      const sources = resolveSources([...new Set([...fact.sources, ...added.sources])], known.facts.sources);
      const rules = ['benefit-in-second-clause', wording.modalityRule];
      return { topics, modality, verdict: 'partly supported', rules, statement, sources };
    }
  }
  const { statement, sources } = said(judgement, fact, known);
  const rules = [judgement.rule, wording.modalityRule];
  return { topics, modality, verdict: judgement.verdict, rules, statement, sources };
}

interface Said {
  readonly judgement: Judgement;
  readonly statement: string;
  readonly sources: CheckedSentence['sources'];
}

/** What is said to a claim is the same for every sentence judged alike, so it is made once. */
function said(judgement: Judgement, fact: ClaimFact, { speak, facts, made }: Known): Said {
  const before = made.get(fact) ?? [];
  const { verdict, rule } = judgement;
  const same = before.find((one) => one.judgement.verdict === verdict && one.judgement.rule === rule);
  if (same !== undefined) return same;
  const answer = {
    judgement,
    statement: statementOf(judgement, fact, speak),
    sources: resolveSources(fact.sources, facts.sources),
  };
  made.set(fact, [...before, answer]);
  return answer;
}

/** "It binds opioid receptors, helping to manage craving": what is true of the first half is not of the second. */
const SECOND_CLAUSE =
  /, (?:\w+ly |and (?:so |thus |thereby )?|thus |thereby |which (?:\w+ )?)?(?:help|aid|offer|provid|eas|reliev|alleviat|reduc|modulat|improv|mak|allow|lead|support|promot|treat|curb|sooth|calm)(?:s|es|ing)\b/i;

/** "It binds opioid receptors to restore balance": a mechanism, and what it is said to be good for, without a comma. */
const PURPOSE =
  /\b(?:bind|act|attach|engag|activat|dock|latch|target|work|interact|stimulat|modulat|influenc|affect|boost|rais|increas|releas|mimic)\w*\b[^.]{0,90}?\b(?:to|and so|and thereby|and thus|thus|thereby) (?:\w+ly )?(?:help|aid|eas|reliev|alleviat|reduc|lessen|improv|lift|brighten|calm|sooth|quiet|settl|melt|dissolv|promot|restor|rebalanc|balanc|support|treat|curb|creat|bring|deliver|fight|sharpen)(?:e|es|s|ing)?\b/i;
/** What a mechanism is said to be good for, and the claim that it adds where none other was found. */
const benefits = Object.entries({
  WITHDRAWAL: 'W01',
  CRAVING: 'W02',
  PAIN: 'U03',
  ANXIETY: 'G04',
  CALM: 'G04',
  DEPRESSION: 'X01',
  MOOD: 'X01',
  SLEEP: 'X06',
  FOCUS: 'A02',
  ENERGY: 'X04',
  BALANCE: 'M05',
});

/** What a purpose behind a mechanism claims: what it names, else a balance that helps. */
const purposeOf = ({ read }: Reading, { byId }: Known): ClaimFact | null =>
  byId.get(benefits.find(([concept]) => holds(read, concept))?.[1] ?? 'M05') ?? null;

/** The claim of benefit that a clause adds to what is documented; `null` where there is none. */
function addedBenefit(
  reading: Reading,
  [first, ...others]: readonly TopicScore[],
  known: Known,
  answer: (fact: ClaimFact) => Judgement,
): ClaimFact | null {
  const { sentence, read } = reading;
  const ofMechanism = /^[MD]/.test(first?.id ?? '') && PURPOSE.test(sentence.text);
  const ofClause = SECOND_CLAUSE.test(sentence.text) && (holds(read, 'RELIEVE') || holds(read, 'IMPROVE'));
  if (!ofMechanism && !ofClause) return null;
  const adds = (fact: ClaimFact | undefined): fact is ClaimFact =>
    fact !== undefined && fact.verdict !== 'supported' && answer(fact).verdict !== 'supported';
  const found = others.map(({ id }) => known.byId.get(id)).find(adds);
  return found ?? (ofMechanism ? purposeOf(reading, known) : null);
}

/** What is promised to end, where it is promised. */
const PROMISED = ['RELIEVE', 'CURE', 'PAIN', 'ANXIETY', 'CRAVING', 'WITHDRAWAL', 'DEPRESSION', 'SLEEP', 'ENERGY'];

/** A sentence that promises all is about a benefit, if any of its topics is one: that one comes first. */
function meantBy({ sentence, read }: Reading, topics: TopicScore[], { byId }: Known): TopicScore[] {
  const isBenefit = ({ id }: TopicScore): boolean => byId.get(id)?.verdict !== 'supported';
  const [first] = topics;
  if (first === undefined || isBenefit(first) || first.id === 'W06') return topics;
  if (!boasts(sentence.text) || !PROMISED.some((concept) => holds(read, concept))) return topics;
  return [...topics.filter(isBenefit), ...(topics.some(isBenefit) ? topics.filter((one) => !isBenefit(one)) : [])];
}

/** What is matched more weakly than this is not shown as supported, the answer that does harm where it is wrong. */
const WEAK_SHARE = 0.12;
/** Below this share the best topic is no more than a guess, and a second that comes near it is asked as well. */
const GUESS_SHARE = 0.4;
const NEAR_SHARE = 0.6;

/** Why nothing is said to a sentence that would be supported; `null` where something is. */
function doubtOf(
  [first, second]: readonly TopicScore[],
  { byId }: Known,
  answer: (fact: ClaimFact) => Judgement,
): string | null {
  if (first === undefined || first.score < WEAK_SHARE) return 'match-too-weak';
  const other = byId.get(second?.id ?? '');
  if (second === undefined || other === undefined) return null;
  if (first.score >= GUESS_SHARE || second.score < first.score * NEAR_SHARE) return null;
  // It may as well be about a claim to which the evidence says no.
  return isAmiss(answer(other).verdict) ? 'two-matches-disagree' : null;
}

/** The verdicts that a reader must not take for "supported". */
export const isAmiss = (verdict: CheckVerdict): boolean =>
  verdict === 'contradicted' || verdict === 'unsupported' || verdict === 'overstated';

const isNeverClaim = ({ wording, read }: Reading): boolean =>
  read.words.length < 2 || neverClaims.has(wording.claimRule);

function isClaimOf(features: Features, wording: Wording, score: Scorer): boolean {
  const [no = 0, yes = 0] = score(features);
  return no === yes ? wording.claim : yes > no;
}

function modalityOf(features: Features, wording: Wording, score: Scorer): Modality {
  const scores = score(features, CONTENT_SHARE);
  for (const one of scores) if (one !== 0) return modalities[highest(scores)] ?? wording.modality;
  return wording.modality;
}

/** True where a sentence is about something else: another herb without kratom beside it, or a page without kratom. */
function isElsewhere({ read, sentence }: Reading, onSubject: boolean): boolean {
  if (KRATOM.test(sentence.text)) return false;
  const herb = cueOf(read, 'OTHERHERB');
  return !onSubject || (herb !== undefined && herb.from < 4);
}

function topicsOf(reading: Reading, features: Features, { judges, topics, onSubject }: Known): TopicScore[] {
  if (isElsewhere(reading, onSubject)) return [];
  const best = bestOf(judges.topic(features), MOST_TOPICS + 1);
  const ranked = best.map(({ at, share }) => ({
    id: topics[at] ?? OTHER,
    score: Math.round(share * 1000) / 1000,
  }));
  const [first] = ranked;
  if (first === undefined || (first.id === OTHER && first.score >= SURELY_OTHER)) return [];
  const known = ranked.filter(({ id, score }) => id !== OTHER && score > 0).slice(0, MOST_TOPICS);
  return (known[0]?.score ?? 0) < LEAST_SHARE ? [] : known;
}

const dotless = (text: string): string => text.replace(/[.\s]+$/, '');

function statementOf({ verdict, rule }: Judgement, fact: ClaimFact, speak: CheckSpeak): string {
  const { summary } = fact;
  if (verdict === 'contradicted' && fact.verdict === 'supported')
    return speak('check.denied', { claim: dotless(fact.claim), summary });
  if (verdict === 'contradicted') return speak('check.contradicted', { summary });
  if (rule === 'says-evidence-is-missing' || (verdict === 'supported' && fact.verdict !== 'supported'))
    return speak('check.missing', { summary });
  if (rule === 'denies-benefit') return speak('check.noBenefit', { summary });
  return verdict === 'overstated' ? speak('check.overstated', { summary }) : summary;
}
