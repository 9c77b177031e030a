/** Parts that show themselves by their wording alone: age, product, present use, withdrawal, times and amounts. */
import type { ProductKind, Use, Withdrawal } from '../../journal/index.ts';
import { editDistance } from '../../text/index.ts';
import { type Candidate, score } from './candidate.ts';
import { type Token, wordAt } from './tokens.ts';
import { amountWords, fillers, IDIOMS, numberOf, timeWords } from './words.ts';

/** All parts of a sentence that wording alone shows. */
export function patternCandidates(tokens: readonly Token[]): Candidate[] {
  const line = joinTokens(tokens);
  return [
    ...ages(tokens),
    ...productCandidates(tokens),
    ...frequencyCandidates(tokens),
    ...withdrawals(line),
    ...matchesOf(line, OTHER_WITHDRAWAL).map((match) => asCandidate(match, 'condition', null)),
    ...timesAndAmounts(line),
  ];
}

/** Words of turns of phrase, which nothing may read. */
export function idiomTokens(tokens: readonly Token[]): number[] {
  return matchesOf(joinTokens(tokens), IDIOMS).flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, i) => from + i),
  );
}

/** The folded words as one line, and the token at which each of its characters stands. Breaks are " , ". */
interface Line {
  readonly text: string;
  readonly tokenAt: readonly number[];
}

function joinTokens(tokens: readonly Token[]): Line {
  let text = '';
  const tokenAt: number[] = [];
  tokens.forEach((token, index) => {
    const piece = `${token.isBreak ? ',' : token.word.replace(/ /gu, '-')} `;
    for (let i = 0; i < piece.length; i += 1) tokenAt.push(index);
    text += piece;
  });
  return { text, tokenAt };
}

interface Match {
  readonly from: number;
  readonly to: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function matchesOf(line: Line, pattern: RegExp): Match[] {
  return [...line.text.matchAll(pattern)].map((match) => ({
    from: line.tokenAt[match.index] ?? 0,
    to: (line.tokenAt[match.index + match[0].trimEnd().length - 1] ?? 0) + 1,
    groups: match.groups ?? {},
  }));
}

const asCandidate = ({ from, to }: Match, as: Candidate['as'], value: Candidate['value']): Candidate => ({
  from,
  to,
  as,
  value,
  score: score(to - from, 1),
});

const ANYTHING = /^/;
const OLD = /^(?:yo|y\/o|y\.o|yrs?-old|years?-old|year-old|yr-old)(?= |$)/;
const OLD_TAIL = /^(\d{1,3})(?:-?(?:yo|y\/o|y|yrs?|years?)(?:-?old)?|-?[mf])$/;
const SEX = /^(?:m|f|male|female|man|woman|guy|girl|lady|trans)(?= |$)/;
/** After a number these show that it counts something else than years of life. */
const COUNTS =
  /^(?:mg|mcg|ug|g|grams?|ml|oz|x|times?|days?|weeks?|months?|hours?|hrs?|minutes?|percent|pills?|tabs?|tablets?|caps?|capsules?|units?|cups?|glass(?:es)?|beers?|drinks?|years?|yrs?)(?= |$)/;
const MAX_AGE = 120;

function ages(tokens: readonly Token[]): Candidate[] {
  return tokens.flatMap((token, at): Candidate[] => {
    if (token.isBreak) return [];
    const tail = OLD_TAIL.exec(token.word);
    const years = tail === null ? numberOf(token.word) : Number(tail[1]);
    if (years === null || years < 1 || years > MAX_AGE) return [];
    const span =
      tail === null ? ageSpan(tokens, at) : { from: wordAt(tokens, at - 1) === 'age' ? at - 1 : at, to: at + 1 };
    return span === null ? [] : [{ ...span, as: 'age', value: years, score: score(span.to - span.from, 2) }];
  });
}

/** What may stand around an age, and how many words before and after the number belong to it. The first that fits counts. */
const ageShapes: readonly {
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly reach: readonly [number, number] | null;
}[] = [
  { after: OLD, reach: [0, 1] },
  { after: /^(?:years?|yrs?|yr) old\b/, reach: [0, 2] },
  { after: /^years of age\b/, reach: [0, 3] },
  { before: /^aged?$/, reach: [1, 0] },
  { after: COUNTS, reach: null },
  { after: SEX, reach: [0, 1] },
  { before: SEX, after: /^$/, reach: [1, 0] },
  { before: /^$/, after: /^$/, reach: [0, 0] },
  { before: /^(?:i'm|im|am)$/, reach: [0, 0] },
  { before: /^$/, after: /^(?:in|from|and|on|living|i|i'm|im|taking|daily)\b/, reach: [0, 0] },
];

/** How far an age reaches around the number at `at`; `null` where the number is no age. */
function ageSpan(tokens: readonly Token[], at: number): { from: number; to: number } | null {
  const before = wordAt(tokens, at - 1);
  const after = wordsAfter(tokens, at, 3).join(' ');
  const shape = ageShapes.find((one) => (one.before ?? ANYTHING).test(before) && (one.after ?? ANYTHING).test(after));
  if (shape === undefined || shape.reach === null) return null;
  const [left, right] = shape.reach;
  return { from: at - left, to: at + 1 + right };
}

/** Up to `most` words after `at`, within its clause. */
function wordsAfter(tokens: readonly Token[], at: number, most: number): string[] {
  const words = Array.from({ length: most }, (_, step) => wordAt(tokens, at + 1 + step));
  return words.slice(0, words.includes('') ? words.indexOf('') : most);
}

const SEVEN_OH =
  /^(?:7-?oh|7-?ohmz|7-?hydroxy(?:mitragynine)?|seven-oh|hydroxymitragynine|(?:mitragynine-)?pseudoindoxyl|mgm-?1[56])$/;
const LEAF = /^(?:kratoms?|ketum|biak|mitragyna|krypton-?kratom)$/;
const STRENGTHENED = /^(?:extracts?|shots?|liquids?|tinctures?|concentrates?|concentrated|enhanced|resin|mit-?45)$/;
/** Words of form, colour and origin that stand beside the product's name. */
const PRODUCT_WORDS =
  /^(?:powders?|powdered|capsules?|caps?|teas?|leaf|leaves|pills?|tablets?|tabs?|gumm(?:y|ies)|chew(?:s|ables?)?|products?|plain|dried|raw|crushed|red|green|white|yellow|gold|vein|veined|bali|maeng|da|borneo|indo|thai|malay|strains?|speciosa|smoothies?|seltzers?|vapes?)$/;

const isKratom = (word: string): boolean =>
  LEAF.test(word) || (word.length >= 5 && word !== 'krypton' && editDistance(word, 'kratom', 1) <= 1);

/** The product that some words name; `null` where one of them is no word of a product or none names it. */
function productOf(words: readonly string[]): ProductKind | null {
  const joined = words
    .join(' ')
    .replace(/\b7 (?=oh\b|hydroxy)/gu, '7-')
    .replace(/\bseven oh\b/gu, '7-oh')
    .replace(/\bmit 45\b/gu, 'mit45')
    .split(' ');
  const isSevenOh = joined.some((word) => SEVEN_OH.test(word));
  const isStrong = joined.some((word) => STRENGTHENED.test(word));
  const named = isSevenOh || joined.some((word) => isKratom(word) || /^(?:extracts?|mit-?45)$/.test(word));
  const allKnown = joined.every(
    (word) =>
      SEVEN_OH.test(word) ||
      STRENGTHENED.test(word) ||
      isKratom(word) ||
      PRODUCT_WORDS.test(word) ||
      word === 'mitragynine',
  );
  if (!named || !allKnown) return null;
  return isSevenOh ? '7-oh' : isStrong ? 'extract' : 'kratom';
}

const LONGEST_PRODUCT = 6;

/** Every run of words that names a product. */
export function productCandidates(tokens: readonly Token[]): Candidate[] {
  const found: Candidate[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    for (
      let to = from + 1;
      to <= Math.min(tokens.length, from + LONGEST_PRODUCT) && tokens[to - 1]?.isBreak === false;
      to += 1
    ) {
      const value = productOf(tokens.slice(from, to).map((token) => token.word));
      // Above a condition or medicine of the same words: "kratom" is what all of this is about.
      if (value !== null) found.push({ from, to, as: 'product', value, score: score(to - from, 2) });
    }
  }
  return found;
}

const PRODUCT_TALK = /^(?:quit|quitting|stopped|stopping|stop|tried|trying|try|take|took|taking|use|used|using)$/;

/** "quit kratom" is about the product and its use, whatever a reader of conditions makes of it. */
export function isProductTalk(
  tokens: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  const words = tokens
    .slice(from, to)
    .map(({ word }) => word)
    .filter((word) => !PRODUCT_TALK.test(word) && !fillers.has(word));
  return words.length > 0 && words.length < to - from && productOf(words) !== null;
}

const COUNT = String.raw`(?:\d+(?:-\d+)?|once|twice|one|two|three|four|five|six|(?:a )?few|several|multiple|(?:a )?couple(?: of)?)`;
const usePhrases: readonly { readonly pattern: RegExp; readonly use: Use }[] = [
  {
    use: 'daily',
    pattern: new RegExp(
      String.raw`\b(?:(?:on a )?daily(?: basis| user| use| habit)?|everyday|(?:nearly |almost )?every (?:single )?(?:day|morning|night|evening|few hours|\d+ hours)|each (?:day|morning|night)|nightly|all day(?: long| every day)?|around the clock|most days|regular(?:ly| user)|heavy user|${COUNT}(?: or ${COUNT})?(?: ?x| times)?(?: a| per| each| every|\/) ?day|\d+x (?:daily|a day|per day))\b`,
      'gu',
    ),
  },
  {
    use: 'sometimes',
    pattern: new RegExp(
      String.raw`\b(?:sometimes|occasional(?:ly| user)?|now and (?:then|again)|(?:every )?once in a while|every now and then|from time to time|(?:on and off|off and on)|rarely|socially|here and there|(?:only )?(?:on |at )?(?:the )?weekends?(?: only)?|every other day|every few days|once or twice|tried (?:it |kratom )?once|${COUNT}(?: or ${COUNT})?(?: ?x| times)?(?: a| per| each| every) (?:week|month|year))\b`,
      'gu',
    ),
  },
  {
    use: 'never',
    pattern:
      /\b(?:(?:have |'ve )?never (?:even )?(?:tried|used|taken|had|touched|done|took)(?= (?:it|any|kratom|7|extract|,)|$)(?: it| any)?|(?:haven't|havent|have not|not) (?:tried|started|used|taken) (?:it|any)?(?: yet)?|(?:thinking (?:of|about)|considering|curious about|interested in|want to|wanna|would like to|i'd like to|planning (?:to|on)|about to|going to|gonna|looking (?:to|at)) (?:try|trying|start|starting|take|taking|use|using|buy|buying)(?= (?:it|some|a|any|the|red|green|white|plain|kratom|7|extract))|(?:thinking (?:of|about)|considering|consider|curious about|interested in|new to|asking about|looking (?:at|into))(?= (?:some |the |a )?(?:red|green|white|plain|kratom|7|extract))|first time(?: user| trying)?|before (?:i )?(?:try|trying|start|starting)(?: it)?|(?:should|can|could) i (?:try|start)(?= (?:it|some|a|any|the|red|green|white|plain|kratom|7|extract)))(?= |$)/gu,
  },
  { use: 'stopped', pattern: /\b(?:(?:ex|former|past)[ -](?:kratom )?user)\b/gu },
];

/** Every phrase that says how kratom is used, or how often something is taken. */
export function frequencyCandidates(tokens: readonly Token[]): Candidate[] {
  const line = joinTokens(tokens);
  return usePhrases.flatMap(({ pattern, use }) =>
    matchesOf(line, pattern).map((match) => asCandidate(match, 'use', use)),
  );
}

const OPIOID = String.raw`(?:opioids?|opiates?|oxys?|oxies|oxycodone|oxycontin|roxys?|roxies|percs?|percocets?|perc-?30s?|blues|pain (?:pills?|killers?|meds)|painkillers?|heroin|dope|h|fent|fentanyl|fetty|morphine|methadone|suboxone|subs?|subutex|buprenorphine|tramadol|trams|hydrocodone|hydros?|vicodin|vikes|norcos?|lortabs?|dilaudid|codeine|tianeptine|zaza)`;
const KRATOM = String.raw`(?:kratom|ketum|7-?oh|7-?hydroxy\w*|(?:kratom )?extracts?)(?: (?:extracts?|powder|tablets|pills|shots?|tea|capsules))?`;
const STATE = String.raw`(?:withdrawals?|withdrawing|withdrawling|wds?|dope ?-?sick(?:ness)?|detox(?:ing)?)`;
const withdrawalPatterns: readonly RegExp[] = [
  // "in withdrawal from oxys", "withdrawals off kratom", "dopesick"
  new RegExp(
    String.raw`\b(?:(?:in|going through|having|got|bad|severe|acute|terrible|horrible|full|early) )*${STATE}(?: symptoms)?(?: (?:from|off|of|for|to)(?: my| the| all| using| taking)*(?: (?<opioid>${OPIOID})| (?<kratom>${KRATOM})))?(?= |$)`,
    'gu',
  ),
  // "opioid withdrawal", "kratom withdrawals"
  new RegExp(
    String.raw`\b(?:(?:in|going through|having|bad|severe|acute|early) )*(?:(?<opioid>${OPIOID})|(?<kratom>${KRATOM})) ${STATE}(?: symptoms)?(?= |$)`,
    'gu',
  ),
  // "coming off heroin", "kicking fent", "sick without kratom"
  new RegExp(
    String.raw`\b(?:coming off|come off|kicking|getting off|sick (?:without|from not having|from no))(?: of| my| the| all)*(?: (?<opioid>${OPIOID})| (?<kratom>${KRATOM}))(?= |$)`,
    'gu',
  ),
];
/** Value of a condition that is a withdrawal feared or past. */
export const NOT_NOW_VALUE = 'withdrawal, not now';

/** Around a withdrawal, these show that it is not now. */
const NOT_NOW =
  /\b(?:when|if|whenever|avoid|prevent|afraid|scared|worried|had|went through|used to|last (?:year|month|time)|years? ago|months? ago|in the past|history)\b/;
const NO_WITHDRAWAL = /\b(?:no|not|never|without|isn't|don't have|dont have)(?: \w+){0,2} $/;

function withdrawals(line: Line): Candidate[] {
  return withdrawalPatterns.flatMap((pattern) =>
    [...line.text.matchAll(pattern)].map((match): Candidate => {
      const from = line.tokenAt[match.index] ?? 0;
      const to = (line.tokenAt[match.index + match[0].length - 1] ?? 0) + 1;
      const [before, after] = [
        clauseBefore(line.text, match.index),
        clauseAfter(line.text, match.index + match[0].length),
      ];
      const points = score(to - from, 2);
      if (NO_WITHDRAWAL.test(before)) return { from, to, as: 'withdrawal', value: 'none', score: points };
      if (NOT_NOW.test(before) || NOT_NOW.test(after))
        return { from, to, as: 'condition', value: NOT_NOW_VALUE, score: points };
      return { from, to, as: 'withdrawal', value: withdrawalFrom(match[0], match.groups), score: points };
    }),
  );
}

/** Withdrawal from anything else is a condition of its own: some of it is more dangerous. */
const OTHER_WITHDRAWAL = new RegExp(
  String.raw`\b(?:alcohol|drinking|booze|benzos?|benzodiazepines?|xanax|klonopin|valium|ativan|phenibut|gabapentin|lyrica|nicotine|caffeine|weed|cannabis|ssri|antidepressants?|adderall|meth|cocaine) ${STATE}(?: symptoms)?(?= |$)|\b(?:in |going through )?${STATE} (?:from|off) (?:alcohol|drinking|booze|benzos?|benzodiazepines?|xanax|klonopin|valium|ativan|phenibut|gabapentin|lyrica|ssris?|antidepressants?)(?= |$)`,
  'gu',
);

function withdrawalFrom(words: string, groups: Record<string, string | undefined> | undefined): Withdrawal {
  if (groups?.['opioid'] !== undefined || /\bdope/u.test(words)) return 'opioids';
  return groups?.['kratom'] === undefined ? 'unsure' : 'kratom';
}

const clauseBefore = (text: string, at: number): string => text.slice(text.lastIndexOf(',', at - 1) + 1, at);
const clauseAfter = (text: string, at: number): string => text.slice(at).split(',')[0] ?? '';

const times = [...timeWords].join('|');
const amounts = [...amountWords].filter((word) => word !== 'about' && word !== 'needed').join('|');
const N = String.raw`(?:\d+(?:[.-]\d+)?|\w*(?:one|two|three|four|five|six|seven|eight|nine|ten)|a|an|few|a few|couple|a couple|several|some|half)`;
const notUsed: readonly RegExp[] = [
  /\b(?:day|week|month) \d+(?= |$)/gu,
  // "for 3 years", "2 months ago", "since May", "last Tuesday", "a couple of days now"
  new RegExp(
    String.raw`\b(?:(?:for|since|about|the|over|almost|nearly|in) )*(?:${N} )+(?:of )?(?:${times})(?: (?:ago|now|straight))*(?= |$)`,
    'gu',
  ),
  new RegExp(String.raw`\b(?:since|last|next|in|on|in the|at|this|every) (?:${times}|\d{4})(?= |$)`, 'gu'),
  // "5 grams", "20 mg", "10-15g"
  new RegExp(String.raw`\b(?:about |around |up to )?${N}(?: |-)?(?:${amounts})(?: of)?(?= |$)`, 'gu'),
  new RegExp(String.raw`\b\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?)?(?:mg|mcg|g|ml|oz)(?: of)?(?= |$)`, 'gu'),
];

/** Low scores: a medicine, age or condition that holds these words goes before. */
function timesAndAmounts(line: Line): Candidate[] {
  return notUsed.flatMap((pattern) =>
    matchesOf(line, pattern).map(
      ({ from, to }): Candidate => ({ from, to, as: 'not-used', value: null, score: to - from }),
    ),
  );
}
