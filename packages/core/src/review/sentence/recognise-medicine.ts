/** Medicines: exact names wherever they stand, guesses where one is announced or a word stands alone. */
import type { MedicineReading } from '../../medicines/types.ts';
import { type Candidate, score } from './candidate.ts';
import { modeAt } from './context.ts';
import type { Readers } from './readers.ts';
import {
  clausesWith,
  contentOf,
  cueBonus,
  isFiller,
  isQuantity,
  isWithin,
  type Meaning,
  runs,
  type Sentence,
  standsAlone,
  textIn,
  wordsIn,
} from './sentence.ts';
import type { Span } from './tokens.ts';
import { joiners, negators } from './words.ts';

const LONGEST = 7;

/** Names of kratom itself, which are the product and not "what else I take". */
const isKratomOnly = (reading: MedicineReading): boolean =>
  reading.matches.every(({ ingredient }) => /kratom|mitragyn/u.test(ingredient));

interface MedicineRun extends Meaning {
  readonly bonus: number;
}

/** @param others What the words are known to be otherwise: a clause that they explain is not read for medicines, nor guessed at. */
export function medicineCandidates(sentence: Sentence, readers: Readers, others: readonly Candidate[]): Candidate[] {
  const mayHold = (word: string): boolean => !joiners.has(word) && !negators.has(word);
  const explained = new Set(others.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const isExplained = (span: Span): boolean => {
    const words = sentence.tokens.slice(span.from, span.to);
    return words.every(({ word }, i) => explained.has(span.from + i) || isFiller(word));
  };
  const clauses = clausesWith(sentence, (text, span) => {
    if (isExplained(span)) return false;
    const { matches, unresolved } = readers.medicine(text);
    // Nothing unresolved and nothing matched is a denial: "no alcohol".
    return matches.length > 0 || unresolved === null;
  });
  const products = others.filter(({ as }) => as === 'product');
  const isOpen = (span: Span): boolean =>
    clauses.has(sentence.tokens[span.from]?.clause ?? 0) &&
    !products.some((part) => part.from < span.to && span.from < part.to);
  const spans = [...runs(sentence, LONGEST, mayHold)].filter(isOpen);
  const found = spans.flatMap((span) => medicineRun(sentence, span, readers));
  return found.map((run): Candidate => {
    // The words of the name count in full; strength and time that stand beside it count little, so that others may claim them.
    const names = Math.min(
      ...found
        .filter((other) => isWithin(other.span, run.span) && areSame(other, run))
        .map(({ span }) => contentOf(sentence, span)),
    );
    const beside = wordsIn(sentence, run.span);
    const quantities = beside.filter(isQuantity).length;
    const points =
      score(names, run.bonus) + QUANTITY_POINTS * quantities + NOISE_POINTS * (beside.length - names - quantities);
    return { ...run.span, as: 'medicine', value: null, score: points };
  });
}

const areSame = (a: Meaning, b: Meaning): boolean => a.meaning.join() === b.meaning.join();

/** A name of a medicine is that first, and a reason or a condition second. */
const EXACT_BONUS = 1;
/** What a guess loses against anything else that the words may be. */
const GUESS_BONUS = -3;
const QUANTITY_POINTS = 3;
/** Words that the reader of medicines passes over, such as "cough" of a syrup. */
const NOISE_POINTS = 5;
const SHORTEST_GUESS = 4;
const LONGEST_GUESS = 3;
/** From here on a reading is a name, or a slip that is listed with it. */
const NAMED = 0.95;
/** How close a word must be to a name where nothing announces a medicine. */
const CLOSE = 0.8;

function medicineRun(sentence: Sentence, span: Span, readers: Readers): MedicineRun[] {
  if (wordsIn(sentence, span).every(isQuantity)) return [];
  const reading = readers.medicine(textIn(sentence, span));
  if (reading.unresolved !== null || reading.matches.length === 0 || isKratomOnly(reading)) return [];
  const isExact = reading.certain && reading.matches.every(({ confidence }) => confidence >= NAMED);
  if (!isExact && !mayGuess(sentence, span, reading)) return [];
  const bonus = (isExact ? EXACT_BONUS : GUESS_BONUS) + cueBonus(sentence, span, 'medicine');
  return [{ span, meaning: reading.matches.map(({ ingredient }) => ingredient), bonus }];
}

/** Where a medicine was announced, any likeness counts, because the person is asked; elsewhere only a slip of the finger. */
function mayGuess(sentence: Sentence, span: Span, { matches }: MedicineReading): boolean {
  const words = wordsIn(sentence, span).filter((word) => !isQuantity(word));
  if (words.length > LONGEST_GUESS || !words.every((word) => word.length >= SHORTEST_GUESS)) return false;
  if (modeAt(sentence.tokens, span.from)?.mode === 'medicine') return true;
  return standsAlone(sentence.tokens, span) && matches.every(({ confidence }) => confidence >= CLOSE);
}
