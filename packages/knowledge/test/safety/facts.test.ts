import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { harms, helpFor, interactionList, pharmacology } from '@clearleaf/core/safety';
import { readingGrade } from '../claims/readability.ts';
import { facts, vocabulary } from './load.ts';

const known = new Set(vocabulary.ingredients.map((line) => line.split('\t')[0]));
const sayable = [
  ...facts.interactions,
  ...facts.conditions,
  ...facts.redFlags,
  ...facts.withdrawal,
  ...facts.productQuality,
  ...facts.notices,
];

describe('safety facts', () => {
  it('are all there', () => {
    const { interactions, conditions, redFlags, productQuality, adverseEffects, receptors, dopamine, enzymes } = facts;
    expect(
      [interactions, conditions, redFlags, productQuality, adverseEffects, receptors, dopamine, enzymes].map(
        ({ length }) => length,
      ),
    ).toEqual([62, 25, 10, 8, 25, 33, 6, 19]);
  });

  it('fit into 90 kB on the way to a phone', () => {
    expect(gzipSync(JSON.stringify(facts)).length).toBeLessThan(90_000);
  });

  it('name only ingredients that the vocabulary knows', () => {
    const named = new Set([
      ...facts.interactions.flatMap((fact) => [
        ...fact.ingredients,
        ...fact.escalate.flatMap((one) => one.ingredients),
        ...fact.downgrade.flatMap((one) => one.ingredients),
        ...fact.notTriggeredBy.flatMap((one) => [...one.ingredients, ...one.together]),
        ...fact.onlyWith.flatMap((one) => one.ingredients),
      ]),
      ...facts.conditions.flatMap((fact) => [
        ...fact.impliesIngredients,
        ...fact.impliedBy.flatMap((one) => one.ingredients),
        ...(fact.possibleProduct?.ingredients ?? []),
      ]),
      ...facts.combinations.flatMap((fact) => [...fact.ingredients, ...fact.except]),
      ...facts.drugLists.flatMap((fact) => fact.members.flatMap((member) => member.ingredients)),
    ]);
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
  });

  it('never order somebody who may be dependent to stop at once, and never say that kratom is safe', () => {
    const using = sayable.map(({ id, actionUsing }) => ({ id, actionUsing }));
    expect(
      using.filter(({ actionUsing }) =>
        /\b(?:stop (?:kratom|using|taking|all)\b(?! (?:suddenly|or))|quit\b)/i.test(
          actionUsing.replace(/do not stop|help to stop/gi, ''),
        ),
      ),
    ).toEqual([]);
    const texts = sayable.flatMap((fact) => [fact.effect, fact.why, fact.actionNew, fact.actionUsing, fact.evidence]);
    expect(texts.filter((text) => /\bsafe\b|\bjust\b|\bsimply\b|\babus|\baddicts?\b|\bclean\b/i.test(text))).toEqual(
      [],
    );
    expect(
      texts.filter((text) => /times (?:as strong|the strength|stronger|more potent).*(?:morphine|heroin)/i.test(text)),
    ).toEqual([]);
  });

  it('warn against a sudden stop wherever kratom is used with something serious', () => {
    const serious = facts.interactions.filter(({ severity }) => severity === 'contraindicated' || severity === 'major');
    expect(
      serious
        .filter(({ actionUsing }) => !/do not stop|do not take the blocker/i.test(actionUsing))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('are written in whole, short sentences', () => {
    const sentences = sayable.flatMap((fact) =>
      [fact.effect, fact.actionNew, fact.actionUsing]
        .flatMap((text) => text.split(/(?<=[.!?])\s+/))
        .map((sentence) => ({ id: fact.id, sentence })),
    );
    expect(sentences.filter(({ sentence }) => !/[.!?]$/.test(sentence))).toEqual([]);
    expect(sentences.filter(({ sentence }) => sentence.split(' ').length > 40)).toEqual([]);
    const words = sentences.reduce((sum, { sentence }) => sum + sentence.split(' ').length, 0);
    expect(words / sentences.length).toBeLessThan(15);
  });

  it('can be read at about 13 years', () => {
    const texts = sayable.flatMap((fact) => [fact.effect, fact.why, fact.actionNew, fact.actionUsing]);
    expect(readingGrade(texts.join(' '))).toBeLessThan(7);
  });

  it('say that no pharmacist has reviewed any of them', () => {
    expect(sayable.filter(({ reviewedByPharmacist }) => reviewedByPharmacist)).toEqual([]);
  });
});

describe('help', () => {
  it.each([
    ['US', '911'],
    ['CA', '911'],
    ['GB', '999'],
    ['AU', '000'],
    ['FR', '112'],
    ['DE', '112'],
  ])('in %s begins with %s', (country, number) => {
    expect(helpFor(country, facts)[0]).toMatchObject({ kind: 'emergency', number });
  });

  it.each(['MY', 'TH', 'ID', 'ZZ', null])('in %s names no emergency number, because none was verified', (country) => {
    expect(helpFor(country, facts)[0]).toMatchObject({
      kind: 'emergency',
      number: null,
      name: 'Your local emergency number',
    });
  });

  it('holds only lines that were verified, and no number that was in doubt', () => {
    expect(facts.helpLines.filter(({ verified, countries }) => !verified && !countries.includes('any'))).toEqual([]);
    const numbers = facts.helpLines.map(({ number }) => number);
    for (const doubtful of [
      '1-800-484-3731',
      '1-877-696-1996',
      '0300 123 6600',
      '0800 77 66 00',
      '0800 111 0111',
      '143',
      '1669',
      '1165',
      '1367',
    ])
      expect(numbers).not.toContain(doubtful);
  });
});

describe('library', () => {
  it('lists interactions worst first, with sources', () => {
    const list = interactionList(facts);
    expect(list).toHaveLength(62);
    expect(list[0]?.severity).toBe('contraindicated');
    expect(list.every(({ sources }) => sources.length > 0)).toBe(true);
  });

  it('draws nothing from a value that contradicts the other laboratories', () => {
    const { receptors, enzymes, dopamine } = pharmacology(facts);
    expect(receptors.filter(({ doubtful }) => doubtful).map(({ id, points }) => [id, points])).toEqual([
      ['mu_ki_obeng2021', []],
    ]);
    expect(receptors.flatMap(({ verified, points }) => (verified ? [] : points))).toEqual([]);
    expect([enzymes.length, dopamine.length, harms(facts).adverseEffects.length]).toEqual([19, 6, 25]);
  });
});
