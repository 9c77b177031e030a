/** The contract of docs/cli.md: keys, exit codes and streams. */
import { beforeAll, describe, expect, test } from 'vitest';
import { BUILD_TIMEOUT, ensureBuilt, run, runJson } from './run.ts';

beforeAll(ensureBuilt, BUILD_TIMEOUT);

const isAscending = (codes: readonly number[]): boolean =>
  codes.every((code, i) => i === 0 || code >= (codes[i - 1] ?? 0));
const ladder = ['emergency', 'contraindicated', 'major', 'moderate', 'unknown', 'minor', 'none'];

describe('law', () => {
  test('a permission that counts ends with 0 and has every key', async () => {
    const { exit, json, err } = await runJson(['law', 'Tampa', 'FL', '--age', '30', '--as-of', '2026-07-10']);
    expect(err).toBe('');
    expect(exit).toBe(0);
    expect(Object.keys(json)).toEqual(
      expect.arrayContaining([
        'place',
        'product',
        'status',
        'mayBuy',
        'lastKnown',
        'minimumAge',
        'decidedBy',
        'asOf',
        'confidence',
        'stale',
        'conditions',
        'layers',
        'sources',
      ]),
    );
    expect(json['mayBuy']).toBe('yes');
    expect(json['minimumAge']).toBe(21);
    expect(Object.keys(json['place'] as object)).toEqual(expect.arrayContaining(['code', 'name', 'level']));
    const [layer] = json['layers'] as object[];
    expect(Object.keys(layer ?? {})).toEqual(
      expect.arrayContaining(['code', 'name', 'status', 'asOf', 'confidence', 'sources']),
    );
  });

  test('the same place without an age, too young, or later, is no green light', async () => {
    expect((await runJson(['law', 'Tampa FL', '--as-of', '2026-07-10'])).json['mayBuy']).toBe('unknown');
    expect(await runJson(['law', 'Tampa FL', '--as-of', '2026-07-10', '--age', '19'])).toMatchObject({
      exit: 1,
      json: { mayBuy: 'no' },
    });
    const later = await runJson(['law', 'Tampa FL', '--as-of', '2027-01-01', '--age', '30']);
    expect(later).toMatchObject({ exit: 1, json: { mayBuy: 'unknown', stale: true, lastKnown: { mayBuy: 'yes' } } });
  });

  test('a ban ends with 1, stale or not', async () => {
    expect(await runJson(['law', 'new', 'orleans', '--as-of', '2030-01-01'])).toMatchObject({
      exit: 1,
      json: { mayBuy: 'no', status: 'prohibited', decidedBy: 'US-LA' },
    });
  });

  test('an ambiguous name asks back', async () => {
    const { exit, json } = await runJson(['law', 'Kansas City']);
    expect(exit).toBe(1);
    expect(json).toMatchObject({ mayBuy: 'unknown', place: null, status: null });
    expect((json['candidates'] as object[]).length).toBeGreaterThan(1);
    const page = await run(['law', 'Kansas', 'City']);
    expect(page.out).toContain('Missouri');
    expect(page.out).toContain('Which one');
  });

  test('an unknown name says so', async () => {
    expect(await runJson(['law', 'asdfqwer'])).toMatchObject({
      exit: 1,
      json: { mayBuy: 'unknown', place: null, candidates: [] },
    });
  });
});

describe('trip', () => {
  test('names the strictest stop', async () => {
    const { exit, json } = await runJson(['trip', 'Austin, Texas', 'Little Rock, Arkansas', 'Nashville']);
    expect(exit).toBe(1);
    expect(json).toMatchObject({ mayBuy: 'no', strictest: 'Little Rock, Arkansas' });
    expect(json['stops'] as object[]).toHaveLength(3);
  });

  test('yes only where every stop is yes', async () => {
    expect(
      await runJson(['trip', 'Salt Lake City, Utah', 'Tampa, FL', '--age', '30', '--as-of', '2026-07-10']),
    ).toMatchObject({ exit: 0, json: { mayBuy: 'yes' } });
    expect(
      await runJson(['trip', 'Salt Lake City, Utah', 'Kansas City', '--age', '30', '--as-of', '2026-07-10']),
    ).toMatchObject({ exit: 1, json: { mayBuy: 'unknown' } });
  });
});

describe('screen', () => {
  test('has every key, in reading order, and ends with 1 at major', async () => {
    const { exit, json } = await runJson([
      'screen',
      '--medicine',
      'Xanax',
      '--medicine',
      'blorgozine',
      '--medicine',
      'ibuprofen',
      '--condition',
      'pregnant',
    ]);
    expect(exit).toBe(1);
    expect(Object.keys(json)).toEqual(expect.arrayContaining(['findings', 'worstSeverity', 'notAssessed']));
    const findings = json['findings'] as Record<string, unknown>[];
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(
        expect.arrayContaining(['rule', 'severity', 'certainty', 'about', 'statement', 'action', 'sources', 'asOf']),
      );
    }
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['interaction/benzodiazepine', 'condition/pregnancy']),
    );
    expect(isAscending(findings.map(({ severity }) => ladder.indexOf(String(severity))))).toBe(true);
    expect(json['notAssessed']).toMatchObject([{ input: 'blorgozine' }]);
    expect(json['worstSeverity']).toBe('contraindicated');
  });

  test('an everyday medicine ends with 0', async () => {
    expect(await runJson(['screen', '--medicine', 'amoxicillin'])).toMatchObject({ exit: 0 });
  });

  test('something not recognised is at least unknown, and is named', async () => {
    expect(await runJson(['screen', '--medicine', 'blorgozine'])).toMatchObject({
      exit: 0,
      json: { worstSeverity: 'unknown', notAssessed: [{ input: 'blorgozine' }] },
    });
    expect((await run(['screen', '--medicine', 'blorgozine'])).out).toContain('blorgozine');
  });

  test('withdrawal: help stands before the findings', async () => {
    const { out, exit } = await run(['screen', '--withdrawal', 'opioids', '--country', 'uk', '--medicine', 'Xanax']);
    expect(exit).toBe(1);
    expect(out.indexOf('999')).toBeGreaterThan(-1);
    expect(out.indexOf('999')).toBeLessThan(
      out.indexOf('alprazolam)\n') === -1 ? out.length : out.lastIndexOf('alprazolam'),
    );
    expect(out).toMatch(/buprenorphine/i);
    expect(out).toMatch(/naloxone/i);
  });
});

describe('medicine', () => {
  test('keys, ingredients and exit', async () => {
    const { exit, json } = await runJson(['medicine', 'Percocet', '5-325', 'as', 'needed']);
    expect(exit).toBe(0);
    expect(json).toMatchObject({ input: 'Percocet 5-325 as needed', unresolved: null });
    const matches = json['matches'] as Record<string, unknown>[];
    expect(matches.map(({ ingredient }) => String(ingredient)).sort((a, b) => a.localeCompare(b))).toEqual([
      'acetaminophen',
      'oxycodone',
    ]);
    for (const match of matches)
      expect(Object.keys(match)).toEqual(expect.arrayContaining(['ingredient', 'rxcui', 'brand', 'confidence']));
  });

  test('nothing recognised ends with 1', async () => {
    expect(await runJson(['medicine', 'blorgozine'])).toMatchObject({
      exit: 1,
      json: { matches: [], unresolved: 'blorgozine' },
    });
  });
});

describe('evidence', () => {
  test('a reason, a claim, the list and the gaps', async () => {
    expect(await runJson(['evidence', 'anxiety'])).toMatchObject({ exit: 0, json: { indication: 'anxiety' } });
    expect(await runJson(['evidence', 'a01'])).toMatchObject({ exit: 0, json: { id: 'A01' } });
    const list = await runJson(['evidence']);
    expect(list.json['reasons'] as object[]).toHaveLength(10);
    expect(list.json['claims'] as object[]).toHaveLength(110);
    expect(await runJson(['evidence', '--gaps'])).toMatchObject({ exit: 0 });
    expect((await runJson(['evidence', 'anxiety and back pain'])).json['answers']).toHaveLength(2);
  });

  test('a reason that was not researched ends with 1', async () => {
    expect(await runJson(['evidence', 'world', 'peace'])).toMatchObject({ exit: 1, json: { indication: null } });
  });

  test('a claim that does not exist is bad input', async () => {
    expect(await runJson(['evidence', 'A99'])).toMatchObject({
      exit: 2,
      json: { error: { code: 'unknown-claim', value: 'A99' } },
    });
  });
});

describe('review and ask', () => {
  test('the person file of the documentation', async () => {
    const { exit, json } = await runJson(['review', 'docs/examples/person.json', '--as-of', '2026-07-10']);
    expect(exit).toBe(1);
    expect(Object.keys(json)).toEqual([
      'schema',
      'at',
      'state',
      'understood',
      'findings',
      'worstSeverity',
      'law',
      'evidence',
      'questions',
      'notAssessed',
      'help',
      'sources',
      'underAge',
    ]);
    expect(json).toMatchObject({ schema: 'clearleaf.review/1', at: '2026-07-10', underAge: false });
    expect((json['findings'] as { rule: string }[]).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'interaction/ssri',
        'interaction/benzodiazepine',
        'condition/respiratory_disease',
        'condition/upcoming_surgery',
        'law/US-OR',
      ]),
    );
  });

  test('the same file from standard input', async () => {
    const stdin = JSON.stringify({
      schema: 'clearleaf.state/1',
      person: { age: 24, use: null, withdrawal: null },
      place: 'Alabama',
      product: '7-oh',
      medicines: [],
      conditions: [],
      reasons: [],
    });
    const { exit, json } = await runJson(['review', '-'], { stdin });
    expect(exit).toBe(1);
    expect((json['notAssessed'] as object[]).length).toBeGreaterThan(0);
    expect(json['worstSeverity']).toBe('contraindicated');
  });

  test('the sentence of the issue', async () => {
    const { exit, json } = await runJson(['ask', '24, Alabama, Zoloft and Xanax, 7-OH tablets for anxiety']);
    expect(exit).toBe(1);
    expect(json['state']).toEqual({
      schema: 'clearleaf.state/1',
      person: { age: 24, use: null, withdrawal: null },
      place: 'Alabama',
      product: '7-oh',
      medicines: [{ text: 'Zoloft' }, { text: 'Xanax' }],
      conditions: [],
      reasons: ['anxiety'],
    });
    expect(json['sentence']).toMatchObject({ leftover: [] });
    expect(json).toMatchObject({ law: { mayBuy: 'no', decidedBy: 'US-AL' } });
  });

  test('under 18: the review says so and asks nothing about use', async () => {
    const { json } = await runJson(['ask', '17 yo florida kratom capsules']);
    expect(json).toMatchObject({ underAge: true });
    const { out } = await run(['ask', '17 yo florida kratom capsules']);
    expect(out).toContain('under 18');
  });

  test('words that nothing understood are listed and keep the review from looking complete', async () => {
    const { json, exit } = await runJson(['ask', 'qwerty asdf']);
    expect(exit).toBe(0);
    expect(json).toMatchObject({ worstSeverity: 'unknown', sentence: { leftover: ['qwerty asdf'] } });
    expect(json['notAssessed']).toEqual(expect.arrayContaining([expect.objectContaining({ input: 'qwerty asdf' })]));
  });

  test('a sentence from standard input', async () => {
    expect(await runJson(['ask', '-'], { stdin: 'Xanax, 30, Ohio\n' })).toMatchObject({
      exit: 1,
      json: { state: { person: { age: 30 } } },
    });
  });
});

describe('help lines and knowledge', () => {
  test('help lines by code and by name', async () => {
    expect((await run(['help-lines', 'US'])).out).toContain('988');
    expect((await runJson(['help-lines', 'United Kingdom'])).json['country']).toBe('GB');
    expect((await run(['help-lines', 'England'])).out).toContain('116 123');
  });

  test('a country without a verified line says so and never shows another', async () => {
    const { out, exit } = await run(['help-lines', 'Bolivia']);
    expect(exit).toBe(0);
    expect(out).toContain('Bolivia');
    expect(out).not.toContain('988');
  });

  test('the manifest, and changes since a day', async () => {
    expect((await runJson(['knowledge'])).json['schema']).toBe('clearleaf.knowledge/1');
    expect((await runJson(['knowledge', '--changes-since', '2099-01-01'])).json).toEqual({
      since: '2099-01-01',
      changes: [],
    });
  });
});
