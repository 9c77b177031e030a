/**
 * How a sentence is worded, by rule: is it a statement at all, how firm is it, what is denied, who says it.
 *
 * Each answer names its rule and the cues it rests on, so that a reader can see why. The learned heads take the
 * answers as features; where there are no weights the rules stand alone.
 */
import { isAboutOne, onlyHears, tellsExperience } from './experience.ts';
import { type Place, formOf, hasVerb } from './forms.ts';
import { withoutEvenNegations } from './negation.ts';
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
  /** The sentence without the negations that deny nothing ("by no means harmless"); else the sentence itself. */
  readonly plain: string;
  /** What is left of them denies something. */
  readonly denies: boolean;
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

/** Where a second clause begins, of which a hedge may be part and the first clause not. */
const SECOND_CLAUSE =
  /[;:]\s|,\s(?:and|but|so|while|although|though|which|potentially|possibly|perhaps|with the potential)\b/gi;

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
/** One who is near hears it, as the writer would. */
const TOLD_US = /\bus\b/;
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
  /\b(?:(?:my|one|another) (?:guess|theory|idea|hunch)|(?:i|we) (?:think|guess|figure|suspect|reckon|believe)|i['’]?m guessing|prob(?:ably)?|imo|imho|supposedly|presumed|postulated|hypothesi[sz]ed|attributed to|put down to|ascribed to|(?:is|are|was|were|been) (?:\w+ly |often |also |long |now )?(?:said|thought|believed|held|supposed|assumed|tipped|expected|presumed|reputed|rumou?red|reckoned|hoped|alleged|claimed) to|(?:is|are|was|were|been) (?:\w+ly |often |also |long |now |sometimes )?(?:thought of|regarded|viewed|seen|looked upon) as|(?:generally|widely|usually|often|commonly|typically|mostly|sometimes) (?:considered|held|thought|believed|said)|(?:the|their) (?:thinking|idea|theory|hope|logic|reasoning|argument|suspicion|assumption|belief|notion) (?:is|goes|was)|stands to reason|makes sense that|(?:some|good|every) reason to (?:believe|think|suspect|hope)|(?:experts|many|some|proponents) (?:believe|think|see it)|conceivabl[ey]|may be|might be)\b/i;

/** The cues are looked at first: a pattern costs more. */
const isOpined = (read: ReadSentence): boolean => cueOf(read, 'OPINION') !== undefined && OPINED.test(read.text);

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

/** A quotation with a name behind it, as shops show them: "It works!" – Tom R. */
const TESTIMONIAL = /^["“].{3,}["”]\s*[-–—~,]+\s*[\p{L} .,'’()]{2,40}$/u;

/** Who speaks of what. */
interface Voice {
  /** The writer, of what he or she felt. */
  readonly first: boolean;
  /** The writer only hears, reads or owns. */
  readonly heard: boolean;
  /** Others, of what they felt. */
  readonly tells: boolean;
}

/** What a person feels or is rid of. */
const FELT: ReadonlySet<string> = new Set(
  'SIDEEFFECT WDSYMPTOM LIVER SEIZURE DEPENDENCE CRAVING WITHDRAWAL PAIN ANXIETY MOOD DEPRESSION SLEEP ENERGY FOCUS RELIEVE CURE KRATOMWD DETOX'.split(
    ' ',
  ),
);

/** "Her liver enzymes were ten times too high": what one person felt, told by another. */
const tellsOfOne = ({ text, concepts }: ReadSentence): boolean =>
  concepts.some(({ tag }) => FELT.has(tag.name)) && isAboutOne(text);

/** Why a sentence is what people say; `null` where it is not. */
function anecdoteRule(read: ReadSentence, { first, tells }: Voice): string | null {
  const knows = first && KNOWS.test(read.text) && !OWN.test(read.text);
  if (first && !knows && !isOpined(read)) return 'first-person';
  if (TESTIMONIAL.test(read.text)) return 'quoted';
  if (tells || tellsOfOne(read)) return 'person-felt';
  return peopleSay(read, knows) ? 'people-say' : null;
}

/** True where a cue says that people speak, and nothing that they only know of it. */
function peopleSay(read: ReadSentence, knows: boolean): boolean {
  const said = cueOf(read, 'SAYING') !== undefined || /["”]/.test(read.text);
  if (said && PEOPLE_SAY.test(read.text) && !OFFICIAL.test(read.text)) return true;
  const cue = cueOf(read, 'ANECDOTE');
  if (knows || cue === undefined || cue.from >= read.words.length * 0.6) return false;
  return cueOf(read, 'UNCERTAIN') === undefined && !isOnRecord(read);
}

/** True where what is claimed stands before a second clause, and only that one is hedged ("it binds receptors, and may help"). */
function hedgesSecondClause(read: ReadSentence, hedge: number): boolean {
  const at = read.starts[hedge] ?? 0;
  let half = 0;
  for (const { index } of read.text.matchAll(SECOND_CLAUSE)) if (index <= at) half = index;
  const claims = ({ tag, from }: Hit): boolean =>
    (read.starts[from] ?? 0) < half && ((from > 0 && RELATIONS.has(tag.name)) || HARMS.includes(tag.name));
  return half > 0 && read.concepts.some(claims) && hasVerb(read.text.slice(0, half));
}

function modalityOf(read: ReadSentence, voice: Voice): [Modality, string] {
  const { heard } = voice;
  const anecdote = heard ? null : anecdoteRule(read, voice);
  if (anecdote !== null) return ['anecdotal', anecdote];
  const hedge = cueOf(read, 'HEDGE')?.from;
  if (hedge === undefined) {
    if (isOpined(read)) return ['hedged', 'held-not-known'];
    return ['asserted', heard ? 'heard' : 'no-hedge'];
  }
  if (hedgesSecondClause(read, hedge)) return ['asserted', 'hedge-in-second-clause'];
  return ['hedged', hedge <= relationAt(read) ? 'hedge-governs-relation' : 'hedge-in-sentence'];
}

const DENIED =
  /\b(?:(?:does|do|did|is|are|was|were|has|have|can|could|will|would|should) ?n[o']t|cannot|can't|doesn['’]t|isn['’]t|aren['’]t|don['’]t|won['’]t|hasn['’]t|never|no (?:known |real |serious |significant |harmful |such |risk|side|danger|withdrawal|dependence|interaction|addict|evidence of harm|reports?|deaths?|one has|chance|need|adverse|drug|effect|known)|without (?:any |the )?(?:risk|side|danger|withdrawal|dependence|addict|harm|negative|adverse|causing)|non-?addictive|not addictive|zero|free of|free from|nothing to|myth|untrue|impossible|neither|nobody has (?:ever )?died|nor)\b/i;
const MISSING =
  /\b(?:no|little|limited|insufficient|scarce|lack(?:s|ing)? of?|not enough|inconclusive|without|few|any|conclusive|good|reliable|strong|robust|solid|scant|nor|not (?:one|a single)) (?:[\w-]+ ){0,3}(?:evidence|proof|stud(?:y|ies)|trials?|research|data)\b|\b(?:not|never) (?:\w+ ){0,2}(?:established|proven|studied|tested|understood|known|shown|demonstrated|confirmed|approved|evaluated|examined|compared|been (?:\w+ )?(?:tested|studied|shown|proven|established|compared|(?:a|any|put|in|the) (?:[\w-]+ ){0,4}(?:trials?|stud(?:y|ies))))\b|\b(?:nobody|no one|no (?:team|group|scientist|researcher)s?)\b[^.;,]{0,30}\b(?:tested|compared|studied|tried|examined|looked (?:at|into)|enrolled|checked|measured|proved|shown|set)\b/i;

/** Where a sentence denies something. -1 where it does not. */
export const denialIn = (text: string): number => text.search(DENIED);

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

const saysMissing = (read: ReadSentence): boolean =>
  (cueOf(read, 'STUDYCUE') !== undefined || cueOf(read, 'NEGATION') !== undefined) && MISSING.test(read.text);

/** Who speaks in a sentence, and of whom. */
function voiceOf(read: ReadSentence): Voice {
  const spoken = FIRST_PERSON.test(read.text);
  const tells = cueOf(read, 'SAYING') !== undefined && tellsExperience(read.text);
  const heard = !tells && (spoken || TOLD_US.test(read.text)) && onlyHears(read.text);
  return { first: spoken && !heard, heard, tells };
}

const NOT_ONLY = /\bnot (?:only|just|necessarily)\b/i;

/** What is denied, with and without the negations that deny nothing. */
function denialOf(read: ReadSentence): Pick<Wording, 'negated' | 'plain' | 'denies'> {
  const { text } = read;
  const no = cueOf(read, 'NEGATION') !== undefined;
  const negated = no && DENIED.test(text) && !NOT_ONLY.test(text);
  const plain = no || cueOf(read, 'WRONG') !== undefined ? withoutEvenNegations(text) : text;
  return { negated, plain, denies: negated && (plain === text || DENIED.test(plain)) };
}

/** Reads the wording of one sentence. */
export function readWording(read: ReadSentence, place: Place): Wording {
  const [claim, claimRule] = formOf(read, place);
  const voice = voiceOf(read);
  const [modality, modalityRule] = modalityOf(read, voice);
  const { negated, plain, denies } = denialOf(read);
  const open = leavesOpen(read);
  const missing = open || saysMissing(read);
  return {
    claim,
    claimRule,
    modality,
    modalityRule,
    negated,
    plain,
    denies,
    uncertain: missing || cueOf(read, 'UNCERTAIN') !== undefined,
    missing,
    open,
    absolute: cueOf(read, 'ABSOLUTE') !== undefined,
    first: voice.first,
    told: !voice.heard && TOLD.test(read.text),
    cues: cuesShown(read),
  };
}
