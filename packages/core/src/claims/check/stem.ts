/** A light stemmer: enough to make "relieves" and "relieving" one, not so much that "organ" and "organic" are. */

const EXCEPTIONS: Readonly<Record<string, string>> = {
  relief: 'reliev',
  dies: 'die',
  died: 'die',
  leaves: 'leaf',
  studies: 'study',
  lies: 'lie',
  does: 'do',
  has: 'have',
  had: 'have',
  was: 'be',
  were: 'be',
  is: 'be',
  are: 'be',
  been: 'be',
  better: 'better',
  this: 'this',
  its: 'its',
  less: 'less',
  news: 'news',
  people: 'people',
};

const DOUBLED = /([bdgmnprt])\1$/;

/** The stem of a lower-case word. */
export function stem(word: string): string {
  const known = Object.hasOwn(EXCEPTIONS, word) ? EXCEPTIONS[word] : undefined;
  if (known !== undefined) return known;
  if (word.length < 4 || !/^[a-z'’-]+$/.test(word)) return word;
  return unsuffixed(word.replace(/['’]s$/, ''));
}

/** Endings, which words they are taken from, and what is put in their place; the first that fits counts. */
type Ending = readonly [pattern: RegExp, longer: number, put: string];

const plurals: readonly Ending[] = [
  [/ies$/, 4, 'y'],
  [/(?<=ss|sh|ch|x|z)es$/, 3, ''],
  [/(?<=[^siu])s$/, 3, ''],
];
const verbs: readonly Ending[] = [
  [/ing$/, 5, ''],
  [/ied$/, 4, 'y'],
  [/ed$/, 4, ''],
  [/ly$/, 6, ''],
];

const without = (word: string, endings: readonly Ending[]): string => {
  const ending = endings.find(([pattern, longer]) => word.length > longer && pattern.test(word));
  return ending === undefined ? word : word.replace(ending[0], ending[2]);
};

function unsuffixed(word: string): string {
  const one = without(word, plurals);
  const base = without(one, verbs);
  const bare = /(?:ing|ed)$/.test(one) && base !== one ? base.replace(DOUBLED, '$1') : base;
  return bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare;
}
