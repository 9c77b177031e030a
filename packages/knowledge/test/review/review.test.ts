/** The review over the real facts: its order, what it says of silence, and that nothing is lost on the way. */
import { compareFindings, isAtLeast, severityRank } from '@clearleaf/core/finding';
import { emptyState, type JournalState } from '@clearleaf/core/journal';
import { createMedicineIndex } from '@clearleaf/core/medicines';
import { createSpeaker } from '@clearleaf/core/message';
import { en } from '@clearleaf/core/message/en';
import { plainDate } from '@clearleaf/core/quantity';
import { type Knowledge, readSentence, review, type Review } from '@clearleaf/core/review';
import { loadRoom } from '@clearleaf/knowledge/node';
import { describe, expect, test } from 'vitest';

const knowledge: Knowledge = {
  law: loadRoom('law'),
  gazetteer: loadRoom('gazetteer'),
  medicines: createMedicineIndex(loadRoom('medicines')),
  safety: loadRoom('safety'),
  claims: loadRoom('claims'),
  exposure: loadRoom('pharmacokinetics'),
};
const speak = createSpeaker('en-GB', en);
const JULY = plainDate('2026-07-10');

const reviewOf = (state: Partial<JournalState>, at = JULY, from = knowledge): Review =>
  review({ ...emptyState, ...state }, from, { at }, speak);
const person = (age: number | null, use: JournalState['person']['use'] = null): JournalState['person'] => ({
  age,
  use,
  withdrawal: null,
});
const medicines = (...texts: string[]): JournalState['medicines'] => texts.map((text) => ({ text }));
const rulesOf = ({ findings }: Review): string[] => findings.map(({ rule }) => rule);
const inputsOf = ({ notAssessed }: Review): string[] => notAssessed.map(({ input }) => input);

describe('silence', () => {
  test('nothing said: no finding, every question named, and not "none"', () => {
    const result = reviewOf({});
    expect(result.findings).toEqual([]);
    expect(inputsOf(result)).toEqual([
      'Place',
      'Age',
      'Product',
      'Medicines and other substances',
      'Health and situation',
      'Reason',
    ]);
    expect(result.worstSeverity).toBe('unknown');
    expect(result.law).toBeNull();
    expect(result.underAge).toBe(false);
  });

  test('each question that was answered leaves the list', () => {
    const result = reviewOf({
      person: person(34, 'daily'),
      place: 'Oregon',
      product: 'kratom',
      medicines: medicines('lisinopril'),
      conditions: [{ text: 'eczema' }],
      reasons: ['back pain'],
    });
    expect(result.notAssessed).toEqual([]);
  });

  test('no product: answered for the leaf, and said whether the law of 7-OH differs', () => {
    const same = reviewOf({ place: 'Alabama' });
    expect(same.law?.product).toBe('kratom');
    expect(same.notAssessed.find(({ input }) => input === 'Product')?.reason).toContain(
      'In Alabama the law for it is the same.',
    );
    const other = reviewOf({ place: 'Mississippi', person: person(30) });
    expect(other.notAssessed.find(({ input }) => input === 'Product')?.reason).toContain(
      'In Mississippi the law for it is different: it is banned.',
    );
  });
});

describe('places', () => {
  test('an ambiguous place gives no law and asks back by name', () => {
    const result = reviewOf({ place: 'Kansas City' });
    expect(result.law).toBeNull();
    const entry = result.notAssessed.find(({ input }) => input === 'Kansas City');
    expect(entry?.reason).toContain('Kansas City, Missouri');
    expect(entry?.reason).toContain('Kansas City, Kansas');
    // Both lie in one country, so its help lines are known.
    expect(result.help.map(({ number }) => number)).toContain('911');
  });

  test('an unknown place is listed and shows no country of its own', () => {
    const result = reviewOf({ place: 'Zzyzzton' });
    expect(inputsOf(result)).toContain('Zzyzzton');
    expect(result.help.map(({ number }) => number)).not.toContain('911');
  });

  test('without the list of towns it says so where a town is not known', () => {
    const result = reviewOf({ place: 'Paducah' }, JULY, { ...knowledge, gazetteer: null });
    expect(result.notAssessed.find(({ input }) => input === 'Paducah')?.reason).toContain('list of towns');
  });

  test('a permission counts in July and no longer next year', () => {
    const state = { place: 'Tampa, FL', person: person(30), product: 'kratom' } as const;
    expect(reviewOf(state).law?.mayBuy).toBe('yes');
    expect(reviewOf(state, plainDate('2027-07-10')).law).toMatchObject({
      mayBuy: 'unknown',
      lastKnown: { mayBuy: 'yes' },
    });
  });
});

describe('order', () => {
  test('emergency, then withdrawal, then by severity; law among the rest', () => {
    const result = reviewOf({
      person: { age: 30, use: 'daily', withdrawal: 'opioids' },
      place: 'Alabama',
      product: '7-oh',
      medicines: medicines('Xanax', 'Zoloft', 'ibuprofen'),
      conditions: [{ text: 'chest pain right now' }],
    });
    expect(result.findings[0]?.severity).toBe('emergency');
    const kinds = result.findings.map((finding) =>
      finding.severity === 'emergency' ? 0 : finding.urgent === undefined ? 2 : 1,
    );
    expect(kinds).toEqual([...kinds].sort((a, b) => a - b));
    expect(new Set(kinds)).toEqual(new Set([0, 1, 2]));
    const rest = result.findings
      .filter((finding) => finding.severity !== 'emergency' && finding.urgent === undefined)
      .map(({ severity }) => severityRank(severity));
    expect(rest).toEqual([...rest].sort((a, b) => a - b));
    expect(rulesOf(result)).toContain('law/US-AL');
    expect([...result.findings].sort(compareFindings)).toEqual([...result.findings]);
  });

  test('each source once, and every source that is cited', () => {
    const result = reviewOf({
      person: person(24),
      place: 'Alabama',
      product: '7-oh',
      medicines: medicines('Xanax', 'Zoloft'),
      reasons: ['anxiety', 'pain'],
    });
    const ids = result.sources.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const cited = [
      ...result.findings.flatMap(({ sources }) => sources),
      ...result.evidence.flatMap(({ sources, treatments }) => [
        ...sources,
        ...treatments.flatMap((treatment) => treatment.sources),
      ]),
    ].map(({ id }) => id);
    expect(cited.length).toBeGreaterThan(10);
    expect(ids).toEqual(expect.arrayContaining(cited));
    expect(ids[0]).toBe(result.findings[0]?.sources[0]?.id);
  });
});

describe('people', () => {
  test('under 18: said so, law and safety are there, nobody is asked how to use', () => {
    const result = reviewOf({ person: person(17), place: 'Florida', product: 'kratom' });
    expect(result.underAge).toBe(true);
    expect(rulesOf(result)).toEqual(expect.arrayContaining(['person/age_under_18', 'law/US-FL']));
    expect(result.law?.mayBuy).toBe('no');
    for (const { question, because } of result.questions)
      expect(`${question} ${because}`).not.toMatch(/\bdose|how much|how often\b/iu);
    expect(reviewOf({ person: person(18) }).underAge).toBe(false);
  });

  test('no review of somebody who uses daily tells them to stop at once', () => {
    const result = reviewOf({
      person: person(30, 'daily'),
      product: '7-oh',
      place: 'Alabama',
      medicines: medicines('oxycodone', 'Xanax', 'naltrexone', 'phenelzine'),
      conditions: [{ text: 'pregnant' }, { text: 'fatty liver' }],
    });
    expect(isAtLeast(result.worstSeverity, 'contraindicated')).toBe(true);
    for (const { action } of result.findings)
      expect(action).not.toMatch(/\bstop (?:now|today|immediately|at once)\b/iu);
  });

  test('a medicine that was confirmed is no longer asked about', () => {
    const asked = reviewOf({ medicines: medicines('klonidine 0.1') });
    const confirmed = reviewOf({ medicines: [{ text: 'klonidine 0.1', confirmed: ['clonazepam'] }] });
    expect(asked.understood.medicines[0]?.certain).toBe(false);
    expect(inputsOf(asked)).toContain('klonidine 0.1');
    expect(confirmed.understood.medicines[0]?.certain).toBe(true);
    expect(rulesOf(confirmed)).toContain('interaction/benzodiazepine');
    expect(rulesOf(confirmed)).not.toContain('interaction/alpha2_agonist');
    expect(inputsOf(confirmed)).not.toContain('klonidine 0.1');
  });

  test('a confirmation of something that nobody knows changes nothing', () => {
    const result = reviewOf({ medicines: [{ text: 'blue pill from a friend', confirmed: ['blorgozine'] }] });
    expect(inputsOf(result)).toContain('blue pill from a friend');
  });

  test('a reason that was not researched is named; one that is given twice is answered once', () => {
    const result = reviewOf({ reasons: ['world peace', 'anxiety', 'nervous all the time, anxiety'] });
    expect(inputsOf(result)).toContain('world peace');
    expect(result.evidence.map(({ indication }) => indication)).toEqual(['anxiety']);
  });

  test('words of a sentence that nothing understood are named first', () => {
    const { state, leftover } = readSentence('qwerty asdf, 30, Ohio', knowledge);
    const result = review(state, knowledge, { at: JULY, notUnderstood: leftover }, speak);
    expect(result.notAssessed[0]?.input).toBe('qwerty asdf');
  });

  test('the same input gives the same review', () => {
    const state = {
      person: person(24),
      place: 'Alabama',
      medicines: medicines('Xanax', 'Zoloft'),
      reasons: ['anxiety'],
    };
    expect(reviewOf(state)).toEqual(reviewOf(state));
  });
});

describe('a medicine typed among the conditions', () => {
  test('is screened, shown with the medicines, and not doubled', () => {
    const result = reviewOf({
      conditions: [{ text: "Crohn's on Humira" }, { text: 'Xanax' }],
      medicines: medicines('Xanax'),
    });
    expect(result.understood.medicines.map(({ input }) => input)).toEqual(['Xanax', "Crohn's on Humira"]);
    expect(rulesOf(result)).toContain('condition/immunosuppressed');
    expect(rulesOf(result).some((rule) => rule.startsWith('interaction/benzodiazepine'))).toBe(true);
    expect(inputsOf(result)).not.toContain('Xanax');
    expect(result.state.conditions).toHaveLength(2);
  });
});

describe('kratom in the blood', () => {
  const daily = {
    person: person(40, 'daily'),
    product: 'kratom' as const,
    medicines: medicines('tramadol'),
    conditions: [{ text: 'knee replacement next week' }],
  };

  test('how long a combination matters, that doses build up, and what an anaesthetist has to know, with their studies', () => {
    const { findings } = reviewOf(daily);
    const of = (rule: string) => findings.find((finding) => finding.rule === `exposure/${rule}`);
    // Half-lives from 23.24 h (Trakulsrichai 2015) to 67.9 h (Huestis 2024).
    expect(of('interaction-window')?.statement).toMatch(/5 to 14 days after the last dose.*after 23 to 68 hours/);
    expect(of('interaction-window')?.sources.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['trakulsrichai2015', 'huestis2024', 'dmd2023t3']),
    );
    expect(of('accumulation')?.statement).toMatch(/8 to 9 days.*0\.84 to 1\.41 times/);
    expect(of('anaesthesia')?.statement).toMatch(/1\.39 times \(1\.23 to 1\.57\)/);
    expect(of('anaesthesia')?.sources.map(({ id }) => id)).toContain('tanna2023');
  });

  test('without the studies it says that it did not look', () => {
    const { exposure: _without, ...rest } = knowledge;
    const result = reviewOf(daily, JULY, rest);
    expect(rulesOf(result).filter((rule) => rule.startsWith('exposure/'))).toEqual([]);
    expect(inputsOf(result)).toContain('kratom in the blood');
    expect(isAtLeast(result.worstSeverity, 'unknown')).toBe(true);
  });
});
