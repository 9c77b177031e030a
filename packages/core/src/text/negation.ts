/** Who and whether: "no chest pain", "my brother uses opioids" and "stopped Zoloft in May" are not the person's now. */

const negatorWords: ReadonlySet<string> = new Set([
  'no',
  'not',
  'never',
  'none',
  'without',
  'denies',
  'deny',
  'denied',
  "don't",
  'dont',
  "doesn't",
  'doesnt',
  "didn't",
  'didnt',
  "isn't",
  "wasn't",
  "haven't",
  'havent',
  "hasn't",
  "won't",
  'wont',
  "can't",
  'cant',
  'neither',
  'nor',
  'nothing',
]);
const relativeWords: ReadonlySet<string> = new Set([
  'mother',
  'mom',
  'mum',
  'father',
  'dad',
  'parent',
  'parents',
  'brother',
  'sister',
  'sibling',
  'son',
  'daughter',
  'child',
  'children',
  'kid',
  'kids',
  'baby',
  'husband',
  'wife',
  'spouse',
  'partner',
  'boyfriend',
  'girlfriend',
  'ex',
  'friend',
  'friends',
  'roommate',
  'flatmate',
  'housemate',
  'neighbour',
  'neighbor',
  'uncle',
  'aunt',
  'cousin',
  'grandmother',
  'grandfather',
  'grandma',
  'grandpa',
  'coworker',
  'colleague',
  'boss',
  'dog',
  'cat',
  'family',
  'relative',
  'relatives',
]);
const NEGATORS =
  /\b(?:no|not|never|none|without|denies|deny|denied|don't|dont|doesn't|didn't|isn't|wasn't|haven't|hasn't|neither|nor|negative for|free of|ruled out)\b/u;
const RELATIVES = new RegExp(`\\b(?:${[...relativeWords].join('|')})\\b`, 'u');

/** True if the folded phrase denies what it names ("no history of seizures"). */
export const isNegated = (folded: string): boolean => NEGATORS.test(folded);

/** True if the folded phrase speaks of somebody else ("roommate uses opioids", "my mother's liver disease"). */
export const isAboutSomeoneElse = (folded: string): boolean => RELATIVES.test(folded);

/** True if one folded word denies what follows it ("no", "don't", "never"). */
export const isNegator = (word: string): boolean => negatorWords.has(word);

/** True if one folded word names a relative, a friend or a pet. */
export const isRelative = (word: string): boolean => relativeWords.has(word);
