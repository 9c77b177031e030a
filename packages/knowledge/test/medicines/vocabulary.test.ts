/** The real vocabulary as a whole: what the tables promise of every name in them. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { keyOf, readMedicine, suggestMedicines } from '@clearleaf/core/medicines';
import { editDistance } from '@clearleaf/core/text';
import { facts, index, joined } from './vocabulary.ts';

interface Entry {
  readonly name: string;
  readonly kind: string;
  readonly sets: readonly (readonly string[])[];
  readonly verified: boolean;
}

const ingredientAt = (position: string): string =>
  (facts.ingredients[Number.parseInt(position, 36)] ?? '').split('\t')[0] ?? '';
const entries = Object.values(facts.names)
  .flatMap((bucket) => bucket.split('|'))
  .map((entry): Entry => {
    const sign = entry.lastIndexOf('=');
    const [kind = '', list = '', sets = ''] = (facts.meanings[Number.parseInt(entry.slice(sign + 1), 36)] ?? '').split(
      '\t',
    );
    const read = sets.split(';').map((set) => set.split(',').map(ingredientAt));
    return {
      name: sign === 0 ? (read[0]?.[0] ?? '') : entry.slice(0, sign),
      kind,
      sets: read,
      verified: facts.lists[Number(list)]?.verified === true,
    };
  });

describe('the vocabulary', () => {
  it('reads every name as what it means, leaving nothing over', () => {
    const wrong = entries
      .filter(({ kind }) => kind !== 'w')
      .filter(({ name, sets }) => {
        const reading = readMedicine(name, index);
        return (
          joined(reading.matches.map((match) => match.ingredient)) !== joined(sets[0] ?? []) ||
          reading.unresolved !== null
        );
      });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('is certain of every name that means one thing', () => {
    expect(
      entries
        .filter(({ name, kind }) => 'nbs'.includes(kind) !== readMedicine(name, index).certain)
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('lists no misspelling that lies as near to another medicine', () => {
    const proper = entries
      .filter(({ kind }) => kind === 'n' || kind === 'b')
      .map((entry) => ({ key: keyOf(entry.name), set: joined(entry.sets[0] ?? []) }));
    const unsafe = entries
      .filter(({ kind }) => kind === 's')
      .filter(({ name, sets }) => {
        const [key, own] = [keyOf(name), joined(sets[0] ?? [])];
        const reach = 3;
        const nearest = Math.min(
          reach,
          ...proper.filter(({ set }) => set === own).map((other) => editDistance(key, other.key, reach)),
        );
        return proper.some(
          (other) =>
            other.set !== own &&
            Math.abs(other.key.length - key.length) <= nearest &&
            editDistance(key, other.key, nearest) < nearest + (nearest < reach ? 1 : 0),
        );
      });
    expect(unsafe.map(({ name }) => name)).toEqual([]);
  });

  it('gives no RxCUI to what comes from general knowledge, and one to all of RxNorm', () => {
    const rxcuis = new Map(
      facts.ingredients.map((line) => line.split('\t')).map(([name = '', rxcui = '']) => [name, rxcui]),
    );
    const own = entries.filter(({ name, sets }) => sets[0]?.[0] === name.toLowerCase());
    expect(own).toHaveLength(facts.ingredients.length);
    expect(own.filter(({ name, verified }) => verified !== (rxcuis.get(name.toLowerCase()) !== ''))).toEqual([]);
  });

  it('completes the letter A', () => {
    expect(facts.ingredients.filter((line) => /^a[^\t]*$/.test(line)).length).toBeGreaterThanOrEqual(250);
  });

  it('fits into 150 kB compressed', () => expect(gzipSync(JSON.stringify(facts)).length).toBeLessThan(150_000));
});

describe('the type-ahead', () => {
  const first = (prefix: string, limit = 3): string[] =>
    suggestMedicines(prefix, index, limit).map((suggestion) => suggestion.name);
  it.each([
    ['xan', 'Xanax'],
    ['zolo', 'Zoloft'],
    ['gaba', 'gabapentin'],
    ['subox', 'Suboxone'],
    ['tyl', 'Tylenol'],
    ['krat', 'kratom'],
    ['7-o', '7-OH'],
    ['co-cod', 'Co-codamol'],
    ['st john', "St John's wort"],
    ['vitamin d', 'vitamin D'],
    ['oxyc', 'oxycodone'],
    ['adderal', 'Adderall'],
    ['prozak', 'Prozac'],
  ])('of "%s" offers %s', (prefix, name) => expect(first(prefix)).toContain(name));
  it('shows what a combination holds', () => {
    expect(suggestMedicines('Percocet', index, 1)[0]).toMatchObject({
      name: 'Percocet',
      detail: 'acetaminophen + oxycodone',
    });
  });
});

describe('forms', () => {
  it.each([
    ['Narcan', 'rescue'],
    ['naloxone', 'rescue'],
    ['Kloxxado 8 mg nasal spray', 'rescue'],
    ['RiVive', 'rescue'],
    ['Zimhi', 'rescue'],
    ['Suboxone film', null],
    ['Zubsolv', null],
    ['buprenorphine/naloxone 8/2', null],
    ['ketoconazole shampoo', 'cream'],
    ['Nizoral cream', 'cream'],
    ['Ciprodex', 'ear drops'],
    ['ciprofloxacin eye drops', 'eye drops'],
    ['Restasis', 'eye drops'],
    ['Flonase', 'nasal spray'],
    ['Symbicort', 'inhaler'],
    ['fentanyl patch', 'patch'],
    ['Vivitrol', 'injection'],
    ['Protopic', 'cream'],
    ['diclofenac gel', 'cream'],
    ['sertraline', null],
    ['timolol 0.5% ophthalmic', 'eye drops'],
  ])('of "%s" is %s', (text, form) => expect(readMedicine(text, index).form).toBe(form));
});

describe('rude input', () => {
  it.each([
    ['nothing', ''],
    ['spaces', '   \t\n '],
    ['a sign', '-'],
    ['an emoji', '💊'],
    ['control characters', '\u0000\u0001\u001b[31m'],
    ['SQL', "Robert'); DROP TABLE medicines;--"],
    ['markup', '<script>alert(1)</script>'],
    ['right to left', '\u202eXanax\u202c'],
    ['Arabic', 'باراسيتامول'],
    ['Thai', 'กระท่อม'],
    ['a lone surrogate', '\ud800'],
    ['long nonsense', 'qwrtpsdfg '.repeat(200)],
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['a megabyte of names', 'Xanax and '.repeat(100_000)],
    ['nested brackets', '('.repeat(900)],
    ['a date', '2026-02-30'],
    ['a prototype', '__proto__ constructor toString'],
  ])('%s is answered', (_what, text) => {
    const reading = readMedicine(text, index);
    expect(reading.input).toBe(text);
    expect(reading.matches.every((match) => match.confidence > 0)).toBe(true);
    expect(
      /[\p{L}\p{N}\p{S}]/u.test(text)
        ? reading.matches.length > 0 || reading.unresolved !== null
        : reading.unresolved === null,
    ).toBe(true);
  });
});
