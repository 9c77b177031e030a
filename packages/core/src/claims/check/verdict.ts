/**
 * The verdict belongs to wording and evidence together: "may ease craving, users say" and "ends craving" are about
 * the same evidence, and only one of them says more than it can carry.
 */
import type { ClaimFact } from '../facts.ts';
import { clauseAt } from './negation.ts';
import { type ReadSentence, cueOf, holds } from './reader.ts';
import { reportsStudy } from './study.ts';
import type { CheckVerdict, Modality } from './types.ts';
import { type Wording, denialIn } from './wording.ts';

/**
 * Claims that warn or inform; to deny one of them is to contradict what is documented. General facts (X25, X26) are
 * not among them: "many were never diagnosed", "it does not suit everyone" deny nothing.
 */
const deniable: ReadonlySet<string> = new Set(
  'S01 S02 S03 S04 S05 S06 S07 X07 X08 X09 X10 X11 X18 X23 L01 L02 M02 R01 R03 A13 W06 W13 W14 W15 D06 D07 M07 U01 W11 W12 D05'.split(
    ' ',
  ),
);

/** Wordings that turn a claim of the evidence round without a negation. */
const opposites: Readonly<Record<string, RegExp>> = {
  S01: /\b(?:non[- ]?(?:addictive|habit)|not addictive|not habit|never addict|no (?:risk of |physical )?(?:dependen|addict)|impossible to (?:get|become)|cannot become|can['’]t (?:get|become))/i,
  S04: /\b(?:every|all|each) (?:batch|product|packet|bag|capsule)s?\b[^.]{0,60}\b(?:same|identical|exact|consistent|pure|tested)|\b(?:well regulated|fully standardi[sz]ed|tightly regulated)/i,
  S06: /\b(?:completely|totally|perfectly|entirely|absolutely|proven|100 ?%|long-term safety (?:is|has been) (?:well )?(?:established|proven))[^.]{0,20}\b(?:safe|harmless|proven|established)?|\bsafe for (?:everyone|long|daily)|\bis (?:harmless|safe)\b/i,
  S07: /\bsafe(?:ly)? (?:to )?(?:mix|combin|take|be (?:mixed|combined))|\b(?:mix|combin)\w*[^.]{0,40}\b(?:safe|fine|no problem|without (?:worry|risk))|\bmix(?:es)? (?:well|beautifully|nicely|great)\b/i,
  S02: /\bsafe(?:ly)? (?:with|alongside|to take with)|\bdoes(?: not|n['’]t) interact/i,
  L01: /\blegal (?:everywhere|in all|in every|nationwide|across all|throughout)|\bsame (?:law|rules) everywhere/i,
  L02: /\blegal (?:everywhere|in all|in every|nationwide|across all|throughout)|\bno (?:country|state) (?:has )?ban/i,
  X15: /\b(?:is|are|was|been|has|fully|now|recently)\b[^.]{0,20}\b(?:approved|endorsed|recognized|recognised|licensed) (?:by|as|for|to|in)|\bFDA[- ]approved\b|\bFDA (?:has |had |fully )*(?:approve[sd]|endorse[sd]|recommend(?:s|ed))/i,
  X18: /\b(?:kratom|mitragynine) (?:alone|by itself|on its own) (?:is|was|caus|kill)/i,
  W06: /\b(?:is|a|the|real|true|natural|permanent|proven) cure\b|\bcures\b|\bcured\b/i,
  R03: /\b(?:well|thoroughly|firmly|clinically|scientifically) (?:established|proven|documented|supported)/i,
  R01: /\bno (?:more|further) (?:research|studies|trials) (?:is|are) needed|\benough (?:research|evidence)/i,
};
const DENIES_OPPOSITE = /\b(?:not|never|no|isn['’]t|aren['’]t|un|nor|hasn['’]t|without)\b[^.]{0,24}$/i;

/** What each claim is about, in concepts: a denial in another clause than these does not reach it. */
const objects: Readonly<Record<string, string>> = {
  S01: 'DEPENDENCE ADDICTION',
  S02: 'INTERACT OTHERDRUG',
  S05: 'SIDEEFFECT RISK',
  S07: 'COMBINE ALCOHOL SEDATIVE OTHERDRUG',
  X07: 'LIVER SEIZURE',
  X08: 'DEATH OVERDOSE',
  X09: 'SEVENOH POTENT',
  X10: 'CONTAMINANT',
  X11: 'PREGNANCY',
  X18: 'DEATH',
  X23: 'KRATOMWD WITHDRAWAL WDSYMPTOM',
  M02: 'MUOPIOID RECEPTOR BIND',
  W11: 'WDSYMPTOM WITHDRAWAL',
  W12: 'WITHDRAWAL ABRUPT',
  L01: 'LEGAL BAN',
  L02: 'BAN LEGAL',
};

/** True where the clause that denies speaks of what the claim is about, or the sentence nowhere does by name. */
function reaches(id: string, read: ReadSentence, plain: string): boolean {
  const names = Object.hasOwn(objects, id) ? (objects[id] ?? '').split(' ') : [];
  const named = read.concepts.filter(({ tag }) => names.includes(tag.name));
  if (named.length === 0) return true;
  const { from, to } = clauseAt(plain, denialIn(plain));
  return named.some((hit) => {
    const at = read.starts[hit.from] ?? 0;
    return at >= from && at < to;
  });
}

/** True where the sentence says the reverse of what the claim says. */
function turnedRound(id: string, read: ReadSentence, { plain, denies, uncertain }: Wording): boolean {
  const opposite = Object.hasOwn(opposites, id) ? opposites[id]?.exec(plain) : undefined;
  if (opposite !== undefined && opposite !== null)
    return (
      !DENIES_OPPOSITE.test(plain.slice(Math.max(0, opposite.index - 40), opposite.index)) ||
      /^non|^no |^not/i.test(opposite[0])
    );
  return deniable.has(id) && id !== 'W06' && id !== 'S04' && denies && !uncertain && reaches(id, read, plain);
}

const BEATS =
  /\b(?:better|safer|gentler|more effective|superior|just as (?:well|effective|good)|as effective) (?:than|as|to)\b|\bwhere \w+ (?:\w+ )?(?:fails?|failed)\b/i;
const AT_NO_PRICE =
  /\b(?:without|none of|free of|free from|no|zero|minus|never any) (?:any |the |of the |its |their |so much as (?:a |any )?|a single |even a )?(?:(?:common|usual|known|typical|serious|harsh|nasty|major|real|bad|awful|negative|unpleasant|unwanted|dangerous|lasting|such|harmful|noticeable) )*(?:side|adverse|withdrawal|risk|addict|dependen|drawback|downside|crash|hangover|comedown|harm(?!ful)|danger|ill effect|catch|strings)|\b(?:side[- ]effect|risk)[- ]free\b|\bwithout (?:having to )?(?:worry|fear|getting (?:hooked|addicted)|becoming (?:addicted|dependent)|harming)\b/i;
/** True where a sentence says that something comes at no price. */
export const saysHarmless = (text: string): boolean => AT_NO_PRICE.test(text);
/** True where a sentence says that something beats treatment or comes at no price. */
export const saysBetter = (text: string): boolean => BEATS.test(text) || AT_NO_PRICE.test(text);
/** Benefits for which pooled evidence points the other way once they are said to come at no price or to beat treatment. */
const comparative: ReadonlySet<string> = new Set('A01 A05 A08 W08 W10 G05 W01 W09 X01 X03 G01 X26 S05 S01'.split(' '));

/** Wordings that wave a danger, a gap or a difference between places aside. */
const REASSURES =
  /\b(?:(?:perfectly|totally|completely|absolutely|quite|just) (?:safe|fine|ok(?:ay)?|harmless|legal)|(?:it['’]?s|is|are|be) (?:fine|ok(?:ay)?|safe|harmless|gentle|impossible)|safe (?:for|to|with|as|and)|harmless|gentle (?:on|enough)|mix(?:es)? (?:well|beautifully|nicely|great)|feel free|no worr(?:y|ies)|no problem|protects|cannot (?:hurt|harm)|can['’]?t (?:hurt|harm|get)|(?:nobody|no one|not one|not a single|never)\b[^.]{0,40}\b(?:died|dies|killed|death|addicted|hurt|overdose)|any death|(?:all|each|every) (?:\w+ ){0,2}(?:product|batch|bag|state|brand|vendor|person|packet|capsule)s?\b[^.]{0,60}\b(?:same|tested|standard\w*|legal|identical|consistent|uniform\w*|alike)|(?:same|identical|alike|uniform\w*) (?:for|in|from|across|everywhere|rules?|law|strength|strict|to)|(?:fda|government)\b[^.]{0,30}\b(?:endorsed?|approve[ds]?|recogni[sz]ed?|guarantees?)|(?:endorsed|approved|recommended) (?:and approved )?by the|beyond (?:any )?doubt|no (?:more|stronger|different)\b[^.]{0,20}\bthan|(?:just|only) (?:a|kratom|tea)|no (?:drug |known )?(?:interactions?|withdrawals?|side[- ]?effects?|risks?|dangers?)|does(?: not|n['’]?t) (?:interact|cause|harm|affect|depress)|not (?:addictive|habit|dangerous)|non[- ]?(?:addictive|habit)|fake news|myth|legal (?:everywhere|in (?:all|every)|nationwide))\b/i;
/** Wordings that make little of a harm, or leave it to those who take it wrongly. */
const MINIMISES =
  /\b(?:(?:risks?|dangers?|side[- ]effects?|downsides?|interactions?|dependence|addiction|withdrawals?)\b[^.;,]{0,30}\b(?:is|are|remains?) (?:\w+ )?(?:negligible|minimal|trivial|next to (?:nothing|nil)|(?:virtually|practically) (?:nil|zero|non-?existent)|blown out of proportion|exaggerated|overblown)|(?:negligible|trivial|next to no|hardly any|virtually no|practically no) (?:risks?|dangers?|side|addict\w*|dependen\w+|withdrawals?)|(?:only|just|only ever) (?:\w+ )?(?:happens?|occurs?|arises?|comes?|affects?|strikes?) (?:\w+ )?(?:if|when|to (?:people|those)|in (?:people|those)|with) [^.]{0,40}\b(?:overdo|abus|misus|too much|wrong)\w*|nothing to (?:fear|worry)|not worth worrying|(?:no (?:more|worse|stronger|harder|riskier|different)|just as (?:mild|harmless|safe)|as (?:mild|harmless|safe|innocent|gentle)) (?:[\w-]+ ){0,3}?(?:than|from|as) (?:[\w-]+ ){0,3}?(?:tea|coffee|chocolate|chamomile|caffeine|sugar|aspirin|any vitamin|vitamins))\b/i;
/** True where a sentence reassures. */
export const reassures = (text: string): boolean => REASSURES.test(text) || MINIMISES.test(text);

/** A sentence that is held against claims, with how it is worded. */
export interface Matched {
  readonly read: ReadSentence;
  readonly wording: Wording;
  /** How firmly it speaks, as it was found or learned. */
  readonly modality: Modality;
  /** It says that something beats treatment or comes at no price. */
  readonly better: boolean;
  /** It says that something comes at no price. */
  readonly harmless: boolean;
  /** It waves a danger, a gap or a difference aside. */
  readonly reassures: boolean;
}

/** The rule of exact reports of one study. */
export const STUDY_REPORT = 'reports-a-study';
/** The rule of sentences that wave something documented aside. */
export const REASSURANCE = 'waves-aside';
/** The rule of sentences that say of something documented that it comes at no price. */
export const DENIES_HARM = 'denies-harm';
/** The rule of sentences that say the reverse of what is documented. */
export const DENIAL = 'denies-what-is-documented';

/** A verdict and the rule that gave it. */
export interface Judgement {
  readonly verdict: CheckVerdict;
  readonly rule: string;
}

function judgeBenefit(fact: ClaimFact, modality: Modality, firm: boolean): Judgement {
  const base = fact.verdict;
  if (base === 'partly supported') {
    if (firm) return { verdict: 'overstated', rule: 'absolute-wording' };
    const moved = modality === 'asserted' && fact.wording !== 'asserted';
    return moved && fact.wording === 'hedged'
      ? { verdict: 'overstated', rule: 'hedge-dropped' }
      : { verdict: 'partly supported', rule: 'as-evidence' };
  }
  if (base === 'overstated' && fact.wording !== 'hedged' && modality !== 'asserted' && !firm)
    return { verdict: 'partly supported', rule: 'room-left' };
  return { verdict: base === 'not a factual claim' ? 'not assessed' : base, rule: 'as-evidence' };
}

/** "Studies are few, but it helps" promises all the same. */
const CONTRAST = /\b(?:but|while|although|though|yet|despite|even so|still)\b/i;

/** What the sentence says beyond or against the claim of benefit that it was matched to. */
function judgeDenial({ id }: ClaimFact, { read, wording, modality, better }: Matched): Judgement | null {
  if (wording.open || (wording.missing && !CONTRAST.test(read.text)))
    return { verdict: 'supported', rule: 'says-evidence-is-missing' };
  if (wording.negated && !better && !holds(read, 'WITHOUT'))
    return { verdict: 'partly supported', rule: 'denies-benefit' };
  return comparative.has(id) && modality === 'asserted' && better
    ? { verdict: 'contradicted', rule: 'claims-to-beat-treatment' }
    : null;
}

/** What other treatments do: to say that they come at no price is not held against the evidence on kratom. */
const aboutTreatment: ReadonlySet<string> = new Set(['X25', 'X26', 'X27', 'W11', 'W12', 'G11']);

const THAN_KRATOM = /\b(?:than|to|as) (?:\w+ )?kratom\b/i;

/** A sentence that says of what is documented that it is no matter. */
function judgeComfort({ id }: ClaimFact, matched: Matched): Judgement | null {
  const { read, wording, harmless } = matched;
  if (wording.missing || !(harmless || matched.reassures)) return null;
  const ofTreatment = aboutTreatment.has(id) && !holds(read, 'KRATOM');
  if (!ofTreatment) return { verdict: 'contradicted', rule: harmless ? DENIES_HARM : REASSURANCE };
  return harmless ? { verdict: 'not assessed', rule: 'harmlessness-of-treatment' } : null;
}

/** That it is no cure is supported only by a sentence that says so: the "no" stands before the cure, or calls it wrong. */
function deniesCure(read: ReadSentence): boolean {
  if (cueOf(read, 'WRONG') !== undefined) return true;
  const no = cueOf(read, 'NEGATION');
  const cure = read.concepts.find(({ tag }) => tag.name === 'CURE');
  return no !== undefined && (cure === undefined || no.from <= cure.from);
}

/** A claim that is documented, and a sentence that was matched to it. */
function judgeDocumented(fact: ClaimFact, matched: Matched): Judgement {
  const { id } = fact;
  const { read, wording, better } = matched;
  const comfort = judgeComfort(fact, matched);
  if (comfort !== null) return comfort;
  if (id === 'W06' && !wording.uncertain && !deniesCure(read)) return { verdict: 'contradicted', rule: DENIAL };
  return comparative.has(id) && better && !(aboutTreatment.has(id) && THAN_KRATOM.test(read.text))
    ? { verdict: 'contradicted', rule: DENIES_HARM }
    : { verdict: 'supported', rule: 'as-evidence' };
}

/** Judges a sentence that was matched to a claim. */
export function judge(fact: ClaimFact, matched: Matched): Judgement {
  const { read, wording, modality } = matched;
  if (turnedRound(fact.id, read, wording)) return { verdict: 'contradicted', rule: DENIAL };
  if (fact.verdict === 'supported') return judgeDocumented(fact, matched);
  const firm = holds(read, 'CURE') || (wording.absolute && modality === 'asserted' && !wording.negated);
  return judgeDenial(fact, matched) ?? judgeStudy(fact, matched) ?? judgeBenefit(fact, modality, firm);
}

/** What one study saw, told as that and no more; what people in it said is no more than what people say. */
function judgeStudy({ verdict }: ClaimFact, { read, modality, better }: Matched): Judgement | null {
  if (better || !reportsStudy(read.text)) return null;
  if (modality !== 'asserted' && verdict !== 'partly supported') return null;
  return { verdict: 'supported', rule: STUDY_REPORT };
}
