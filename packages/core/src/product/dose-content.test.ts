import { describe, expect, it } from 'vitest';
import type { AlkaloidContent } from './content-types.ts';
import { doseContent } from './dose-content.ts';
import { facts, leaf } from './fixture.ts';
import { sumContent } from './sum-content.ts';

const grams = (value: number | null, sd?: number) => ({ value, unit: 'g' as const, ...(sd !== undefined && { sd }) });
const near = (value: number): unknown => expect.closeTo(value, 9);
const masses = ({ mass }: AlkaloidContent) => mass && [mass.p5, mass.median, mass.p95].map((x) => Number(x.toFixed(2)));

describe('the basis', () => {
  it('is the analysis of the batch, before the label, before the range of the form', () => {
    const label = { mitragynine: { value: 1.4, unit: 'percent' as const } };
    const analysis = { content: { mitragynine: { value: 16, unit: 'mg/g' as const, sd: 0.8 } }, batch: 'A-1' };
    const measured = doseContent(grams(3), leaf({ label, analysis, batch: 'a1' }), facts);
    expect([measured.kind, measured.basis, measured.mitragynine.notes]).toEqual(['leaf', 'analysis', []]);
    expect(measured.mitragynine.mass).toMatchObject({ mean: near(48), sd: near(2.4) });

    const other = doseContent(grams(3), leaf({ label, analysis, batch: 'B2' }), facts).mitragynine;
    expect(other.basis).toBe('label');
    expect(other.notes).toEqual(['analysis-of-another-batch', 'no-measured-spread', 'label-unchecked']);
    expect(other.mass).toMatchObject({ mean: 42, sd: 0, p5: 42, median: 42, p95: 42 });

    const published = doseContent(grams(3), leaf(), facts).mitragynine;
    expect(published.basis).toBe('published-range');
    expect(published.facts).toEqual(['leaf-range', 'leaf-powder']);
    expect(published.sources).toEqual(['study']);
    // 5 to 40 mg/g as the 5 % and 95 % points of 3 g.
    expect(masses(published)).toEqual([15, 42.43, 120]);
  });

  it('is asked of each alkaloid apart, so a sheet without 7-OH leaves it unknown where no range exists', () => {
    const content = doseContent(
      grams(2),
      leaf({ analysis: { content: { mitragynine: { value: 15, unit: 'mg/g' } } } }),
      facts,
    );
    expect(content.sevenHydroxymitragynine).toMatchObject({
      basis: 'unknown',
      mass: null,
      notes: ['no-published-range'],
    });
    expect(content.mitragynine.notes).toEqual(['no-measured-spread']);
  });

  it('does not read a total of all alkaloids as one of them', () => {
    const label = { totalAlkaloids: { value: 2, unit: 'percent' as const } };
    const { mitragynine } = doseContent(grams(2), leaf({ label }), facts);
    expect([mitragynine.basis, mitragynine.notes]).toEqual([
      'published-range',
      ['only-total-alkaloids', 'range-of-the-form'],
    ]);
  });

  it('widens the label of an isolate by what was measured, and says that of a leaf nobody measured it', () => {
    const tablet = leaf({
      kind: '7-oh',
      form: 'tablet',
      label: { sevenHydroxymitragynine: { value: 15, unit: 'mg/unit' } },
    });
    const content = doseContent({ value: 2, unit: 'tablet' }, tablet, facts);
    expect([content.kind, content.basis]).toEqual(['isolated-7-oh', 'label']);
    expect(content.sevenHydroxymitragynine.notes).toEqual(['label-corrected']);
    expect(content.sevenHydroxymitragynine.facts).toEqual(['isolate']);
    expect(masses(content.sevenHydroxymitragynine)).toEqual([31.5, 34.78, 38.4]);
    expect(content.mitragynine).toMatchObject({ basis: 'unknown', notes: ['no-published-range'] });
  });

  it('reads milligrams of an isolate as 7-OH, and asks which of an extract', () => {
    const isolate = doseContent({ value: 20, unit: 'mg' }, leaf({ kind: '7-oh', form: 'tablet' }), facts);
    expect(isolate.sevenHydroxymitragynine.notes).toEqual(['amount-is-alkaloid', 'label-corrected']);
    expect(masses(isolate.sevenHydroxymitragynine)).toEqual([21, 23.19, 25.6]);
    const extract = doseContent({ value: 100, unit: 'mg' }, leaf({ kind: 'extract', form: 'resin' }), facts);
    expect(extract.mitragynine).toMatchObject({ mass: null, notes: ['milligrams-of-what'] });
  });
});

describe('what is not known', () => {
  it('says why', () => {
    expect(doseContent(grams(null), leaf(), facts).mitragynine.notes).toEqual(['amount-not-known']);
    const none = doseContent(grams(3), null, facts);
    expect([none.kind, none.basis, none.mitragynine.mass]).toEqual([null, 'unknown', null]);
    expect(none.mitragynine.notes).toEqual(['product-not-known']);
    expect(doseContent({ value: 2, unit: 'teaspoon' }, leaf(), facts).mitragynine).toMatchObject({
      mass: null,
      notes: ['unit-without-weight'],
    });
    const liquid = leaf({ form: 'liquid', label: { mitragynine: { value: 10, unit: 'mg/mL' } } });
    expect(doseContent({ value: 1, unit: 'shot' }, liquid, facts).mitragynine.notes).toEqual([
      'strength-per-millilitre',
      'unit-without-weight',
    ]);
    const capsule = leaf({ form: 'capsule', label: { mitragynine: { value: 8, unit: 'mg/unit' } } });
    const weighed = doseContent(grams(2), capsule, facts).mitragynine;
    expect([weighed.basis, weighed.notes[0]]).toEqual(['published-range', 'strength-per-piece']);
  });

  it('takes a measured zero as zero', () => {
    const zero = leaf({ analysis: { content: { sevenHydroxymitragynine: { value: 0, unit: 'mg/g' } } } });
    expect(doseContent(grams(3, 0.2), zero, facts).sevenHydroxymitragynine.mass).toEqual({
      mean: 0,
      sd: 0,
      median: 0,
      p5: 0,
      p95: 0,
      shape: null,
    });
  });
});

describe('a sum', () => {
  const capsules = leaf({
    units: [{ unit: 'capsule', grams: 0.5, sd: 0.05 }],
    analysis: { content: { mitragynine: { value: 20, unit: 'mg/g' } } },
  });
  const dose = doseContent({ value: 6, unit: 'capsule' }, capsules, facts);

  it('keeps leaf, extract, isolates and what is not known in rows of their own', () => {
    const extract = doseContent(grams(1), leaf({ kind: 'extract' }), facts);
    const isolate = doseContent({ value: 20, unit: 'mg' }, leaf({ kind: '7-oh' }), facts);
    const rows = sumContent([
      { product: 'x', content: isolate },
      { product: null, content: doseContent(grams(1), null, facts) },
      { product: 'e', content: extract },
      { product: 'c', content: dose },
      { product: 'c', content: dose },
    ]);
    expect(rows.map(({ kind, doses }) => [kind, doses])).toEqual([
      ['leaf', 2],
      ['extract', 1],
      ['isolated-7-oh', 1],
      [null, 1],
    ]);
    expect(rows[3]?.mitragynine).toEqual({ mass: null, notCounted: 1 });
    expect(rows[0]?.sevenHydroxymitragynine).toEqual({ mass: null, notCounted: 2 });
  });

  it('lets the error of one product grow with its doses, and that of two products average out', () => {
    // Six capsules of 0.5 +- 0.05 g at 20 mg/g: 60 +- 6 mg.
    expect(dose.mitragynine.mass).toMatchObject({ mean: near(60), sd: near(6) });
    const same = sumContent([dose, dose].map((content) => ({ product: 'c', content })))[0]?.mitragynine.mass;
    const two = sumContent([dose, dose].map((content, index) => ({ product: `c${index}`, content })))[0]?.mitragynine;
    expect([same?.mean, same?.sd]).toEqual([near(120), near(12)]);
    expect([two?.mass?.mean, two?.mass?.sd]).toEqual([near(120), near(6 * Math.SQRT2)]);
  });

  it('says how many doses it could not count', () => {
    const missing = doseContent(grams(null), capsules, facts);
    const [row] = sumContent([dose, missing].map((content) => ({ product: 'c', content })));
    expect(row?.mitragynine).toMatchObject({ notCounted: 1, mass: { mean: near(60) } });
    expect(sumContent([])).toEqual([]);
  });
});
