/**
 * Reads one sentence in a person's own words into a state, and shows what it made of every part.
 *
 * Each run of words is offered to every reader; the set of parts that explains most of the sentence wins. What
 * nothing explains is handed back as it was typed, never dropped.
 */
import type { JournalState } from '../../journal/index.ts';
import { bestCover, type Candidate, type PartKind } from './candidate.ts';
import { clauseEnd, clauseStart, isDeniedAt, isStoppedAt, modeAt, othersIn, stopWordBefore } from './context.ts';
import { gatherRest } from './leftover.ts';
import { mergeNeighbours, withTimes } from './merge.ts';
import { idiomTokens, isProductTalk, patternCandidates } from './patterns.ts';
import type { Readers } from './readers.ts';
import { conditionCandidates, reasonCandidates } from './recognise-health.ts';
import { medicineCandidates } from './recognise-medicine.ts';
import { placeCandidates, WELL_KNOWN } from './recognise-place.ts';
import { type Sentence, textIn } from './sentence.ts';
import { settleUse } from './settle.ts';
import { stateOf } from './state.ts';
import { textOfSpan, tokenise, wordsOfSpan } from './tokens.ts';

/** One part of the sentence and what it was taken to be. */
export interface UnderstoodPart {
  /** As typed, and where: `text.slice(start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly as: PartKind;
  /** What it became: an age, a word of the state's schema, the place's name, ingredients, an indication; else the text. */
  readonly value: string;
}

export interface SentenceReading {
  readonly state: JournalState;
  /** In the order of the sentence. */
  readonly understood: readonly UnderstoodPart[];
  /** Words that nothing here understood, as typed, in order. */
  readonly leftover: readonly string[];
}

/** Longer texts are not sentences, and every run of words of them would have to be read. */
export const LONGEST_SENTENCE = 2000;

/**
 * @param text At most {@link LONGEST_SENTENCE} characters.
 * @throws RangeError where the text is longer.
 */
export function readWith(text: string, readers: Readers): SentenceReading {
  if (text.length > LONGEST_SENTENCE)
    throw new RangeError(`Cannot read a sentence of ${text.length} characters: at most ${LONGEST_SENTENCE} are read`);
  const tokens = tokenise(text);
  const { spans: others, aside } = othersIn(tokens);
  const closed = new Set([
    ...idiomTokens(tokens),
    ...others.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  ]);
  const sentence: Sentence = { text, tokens, closed };
  const patterns = patternCandidates(tokens);
  const places = placeCandidates(sentence, readers);
  const known = [...patterns.filter(isPlain), ...places.filter(({ value }) => value === WELL_KNOWN)];
  const candidates = [
    ...patterns,
    ...places,
    ...medicineCandidates(sentence, readers, known),
    ...conditionCandidates(sentence, readers),
    ...reasonCandidates(sentence, readers),
  ].filter(
    (part) => !rangeHas(closed, part.from, part.to) && !(part.as === 'condition' && isProductTalk(tokens, part)),
  );
  const best = withTimes(sentence, mergeNeighbours(sentence, bestCover(candidates, tokens.length), readers));
  const cover = settleUse(
    sentence,
    best.map((part) => inContext(sentence, part, readers)),
  );
  const parts: Candidate[] = [
    ...cover,
    ...others.map((span): Candidate => ({ ...span, as: 'someone-else', value: null, score: 0 })),
  ];
  const { parts: all, leftover } = gatherRest(sentence, parts, aside);
  const { state, values, unused } = stateOf(sentence, all, readers);
  const understood = all
    .filter((part) => !unused.has(part))
    .map((part): UnderstoodPart => {
      const typed = textOfSpan(text, tokens, part);
      const start = tokens[part.from]?.start ?? 0;
      return { text: typed, start, end: start + typed.length, as: part.as, value: values.get(part) ?? typed };
    });
  const rest = [...leftover, ...unused].sort((a, b) => a.from - b.from).map((span) => textOfSpan(text, tokens, span));
  return { state, understood, leftover: rest };
}

/** Wording that cannot be a medicine. */
const isPlain = ({ as }: Candidate): boolean => as === 'age' || as === 'product' || as === 'use';

function rangeHas(closed: ReadonlySet<number>, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (closed.has(i)) return true;
  return false;
}

/** Left days or weeks ago, which some medicines outlast. */
const RECENT = /\b(?:days?|weeks?|hours?|yesterday|today|recently|last week|this week)\b/;

/** What was left lately is still counted, with the words that say so; what was left long ago or at a time not said is not. */
function stopped({ tokens }: Sentence, part: Candidate): Candidate {
  const [from, to] = [clauseStart(tokens, part.from), clauseEnd(tokens, part.from)];
  const isRecent = RECENT.test(wordsOfSpan(tokens, { from, to }));
  return isRecent ? { ...part, from: stopWordBefore(tokens, part.from), to: part.to } : { ...part, as: 'stopped' };
}

/** "no alcohol" and "stopped Zoloft" are read, and are not what the person takes. */
function inContext(sentence: Sentence, part: Candidate, readers: Readers): Candidate {
  const { tokens } = sentence;
  const mode = modeAt(tokens, part.from)?.mode;
  switch (part.as) {
    case 'medicine':
      if (isLeft(sentence, part, readers)) return stopped(sentence, part);
      return isDeniedAt(tokens, part) ? { ...part, as: 'denied' } : part;
    case 'condition':
      if (isDeniedAt(tokens, part)) return { ...part, as: 'denied' };
      // "take methadone maintenance": what they live with is also what they take; state.ts adds the medicine.
      return mode === 'medicine' ? { ...part, value: 'taken' } : part;
    case 'reason': {
      // What is only named is what the person lives with; "for" makes it the reason.
      const isCondition = mode !== 'reason' && readers.condition(textIn(sentence, part)).recognised;
      return isCondition ? { ...part, as: 'condition' } : part;
    }
    default:
      return part;
  }
}

/** By the words before it, or by what the reader of medicines made of the words within. */
function isLeft(sentence: Sentence, part: Candidate, readers: Readers): boolean {
  const { matches } = readers.medicine(textIn(sentence, part));
  return matches.every((match) => match.stopped === true) || isStoppedAt(sentence.tokens, part);
}
