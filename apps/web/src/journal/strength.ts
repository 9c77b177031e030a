/**
 * What can honestly be said of a passphrase: how long it is, and whether it is one that everybody tries first. A meter
 * that claims years would claim to know the attacker.
 */

export type Strength = 'empty' | 'guessable' | 'short' | 'fair' | 'long';

const FAIR_LENGTH = 12;
const LONG_LENGTH = 20;
const FEW_LETTERS = 4;
/** What leads every list of leaked passwords, and what this page itself suggests by its name. */
const FIRST_TRIED =
  /^(?:pass(?:word|wort|phrase)|qwert[yz]|asdf|abc(?:def)?|letmein|welcome|iloveyou|admin|kratom|clearleaf|journal|monkey|dragon|123|000|111)[\d\W]*\w{0,3}$/i;

export function strengthOf(passphrase: string): Strength {
  const text = passphrase.normalize('NFKC').trim();
  const letters = [...text];
  if (letters.length === 0) return 'empty';
  if (new Set(letters).size <= FEW_LETTERS || isRun(letters) || FIRST_TRIED.test(text)) return 'guessable';
  if (letters.length < FAIR_LENGTH) return 'short';
  return letters.length < LONG_LENGTH ? 'fair' : 'long';
}

/** Every sign one further than the one before, as in 12345678. */
const isRun = (letters: readonly string[]): boolean =>
  letters.every((letter, index) => {
    const before = letters[index - 1];
    return before === undefined || Math.abs((letter.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)) === 1;
  });
