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

function unsuffixed(word: string): string {
  let base = word;
  if (base.endsWith('ies') && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(base)) base = base.slice(0, -2);
  else if (/[^siu]s$/.test(base)) base = base.slice(0, -1);
  if (base.length > 5 && base.endsWith('ing')) base = base.slice(0, -3).replace(DOUBLED, '$1');
  else if (base.length > 4 && base.endsWith('ied')) base = `${base.slice(0, -3)}y`;
  else if (base.length > 4 && base.endsWith('ed')) base = base.slice(0, -2).replace(DOUBLED, '$1');
  else if (base.length > 6 && base.endsWith('ly')) base = base.slice(0, -2);
  return base.length > 3 && base.endsWith('e') ? base.slice(0, -1) : base;
}
