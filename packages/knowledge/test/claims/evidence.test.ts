/** What the room answers with the real facts. */
import { describe, expect, it } from 'vitest';
import {
  claimById,
  claimsList,
  clinicianQuestions,
  evidenceFor,
  evidenceGaps,
  mechanisms,
  type QuestionContext,
  treatments,
} from '@clearleaf/core/claims';
import { facts, speak } from './load.ts';

const nobody: QuestionContext = {
  medicines: [],
  conditions: [],
  use: null,
  reasons: [],
  product: null,
  inWithdrawal: false,
  underAge: false,
  mayBuy: null,
};
const idsFor = (context: Partial<QuestionContext>): string[] =>
  clinicianQuestions({ ...nobody, ...context }, facts).map(({ id }) => id);

describe('evidence for a reason', () => {
  it('puts buprenorphine and methadone before everything else for opioids', () => {
    for (const reason of [
      'to quit oxys',
      'getting off heroin',
      'opioid withdrawal',
      'fentanyl withdrawal',
      'cravings',
    ]) {
      const answer = evidenceFor(reason, facts, speak);
      expect(answer.treatmentsFirst).toBe(true);
      expect(answer.bottomLine).toMatch(/^Buprenorphine and methadone/);
      expect(answer.treatments[0]?.treatment).toMatch(/^Buprenorphine or methadone/);
      expect(answer.treatments[0]?.effect).toContain('0.47');
      expect(answer.cautions.join(' ')).toMatch(/tolerance/);
      expect(answer.cautions.join(' ')).toMatch(/Naloxone/);
      expect(answer.noTrial).toBe(true);
    }
  });

  it('says that no trial exists for ADHD, with the tested medicines beside it', () => {
    const answer = evidenceFor('adhd/focus', facts, speak);
    expect(answer).toMatchObject({
      indication: 'adhd',
      certainty: 'none',
      bottomLine: 'No study has tested kratom in people with ADHD.',
      noTrial: true,
      treatmentsFirst: false,
    });
    expect(answer.treatments.map(({ id }) => id)).toEqual(['C01']);
    expect(answer.treatments[0]?.caveats).toContain('The figures are from memory, not checked.');
    expect(answer.claims.map(({ id }) => id)).toContain('A01');
    expect(answer.sources.map(({ id }) => id)).toContain('prevete2025');
    expect(answer.asOf).toBe('2026-11-23');
  });

  it('warns that alcohol withdrawal can kill', () => {
    expect(evidenceFor('quit drinking', facts, speak).cautions[0]).toMatch(/do not stop suddenly on your own.*fatal/);
  });

  it('gives no green light to pain: the one trial had no patients', () => {
    const answer = evidenceFor('back pain', facts, speak);
    expect(answer.noTrial).toBe(true);
    expect(answer.studies[0]).toMatchObject({ kind: 'randomised-trial', status: 'indirect' });
  });

  it('says plainly what was not researched', () => {
    const answer = evidenceFor('fun', facts, speak);
    expect(answer).toMatchObject({
      indication: null,
      topic: null,
      name: 'fun',
      certainty: 'none',
      noTrial: false,
      treatments: [],
      claims: [],
    });
    expect(answer.bottomLine).toBe(
      'Clearleaf holds no research on kratom for “fun”. That says nothing for or against it: nobody here has looked.',
    );
    expect(evidenceFor('  ', facts, speak).bottomLine).toBe('You gave no reason, so there is no evidence to show.');
    expect(evidenceFor('\u202e\u0000', facts, speak).bottomLine).toBe(
      'You gave no reason, so there is no evidence to show.',
    );
    expect(evidenceFor('x'.repeat(500), facts, speak).bottomLine.length).toBeLessThan(250);
  });

  it('does not leave somebody who wants to stop kratom or benzodiazepines without a word', () => {
    expect(evidenceFor('kratom withdrawal', facts, speak)).toMatchObject({
      indication: null,
      topic: 'stopping-kratom',
      noTrial: true,
    });
    expect(evidenceFor('kratom withdrawal', facts, speak).treatments.map(({ id }) => id)).toEqual(['C12']);
    expect(evidenceFor('come off Xanax', facts, speak).cautions[0]).toMatch(/Do not stop benzodiazepines suddenly/);
  });
});

describe('the library', () => {
  it('gives a claim with its evidence, what pages leave out and what works', () => {
    const card = claimById(' w10 ', facts, speak);
    expect(card).toMatchObject({
      id: 'W10',
      verdict: 'unsupported',
      certainty: 'veryLow',
      articles: 3,
      group: 'opioids',
    });
    expect(card?.omissions).toContain(
      'Time on methadone or buprenorphine goes with about half the deaths of time off it.',
    );
    expect(card?.treatments[0]?.id).toBe('C02');
    expect(claimById('Z99', facts, speak)).toBeNull();
    expect(claimById('W12', facts, speak)?.caveats).toEqual([
      'This was recalled from general knowledge, or its sources were not read. Check it before you rely on it.',
    ]);
    expect(claimById('X01', facts, speak)?.caveats.at(-1)).toMatch(/^The verdict is for the wording/);
  });

  it('lists, and narrows', () => {
    expect(claimsList(facts, speak)).toHaveLength(110);
    // Counted in the research file: 33 supported, 23 unsupported, 16 partly supported, 14 overstated, 1 contradicted of the 87.
    const ofArticles = (
      verdict: 'supported' | 'unsupported' | 'partly supported' | 'overstated' | 'contradicted',
    ): number => claimsList(facts, speak, { verdict }).filter(({ articles }) => articles > 0).length;
    expect([
      ofArticles('supported'),
      ofArticles('unsupported'),
      ofArticles('partly supported'),
      ofArticles('overstated'),
      ofArticles('contradicted'),
    ]).toEqual([33, 23, 16, 14, 1]);
    expect(claimsList(facts, speak, { group: 'dopamine' }).map(({ id }) => id)).toEqual([
      'D01',
      'D02',
      'D03',
      'D04',
      'D05',
      'D06',
      'D07',
      'D08',
    ]);
  });

  it('shows every treatment and mechanism with sources', () => {
    expect(treatments(facts, speak)).toHaveLength(12);
    expect(mechanisms(facts)).toHaveLength(5);
    for (const { sources } of [...treatments(facts, speak), ...mechanisms(facts)])
      expect(sources.length).toBeGreaterThan(0);
  });

  it('maps the gaps: no indication has a trial', () => {
    const gaps = evidenceGaps(facts, speak);
    expect([gaps.withoutTrial, gaps.total]).toEqual([10, 10]);
    expect(
      gaps.indications.every(({ studies }) => studies.length === 6 && studies.every(({ note }) => note.endsWith('.'))),
    ).toBe(true);
    expect(gaps.questions.map(({ id }) => id)).toContain('methadone-or-buprenorphine');
  });
});

describe('questions for the clinician', () => {
  it('asks first for treatment where the reason is opioids', () => {
    expect(idsFor({ reasons: ['opioid-withdrawal'], use: 'daily' }).slice(0, 2)).toEqual([
      'P14-opioids',
      'P14-naloxone',
    ]);
  });

  it('asks about medicines only where there are any', () => {
    expect(idsFor({ medicines: ['Zoloft'] })).toContain('P12');
    expect(idsFor({})).not.toContain('P12');
  });

  it('asks about dependence and stopping of daily users, not of those who never used', () => {
    expect(idsFor({ use: 'daily' })).toEqual(expect.arrayContaining(['P23', 'P23-stopping']));
    expect(idsFor({ use: 'never' }).filter((id) => id.startsWith('P23'))).toEqual([]);
    expect(idsFor({ use: 'never' })).toContain('P15');
  });

  it('asks a person under age nothing that is about using it', () => {
    const asked = idsFor({
      underAge: true,
      use: 'daily',
      medicines: ['x'],
      conditions: ['x'],
      reasons: ['anxiety'],
      product: 'kratom',
    });
    expect(asked).toEqual([
      'P14-anxiety',
      'P22',
      'P12',
      'P23',
      'P11',
      'P23-stopping',
      'P13',
      'P01',
      'P06',
      'P09',
      'P07',
      'P18',
    ]);
  });

  it('says what the articles say about starting low, and that no dose is established', () => {
    const low = clinicianQuestions({ ...nobody, use: 'never' }, facts).find(({ id }) => id === 'P10');
    expect(low?.because).toMatch(/No dose has been established/);
  });

  it('asks about 7-OH and the law where they matter', () => {
    expect(idsFor({ product: '7-oh' })).toContain('P16-7-oh');
    expect(idsFor({ product: 'kratom' })).not.toContain('P16-7-oh');
    expect(idsFor({ mayBuy: 'no' })).toContain('P03');
    expect(idsFor({ mayBuy: 'yes' })).not.toContain('P03');
  });
});
