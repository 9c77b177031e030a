/**
 * Flesch-Kincaid grade: the US school grade whose pupils should be able to read a text.
 * Grade 8 is an age of about 13. Kincaid et al. 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59.
 */

/** The grade of a text; names and numbers count as they are, so that hard names are not hidden. */
export function readingGrade(text: string): number {
  const sentences = text.split(/[.!?:;]+(?=\s|$)/u).filter((part) => /\p{L}/u.test(part)).length;
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,%-]*/gu) ?? [];
  if (sentences === 0 || words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Runs of vowels, a silent e left out. A number counts as one. */
function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters === '') return 1;
  const runs =
    letters.replace(/(?:[^laeiouy]es|[^laeiouy]ed|[^laeiouy]e)$/, (end) => end[0] ?? '').match(/[aeiouy]+/g)?.length ??
    1;
  return Math.max(1, runs);
}
