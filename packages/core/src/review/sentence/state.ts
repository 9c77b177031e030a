/** Puts the parts of a sentence into a state, one value a question. */
import type { JournalState, ProductKind, Use, Withdrawal } from '../../journal/index.ts';
import type { Candidate } from './candidate.ts';
import { modeAt } from './context.ts';
import { frequencyCandidates, NOT_NOW_VALUE, productCandidates } from './patterns.ts';
import type { Readers } from './readers.ts';
import type { Sentence } from './sentence.ts';
import { textOfSpan } from './tokens.ts';

export interface PartsAsState {
  readonly state: JournalState;
  /** What a part became, where that is not its text. */
  readonly values: ReadonlyMap<Candidate, string>;
  /** Parts for which the state has no room, such as a second place. */
  readonly unused: ReadonlySet<Candidate>;
}

/** Of several, the one that asks for more care. */
const useOrder: readonly Use[] = ['daily', 'sometimes', 'stopped', 'never'];
const withdrawalOrder: readonly Withdrawal[] = ['opioids', 'kratom', 'unsure', 'none'];
const productOrder: readonly ProductKind[] = ['7-oh', 'extract', 'kratom'];

export function stateOf(sentence: Sentence, parts: readonly Candidate[], readers: Readers): PartsAsState {
  const typed = (part: Candidate): string =>
    textOfSpan(sentence.text, sentence.tokens, part).replace(/\s+/gu, ' ').slice(0, MAX_WORDS);
  const of = (as: Candidate['as']): Candidate[] => parts.filter((part) => part.as === as);
  const [ages, places] = [of('age'), of('place')];
  const use = firstOf(useOrder, [...of('use'), ...frequencyWithin(sentence, of('medicine'), readers)]);
  const withdrawal = firstOf(withdrawalOrder, of('withdrawal'));
  // "kratom for opioid withdrawal" says both what is now and why.
  const why = of('withdrawal').filter(
    (part) => modeAt(sentence.tokens, part.from)?.mode === 'reason' && part.value !== 'none',
  );
  const reasons = [...of('reason'), ...why].map(typed);
  const state: JournalState = {
    schema: 'clearleaf.state/1',
    person: {
      age: typeof ages[0]?.value === 'number' ? ages[0].value : null,
      use,
      withdrawal: withdrawal === 'unsure' && use === 'stopped' ? 'kratom' : withdrawal,
    },
    place: places[0] === undefined ? null : typed(places[0]),
    product: firstOf(productOrder, [...of('product'), ...namedWithin(sentence, parts)]),
    medicines: unique([...of('medicine').map(typed), ...takenWithin(sentence, of('condition'), readers)])
      .slice(0, 100)
      .map((text) => ({ text })),
    conditions: unique(of('condition').map(typed))
      .slice(0, 100)
      .map((text) => ({ text })),
    reasons: unique(
      reasons.length > 0
        ? reasons
        : impliedReasons(
            of('condition')
              .filter(({ value }) => value !== NOT_NOW_VALUE)
              .map(typed),
            readers,
          ),
    ).slice(0, 20),
  };
  const unused = new Set([...ages.slice(1).filter((part) => part.value !== ages[0]?.value), ...places.slice(1)]);
  return { state, values: valuesOf(parts, typed, readers), unused };
}

/** As `journalStateSchema` allows. */
const MAX_WORDS = 300;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

function firstOf<T extends string>(order: readonly T[], parts: readonly Candidate[]): T | null {
  return order.find((value) => parts.some((part) => part.value === value)) ?? null;
}

/** Products that are named within another part: "kratom withdrawal", "hooked on 7-OH". */
function namedWithin({ tokens }: Sentence, parts: readonly Candidate[]): Candidate[] {
  const holders = parts.filter(({ as }) => as === 'condition' || as === 'reason' || as === 'withdrawal');
  return productCandidates(tokens).filter(({ from, to }) => holders.some((part) => part.from <= from && to <= part.to));
}

/** "Feel Free tonic every day": what holds kratom says how kratom is used. */
function frequencyWithin({ text, tokens }: Sentence, medicines: readonly Candidate[], readers: Readers): Candidate[] {
  const holders = medicines.filter((part) => {
    const { matches } = readers.medicine(textOfSpan(text, tokens, part));
    return matches.some(({ ingredient }) => ingredient === 'kratom');
  });
  return frequencyCandidates(tokens).filter(({ from, to }) =>
    holders.some((part) => part.from <= from && to <= part.to),
  );
}

/** "on methadone maintenance" is also a medicine that is taken. */
function takenWithin(sentence: Sentence, conditions: readonly Candidate[], readers: Readers): string[] {
  return conditions
    .filter((part) => part.value === 'taken')
    .flatMap((part) => {
      const words = sentence.tokens.slice(part.from, part.to).map((token) => token.text);
      return words.filter((word) => {
        const { certain, unresolved, matches } = readers.medicine(word);
        return certain && unresolved === null && matches.length > 0;
      });
    });
}

/** Where no reason was given, what a person lives with is looked up too, if it was researched. */
function impliedReasons(conditions: readonly string[], readers: Readers): string[] {
  return conditions.filter((text) => {
    const { indication, near } = readers.reason(text);
    const isUrgent = readers.condition(text).conditions.some((id) => id.startsWith('rf_'));
    return indication !== null && !near && !isUrgent;
  });
}

function valuesOf(
  parts: readonly Candidate[],
  typed: (part: Candidate) => string,
  readers: Readers,
): Map<Candidate, string> {
  return new Map(parts.map((part) => [part, valueOf(part, typed(part), readers)]));
}

function valueOf(part: Candidate, text: string, readers: Readers): string {
  switch (part.as) {
    case 'medicine':
    case 'stopped':
      return (
        readers
          .medicine(text)
          .matches.map(({ ingredient }) => ingredient)
          .join(' + ') || text
      );
    case 'place': {
      const reading = readers.place(text);
      return reading.kind === 'resolved' ? reading.name : text;
    }
    case 'reason':
      return readers.reason(text).indication ?? text;
    case 'age':
    case 'use':
    case 'withdrawal':
    case 'product':
      return String(part.value);
    default:
      return text;
  }
}
