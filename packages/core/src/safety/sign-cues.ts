/**
 * What the words around a sign say of it in a diary: denied, gone, long past, only supposed, somebody else's.
 *
 * Where the words leave it open the sign counts: a needless card costs a glance, a missed one may cost a life. So each
 * test asks that its cue reaches the sign by words that carry it ("no sign of", "afraid of having"), and "not sleeping
 * chest pain" stays chest pain.
 */
import { isRelative } from '../text/index.ts';
import type { PlainDate } from '../quantity/index.ts';
import { whenOf } from './when.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const DENIERS = set(
  'no not never none without denies denied deny denying neither nor zero isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt aint wont wouldnt stopped',
);
/** Words over which a denial reaches what it denies. */
const CARRIERS = set(
  'a an any the more further other real actual actually sign signs symptom symptoms of evidence trace history episode episodes been be being is was were am have has had having ever get gets got getting feel feels felt feeling experience experienced experiencing notice noticed noticing see seen seeing suffer suffered like thinking think thought thoughts thinks about to into at all really even yet new longer want wants wanted wanting going gonna plan plans planning intend intending intention need urge urges feelings anymore',
);
/** "No the chest pain is worse": an answer, not a denial. */
const POINTERS = set('the my this that');
const TURNERS = set('because so if still only except but since');
/** "Not only", "not sure if", "not just". */
const NO_DENIAL = set('only just sure certain until really');
const NOT_STOPPED = set('cant cannot not never hasnt havent doesnt didnt wont wouldnt');
/** "Never felt chest pain like this": it is there. */
const FIRST_TIME = /^(?:before\b|.*\b(?:like (?:this|that)|(?:this|so|as) bad|until|till|before (?:today|now|this)))/u;

/** "No chest pain until now": it is there. */
const UNTIL_NOW =
  /\b(?:until|till|before) (?:now|today|tonight|this (?:morning|afternoon|evening)|last night|yesterday)\b/u;

const bare = (word: string): string => word.replaceAll("'", '');

/** True where a denial before the sign at words `start` to `end` reaches it. `words` as typed and folded. */
export function isDeniedBefore(words: readonly string[], start: number, end: number): boolean {
  const before = words.slice(0, start).map(bare);
  const at = before.findLastIndex((word) => DENIERS.has(word) || TURNERS.has(word));
  const word = before[at] ?? '';
  if (at < 0 || TURNERS.has(word)) return false;
  const between = before.slice(at + 1);
  if (isNoDenial(word, before[at - 1] ?? '', between[0] ?? '')) return false;
  const after = words.slice(end).join(' ');
  if (UNTIL_NOW.test(after) || (word === 'never' && FIRST_TIME.test(after))) return false;
  return isJoined(between, between.at(-1) ?? '') || between.every((each) => CARRIERS.has(each));
}

const isNoDenial = (word: string, wordBefore: string, next: string): boolean =>
  NO_DENIAL.has(next) || (word === 'no' && POINTERS.has(next)) || (word === 'stopped' && NOT_STOPPED.has(wordBefore));

/** "No fever or chest pain"; "not eating or sleeping chest pain" is not joined. */
const isJoined = (between: readonly string[], last: string): boolean =>
  last === 'or' || last === 'nor' || (CARRIERS.has(last) && ['or', 'nor'].includes(between.at(-2) ?? ''));

/** True where a denial stands between the words of a pattern: "eyes are not yellow". */
export function isDeniedWithin(words: readonly string[], places: readonly number[]): boolean {
  return places.some((place, index) => {
    const from = places[index - 1];
    if (from === undefined) return false;
    const between = words.slice(from + 1, place).map(bare);
    const at = between.findLastIndex((word) => DENIERS.has(word) && word !== 'stopped');
    return at >= 0 && between.slice(at + 1).every((word) => CARRIERS.has(word));
  });
}

const BETWEEN_GONE =
  '(?:(?:is|are|was|has|have|had|all|both|now|finally|completely|totally|since|also|i had|from|earlier|today|this morning|last night|yesterday|thoughts?|feelings?) )*';
const GONE = new RegExp(
  `^${BETWEEN_GONE}(?:gone|went away|resolved|disappeared|vanished|cleared|subsided|stopped(?! me| my| him| her| us| breath)|passed(?! out)|over$|over now|not there|not present|absent|denied|negative|ruled out)`,
  'u',
);
const ONLY_NO = /^(?:no|none|nope|nil|negative|denied|absent|0|zero|0 10)$/u;
const ALL_GONE =
  /^(?:and |but )?(?:(?:it|that|this|they|all|both)(?:'s|s)? )?(?:(?:is|are|has|have|all|now|completely|totally|just) )*(?:gone|over|passed|went away|resolved|disappeared|stopped)(?: now| again| completely| by itself| on its own)*$/u;

/** True where the words after the sign say that it is not there, or no longer. */
export const isGoneAfter = (after: string, next: string): boolean => GONE.test(after) || ALL_GONE.test(next);

/** True where the words after it deny it: "chest pain: none". */
export const isDeniedAfter = (after: string, next: string): boolean => ONLY_NO.test(after) || ONLY_NO.test(next);

/** Beyond these days a sign that is told of is history, and no emergency of now. */
const HISTORY_DAYS = 7;
const AGAIN = /\b(?:again|right now|today|tonight|this morning|this afternoon|this evening)\b/u;
/** "After my dose", "when I was driving" say when today, and not that it was long ago. */
const SAME_DAY =
  /\b(?:after|since) my\b|\bprior to\b|\bprevious (?:dose|night|day|evening|hour)s?\b|\bwhen i was(?! (?:an? |young|little|small|in (?:school|college|high|rehab)|\d|\w+teen))|\b(?:get|got|getting) used to\b/gu;
/** "Since 2015" goes on. */
const SINCE = /\bsince (?:[a-z]+ )?(?:(?:19|20)\d\d|last (?:week|month|year|summer|winter|spring|fall|autumn))\b/gu;
const LONG_AGO =
  /\b(?:back then|in those days|as an? (?:student|adult|young)|in my (?:teens|twenties|thirties)|in (?:high school|college|rehab)|back in|medical history|past history)\b/u;

/** True where the clause places the sign more than a week back, and nothing says that it is back. */
export function isHistory(clause: string, at: PlainDate): boolean {
  if (AGAIN.test(clause)) return false;
  if (LONG_AGO.test(clause)) return true;
  const when = whenOf(clause.replace(SAME_DAY, ' ').replace(SINCE, ' '), at);
  return when?.kind === 'past' && when.vague !== true && when.days > HISTORY_DAYS;
}

const FILLER =
  "(?:a|an|any|another|more|having|getting|get|gets|have|had|having|of|about|that|i|ill|i'll|id|you|it|itll|could|might|will|would|to|into|from|me|them|go|going|people|someone|somebody|one|they|develop|developing|suffer|die|dying|possible|some|such|another|be|being|is|are|was|were|am|happen|end up|with|for|on|the)";
const SUPPOSED_CUES = [
  'what if',
  'if',
  'in case',
  'unless',
  'afraid',
  'scared',
  'fear',
  'fears',
  'fearing',
  'terrified',
  'phobia',
  'risk',
  'risks',
  'chance',
  'chances',
  'danger',
  '(?:can|could|may|might|would|will|does|do|did)(?: \\w+){0,2} (?:cause|lead to|trigger|give|get|induce)',
  '(?:can|could|would|will) (?:i|you|people|one|it)',
  '(?:read|reading|heard|hear|article|articles|study|studies|news|movie|film|book|show|video|documentary|podcast|song|thread|reports?|story|stories|lecture|page|leaflet)(?: \\w+){0,2} (?:about|on|of|that|where|says|warns)',
  '(?:warned|warning|warnings|warns|joked|joking|jokes?|dream(?:ed|t)?|dreams|nightmares?|asked|asks|asking|quiz(?:zed)?)(?: me| us)?(?: about| of| that| if| whether| where)?',
  'avoid|avoiding|prevent|prevents|preventing|prevention of|protect against|guard against',
  '(?:signs|symptoms) of',
  'how to (?:treat|spot|recogni[sz]e|handle|survive)',
  '(?:treatment|medicine|medication|meds|tested|checked|screened|test|screening|first aid|plan|training|course|class|number) (?:for|on)',
  'do you|did you|have you',
  '(?:worried|worry|worrying|anxious|nervous)(?: about| that)?(?: i| it)?(?: getting| having| get| have| could| might| will| would)',
];
const SUPPOSED = new RegExp(`\\b(?:${SUPPOSED_CUES.join('|')})(?: ${FILLER}){0,5}$`, 'u');
const GENERAL_QUESTION =
  /^(?:can|could|does|do|will|would|is it possible|what (?:if|are|is|causes|does)|how (?:do|does|can|likely|would|to))\b/u;
const PRESENT_SELF = /\b(?:my|i|i'm|im|i've|ive|me|this|these|now|today)\b/u;

/** "Not sure if it is a seizure" may be one. */
const DOUBT =
  /\b(?:not sure|unsure|not certain|don't know|dont know|can't tell|cant tell|no idea|wonder|wondering) (?:if|whether)\b/gu;

/** True where the sign is feared, asked about or told of in general, and not said to be there. */
export const isSupposed = (before: string, sentence: string, isQuestion: boolean): boolean =>
  SUPPOSED.test(before.replace(DOUBT, ' ')) ||
  (isQuestion && GENERAL_QUESTION.test(sentence) && !PRESENT_SELF.test(sentence));

const ANYBODY = set(
  'someone somebody people users user folks others patients patient guy man woman person redditor celebrity actor singer character',
);
const MANY = set('people users folks others patients');
const ANIMALS = set('dog cat puppy kitten horse');
const OWN_BEFORE = /\b(?:i|i'm|im|i've|ive|me|my|myself)\b/u;
/** "I saw my brother ..." tells of him; "I told my wife about ..." tells of oneself. */
const WITNESS = /\b(?:saw|seen|watched|watching|found|heard|remember|think|know|knew)\b/u;
const PRESENT_OTHER =
  /\b(?:is|isn't|isnt|are|won't|wont|can't|cant|cannot|keeps|now|just|today|tonight|this morning|this afternoon|this evening|last night|ago|doesn't|doesnt|looks|has|having|help)\b/u;
const NEXT_OWNER = /^(?:in|by|of|for) (?:my|our|his|her|the|a|an|some) (\p{L}+)/u;

/**
 * True where the sign is somebody else's and not said to be there now. Another person who cannot be woken now is an
 * emergency like one's own.
 */
export function isElsewhere(before: readonly string[], own: readonly string[], after: string): boolean {
  // "The baby is in withdrawal": the words of the sign name whom it is about.
  if (own.some((word) => isRelative(bare(word))) || OWN_BEFORE.test(own.join(' '))) return false;
  const owner = NEXT_OWNER.exec(after)?.[1] ?? '';
  if (isOther(owner)) return true;
  const at = before.findLastIndex((word) => isOther(word));
  return at >= 0 && isOfOther(before, at, `${own.join(' ')} ${after}`);
}

function isOfOther(before: readonly string[], at: number, rest: string): boolean {
  const other = bareOther(before[at] ?? '');
  const lead = before.slice(0, at).join(' ').replace(/\bmy$/u, '');
  const follow = before.slice(at + 1).join(' ');
  if (OWN_BEFORE.test(follow)) return false;
  if (/\bi\b/u.test(lead) && !WITNESS.test(lead)) return false;
  if (ANIMALS.has(other) || MANY.has(other)) return true;
  return !PRESENT_OTHER.test(`${follow} ${rest}`);
}

const bareOther = (word: string): string => word.replace(/'s?$/u, '');
const isOther = (word: string): boolean =>
  isRelative(bareOther(word)) || ANYBODY.has(bareOther(word)) || ANIMALS.has(word);
