import { loadRoom } from '@clearleaf/knowledge/node';
import { expect, it } from 'vitest';
import { en } from '../message/en.ts';
import { createSpeaker } from '../message/index.ts';
import { receptorViews, sayReceptors } from './index.ts';

const facts = loadRoom('pharmacokinetics');
const { receptors } = loadRoom('safety');
const speak = createSpeaker('en', en);
const viewOf = (analyte: 'mitragynine' | '7-hydroxymitragynine' | 'speciociliatine', affinities = receptors) => {
  const [view] = receptorViews([{ analyte, low: 39.85, high: 398.5 }], facts, affinities);
  if (view === undefined) throw new Error('No view');
  return view;
};

it('sets what is in the blood beside what binds, and leaves the doubtful numbers out', () => {
  const view = viewOf('mitragynine');
  expect(view.total).toEqual({ low: 100, high: 1000 });
  expect(view.unbound?.low).toBeCloseTo(5, 10);
  expect(view.unbound?.high).toBeCloseTo(150, 10);
  // The one published Ki at mu was probably swapped with that of 7-OH.
  expect(view.bindings.map(({ target }) => target)).toEqual(['alpha-2A adrenergic']);
  expect(view.setAside).toEqual(['mu_ki_obeng2021']);
  expect(view.unknown).toEqual(['muBinding', 'brain', 'effect']);
});

it('gives a range over laboratories, and says what nobody measured', () => {
  const view = viewOf('7-hydroxymitragynine');
  expect(view.unbound).toBeNull();
  expect(view.bindings.find(({ target }) => target === 'mu opioid')).toMatchObject({ low: 13.5, high: 37, numbers: 3 });
  expect(view.unknown).toEqual(['proteinBinding', 'laboratoriesDiffer', 'species', 'brain', 'effect']);
  const nothing = viewOf('speciociliatine', []);
  expect(nothing.unknown).toContain('muBinding');
  // A doubtful set with numbers is named, not used.
  const doubtful = receptors.filter(({ id }) => id === 'ki_7oh_set1').map((fact) => ({ ...fact, doubtful: true }));
  const aside = viewOf('7-hydroxymitragynine', doubtful);
  expect(aside).toMatchObject({ bindings: [], setAside: ['ki_7oh_set1'] });
  const [, line] = sayReceptors(aside, speak);
  expect(line).toMatchObject({ kind: 'known', facts: ['ki_7oh_set1'] });
});

it('says both in plain words, with no effect, no share of receptors and no other substance', () => {
  for (const analyte of ['mitragynine', '7-hydroxymitragynine'] as const) {
    const lines = sayReceptors(viewOf(analyte), speak);
    const text = lines.map((line) => line.text).join('\n');
    expect(text).not.toMatch(/morphine|equivalent|occupan|potent|stronger|safe/iu);
    expect(lines.at(-1)?.text).toContain('Binding is not an effect');
    expect(lines.filter(({ kind }) => kind === 'unknown').length).toBeGreaterThanOrEqual(3);
    const ids = new Set([...facts.constants, ...receptors].map(({ id }) => id));
    for (const id of lines.flatMap((line) => line.facts)) expect(ids).toContain(id);
  }
  expect(sayReceptors(viewOf('7-hydroxymitragynine'), speak)[1]?.text).toBe(
    'mu opioid: in the laboratory half of it was bound at between 13.5 and 37 nmol/L (3 numbers).',
  );
});
