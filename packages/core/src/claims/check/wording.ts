/**
 * How a sentence is worded, by rule: is it a statement at all, how firm is it, what is denied, who says it.
 *
 * Each answer names its rule and the cues it rests on, so that a reader can see why. The learned heads take the
 * answers as features; where there are no weights the rules stand alone.
 */
import { type Hit, type ReadSentence, cueOf, holds } from './reader.ts';
import type { Cue, CueKind, Modality } from './types.ts';

const kindOf: Readonly<Record<string, CueKind>> = {
  HEDGE: 'hedge',
  ANECDOTE: 'attribution',
  STUDYCUE: 'study',
  NEGATION: 'negation',
  ABSOLUTE: 'absolute',
  MARKETING: 'marketing',
  UNCERTAIN: 'uncertainty',
  ADVICE: 'advice',
};

function shownCue({ tag, from, to }: Hit, { text, starts, words }: ReadSentence): Cue | null {
  const kind = kindOf[tag.name];
  const start = starts[from];
  const last = starts[to - 1];
  if (kind === undefined || start === undefined || last === undefined) return null;
  const end = last + (words[to - 1]?.text.length ?? 0);
  return { kind, text: text.slice(start, end), start, end };
}

/** The cues as they are shown. */
function cuesShown(read: ReadSentence): Cue[] {
  const shown: Cue[] = [];
  for (const hit of read.cues) {
    const cue = shownCue(hit, read);
    if (cue !== null) shown.push(cue);
  }
  return shown;
}

/** What was read off the wording. */
export interface Wording {
  readonly claim: boolean;
  readonly claimRule: string;
  readonly modality: Modality;
  readonly modalityRule: string;
  /** True where the relation of the sentence is denied ("does not cure"), not where evidence is said to be missing. */
  readonly negated: boolean;
  /** The sentence says that evidence is missing or wanted. */
  readonly uncertain: boolean;
  /** It says so outright: no study, never tested. */
  readonly missing: boolean;
  /** What is claimed stands behind "whether", and nothing is promised beside it. */
  readonly open: boolean;
  /** Words that leave no room: cures, proven, no risk. */
  readonly absolute: boolean;
  /** The writer speaks of himself or herself. */
  readonly first: boolean;
  /** Somebody is quoted or told of. */
  readonly told: boolean;
  readonly cues: readonly Cue[];
}

const QUESTION = /\?["'”’)]*$/;
const IMPERATIVE =
  /^(?:always |never |please |then |so |and |also |instead,? )?(?:consult|talk|speak|ask|check|avoid|start|keep|read|learn|discover|join|visit|shop|buy|order|click|call|contact|see|consider|remember|seek|stop|do not|don't|make sure|be|tell|store|track|write|note|let's|let us|find|try|use(?! (?:in|of|by)\b)|verify|explore|follow|sign up|subscribe|share|bring|look|stay|take|choose|think|mix|never (?:mix|take|combine|use|drive|exceed|buy|stop|start|give|drink)|get|add|browse|welcome|thank|if you (?:are|have|feel|think|or|take|notice|need|want|use|choose|decide|do)\b[^,]{0,80}, (?:call|talk|consult|speak|ask|seek|please|tell|do not|start|stop|contact|get|make|check|read))\b/i;
/** Somebody is told what to do: "users should consider consulting", "it is wise to", "retailers are advised not to". */
const ADVICE_FRAME =
  /\b(?:(?:should|must|ought to|needs? to|ha(?:ve|s) to) (?:not |never )?(?:also |always |therefore |best |still |first )?(?:be (?:approached|used|taken|discussed|done|viewed|seen|treated|kept|considered|careful|cautious|aware|mindful|wary|informed)|consult|talk|speak|seek|discuss|ask|consider|weigh|verify|check|avoid|start|monitor|proceed|exercise|prioriti[sz]e|approach|remain|stay|make sure|report|remove|tell)|(?:it is|it['’]s|is|are|remains?) (?:also |always |therefore |best |still )?(?:crucial|essential|important|vital|advisable|imperative|recommended|wise|prudent|paramount|critical|necessary) (?:to|for|that|when)|(?:is|are) (?:strongly |therefore |also )?(?:advised|encouraged|urged|asked|reminded|cautioned) (?:not )?to)\b/i;
/** "Trials are necessary to" says what is not known. */
const RESEARCH_WANTED =
  /\b(?:trials?|stud(?:y|ies)|research|investigations?)\b[^.,;]{0,40}\b(?:is|are|remains?|must|should|needs?)\b/i;
const ROADMAP =
  /\b(?:this|the following|our) (?:article|guide|post|page|section|blog|overview|fact sheet|leaflet|piece|report|review|handout|video)\b[^.]{0,40}\b(?:explor|examin|discuss|cover|delv|look|explain|unravel|will|provid|offer|aim|outlin|describ|summari|answer|review|walk|set|break|tak|sort)|^(?:in|throughout|across) (?:this|the) (?:article|guide|post|section|page|sections|piece)\b|\bguide offers\b|^(?:additionally,? |next,? |we(?: also|['’]ll)? |we will (?:also )?|finally,? we )(?:we )?(?:also )?(?:discuss|highlight|explore|examine|consider|navigate|look|delve|unravel|cover|review|unpack)|, (?:we|this (?:article|guide|post)) (?:examine|explore|delve|discuss|look|consider|offer|unravel|navigate)s?|\b(?:we|we'll|we’ll|let's|let’s|let us|i|i'll) (?:will |also |shall |'ll )?(?:explor|examin|discuss|cover|delv|look at|explain|unravel|navigate|dive|review|answer|walk|break down|take a look|go through|sort)|^(?:join us|read on|keep reading|in this (?:article|guide|post|section)|below|exploring the|delving into|understanding (?:the|these|how|this)\b.{0,120}\b(?:is|are) (?:crucial|essential|key|important|vital))/i;
const REASON = /\b(?:because|due to|since|as its|given its|owing to|as it|as kratom|because of)\b|, as\b/i;
const VERBISH =
  /\b(?:is|are|was|were|be|been|has|have|had|can|could|may|might|will|would|does|do|did|helps?|acts?|binds?|contains?|causes?|works?|makes?|gives?|relieves?|reduces?|eases?|improves?|boosts?|offers?|provides?|shows?|suggests?|reports?|says?|varies|differs?|comes?|grows?|leads?|affects?|increases?|raises?|needs?|remains?|found|found|took|sold|used|[a-z]{3,}ed|[a-z]{4,}(?:es|ts|ns|rs|ds|ls|ys|ms|ks|ps))\b/i;

type FormRule = readonly [rule: string, holds: (read: ReadSentence, kind: string) => boolean];

const unended = (text: string): boolean => !/[.!…:;]["'”’)]*$/.test(text);

/** Forms that state nothing, in the order in which they are looked for. */
const forms: readonly FormRule[] = [
  ['too-short', ({ words }) => words.length < 3],
  ['question', ({ text }) => QUESTION.test(text)],
  ['heading', (_read, kind) => kind === 'heading'],
  [
    'unended',
    ({ text, words }, kind) =>
      unended(text) && words.length < 14 && kind !== 'cell' && kind !== 'item' && /^["'“‘(]?\p{Lu}/u.test(text),
  ],
  ['roadmap', ({ text }) => ROADMAP.test(text)],
  ['imperative', ({ text }) => IMPERATIVE.test(text) && !REASON.test(text)],
  ['advice', ({ text }) => ADVICE_FRAME.test(text) && !REASON.test(text) && !RESEARCH_WANTED.test(text)],
  // Two concepts of the subject beside each other are a statement, with or without a verb that is known.
  ['no-verb', ({ text, tags }) => tags.length < 2 && !VERBISH.test(text)],
  ['off-subject', ({ tags }) => tags.length === 0],
];

function claimOf(read: ReadSentence, kind: string): [boolean, string] {
  const form = forms.find(([, holds]) => holds(read, kind));
  return form === undefined ? [true, 'statement'] : [false, form[0]];
}

const SECOND_HALF =
  /,\s+(?:potentially|possibly|perhaps|which (?:may|might|could)|and (?:may|might|could)|with the potential)/i;

const RELATIONS: ReadonlySet<string> = new Set(
  'RELIEVE IMPROVE INCREASE INFLUENCE BIND CAUSE CURE MIMIC BALANCE INTERACT ENSURE'.split(' '),
);

/** The first relation concept: what a hedge must stand before to govern the claim. */
function relationAt(read: ReadSentence): number {
  const relation = read.concepts.find(({ tag, from }) => from > 0 && RELATIONS.has(tag.name));
  return relation?.from ?? read.words.length;
}

const PEOPLE_SAY =
  /\b(?:users?|people|customers?|shoppers|buyers|members|reviewers|patients|individuals|others|many|some|a few|proponents|consumers|respondents|parents|veterans|former \w+ users|fans|posters|folks|friends?|most) (?:\w+ ){0,3}?(?:say|says|said|report|reports|reported|tell|told|write|wrote|describe|described|note|mention|mentioned|recount|speak|spoke|love|credit|swear|claim|vouch|find|feel)\b|^(?:some|many|others|a few|most)(?: \w+){0,2} (?:say|report|describe|mention|recount|note|find)|["”] (?:said|says|she|he)\b/i;
const FIRST_PERSON = /\b(?:i|i['’]?(?:m|ve|d|ll)|ive|my|me|myself)\b/i;
/** Who writes says what he or she knows or grants, not what was felt. */
const KNOWS =
  /\bi(?:['’]ve| have| will| would| must|['’]d|['’]ll)?(?: also| often)? (?:know of|grant|read|hear|see|seen|doubt|admit)\b/i;
const OWN = /\b(?:my|me|myself)\b/i;
/** A person of whom the page tells, who says or is said to have felt something. */
const TOLD =
  /\b(?:he|she|they|witness|nurse|veteran|mother|father|woman|man|son|daughter|brother|sister|husband|wife|friend|buddy|roommate|nephew|neighbou?r|boy|girl|patient|customers?|users?|reviewers?|students?|parents?|[A-Z][a-z]+),? (?:\w+ ){0,2}?(?:says?|said|adds?|added|told|tells?|stated?|testif(?:y|ied)|writes?|wrote|describes?|described|love|liked?|praise)\b|\b(?:my|his|her|their) (?:\w+ )?(?:mood|legs?|liver|knees?|sleep|pain|craving|anxiety|depression|withdrawal|doctor|wife|husband|brother|sister|buddy|friend|roommate)\b/;
/** What somebody holds rather than knows. */
const OPINED =
  /\b(?:(?:my|one|another) (?:guess|theory|idea|hunch)|(?:i|we) (?:think|guess|figure|suspect|reckon|believe)|i['’]?m guessing|prob(?:ably)?|imo|imho|supposedly|presumed|postulated|hypothesi[sz]ed|attributed to|put down to|ascribed to|(?:is|are|was|were|been) (?:said|thought|believed|held|supposed|assumed) to|(?:experts|many|some|proponents) (?:believe|think|see it)|conceivabl[ey]|may be|might be)\b/i;

const OFFICIAL = /\b(?:scientists|researchers|doctors|experts|agency)\b/i;

const ON_RECORD =
  /\b(?:has|have|had|was|were|is|are) (?:also |often |rarely |been |repeatedly )*(?:reported|described|found|noted|documented|observed|recorded|identified|seen)\b/i;
const HARMS = [
  'LIVER',
  'SEIZURE',
  'DEATH',
  'KRATOMWD',
  'WITHDRAWAL',
  'SIDEEFFECT',
  'DEPENDENCE',
  'OVERDOSE',
  'PREGNANCY',
  'CONTAMINANT',
  'BREATHING',
  'NALOXONE',
];

/** "Seizures have been reported" puts a harm on record; nobody tells a story. */
const isOnRecord = (read: ReadSentence): boolean => HARMS.some((tag) => holds(read, tag)) && ON_RECORD.test(read.text);

/** Why a sentence is what people say; `null` where it is not. */
function anecdoteRule(read: ReadSentence, first: boolean): string | null {
  const knows = first && KNOWS.test(read.text) && !OWN.test(read.text);
  if (first && !knows && !OPINED.test(read.text)) return 'first-person';
  if (PEOPLE_SAY.test(read.text) && !OFFICIAL.test(read.text)) return 'people-say';
  return knows ? null : cuedRule(read);
}

/** The same by a cue alone, where nothing stronger speaks. */
function cuedRule(read: ReadSentence): string | null {
  const cue = cueOf(read, 'ANECDOTE');
  if (cue === undefined || cue.from >= read.words.length * 0.6) return null;
  return cueOf(read, 'UNCERTAIN') === undefined && !isOnRecord(read) ? 'people-say' : null;
}

function modalityOf(read: ReadSentence, first: boolean): [Modality, string] {
  const anecdote = anecdoteRule(read, first);
  if (anecdote !== null) return ['anecdotal', anecdote];
  const hedge = cueOf(read, 'HEDGE')?.from;
  if (hedge === undefined) return OPINED.test(read.text) ? ['hedged', 'held-not-known'] : ['asserted', 'no-hedge'];
  const half = SECOND_HALF.exec(read.text)?.index ?? 0;
  const relation = relationAt(read);
  if (half > 0 && (read.starts[hedge] ?? 0) >= half && relation < hedge) return ['asserted', 'hedge-in-second-clause'];
  return ['hedged', hedge <= relation ? 'hedge-governs-relation' : 'hedge-in-sentence'];
}

const DENIED =
  /\b(?:(?:does|do|did|is|are|was|were|has|have|can|could|will|would|should) ?n[o']t|cannot|can't|doesn['’]t|isn['’]t|aren['’]t|don['’]t|won['’]t|hasn['’]t|never|no (?:known |real |serious |significant |harmful |such |risk|side|danger|withdrawal|dependence|interaction|addict|evidence of harm|reports?|deaths?|one has|chance|need|adverse|drug|effect|known)|without (?:any |the )?(?:risk|side|danger|withdrawal|dependence|addict|harm|negative|adverse|causing)|non-?addictive|not addictive|zero|free of|free from|nothing to|myth|untrue|impossible|neither|nobody has (?:ever )?died|nor)\b/i;
const MISSING =
  /\b(?:no|little|limited|insufficient|scarce|lack(?:s|ing)? of?|not enough|inconclusive|without|few|any|conclusive|good|reliable|strong|robust|solid|scant|nor) (?:\w+ ){0,3}(?:evidence|proof|stud(?:y|ies)|trials?|research|data)\b|\b(?:not|never) (?:\w+ ){0,2}(?:established|proven|studied|tested|understood|known|shown|demonstrated|confirmed|approved|evaluated|been (?:\w+ )?(?:tested|studied|shown|proven|established))\b/i;

/** That a thing is disputed is itself what is claimed. */
const DISPUTED = /\b(?:quarrel|debat|disput|disagree|argu|divided|split)\w*\b[^,]{0,20}\bwhether\b/i;

/** "There is interest in whether it raises dopamine" says nothing of dopamine. */
function leavesOpen({ text, words, starts, concepts }: ReadSentence): boolean {
  const whether = words.findIndex((word) => word.text === 'whether');
  if (whether < 0 || DISPUTED.test(text)) return false;
  const comma = text.indexOf(',', starts[whether]);
  const relations = concepts.filter(({ tag }) => RELATIONS.has(tag.name));
  const within = ({ from }: Hit): boolean => from > whether && (comma < 0 || (starts[from] ?? 0) < comma);
  return relations.length > 0 && relations.every(within);
}

/** Reads the wording of one sentence. */
export function readWording(read: ReadSentence, kind: string): Wording {
  const [claim, claimRule] = claimOf(read, kind);
  const first = FIRST_PERSON.test(read.text);
  const [modality, modalityRule] = modalityOf(read, first);
  const open = leavesOpen(read);
  const missing = open || MISSING.test(read.text);
  const uncertain = missing || cueOf(read, 'UNCERTAIN') !== undefined;
  return {
    claim,
    claimRule,
    modality,
    modalityRule,
    negated: DENIED.test(read.text) && !/\bnot (?:only|just|necessarily)\b/i.test(read.text),
    uncertain,
    missing,
    open,
    absolute: cueOf(read, 'ABSOLUTE') !== undefined,
    first,
    told: TOLD.test(read.text),
    cues: cuesShown(read),
  };
}
