import { describe, expect, it } from 'vitest';
import { plainDate } from '../quantity/index.ts';
import { fixtureFacts } from './fixture.ts';
import { readCondition } from './read-condition.ts';
import { suggestConditions } from './suggest.ts';

const read = (text: string) => readCondition(text, fixtureFacts, plainDate('2026-07-01'));

describe('readCondition', () => {
  it.each([
    ['Epilepsy', ['seizures']],
    ['I have epilespy', ['seizures']],
    ['EPILEPSY and liver disease', ['seizures', 'liver']],
    ['hepatitis', ['liver']],
    ['seizures', ['seizures']],
    ['no seizures in 3 years', ['seizures']],
    ['seizure as a child', ['seizures']],
    ['not sure if pregnant', ['pregnancy']],
    ['pregnant with my second child', ['pregnancy']],
    ['surgery on Friday', ['surgery']],
    ['surgery 3 days ago', ['surgery']],
    ['my mother says I have epilepsy', ['seizures']],
    ['my friend is not breathing', ['rf_breathing']],
    ['her lips have gone blue', ['rf_breathing']],
    ['social drinker', ['drink']],
    ['17 years old', ['age_under_18']],
  ])('reads %j as %j', (text, ids) => {
    expect(read(text)).toMatchObject({ conditions: ids, setAside: null, recognised: true });
  });

  it.each([
    ['no history of seizures', 'denied'],
    ['no seizures, liver disease or hepatitis', 'denied'],
    ['pregnant: no', 'denied'],
    ['pregnant? no', 'denied'],
    ['hepatitis negative', 'denied'],
    ['my brother has epilepsy', 'someone-else'],
    ['epilepsy in my family', 'someone-else'],
    ['epilepsy, my brother', 'someone-else'],
    ['pregnant wife', 'someone-else'],
    ['my 16 year old son', 'someone-else'],
    ['surgery 10 years ago', 'no-rule'],
    ['surgery in 2015', 'no-rule'],
    ['was pregnant last year', 'no-rule'],
    ['kidney stones', 'no-rule'],
    ['hepatitis vaccine', 'no-rule'],
    ['hypotension', 'no-rule'],
    ['40 years old', 'no-rule'],
  ])('sets %j aside as %s', (text, setAside) => {
    expect(read(text)).toMatchObject({ conditions: [], setAside, recognised: true });
  });

  it.each(['', '   ', 'florbitis', 'strike', '💊💊', "'; DROP TABLE conditions; --", '\u202eypelipe'])(
    'does not recognise %j',
    (text) => {
      expect(read(text)).toMatchObject({ conditions: [], setAside: null, recognised: false });
    },
  );

  it('keeps surgery that is far ahead, with less severity', () => {
    expect(read('surgery in 5 months').possible).toEqual([
      { id: 'surgery', severity: 'minor', because: 'Weeks away.' },
    ]);
  });

  it('reads no more than the beginning of a very long text', () => {
    expect(read('x'.repeat(1_000_000)).recognised).toBe(false);
  });

  it('never matches inside a word', () => {
    expect(read('presurgeryx').recognised).toBe(false);
  });
});

describe('suggestConditions', () => {
  it('finds lines by the beginning of any word, those with a rule first', () => {
    expect(suggestConditions('dis', fixtureFacts, 5)).toEqual([{ name: 'Liver disease', conditions: ['liver'] }]);
    expect(suggestConditions('HEAD', fixtureFacts, 5)).toEqual([{ name: 'Headache', conditions: [] }]);
    expect(suggestConditions('  ', fixtureFacts, 5)).toEqual([]);
  });
});
