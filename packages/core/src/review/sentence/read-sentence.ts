/**
 * Reads one sentence in a person's own words into a state, and shows what it made of every part.
 *
 * Each run of words is offered to every reader; the set of parts that explains most of the sentence wins. What
 * nothing explains is handed back as it was typed, never dropped.
 */
import type { JournalState } from '../../journal/index.ts';
import { bestCover, type Candidate, type PartKind } from './candidate.ts';
import { isDeniedAt, isStoppedAt, modeAt, othersIn } from './context.ts';
import { gatherRest } from './leftover.ts';
import { patternCandidates } from './patterns.ts';
import {
  conditionCandidates,
  medicineCandidates,
  placeCandidates,
  type Readers,
  reasonCandidates,
  type Sentence,
} from './recognise.ts';
import { settleUse } from './settle.ts';
import { stateOf } from './state.ts';
import { textOfSpan, tokenise } from './tokens.ts';

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
  const closed = new Set(others.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const sentence: Sentence = { text, tokens, closed };
  const candidates = [
    ...patternCandidates(tokens),
    ...medicineCandidates(sentence, readers),
    ...conditionCandidates(sentence, readers),
    ...reasonCandidates(sentence, readers),
    ...placeCandidates(sentence, readers),
  ].filter(({ from, to }) => !rangeHas(closed, from, to));
  const cover = settleUse(
    sentence,
    bestCover(candidates, tokens.length).map((part) => inContext(sentence, part)),
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

function rangeHas(closed: ReadonlySet<number>, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (closed.has(i)) return true;
  return false;
}

/** "no alcohol" and "stopped Zoloft" are read, and are not what the person takes. */
function inContext(sentence: Sentence, part: Candidate): Candidate {
  const { tokens } = sentence;
  if (part.as === 'medicine' && isStoppedAt(tokens, part)) return { ...part, as: 'stopped' };
  if ((part.as === 'medicine' || part.as === 'condition') && isDeniedAt(tokens, part)) return { ...part, as: 'denied' };
  // "take methadone maintenance": what they live with is also what they take; state.ts adds the medicine.
  if (part.as === 'condition' && modeAt(tokens, part.from)?.mode === 'medicine') return { ...part, value: 'taken' };
  return part;
}
