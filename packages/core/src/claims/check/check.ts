/**
 * The checker: blocks of a page in, every sentence judged.
 *
 * Pure and deterministic. What it knows is handed to it: the claims with their evidence, and the weights.
 */
import { resolveSources } from '../../finding/index.ts';
import type { CheckMessageId } from '../../message/en-check.ts';
import type { Speak } from '../../message/index.ts';
import type { ClaimFact, ClaimsFacts } from '../facts.ts';
import { type Features, type Surroundings, createFeaturizer, CONTENT_SHARE } from './features.ts';
import { type Head, type StoredHead, bestOf, scoresOf, unpackHead } from './model.ts';
import { type ReadSentence, createReader } from './reader.ts';
import { sentencesOf } from './sentences.ts';
import type { Block, CheckedSentence, CheckVerdict, Modality, Sentence, TopicScore } from './types.ts';
import { modalities } from './types.ts';
import { type Judgement, judge } from './verdict.ts';
import { weigh } from './weigh.ts';
import { type Wording, readWording } from './wording.ts';

/** The learned heads as they are stored (`weights.ts`). */
export interface StoredModel {
  readonly claim: StoredHead;
  readonly topic: StoredHead;
  readonly modality: StoredHead;
  readonly verdict: StoredHead;
}
/** What the checker says with. */
export type CheckSpeak = Speak<CheckMessageId>;

/** A sentence with all that was read off it, before it is judged. */
export interface Reading {
  readonly sentence: Sentence;
  readonly read: ReadSentence;
  readonly wording: Wording;
  readonly around: Surroundings;
  readonly features: Features;
}

/** The class of the topic head that stands for every claim outside the evidence base. */
export const OTHER = 'other';
/** Below this share the best topic is no match. */
const LEAST_SHARE = 0.07;
/** From this share on, a sentence is taken to be about something else. */
const SURELY_OTHER = 0.4;
const MOST_TOPICS = 3;

/** The plant by any name it is sold under. */
const KRATOM =
  /kratom|mitragyn|\bketum\b|7-?hydroxy|\b7-?oh\b|\b(?:maeng da|bentuangie)\b|\b(?:red|green|white|yellow) (?:bali|malay|borneo|thai|vein|indo|kali|vietnam|sumatra)\b/i;

const pageConditions: Readonly<Record<string, readonly string[]>> = {
  ADHD: ['ADHD', 'HYPER', 'STIMULANTMED'],
  ANXIETY: ['ANXIETY', 'GAD'],
  WITHDRAWAL: ['WITHDRAWAL', 'ADDICTION', 'RECOVERY', 'CRAVING', 'DETOX'],
  PAIN: ['PAIN'],
  DEPRESSION: ['DEPRESSION'],
  SLEEP: ['SLEEP'],
  ALCOHOL: ['ALCOHOL'],
};

const conditionEntries = Object.entries(pageConditions);

/** What a page speaks of most: at most two, each in at least an eighth of what names any condition. */
export function pageSubjects(reads: readonly ReadSentence[]): string[] {
  const counts = conditionEntries.map(
    ([name, tags]) => [name, reads.filter(({ has }) => tags.some((tag) => has.has(tag))).length] as const,
  );
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts
    .filter(([, count]) => count > 0 && count >= total / 8)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([name]) => name);
}

/** How many sentences a condition that was named is kept in mind. */
const KEPT_IN_MIND = 5;

/** For each sentence the condition named last, `null` where none was. */
function conditionsNear(reads: readonly ReadSentence[]): (string | null)[] {
  let [last, since]: [string | null, number] = [null, 0];
  return reads.map(({ has }) => {
    const named = conditionEntries.find(([, tags]) => tags.some((tag) => has.has(tag)))?.[0];
    since = named === undefined ? since + 1 : 0;
    last = named ?? (since > KEPT_IN_MIND ? null : last);
    return last;
  });
}

/** Reads the sentences of a page together: each sees what the page is about and the sentence before it. */
export type PageReader = (sentences: readonly Sentence[]) => Reading[];

/** Makes a reader of pages; make one and keep it. */
export function createPageReader(): PageReader {
  const read = createReader();
  const featurize = createFeaturizer();
  const nothing: ReadonlySet<string> = new Set();
  return (sentences) => {
    const reads = sentences.map(({ text }) => read(text));
    const page = pageSubjects(reads);
    const near = conditionsNear(reads);
    const wordings = reads.map((own, at) => readWording(own, sentences[at]?.kind ?? 'paragraph'));
    const story = isStory(wordings) ? ['rule:story'] : [];
    return sentences.map((sentence, at) => {
      const own = reads[at] ?? read(sentence.text);
      const wording = wordings[at] ?? readWording(own, sentence.kind);
      const around = { page, before: reads[at - 1]?.has ?? nothing, kind: sentence.kind, near: near[at] ?? null };
      return {
        sentence,
        read: own,
        wording,
        around,
        features: featurize(own, around, [...ruleNames(wording), ...story]),
      };
    });
  };
}

/** The answers of the rules are features too: the heads learn how far to trust them. */
const ruleNames = (wording: Wording): string[] => [
  `rule:claim ${wording.claimRule}`,
  `rule:claims ${wording.claim}`,
  `rule:modality ${wording.modality}`,
  `rule:how ${wording.modalityRule}`,
  ...(wording.negated ? ['rule:negated'] : []),
  ...(wording.uncertain ? ['rule:uncertain'] : []),
  ...(wording.absolute ? ['rule:absolute'] : []),
  ...(wording.first ? ['rule:first'] : []),
  ...(wording.told ? ['rule:told'] : []),
];

/** From this share of sentences in the first person on, a page is somebody's story, and its bare sentences too. */
const STORY = 0.15;
const isStory = (wordings: readonly Wording[]): boolean =>
  wordings.filter(({ first }) => first).length > wordings.length * STORY;

interface Heads {
  readonly claim: Head;
  readonly topic: Head;
  readonly modality: Head;
  readonly verdict: Head;
}

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
  const heads: Heads = {
    claim: unpackHead(stored.claim),
    topic: unpackHead(stored.topic),
    modality: unpackHead(stored.modality),
    verdict: unpackHead(stored.verdict),
  };
  const byId = new Map(facts.claims.map((fact) => [fact.id, fact]));
  const made = new Map<string, Said>();
  const checkSentences = (sentences: readonly Sentence[]): CheckedPage => {
    const readings = readPage(sentences);
    const onSubject = readings.some(({ sentence }) => KRATOM.test(sentence.text));
    return {
      readings,
      sentences: readings.map((reading, index) =>
        judged(reading, index, { heads, byId, facts, speak, onSubject, made }),
      ),
    };
  };
  return { checkSentences, checkBlocks: (blocks) => checkSentences(sentencesOf(blocks)) };
}

interface Known {
  readonly heads: Heads;
  readonly byId: ReadonlyMap<string, ClaimFact>;
  readonly facts: ClaimsFacts;
  readonly speak: CheckSpeak;
  readonly onSubject: boolean;
  /** What was said before, by claim and judgement. */
  readonly made: Map<string, Said>;
}

function judged(reading: Reading, index: number, known: Known): CheckedSentence {
  const { sentence, wording } = reading;
  const base = { index, block: sentence.block, kind: sentence.kind, text: sentence.text, cues: wording.cues };
  const isClaim = isClaimOf(reading, known.heads.claim);
  const nothing = { topics: [], verdict: 'not assessed', statement: '', sources: [] } as const;
  if (!isClaim) return { ...base, ...nothing, isClaim, modality: null, rules: [wording.claimRule] };
  const modality = modalityOf(reading, known.heads.modality);
  const topics = topicsOf(reading, known);
  const fact = known.byId.get(topics[0]?.id ?? '');
  const unmatched = { ...base, ...nothing, isClaim, modality } as const;
  if (fact === undefined) return { ...unmatched, rules: ['no-match', wording.modalityRule] };
  const matched = { ...reading, wording: { ...wording, modality } };
  const answer = (one: ClaimFact): Judgement =>
    weigh(matched, one, judge(one, reading.read, matched.wording), known.heads.verdict);
  const judgement = answer(fact);
  if (judgement.verdict === 'supported' && isDoubtful(topics, known, answer))
    return { ...unmatched, topics, rules: ['two-matches-disagree', wording.modalityRule] };
  const added = judgement.verdict === 'supported' ? addedBenefit(reading, topics, known, answer) : null;
  if (added !== null) {
    const statement = known.speak('check.added', { summary: added.summary });
    const sources = resolveSources([...new Set([...fact.sources, ...added.sources])], known.facts.sources);
    const rules = ['benefit-in-second-clause', wording.modalityRule];
    return { ...base, isClaim, modality, topics, verdict: 'partly supported', rules, statement, sources };
  }
  return {
    ...base,
    isClaim,
    modality,
    topics,
    verdict: judgement.verdict,
    rules: [judgement.rule, wording.modalityRule],
    ...said(judgement, fact, known),
  };
}

interface Said {
  readonly statement: string;
  readonly sources: CheckedSentence['sources'];
}

/** What is said to a claim is the same for every sentence judged alike, so it is made once. */
function said(judgement: Judgement, fact: ClaimFact, { speak, facts, made }: Known): Said {
  const key = `${fact.id} ${judgement.verdict} ${judgement.rule}`;
  const before = made.get(key);
  if (before !== undefined) return before;
  const answer = {
    statement: statementOf(judgement, fact, speak),
    sources: resolveSources(fact.sources, facts.sources),
  };
  made.set(key, answer);
  return answer;
}

/** "It binds opioid receptors, helping to manage craving": what is true of the first half is not of the second. */
const SECOND_CLAUSE =
  /, (?:\w+ly |and (?:so |thus |thereby )?|thus |thereby |which (?:\w+ )?)?(?:help|aid|offer|provid|eas|reliev|alleviat|reduc|modulat|improv|mak|allow|lead|support|promot|treat|curb|sooth|calm)(?:s|es|ing)\b/i;

/** The claim of benefit that a clause adds to what is documented; `null` where there is none. */
function addedBenefit(
  { sentence, read }: Reading,
  [, ...others]: readonly TopicScore[],
  { byId }: Known,
  answer: (fact: ClaimFact) => Judgement,
): ClaimFact | null {
  if (!SECOND_CLAUSE.test(sentence.text) || !(read.has.has('RELIEVE') || read.has.has('IMPROVE'))) return null;
  const facts = others.map(({ id }) => byId.get(id)).filter((fact) => fact !== undefined);
  return facts.find((fact) => fact.verdict !== 'supported' && answer(fact).verdict !== 'supported') ?? null;
}

/** Below this share the best topic is no more than a guess, and a second that comes near it is asked as well. */
const GUESS_SHARE = 0.4;
const NEAR_SHARE = 0.6;

/** True where the sentence may as well be about a claim to which the evidence says no: then nothing is said to it. */
function isDoubtful(
  [first, second]: readonly TopicScore[],
  { byId }: Known,
  answer: (fact: ClaimFact) => Judgement,
): boolean {
  const other = byId.get(second?.id ?? '');
  if (first === undefined || second === undefined || other === undefined) return false;
  if (first.score >= GUESS_SHARE || second.score < first.score * NEAR_SHARE) return false;
  return isAmiss(answer(other).verdict);
}

/** The verdicts that a reader must not take for "supported". */
export const isAmiss = (verdict: CheckVerdict): boolean =>
  verdict === 'contradicted' || verdict === 'unsupported' || verdict === 'overstated';

/** Forms that state nothing, whatever words stand in them: here the rules are surer than what is learned. */
const NEVER_A_CLAIM: ReadonlySet<string> = new Set(['heading', 'question', 'roadmap', 'too-short']);

function isClaimOf({ features, wording, read }: Reading, head: Head): boolean {
  if (read.words.length < 2 || NEVER_A_CLAIM.has(wording.claimRule)) return false;
  const [no = 0, yes = 0] = scoresOf(head, features);
  return no === yes ? wording.claim : yes > no;
}

function modalityOf({ features, wording }: Reading, head: Head): Modality {
  const scores = scoresOf(head, features, CONTENT_SHARE);
  const best = scores.indexOf(Math.max(...scores));
  return scores.every((score) => score === 0) ? wording.modality : (modalities[best] ?? wording.modality);
}

/** True where a sentence is about something else: another herb without kratom beside it, or a page without kratom. */
function isElsewhere({ read, sentence }: Reading, onSubject: boolean): boolean {
  if (KRATOM.test(sentence.text)) return false;
  const herb = read.cues.find(({ tag }) => tag === 'OTHERHERB');
  return !onSubject || (herb !== undefined && herb.from < 4);
}

function topicsOf(reading: Reading, { heads, onSubject }: Known): TopicScore[] {
  if (isElsewhere(reading, onSubject)) return [];
  const best = bestOf(scoresOf(heads.topic, reading.features), MOST_TOPICS + 1);
  const ranked = best.map(({ at, share }) => ({
    id: heads.topic.classes[at] ?? OTHER,
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
