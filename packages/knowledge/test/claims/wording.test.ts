/** How the facts speak: no word that judges or promises, no dose, and plain enough to be read by most people. */
import { describe, expect, it } from 'vitest';
import { en } from '@clearleaf/core/message/en';
import { facts, speak } from './load.ts';
import { readingGrade } from './readability.ts';

/** Every text of the room that people see, with where it stands. */
const shown: readonly (readonly [string, string])[] = [
  ...facts.claims.flatMap(
    (fact) =>
      [
        [`${fact.id} claim`, fact.claim],
        [`${fact.id} summary`, fact.summary],
      ] as const,
  ),
  ...facts.evidence.flatMap(
    (fact) =>
      [
        [`${fact.id} human`, fact.human],
        [`${fact.id} animal`, fact.animal],
        [`${fact.id} title`, fact.title],
      ] as const,
  ),
  ...facts.omissions.map((fact) => [fact.id, fact.text] as const),
  ...facts.comparators.flatMap(
    (fact) =>
      [
        [`${fact.id} effect`, fact.effect],
        [`${fact.id} treatment`, fact.treatment],
        [`${fact.id} certainty`, fact.certaintyNote],
      ] as const,
  ),
  ...facts.indications.flatMap(
    (fact) =>
      [
        [`${fact.id} bottom line`, fact.bottomLine],
        [`${fact.id} name`, fact.name],
        ...fact.cautions.map(({ text }) => [`${fact.id} caution`, text] as const),
        ...fact.studies.flatMap(({ kind, note }) =>
          note === undefined ? [] : [[`${fact.id} ${kind}`, note] as const],
        ),
      ] as const,
  ),
  ...facts.topics.flatMap((fact) => [
    [`${fact.id} bottom line`, fact.bottomLine] as const,
    ...fact.cautions.map(({ text }) => [`${fact.id} caution`, text] as const),
  ]),
  ...facts.mechanisms.flatMap(
    (fact) =>
      [
        [`${fact.id} name`, fact.name],
        [`${fact.id} bottom line`, fact.bottomLine],
        [`${fact.id} certainty`, fact.certaintyNote],
      ] as const,
  ),
  ...facts.practices.flatMap((fact) => [
    [`${fact.id} practice`, fact.practice] as const,
    [`${fact.id} carried out`, fact.carriedOut] as const,
    ...fact.questions.flatMap(
      ({ id, question, because }) =>
        [
          [`${id} question`, question],
          [`${id} because`, because],
        ] as const,
    ),
  ]),
  ...facts.gaps.flatMap(
    (fact) =>
      [
        [`${fact.id} question`, fact.question],
        [`${fact.id} answer`, fact.answer],
      ] as const,
  ),
];
const messages = Object.entries(en).filter(([id]) => id.startsWith('claims.'));

const banned: readonly RegExp[] = [
  /\bsafe(?:r|st|ly)?\b/i,
  /\bjust\b/i,
  /\bsimply\b/i,
  /\babus/i,
  /\baddicts?\b/i,
  /\bclean\b/i,
  /\bjunkie/i,
  /\bovercome\b/i,
  /\bmiracle\b/i,
  /\bmorphine equivalent/i,
  /\btimes (?:as|more) (?:strong|potent)\b/i,
  /\bfold (?:more|stronger|potent)/i,
  /\bstronger than morphine\b/i,
  /\bpotent than morphine\b/i,
  /\bstart(?:ing)? (?:with|at) \d/i,
  /\b(?:we|clearleaf) recommend/i,
  /\brecommended dose\b/i,
  /\btake \d[\d.,-]* ?(?:g|mg)\b/i,
  /\bmorphine'?s affinity\b|\baffinity far below\b/i,
  /\bstop (?:taking|using) (?:it|kratom) (?:now|today|at once)\b/i,
  /\bdr\.? /i,
];

describe('wording', () => {
  it.each(banned.map((pattern) => [String(pattern), pattern] as const))('never says %s', (_, pattern) => {
    expect([...shown, ...messages].filter(([, text]) => pattern.test(text))).toEqual([]);
  });

  it('would notice a banned word', () => {
    expect(banned.some((pattern) => pattern.test('Kratom is safe to take daily.'))).toBe(true);
    expect(banned.some((pattern) => pattern.test('13 times as potent as morphine'))).toBe(true);
    expect(banned.some((pattern) => pattern.test('take 2.5 g'))).toBe(true);
    expect(banned.some((pattern) => pattern.test('Long-term safety is not established.'))).toBe(false);
  });

  it('compares no strength with an opioid', () => {
    const sentences = shown.flatMap(([, text]) => text.split(/(?<=[.!?;])\s/));
    const compared = sentences.filter(
      (text) =>
        /\b(?:morphine|heroin|fentanyl|oxycodone)\b/i.test(text) &&
        /\b(?:strong|potent|potency|strength|affinity)/i.test(text),
    );
    expect(compared).toEqual([]);
  });

  it('ends every sentence, begins it with a capital or a figure, and keeps the quotation marks in pairs', () => {
    const sentences = shown.filter(([place]) => !/ (?:claim|title|treatment|certainty|name|practice)$/.test(place));
    expect(sentences.length).toBeGreaterThan(350);
    expect(sentences.filter(([, text]) => !/[.?!)]$/.test(text) || !/^[“(\p{Lu}\p{N}g]/u.test(text))).toEqual([]);
    expect(
      shown.filter(
        ([, text]) => (text.match(/“/g) ?? []).length !== (text.match(/”/g) ?? []).length || /["]| {2}|\n/.test(text),
      ),
    ).toEqual([]);
  });

  it('speaks its messages', () => {
    for (const [id] of messages) {
      expect(
        speak(id as keyof typeof en, { reason: 'fun', name: 'Pain', count: 2, title: 'A paper' }).length,
      ).toBeGreaterThan(2);
    }
    expect(speak('claims.unverifiedSources', { count: 1 })).toMatch(/^One of the sources could/);
    expect(speak('claims.unverifiedSources', { count: 3 })).toMatch(/^3 of the sources could/);
  });
});

describe('reading age', () => {
  const sentences = shown.filter(([place]) => !/ (?:claim|title|treatment|certainty|name|practice)$/.test(place));
  const grades = sentences.map(([, text]) => readingGrade(text)).sort((a, b) => a - b);
  const at = (share: number): number => grades[Math.floor(share * (grades.length - 1))] ?? Number.NaN;

  it('measures what it should', () => {
    expect(readingGrade('The cat sat on the mat.')).toBeLessThan(1);
    expect(
      readingGrade(
        'Pharmacokinetic considerations necessitate individualised experimentation notwithstanding interindividual heterogeneity.',
      ),
    ).toBeGreaterThan(20);
  });

  // Grade 8 is an age of about 13. Names such as buprenorphine count as hard words, so that a short
  // sentence with two of them stands high; no single short one is held to the ceiling.
  it('is that of a 13-year-old for the most part', () => {
    expect(at(0.5)).toBeLessThan(7);
    expect(at(0.75)).toBeLessThan(8.5);
    expect(at(0.9)).toBeLessThan(10.5);
    expect(readingGrade(sentences.map(([, text]) => text).join(' '))).toBeLessThan(7);
  });

  it('has no long text above grade 12', () => {
    const long = sentences.filter(([, text]) => text.split(' ').length >= 20 && readingGrade(text) > 12);
    expect(long).toEqual([]);
  });
});
