/** Reads every sentence of the corpus with the real facts. See README.md for what the fields mean and where they come from. */
import { readFileSync } from 'node:fs';
import { readReasons } from '@clearleaf/core/claims';
import { readPlace } from '@clearleaf/core/law';
import { createMedicineIndex, readMedicine } from '@clearleaf/core/medicines';
import { type Knowledge, readSentence, type SentenceReading } from '@clearleaf/core/review';
import { readCondition } from '@clearleaf/core/safety';
import { loadRoom } from '@clearleaf/knowledge/node';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Sentence {
  readonly text: string;
  readonly age?: number;
  readonly use?: string;
  readonly withdrawal?: string;
  readonly product?: string;
  readonly place?: string;
  readonly medicines?: readonly string[];
  readonly conditions?: readonly string[];
  readonly reasons?: readonly string[];
  readonly aside?: readonly string[];
  readonly leftover?: readonly string[];
  readonly note?: string;
}

const corpus = parse(readFileSync(new URL('sentences.yaml', import.meta.url), 'utf8')) as readonly Sentence[];
const knowledge: Knowledge = {
  law: loadRoom('law'),
  gazetteer: loadRoom('gazetteer'),
  medicines: createMedicineIndex(loadRoom('medicines')),
  safety: loadRoom('safety'),
  claims: loadRoom('claims'),
  exposure: loadRoom('pharmacokinetics'),
};

const NOT_SAID = 'not said';

/** Name and codes of a place as one text; "unknown" and "ambiguous" for those. */
function placeOf(text: string | null): string {
  if (text === null) return NOT_SAID;
  const reading = readPlace(text, knowledge.law, knowledge.gazetteer);
  if (reading.kind !== 'resolved') return reading.kind;
  return [reading.name, ...reading.chain.flatMap(({ code, name }) => [code, name])].join(' > ');
}

const medicineOf = (text: string): string => {
  const { matches, certain } = readMedicine(text, knowledge.medicines);
  if (matches.length === 0 || !certain) return `?${text}`;
  return matches
    .map(({ ingredient }) => ingredient)
    .sort()
    .join(' + ');
};

const conditionsOf = (text: string): readonly string[] => {
  const { recognised, conditions } = readCondition(text, knowledge.safety);
  return recognised ? (conditions.length === 0 ? ['-'] : conditions) : [`?${text}`];
};

const reasonsOf = (text: string): readonly string[] =>
  readReasons(text, knowledge.claims).map(({ indication, topic }) => indication ?? topic ?? `?${text}`);

const sorted = (texts: readonly string[]): string[] => [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1));
/** As {@link medicineOf} writes it. `amphetamine...` stands for the medicine read that begins so. */
const partsText = (medicine: string, read: readonly string[]): string =>
  medicine.endsWith('...')
    ? (read.find((text) => text.startsWith(medicine.slice(0, -3))) ?? medicine)
    : medicine.split(' + ').sort().join(' + ');

function described({ state, understood, leftover }: SentenceReading): object {
  return {
    age: state.person.age,
    use: state.person.use,
    withdrawal: state.person.withdrawal,
    product: state.product,
    medicines: sorted(state.medicines.map(({ text }) => medicineOf(text))),
    conditions: sorted(state.conditions.flatMap(({ text }) => conditionsOf(text))),
    reasons: sorted(state.reasons.flatMap(reasonsOf)),
    aside: sorted(
      understood.filter(({ as }) => ['someone-else', 'denied', 'stopped'].includes(as)).map(({ text }) => text),
    ),
    leftover: [...leftover],
  };
}

describe('sentences', () => {
  test('there are at least sixty, no two the same', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
  });

  test.each(corpus.map((sentence) => [sentence.text, sentence] as const))('%s', (text, expected) => {
    const reading = readSentence(text, knowledge);
    expect(described(reading)).toEqual({
      age: expected.age ?? null,
      use: expected.use ?? null,
      withdrawal: expected.withdrawal ?? null,
      product: expected.product ?? null,
      medicines: sorted(
        (expected.medicines ?? []).map((medicine) =>
          partsText(
            medicine,
            reading.state.medicines.map(({ text }) => medicineOf(text)),
          ),
        ),
      ),
      conditions: sorted(expected.conditions ?? []),
      reasons: sorted(expected.reasons ?? []),
      aside: sorted(expected.aside ?? []),
      leftover: expected.leftover ?? [],
    });
    expect(placeOf(reading.state.place)).toContain(expected.place ?? NOT_SAID);
  });

  test.each(corpus.map(({ text }) => text))('every part stands where it says: %s', (text) => {
    const { understood, leftover } = readSentence(text, knowledge);
    for (const part of understood) expect(text.slice(part.start, part.end)).toBe(part.text);
    for (const words of leftover) expect(text).toContain(words);
    understood.forEach((part, i) => expect(part.start).toBeGreaterThanOrEqual(understood[i - 1]?.end ?? 0));
  });
});
