/** The compiler of the vocabulary reports every mistake with file, line and a way to mend it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createMedicineIndex, readMedicine } from '@clearleaf/core/medicines';
import type { MedicinesFacts } from '@clearleaf/core/medicines/facts';
import { compileMedicines } from '../../src/medicines.ts';
import { KnowledgeError, type Problem } from '../../src/problem.ts';

const about = '# source: general-knowledge\n# verified: false\n# asOf: 2026-11-23\n';
const good: Readonly<Record<string, string>> = {
  'rxnorm.tsv': [
    'name\ttty\trxcui\tunii\tbrands',
    'codeine\tIN\t2670\t\tFioricet with Codeine|Old Reformulated Jan 2011',
    'codeine phosphate\tPIN\t1\t\tOld',
    'oxycodone\tIN\t7804\t\tPercocet',
    'water\tIN\t11295\t\tPure',
    'codeine / oxycodone\tMIN\t99\t\tNoise',
  ].join('\n'),
  'rxnorm-left-out.tsv': 'kind\tname\twhy\ningredient\twater\tno medicine\nbrand\tThrive\tan everyday word\n',
  'ingredients/letter-a.tsv': `${about}ingredient\tbrands\tother names\nacetaminophen\tPercocet|Tylenol\tparacetamol\n`,
  'names/everyday.tsv': `${about}ingredients\tkind\tnames\nacetaminophen + oxycodone\tname\tpercs\ncodeine or oxycodone\task\tsyrup\n`,
  'forms.tsv': `${about}form\tnames\ncream\tTylenol\n`,
  'look-alikes.tsv': `${about}name\tother\ncodeine\toxycodone\n`,
  'common.tsv': 'name\nTylenol\n',
  'everyday-words.tsv': 'word\ncoding\n',
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function compileWith(changed: Readonly<Record<string, string>>): MedicinesFacts {
  const folder = mkdtempSync(join(tmpdir(), 'clearleaf-medicines-'));
  folders.push(folder);
  cpSync(fileURLToPath(new URL('../../facts/sources/medicines', import.meta.url)), join(folder, 'sources/medicines'), {
    recursive: true,
  });
  for (const [name, text] of Object.entries({ ...good, ...changed })) {
    mkdirSync(join(folder, 'medicines', name, '..'), { recursive: true });
    writeFileSync(join(folder, 'medicines', name), text);
  }
  return compileMedicines(folder);
}

function problemsOf(changed: Readonly<Record<string, string>>): readonly Problem[] {
  try {
    compileWith(changed);
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}

describe('tables that are right', () => {
  const facts = compileWith({});
  const index = createMedicineIndex(facts);
  const read = (text: string): string[] => readMedicine(text, index).matches.map((match) => match.ingredient);

  it('give a brand all the ingredients whose rows name it', () =>
    expect(read('Percocet')).toEqual(['acetaminophen', 'oxycodone']));
  it('lose the edition of a brand', () => expect(read('Old')).toEqual(['codeine']));
  it('take no brand from rows of combinations', () => expect(read('Noise')).toEqual([]));
  it('leave out what is to be left out, with its brands', () => {
    expect(read('water')).toEqual([]);
    expect(read('Pure')).toEqual([]);
  });
  it('keep the forms, the sources and whether they were verified', () => {
    expect(readMedicine('Tylenol', index).form).toBe('cream');
    expect(readMedicine('oxycodone', index).matches[0]).toMatchObject({ rxcui: '7804', verified: true });
    expect(readMedicine('Tylenol', index).matches[0]).toMatchObject({ rxcui: null, verified: false });
    expect(Object.keys(facts.sources)).toEqual(['general-knowledge', 'rxnorm-2025-10']);
  });
  it('keep everyday words from being guessed at', () => {
    expect(read('codeing')).toEqual(['codeine']);
    expect(read('coding')).toEqual([]);
  });
  it('give the same bytes every time', () => expect(JSON.stringify(compileWith({}))).toBe(JSON.stringify(facts)));
});

describe('tables that are wrong', () => {
  const names = (rows: string): Readonly<Record<string, string>> => ({
    'names/everyday.tsv': `${about}ingredients\tkind\tnames\n${rows}\n`,
  });
  it.each<[string, Readonly<Record<string, string>>, string, RegExp]>([
    ['an unknown ingredient', names('blorbex\tname\tblob'), 'unknown-ingredient', /"blorbex"/],
    ['a name that stands already', names('acetaminophen\tbrand\tTYLENOL'), 'duplicate-name', /acetaminophen/],
    ['a name with two meanings', names('codeine\tbrand\tTylenol'), 'name-conflict', /codeine/],
    ['two meanings of a plain name', names('codeine or oxycodone\tname\tsyrup'), 'name-kind', /name/],
    ['an unknown kind', names('codeine\tnickname\tcody'), 'name-kind', /nickname/],
    ['a name of one letter', names('codeine\tname\tC'), 'short-name', /codeine/],
    [
      'an ingredient that stands already',
      { 'ingredients/more.tsv': `${about}ingredient\tbrands\tother names\nCodeine\n` },
      'duplicate-ingredient',
      /codeine/,
    ],
    [
      'a combination of an unknown part',
      { 'rxnorm.tsv': `${good['rxnorm.tsv']}\nblorbex / codeine\tMIN\t5\t\t\n` },
      'unknown-ingredient',
      /"blorbex"/,
    ],
    [
      'a form of an unknown name',
      { 'forms.tsv': `${about}form\tnames\ncream\tBlorbex\n` },
      'unknown-name',
      /"Blorbex"/,
    ],
    [
      'a look-alike that nobody knows',
      { 'look-alikes.tsv': `${about}name\tother\ncodeine\tblorbex\n` },
      'unknown-name',
      /"blorbex"/,
    ],
    ['a common name that nobody knows', { 'common.tsv': 'name\nBlorbex\n' }, 'unknown-name', /"Blorbex"/],
    [
      'a table without its origin',
      { 'names/everyday.tsv': 'ingredients\tkind\tnames\ncodeine\tname\tcody\n' },
      'table-origin',
      /\{\}/,
    ],
    ['another header', { 'common.tsv': 'names\nTylenol\n' }, 'table-header', /names/],
    ['a field too many', { 'common.tsv': 'name\nTylenol\tx\n' }, 'table-row', /2 fields/],
  ])('report %s', (_what, changed, rule, actual) => {
    const problems = problemsOf(changed);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    const problem = problems.find((one) => one.rule === rule);
    expect(problem?.actual).toMatch(actual);
    expect(problem?.file).toContain('.tsv');
    expect(problem?.line).toBeGreaterThan(0);
    expect(problem?.tip).not.toBe('');
  });

  it('report a table that is not there', () => {
    const problems = problemsOf({ 'common.tsv': '' }).concat(problemsOf({ 'forms.tsv': 'absent' }));
    expect(problems.map((problem) => problem.rule)).toContain('table-header');
    const folder = mkdtempSync(join(tmpdir(), 'clearleaf-medicines-'));
    folders.push(folder);
    mkdirSync(join(folder, 'medicines/ingredients'), { recursive: true });
    mkdirSync(join(folder, 'medicines/names'), { recursive: true });
    expect(() => compileMedicines(folder)).toThrow(/missing-table/);
  });

  it('are all reported at once', () => {
    expect(problemsOf({ ...names('blorbex\tname\tblob'), 'common.tsv': 'name\nBlorbex\n' })).toHaveLength(2);
  });
});
