import { describe, expect, it } from 'vitest';
import { createSpeaker } from '../message/index.ts';
import { en } from '../message/en.ts';
import { plainDate } from '../quantity/index.ts';
import { fixtureFacts, medicine, person } from './fixture.ts';
import { screen } from './screen.ts';
import type { ScreeningInput } from './types.ts';
import type { Finding } from '../finding/index.ts';

const speak = createSpeaker('en', en);
const run = (given: Partial<ScreeningInput>) => screen(person(given), fixtureFacts, plainDate('2026-07-01'), speak);
const severities = (findings: readonly Finding[]) =>
  Object.fromEntries(findings.map((finding) => [finding.rule, finding.severity]));
const screened = (given: Partial<ScreeningInput>) => severities(run(given).findings);
const only = (given: Partial<ScreeningInput>): Finding => {
  const { findings } = run(given);
  expect(findings).toHaveLength(1);
  return findings[0] as Finding;
};

describe('medicines', () => {
  it('claims nothing about somebody who has said nothing', () => {
    expect(run({})).toEqual({ findings: [], worstSeverity: 'none', notAssessed: [], conditionsRead: [] });
  });

  it('says of a known medicine without a rule that it is untested, once for each', () => {
    const { findings, worstSeverity } = run({ medicines: [medicine('amoxicillin'), medicine('ibuprofen')] });
    expect(findings.map(({ rule, severity, about }) => [rule, severity, about])).toEqual([
      ['interaction/none-found', 'none', 'amoxicillin'],
      ['interaction/none-found', 'none', 'ibuprofen'],
    ]);
    expect(worstSeverity).toBe('none');
  });

  it('joins medicines of one rule into one finding and names them by brand', () => {
    const { about, severity } = only({
      medicines: [medicine('Xanax', ['alprazolam'], { brand: 'Xanax' }), medicine('diazepam')],
    });
    expect([about, severity]).toEqual(['Xanax (alprazolam), diazepam', 'major']);
  });

  it('does not take the naloxone of a buprenorphine film for rescue naloxone', () => {
    expect(screened({ medicines: [medicine('film', ['buprenorphine', 'naloxone'])] })).toEqual({
      'interaction/film': 'major',
    });
    expect(screened({ medicines: [medicine('spray', ['naloxone'])] })).toEqual({ 'interaction/rescue': 'minor' });
  });

  it('lowers a severity for an ingredient, and the worse ingredient decides', () => {
    expect(screened({ medicines: [medicine('atorvastatin')] })).toEqual({ 'interaction/statin': 'minor' });
    expect(screened({ medicines: [medicine('atorvastatin'), medicine('simvastatin')] })).toEqual({
      'interaction/statin': 'moderate',
    });
  });

  it('takes a cream or eye drops as minor', () => {
    expect(screened({ medicines: [medicine('cipro', ['ciprofloxacin'], { form: 'eye drops' })] })).toEqual({
      'interaction/rhythm': 'minor',
      'interaction/inhibitor': 'minor',
    });
  });

  it.each([
    ['acetaminophen as needed', {}, 'minor'],
    ['acetaminophen 500 mg twice a day', {}, 'moderate'],
    ['acetaminophen up to 3 times a day as needed', {}, 'minor'],
    ['acetaminophen', { conditions: ['liver disease'] }, 'moderate'],
  ])('raises %s with %o to %s', (text, more, severity) => {
    expect(screened({ medicines: [medicine(text, ['acetaminophen'])], ...more })['interaction/painkiller']).toBe(
      severity,
    );
  });

  it('keeps the warning for a medicine stopped lately, and lowers it for one stopped long ago', () => {
    const stopped = (text: string) => {
      const { matches } = medicine(text, ['oxycodone']);
      return medicine(text, [], { matches: matches.map((match) => ({ ...match, stopped: true })) });
    };
    const lately = only({ medicines: [stopped('stopped oxycodone 2 weeks ago')] });
    expect(lately.severity).toBe('contraindicated');
    expect(lately.statement).toContain('the warning stays');
    expect(only({ medicines: [stopped('stopped oxycodone')] }).severity).toBe('contraindicated');
    expect(only({ medicines: [stopped('stopped oxycodone 2 years ago')] }).severity).toBe('minor');
  });

  it('goes by the form of each ingredient', () => {
    const [match] = medicine('cipro', ['ciprofloxacin']).matches;
    expect(
      screened({
        medicines: [
          medicine('cipro', [], {
            matches: [
              { ...match, ingredient: 'ciprofloxacin', rxcui: null, brand: null, confidence: 1, form: 'ear drops' },
            ],
          }),
        ],
      }),
    ).toEqual({
      'interaction/rhythm': 'minor',
      'interaction/inhibitor': 'minor',
    });
  });

  it('needs the strength where the rule asks for it', () => {
    expect(screened({ medicines: [medicine('niacin 1000mg', ['niacin'])] })).toEqual({
      'interaction/strong-vitamin': 'major',
    });
    expect(screened({ medicines: [medicine('niacin 10 mg', ['niacin'])] })).toEqual({
      'interaction/none-found': 'none',
    });
  });
});

describe('medicines together', () => {
  it('raises two that add to serotonin, and says why', () => {
    const { findings } = run({ medicines: [medicine('sertraline'), medicine('sumatriptan')] });
    expect(severities(findings)).toEqual({ 'interaction/ssri': 'major', 'interaction/triptan': 'moderate' });
    expect(findings.every(({ statement }) => statement.endsWith('Two raise serotonin.'))).toBe(true);
  });

  it('does not count one ingredient twice', () => {
    expect(
      screened({ medicines: [medicine('sertraline'), medicine('Zoloft', ['sertraline'], { brand: 'Zoloft' })] }),
    ).toEqual({ 'interaction/ssri': 'moderate' });
  });

  it('raises a calming medicine beside another, also beside drink named among conditions', () => {
    expect(screened({ medicines: [medicine('baclofen')], conditions: ['social drinker'] })).toEqual({
      'interaction/relaxant': 'major',
      'interaction/drink': 'major',
    });
  });

  it('raises an inhibitor beside a different medicine of the heart rhythm', () => {
    expect(screened({ medicines: [medicine('citalopram'), medicine('diltiazem')] })['interaction/inhibitor']).toBe(
      'major',
    );
    expect(screened({ medicines: [medicine('ciprofloxacin')] })['interaction/inhibitor']).toBe('moderate');
  });
});

describe('what is not known', () => {
  it('lists an unknown name as not assessed, which is at least unknown', () => {
    const { findings, notAssessed, worstSeverity } = run({ medicines: [medicine('zorblax', [])] });
    expect(findings).toEqual([]);
    expect(notAssessed.map(({ input }) => input)).toEqual(['zorblax']);
    expect(worstSeverity).toBe('unknown');
  });

  it('screens what an uncertain text may mean, at its worst, as not confirmed', () => {
    const uncertain = medicine('oxycodne', ['oxycodone'], {
      certain: false,
      alternatives: [medicine('', ['acetaminophen']).matches],
    });
    const { findings, notAssessed } = run({ medicines: [uncertain] });
    expect(findings.map(({ rule, about }) => [rule, about])).toEqual([
      ['interaction/opioid', 'oxycodne (perhaps oxycodone)'],
    ]);
    expect(findings[0]?.caveats[0]).toBe('Not confirmed: it is not certain that oxycodne means oxycodone.');
    expect(notAssessed[0]?.reason).toContain('Did you mean oxycodone / acetaminophen?');
  });

  it('names the part that was not recognised', () => {
    const { notAssessed } = run({
      medicines: [medicine('sertraline and zorblax', ['sertraline'], { unresolved: 'zorblax' })],
    });
    expect(notAssessed[0]?.reason).toContain('"zorblax"');
  });

  it('lists unknown conditions by name', () => {
    expect(run({ conditions: ['florbitis'] }).notAssessed.map(({ input }) => input)).toEqual(['florbitis']);
  });
});

describe('action', () => {
  const opioid = [medicine('oxycodone')];
  const keep = ' Do not stop or change a prescribed medicine on your own.';

  it.each([
    ['never', `Do not start with opioid.${keep}`],
    ['daily', `Do not stop suddenly with opioid.${keep}`],
    ['sometimes', `Do not stop suddenly with opioid.${keep}`],
    ['stopped', `You have stopped; this is about starting again. Do not start with opioid.${keep}`],
    [
      null,
      `If you do not use kratom: Do not start with opioid. If you use it now: Do not stop suddenly with opioid.${keep}`,
    ],
  ] as const)('for use %s', (use, action) => {
    expect(only({ use, medicines: opioid }).action).toBe(action);
  });

  it('leaves the sentence about prescribed medicines out where none can be meant', () => {
    expect(only({ use: 'never', medicines: [medicine('alcohol')] }).action).toBe('Do not start with drink.');
  });

  it('shows what weakens a statement', () => {
    expect(only({ medicines: opioid }).caveats).toEqual([
      'Pair evidence of opioid.',
      'No pharmacist has reviewed this severity yet.',
    ]);
  });
});

describe('situations', () => {
  it('applies age rules from the number and from typed words alike', () => {
    expect(screened({ age: 17 })).toEqual({ 'person/age_under_18': 'contraindicated' });
    expect(screened({ conditions: ["I'm 16"] })).toEqual({ 'person/age_under_18': 'contraindicated' });
    expect(screened({ age: 18 })).toEqual({});
  });

  it('holds the product rule, and for an extract what it may be', () => {
    expect(screened({ product: '7-oh' })).toEqual({ 'product/strong_product': 'contraindicated' });
    expect(screened({ product: 'extract' })).toEqual({ 'product/strong_product': 'major' });
    expect(screened({ product: 'kratom' })).toEqual({ 'product/germs': 'minor' });
  });

  it('reads an extract among the medicines, and passes over plain kratom', () => {
    expect(screened({ medicines: [medicine('kratom extract', ['kratom'])] })).toEqual({
      'interaction/shot': 'major',
      'product/strong_product': 'major',
    });
    expect(screened({ medicines: [medicine('kratom powder', ['kratom'])] })).toEqual({});
  });

  it('takes a condition from a brand that has no other use', () => {
    expect(
      screened({ medicines: [medicine('Suboxone', ['buprenorphine', 'naloxone'], { brand: 'Suboxone' })] }),
    ).toEqual({
      'interaction/film': 'major',
      'condition/on_film': 'major',
    });
  });

  it('shows with lower severity what words only may mean', () => {
    const asthma = only({ conditions: ['asthma'] });
    expect([asthma.severity, asthma.statement]).toEqual(['minor', 'Effect of breathing. You did not say how severe.']);
    expect(screened({ conditions: ['asthma', 'severe asthma'] })).toEqual({ 'condition/breathing': 'major' });
  });
});

describe('emergencies and withdrawal', () => {
  it('puts an emergency first, whomever it concerns, with the number of the country', () => {
    const { findings } = run({
      country: 'us',
      use: 'daily',
      medicines: [medicine('oxycodone')],
      conditions: ['my friend has blue lips'],
    });
    expect(findings[0]?.rule).toBe('emergency/rf_breathing');
    expect(findings[0]?.action).toBe('Do not stop suddenly with rf_breathing. Emergency number: 911.');
  });

  it('names no number that was not verified', () => {
    const { action } = only({ country: 'FR', use: 'never', conditions: ['blue lips'] });
    expect(action).toBe('Do not start with rf_breathing. In an emergency, call your local emergency number.');
  });

  it('gives crisis lines with suicidal thoughts', () => {
    const { findings } = run({ country: 'FR', use: 'never', conditions: ['suicidal'] });
    expect(findings.map(({ rule }) => rule)).toEqual(['emergency/rf_suicide', 'condition/depression_suicidality']);
    expect(findings.every(({ action }) => action.endsWith('You can talk to someone here: Ligne: 3114.'))).toBe(true);
  });

  it('puts withdrawal before worse severities, in its own order, with treatment lines', () => {
    const { findings } = run({
      country: 'US',
      withdrawal: 'opioids',
      use: 'never',
      medicines: [medicine('oxycodone')],
    });
    expect(findings.map(({ rule }) => rule)).toEqual([
      'condition/withdrawal_danger',
      'condition/withdrawal_treatment',
      'interaction/opioid',
    ]);
    expect(findings[1]?.action).toContain('Treatment line: 1-800');
  });

  it('makes withdrawal an emergency beside a benzodiazepine', () => {
    const { findings } = run({ withdrawal: 'kratom', medicines: [medicine('alprazolam')] });
    expect(findings[0]).toMatchObject({ rule: 'condition/withdrawal_danger', severity: 'emergency' });
  });

  it('reads withdrawal from typed words, and speaks to a user where use was not said', () => {
    expect(run({ conditions: ['in withdrawal'] }).findings[0]?.rule).toBe('condition/withdrawal_danger');
    expect(run({ withdrawal: 'kratom' }).findings[0]?.action).toBe('Do not stop suddenly with withdrawal_danger.');
  });
});
