/** Whether a sentence states anything, as its form tells: headings, questions, advice and bare story state nothing. */
import { promises, withoutAttribution } from './promise.ts';
import { type ReadSentence, holds } from './reader.ts';

/** What stands around a sentence, as far as its form depends on it. */
export interface Place {
  readonly kind: string;
  /** The first line of a page, which names it. */
  readonly first: boolean;
  /** It comes straight after a question. */
  readonly asked: boolean;
}

/** "It floods you with dopamine, right?" states what it seems to ask. */
const QUESTION = /(?<!, (?:right|correct|no|yes|eh|huh))\?["'”’)]*$/;
/** Whose turn it is in a page of questions and answers, and the number or name of an item. */
const LABEL =
  /^(?:["“]?(?:q|a|question|answer|host|guest|directions|directions for use|usage|how to use|tip|rules|note|warning)\s?[:.] ?|\d{1,2}[.)] )/i;

/** Verbs that nobody takes for a noun at the head of a sentence. */
const COMMAND =
  "consult|talk|speak|ask|check|avoid|start|keep(?! (?:in mind that))|read|learn|discover|join|visit|buy|click|contact|consider|remember(?! (?:that))|seek|stop|do not|don['’]t|dont(?! even)|make sure|be(?! (?:aware that))|tell|track|write|let['’]s|let us|let|find|try|verify|explore|follow|sign up|subscribe|bring|look|stay|take|choose|think(?! (?:of))|mix|never(?! (?:been|had|heard|seen|tried|once))|always|get|add|browse|welcome|thank|give|put|pick|hold|leave|wait|see|go|watch|listen|enter|grab|dispose|limit|begin|save|move|meet|picture|imagine|drink|swallow|eat|return|remove|pass it|ring|dial|phone|rinse|schedule|download|compare|fill|know(?! (?:that))|enjoy|pair|combine|measure|treat yourself|please|refer|reach out|cut down|sit|shake|throw|turn|wear|send";
/** Verbs that are nouns as well ("use is common"): a command only where an article, a pronoun or the like follows. */
const COMMAND_OR_NOUN =
  '(?:shop|order|call|store|note|use|share|report|search|book|study|test|dose|drink|help|plan|record|list|mind|question|tag|comment|sample|rest|review|chat|drop|apply|skip|taper|monitor|dm|click|email|e-mail|vote) (?:a|an|the|this|that|these|those|it|them|him|her|us|me|your|our|my|all|any|every|no|with|at|from|on|only|now|if|side effects|\\d+)';
const OPENING = '(?:always |never |please |then |so |and |also |but |instead,? |first,? |next,? |just |simply )?';
const IMPERATIVE = new RegExp(`^${OPENING}(?:(?:${COMMAND})(?![\\w'’-])|${COMMAND_OR_NOUN}\\b)`, 'i');
/** "If he will not wake up, call": the command follows what it depends on. */
const IF_THEN = new RegExp(
  `^(?:if|when|before|after|once|unless|for|should|in case)\\b[^,]{2,110}(?:, [^,]{2,60})?, ${OPENING}(?:(?:${COMMAND})(?![\\w'’-])|${COMMAND_OR_NOUN}\\b)`,
  'i',
);
/** Somebody is told what to do: "users should consider consulting", "it is wise to", "retailers are advised not to". */
const ADVICE_FRAME =
  /\b(?:(?:should|must|ought to|needs? to|ha(?:ve|s) to) (?:not |never )?(?:also |always |therefore |best |still |first )?(?:be (?:approached|used|taken|discussed|done|viewed|seen|treated|kept|considered|careful|cautious|aware|mindful|wary|informed)|consult|talk|speak|seek|discuss|ask|consider(?! what)|weigh|verify|check|avoid|start|monitor|proceed|exercise|prioriti[sz]e|approach|remain|stay|make sure|report|remove|tell)|(?:it is|it['’]s|is|are|remains?) (?:also |always |therefore |best |still )?(?:crucial|essential|important|vital|advisable|imperative|recommended|wise|prudent|paramount|critical|necessary) (?:to|for|that|when)|(?:is|are) (?:strongly |therefore |also )?(?:advised|encouraged|urged|asked|reminded|cautioned) (?:not )?to)\b/i;
/** "Trials are necessary to" says what is not known. */
const RESEARCH_WANTED =
  /\b(?:trials?|stud(?:y|ies)|research|investigations?)\b[^.,;]{0,40}\b(?:is|are|remains?|must|should|needs?)\b/i;
const ADVISED =
  /\b(?:are|is) (?:strongly |also )?(?:advised|encouraged|urged|asked|reminded) (?:not )?to\b|\bi (?:would|['’]d) (?:strongly )?(?:advise|recommend|suggest)\b|^(?:retailers|people|individuals|anyone|patients|consumers|prescribers|clinicians|those)\b.{0,60} should\b|^you (?:may|can|should) (?:also )?(?:speak|talk|ask|call|consult|contact)\b/i;
const ROADMAP =
  /\b(?:this|the following|our) (?:article|guide|post|page|section|blog|overview|fact sheet|leaflet|piece|report|review|handout|video|advisory|brief)\b[^.]{0,40}\b(?:explor|examin|discuss|cover|delv|look|explain|unravel|will|provid|offer|aim|outlin|describ|summari|answer|review|walk|set|break|tak|sort|issued|is for)|^(?:in|throughout|across) (?:this|the) (?:article|guide|post|section|page|sections|piece)\b|\bguide offers\b|^(?:additionally,? |next,? |we(?: also|['’]ll)? |we will (?:also )?|finally,? we )(?:we )?(?:also )?(?:discuss|highlight|explore|examine|consider|navigate|look|delve|unravel|cover|review|unpack)|, (?:we|this (?:article|guide|post)) (?:examine|explore|delve|discuss|look|consider|offer|unravel|navigate)s?|\b(?:we|we'll|we’ll|let's|let’s|let us|i|i'll) (?:will |also |shall |'ll )?(?:explor|examin|discuss|cover|delv|look at|explain|unravel|navigate|dive|review|answer|walk|break down|take a look|go through|sort)|^(?:join us|read on|keep reading|in this (?:article|guide|post|section)|below|delving into|understanding (?:the|these|how|this)\b.{0,120}\b(?:is|are) (?:crucial|essential|key|important|vital))|^(?:exploring|unpacking) (?:the|how|what|this) (?!leaf|plant)/i;
/** Small print, which says what is not claimed. */
const DISCLAIMER =
  /\bnot (?:intended|meant|sold|marketed) (?:to (?:diagnose|treat|cure)|as (?:a )?(?:medic|remed|treat)|for human consumption)|^(?:terms and conditions|all rights reserved|individual results|results may vary|for informational)\b|\bedited for length\b/i;
const REASON =
  /\b(?:because|due to|since|as its|given its|owing to|as it|as kratom|because of|as that|thats (?:how|why|what)|that['’]s (?:how|why|what))\b|, as\b/i;
/** A command that ends in what comes of it: "take it before bed and your insomnia is history". */
const OUTCOME =
  /(?:,|;| and) (?:it|you|your \w+|the \w+|which|that)(?: (?:will|is|are|should|can|goes?|gets?|stays?|makes?|has)|['’]ll| get\b)|(?:,|;| and) you (?!are|have|were|may|need)\w+|, who will\b/i;
const VERBISH =
  /\b(?:is|are|was|were|be|been|has|have|had|can|could|may|might|will|would|does|do|did|isn['’]?t|aren['’]?t|doesn['’]?t|don['’]?t|its|it['’]s|got|came|went|gave|made|kept|felt|knew|saw|fell|rose|put|let|lets|told|took|sold|used|said|says|found|lost|quit|led|ran|swore|helps?|acts?|binds?|contains?|causes?|works?|makes?|gives?|relieves?|reduces?|eases?|improves?|boosts?|offers?|provides?|shows?|suggests?|reports?|varies|differs?|comes?|grows?|leads?|affects?|increases?|raises?|needs?|remains?|[a-z]{3,}ed|[a-z]{4,}(?:es|ts|ns|rs|ds|ls|ys|ms|ks|ps)|(?:fit|sit|hit|cut|end|mix|buzz|lack|fuel|hold|beat|kill|lift|wake|play|plug|stop)s)\b/i;
/** True where something is said to be or to happen. */
export const hasVerb = (text: string): boolean => VERBISH.test(text);
/** A subject followed by anything: people write "some get chatty" and "everyone who stays gets well". */
const SUBJECT =
  /^(?:(?:and|but|so|yes|no|well|honestly|then|now),? )?(?:i|you|we|they|it|he|she|people|ppl|users|some|many|most|everyone|everybody|nobody|everything|nothing|a few|others|science|research|kratom)\b/i;
const FIRST_PERSON = /\b(?:i|i['’]?(?:m|ve|d|ll)|ive|my|me|myself)\b/i;

/** A line without an end; who is quoted behind a quotation ends nothing. */
const unended = (text: string): boolean => !/[.!…:;]["'”’)]*$/.test(withoutAttribution(text));

/** Titles shout: "7 Benefits of Kratom (Backed by Science!)". */
const TITLE_CALL = /^(?:the |top )?\d+ .*!\)?$|^(?:\p{Lu}\S* ){2,}.*!\)$/u;

const BENEFITS: ReadonlySet<string> = new Set('RELIEVE IMPROVE CURE INCREASE BALANCE ENERGY CALM'.split(' '));
/** A verb without a subject: what follows tells it from the plural of a noun ("Benefits of"). */
const BARE_VERB =
  /^["“]?\p{Lu}[a-z]+s (?:a|an|your|you|away|out|off|up|down|right|it|in (?:within|minutes|fast|seconds)) /u;
/** "Melts away stress", "Turns a bad day around": a line of a list that opens with what the product does. */
const opensWithBenefit = ({ text, words, concepts }: ReadSentence): boolean =>
  words.length > 2 &&
  (BARE_VERB.test(text) ||
    (words[0]?.text.endsWith('s') === true && concepts.some(({ tag, from }) => from === 0 && BENEFITS.has(tag.name))));

/** What a body or a mind can feel, or what is done about it: a story that names none of it reports no effect. */
const FELT =
  'RELIEVE IMPROVE CURE PAIN SLEEP ENERGY ANXIETY CALM MOOD DEPRESSION FOCUS HYPER RESTLESS COGNITION JITTER CRAVING WITHDRAWAL KRATOMWD WDSYMPTOM SIDEEFFECT DEPENDENCE ADDICTION LIVER SEIZURE PTSD ALCOHOL OPIOID MAT RECOVERY REBUILD DEATH OVERDOSE TREATKRATOM MUOPIOID DOPAMINE SEROTONIN TRADITION STRAIN FORM SEASIA RISK SAFE INTERACT COMBINE EVENT STUDY LIMITED NOTUNDERSTOOD ALTERNATIVE CHRONICPAIN LESSADDICTIVE CONTAMINANT STANDARD APPROVED BAN LEGAL TREE ALKALOID MECHANISM USEFOR NONRESPONDER'.split(
    ' ',
  );
const isBareStory = (read: ReadSentence): boolean =>
  FIRST_PERSON.test(read.text) && !FELT.some((concept) => holds(read, concept));

type FormRule = readonly [rule: string, holds: (read: ReadSentence, bare: string, place: Place) => boolean];

/** Forms that state nothing, in the order in which they are looked for. */
const forms: readonly FormRule[] = [
  ['too-short', ({ words }) => words.length < 3],
  ['question', ({ text }) => QUESTION.test(text)],
  ['heading', (_read, _bare, { kind }) => kind === 'heading'],
  [
    'heading',
    ({ text, words }, _bare, { first }) =>
      first && (unended(text) || TITLE_CALL.test(text)) && words.length < 20 && /^["'“‘(]?[\p{Lu}\d]/u.test(text),
  ],
  ['roadmap', ({ text }) => ROADMAP.test(text)],
  ['disclaimer', ({ text }) => DISCLAIMER.test(text)],
  [
    'imperative',
    (_read, bare) => (IMPERATIVE.test(bare) || IF_THEN.test(bare)) && !REASON.test(bare) && !OUTCOME.test(bare),
  ],
  [
    'unended',
    (read, _bare, { kind }) =>
      unended(read.text) &&
      read.words.length < 14 &&
      kind !== 'cell' &&
      kind !== 'item' &&
      /^["'“‘(]?\p{Lu}/u.test(read.text) &&
      !opensWithBenefit(read) &&
      !promises(read.text) &&
      !SUBJECT.test(read.text),
  ],
  [
    'no-verb',
    ({ text, words, tags }, bare) =>
      tags.length < 2 &&
      (unended(text) || words.length < 6) &&
      !hasVerb(bare) &&
      !SUBJECT.test(bare) &&
      !promises(bare),
  ],
  [
    'advice',
    (_read, bare) =>
      (ADVICE_FRAME.test(bare) || ADVISED.test(bare)) && !REASON.test(bare) && !RESEARCH_WANTED.test(bare),
  ],
  ['off-subject', ({ tags }, _bare, { asked }) => tags.length === 0 && !asked],
  ['story', (read) => isBareStory(read)],
];

/** @returns whether a sentence states something, and the rule that says so */
export function formOf(read: ReadSentence, place: Place): [boolean, string] {
  const bare = read.text.replace(LABEL, '');
  const form = forms.find(([, fits]) => fits(read, bare, place));
  if (form !== undefined) return [false, form[0]];
  return [true, unended(read.text) && (promises(read.text) || opensWithBenefit(read)) ? 'promise' : 'statement'];
}

/** Forms that state nothing, whatever words stand in them: here the rules are surer than what is learned. */
export const neverClaims: ReadonlySet<string> = new Set([
  'heading',
  'question',
  'roadmap',
  'too-short',
  'disclaimer',
  'imperative',
  'advice',
]);
