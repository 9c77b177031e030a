/**
 * How a sentence is worded, by rule: is it a statement at all, how firm is it, what is denied, who says it.
 *
 * Each answer names its rule and the cues it rests on, so that a reader can see why. The learned heads take the
 * answers as features; where there are no weights the rules stand alone.
 */
import { type Hit, type ReadSentence, cueOf, holds } from './reader.ts';
import { type Place, formOf } from './forms.ts';
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
  /** Words that leave no room: cures, proven, no risk. */
  readonly absolute: boolean;
  /** The writer speaks of himself or herself. */
  readonly first: boolean;
  /** Somebody is quoted or told of. */
  readonly told: boolean;
  readonly cues: readonly Cue[];
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
  if (first && !OPINED.test(read.text)) return 'first-person';
  if (PEOPLE_SAY.test(read.text) && !OFFICIAL.test(read.text)) return 'people-say';
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

/** Reads the wording of one sentence. */
export function readWording(read: ReadSentence, place: Place): Wording {
  const [claim, claimRule] = formOf(read, place);
  const first = FIRST_PERSON.test(read.text);
  const [modality, modalityRule] = modalityOf(read, first);
  const missing = MISSING.test(read.text);
  const uncertain = missing || cueOf(read, 'UNCERTAIN') !== undefined;
  return {
    claim,
    claimRule,
    modality,
    modalityRule,
    negated: DENIED.test(read.text) && !/\bnot (?:only|just|necessarily)\b/i.test(read.text),
    uncertain,
    missing,
    absolute: cueOf(read, 'ABSOLUTE') !== undefined,
    first,
    told: TOLD.test(read.text),
    cues: cuesShown(read),
  };
}
