/** What people type, what they should not, and what nobody would. */
import type { Random } from './random.ts';

const hostile = [
  '',
  ' ',
  '\0',
  '\u202e\u05e9\u05dc\u05d5\u05dd',
  '\ud800',
  '\u{1f600}\u{1f9ea}',
  "'; DROP TABLE places; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '%00',
  '${7*7}',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '-0',
  '1e999',
  '2026-02-30',
  '9999-99-99',
  '\u200b\u200d',
  'ﬀ',
  'İ',
  'ß',
  '{"a":1}',
  '[[[[',
  '\\',
  '\n\n\n',
  '\t',
  '½ tablet',
  '١٢ mg',
  'ＸＡＮＡＸ',
  'x\u0301\u0302\u0303',
  '(((((((((',
  'a|b|c',
  '.*',
  '\\d+',
  '$&',
  '()',
  '🇺🇸',
] as const;

const alphabets = [
  'abcdefghijklmnopqrstuvwxyz',
  'abcdefghijklmnopqrstuvwxyz ,.-/',
  '0123456789 ./-mgxML',
  'áéíóúñçßøåæœ',
  'абвгд',
  'กขคง',
  '漢字かな',
  'אבגד',
  '\u0000\u0007\u001b[31m\u200e\u202e\ufeff',
  '!"#$%&()*+;<=>?@[]^_`{|}~',
] as const;

const units = ['mg', 'mcg', 'g', 'ml', 'tabs', 'capsules', '%', 'IU'] as const;
const frequencies = [
  'daily',
  'twice a day',
  'as needed',
  'prn',
  'bid',
  'every 6 hours',
  'at night',
  'once a week',
  'when I can get it',
] as const;
const leads = ['', 'I take ', 'taking ', 'on ', 'my doctor gave me ', 'prescribed ', 'been on '] as const;

/** Any text at all; very rarely a long one. */
export function anyText(random: Random): string {
  if (random.chance(0.2)) return random.pick(hostile);
  const length = random.chance(0.001) ? 20_000 : random.int(random.chance(0.05) ? 400 : 24);
  const alphabet = random.pick(alphabets);
  let text = '';
  for (let i = 0; i < length; i++) text += alphabet[random.int(alphabet.length)] ?? '';
  return random.chance(0.1) ? text + random.pick(hostile) : text;
}

/** One slip: a letter dropped, doubled, swapped with its neighbour or replaced. */
export function misspell(word: string, random: Random): string {
  if (word.length < 2) return word;
  const at = random.int(word.length - 1);
  const [before, here, next, rest] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  switch (random.int(4)) {
    case 0:
      return before + next + rest;
    case 1:
      return before + here + here + next + rest;
    case 2:
      return before + next + here + rest;
    default:
      return before + String.fromCharCode(97 + random.int(26)) + next + rest;
  }
}

/** A name the way people write one: with strength, unit, frequency and lead-in, in any case. */
export function dressed(name: string, random: Random): string {
  const amount = random.chance(0.6)
    ? ` ${1 + random.int(400)}${random.chance(0.5) ? ' ' : ''}${random.pick(units)}`
    : '';
  const frequency = random.chance(0.4) ? ` ${random.pick(frequencies)}` : '';
  return changeCase(`${random.pick(leads)}${name}${amount}${frequency}`, random);
}

/** Spaces, case and punctuation that change no meaning. */
export function loosely(text: string, random: Random): string {
  const spaced = random.chance(0.3) ? text.replaceAll(' ', '  ') : text;
  const ended = random.chance(0.2) ? `${spaced}${random.pick(['.', '!', '?', ' ', ','])}` : spaced;
  return changeCase(random.chance(0.2) ? ` ${ended}` : ended, random);
}

function changeCase(text: string, random: Random): string {
  switch (random.int(3)) {
    case 0:
      return text.toLowerCase();
    case 1:
      return text.toUpperCase();
    default:
      return text;
  }
}
