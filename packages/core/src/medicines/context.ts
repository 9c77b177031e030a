/**
 * Whether a named medicine is taken: "no Xanax", "stopped Zoloft in May", "my wife takes Ambien" and
 * "for alcohol cravings" name medicines that the person does not take now.
 *
 * Each rule looks only at words between the name and the nearest other name or stop, and gives way to the
 * reading in which the medicine is taken: a missed denial costs a question, a false one hides a danger.
 */
import { isNegator, isRelative } from '../text/index.ts';
import type { Found } from './find.ts';
import { hasContent, type Token } from './tokens.ts';
import {
  aimAfter,
  aimBefore,
  connectors,
  exceptions,
  isNoise,
  offVerbs,
  otherVerbs,
  partial,
  purposeOpeners,
  startWords,
  stoppers,
} from './words.ts';

/** `aim`: what is treated, not what is taken. */
export type Standing = 'taken' | 'stopped' | 'denied' | 'aim';

const LONG_AGO = new Set(['weeks', 'week', 'month', 'months', 'year', 'years', 'decades', 'decade']);
const NOT_AN_END = new Set(['working', 'helping', 'being']);
const RELATIVE_REACH = 4;

/** The standing of each name, in order. */
export function standingsOf(tokens: readonly Token[], found: readonly Found[]): Standing[] {
  const standings: Standing[] = [];
  for (const [index, item] of found.entries()) {
    const before = wordsBefore(tokens, item, found[index - 1]);
    const after = wordsAfter(tokens, item, found[index + 1]);
    standings.push(
      standingOf(before, after, {
        previous: standings.at(-1),
        isFirst: index === 0,
        clause: clauseBefore(tokens, item),
      }),
    );
  }
  return standings;
}

interface Around {
  readonly previous: Standing | undefined;
  readonly isFirst: boolean;
  /** Words from the last stop to the name, whatever stands between. */
  readonly clause: readonly string[];
}

function standingOf(before: Before, after: readonly string[], { previous, isFirst, clause }: Around): Standing {
  if (before.words.some((word) => aimBefore.has(word)) && !before.words.includes('for')) return 'denied';
  if (isSomeoneElses(clause)) return 'denied';
  if (isAim(before, after, isFirst)) return 'aim';
  if (isStopped(before, after)) return 'stopped';
  if (isDenied(before, after)) return 'denied';
  if (
    before.touchesPrevious &&
    before.words.every((word) => word === 'or' || word === 'nor') &&
    (previous === 'denied' || previous === 'stopped')
  )
    return previous;
  return 'taken';
}

interface Before {
  /** Nearest first. */
  readonly words: readonly string[];
  /** True where nothing but these words lies between the name and the one before. */
  readonly touchesPrevious: boolean;
}

/** Words before a name, nearest first, to the stop, bracket, exception or name before it. */
function wordsBefore(tokens: readonly Token[], item: Found, previous: Found | undefined): Before {
  const words: string[] = [];
  for (let i = item.from - 1; i >= 0; i--) {
    const token = tokens[i];
    if (previous !== undefined && i === previous.to) return { words, touchesPrevious: true };
    if (token === undefined || token.kind === 'stop' || token.kind === 'bracket' || exceptions.has(token.key)) break;
    if (token.kind === 'joint' && token.key !== '-' && token.key !== '/') break;
    if (hasContent(token)) words.push(token.key);
  }
  return { words, touchesPrevious: false };
}

/** Words after a name, to the next name or stop; over a comma only where no name follows in that part ("Zoloft, stopped in May"). */
function wordsAfter(tokens: readonly Token[], item: Found, next: Found | undefined): string[] {
  const end = next?.from ?? tokens.length;
  const words: string[] = [];
  for (let i = item.to + 1; i < end; i++) {
    const token = tokens[i];
    if (token === undefined || (exceptions.has(token.key) && !stoppers.has(tokens[i + 1]?.key ?? ''))) break;
    if (token.kind === 'stop' && !leadsToEnd(tokens, i, end, next === undefined)) break;
    if (hasContent(token)) words.push(token.key);
  }
  return words;
}

function leadsToEnd(tokens: readonly Token[], stop: number, end: number, isLast: boolean): boolean {
  const rest = tokens.slice(stop + 1, end);
  const nextStop = rest.findIndex((token) => token.kind === 'stop');
  return (nextStop >= 0 || isLast) && stoppers.has(rest[0]?.key ?? '');
}

function clauseBefore(tokens: readonly Token[], item: Found): string[] {
  const words: string[] = [];
  for (let i = item.from - 1; i >= 0 && tokens[i]?.kind !== 'stop'; i--) words.unshift(tokens[i]?.key ?? '');
  return words;
}

/** "my wife takes Ambien", but not "my wife's Ambien". */
function isSomeoneElses(clause: readonly string[]): boolean {
  const at = clause.findLastIndex(isRelative);
  const rest = clause.slice(at + 1);
  return at >= 0 && !rest.includes('i') && rest.slice(0, RELATIVE_REACH).some((word) => otherVerbs.has(word));
}

/** "for alcohol", "for opioid withdrawal", "to get off heroin": only beside something that is taken. */
function isAim({ words }: Before, after: readonly string[], isFirst: boolean): boolean {
  if (aimAfter.has(after.find((word) => word !== 'use' && word !== 'like') ?? '')) return true;
  if (isFirst) return false;
  const opener = words.findIndex((word) => purposeOpeners.has(word) || word === 'off' || word === 'from');
  return (
    opener >= 0 &&
    words.slice(0, opener).every(isPlain) &&
    !after.includes('for') &&
    !after.some((word) => /^\d/u.test(word))
  );
}

const isPlain = (word: string): boolean =>
  ['my', 'the', 'a', 'an', 'me', 'with', 'getting', 'get', 'coming'].includes(word);

function isStopped({ words }: Before, after: readonly string[]): boolean {
  if (words.some((word, i) => stoppers.has(word) && words[i + 1] !== 'to' && words.slice(0, i).every(isNoise)))
    return true;
  if (words.some((word, i) => word === 'to' && words[i + 1] === 'used')) return true;
  if (words.some((word, i) => word === 'longer' && words[i + 1] === 'no')) return true;
  if (words.some((word, i) => word === 'off' && offVerbs.has(words[i + 1] ?? ''))) return true;
  return endsAfter(words, after);
}

/** "Zoloft until March", "Zoloft, stopped", "Xanax years ago", "Xanax, not anymore". */
function endsAfter(before: readonly string[], after: readonly string[]): boolean {
  const stop = after.findIndex(
    (word, i) =>
      stoppers.has(word) && after[i - 1] !== 'to' && after[i - 1] !== 'and' && !NOT_AN_END.has(after[i + 1] ?? ''),
  );
  if (stop >= 0 && after.slice(0, stop).every(isNoise)) return true;
  if (after.includes('anymore') && [...before, ...after].some(isNegator)) return true;
  const ago = after.indexOf('ago');
  return ago > 0 && LONG_AGO.has(after[ago - 1] ?? '') && ![...before, ...after].some((word) => startWords.has(word));
}

/** A negator with nothing but filler between it and the name; "not taking my Zoloft regularly" is no denial. */
function isDenied({ words }: Before, after: readonly string[]): boolean {
  const at = words.findIndex(isNegator);
  if (at < 0 || after.some((word) => partial.has(word))) return false;
  return words
    .slice(0, at)
    .every((word) => isNoise(word) && (!connectors.has(word) || word === 'or') && word !== 'sure' && word !== 'know');
}
