/** The typical person of each model: the shipped engine against figures computed apart from it. */
import {
  concentrations,
  curveEvaluator,
  type Dosing,
  type IndividualParameters,
  modelsOf,
} from '@clearleaf/core/pharmacokinetics';
import { describe, expect, it } from 'vitest';
import { pharmacokineticsFacts, readCase } from '../json.ts';

interface Figures {
  readonly cMax: number;
  readonly tMax: number;
  readonly aucPerInterval: number;
  readonly aucInf: number;
  readonly trough: number;
}
interface Case {
  readonly model: string;
  readonly dose: number;
  readonly parameters: Partial<IndividualParameters>;
  readonly terminalHalfLife: number;
  readonly parent: { readonly first: Figures; readonly last: Figures };
  readonly metabolite: { readonly first: Figures; readonly last: Figures } | null;
}

const cases = readCase<readonly Case[]>('./models/expected.json');
const models = modelsOf(pharmacokineticsFacts());
const typicalOf = (id: string): IndividualParameters => {
  const found = models.find((model) => model.id === id);
  if (found === undefined) throw new Error(`no model ${id}`);
  return found.typical;
};
const TOLERANCE = 1e-6;
const LAST = 14 * 24;

type Engine = typeof concentrations;
/** The plain engine, and the fast one for many tries. */
const plain: Engine = concentrations;
const fast: Engine = (person, dosing: readonly Dosing[], times) =>
  curveEvaluator(dosing, Float64Array.from(times))(person);

/** Largest relative difference of an engine from the expected figures of one model. */
function largestError(
  person: IndividualParameters,
  { dose, parent, metabolite, terminalHalfLife }: Case,
  engine: Engine,
): number {
  const curve = (which: 'parent' | 'metabolite', start: number) => {
    const dosing = [{ time: 0, amount: dose, interval: 24, additionalDoses: start / 24 }];
    return (times: readonly number[]) => [
      ...(engine(
        person,
        dosing,
        times.map((time) => start + time),
      )[which] ?? []),
    ];
  };
  const errors = (which: 'parent' | 'metabolite', of: { first: Figures; last: Figures }): number[] =>
    ([of.first, of.last] as const).flatMap((wanted, i) => {
      const at = curve(which, i * LAST);
      const [before = 0, peak = 0, after = 0, trough = 0] = at([
        wanted.tMax - 0.01,
        wanted.tMax,
        wanted.tMax + 0.01,
        24,
      ]);
      const { lagTime } = person;
      const day = area(at, [0, lagTime], 200) + area(at, [lagTime, 24], 2400);
      const whole = day + area(at, [24, 200], 800) + area(at, [200, 3000], 1400);
      return [
        peak / wanted.cMax,
        trough / wanted.trough,
        day / wanted.aucPerInterval,
        whole / wanted.aucInf,
        // A peak elsewhere would be higher on one side.
        peak > before && peak > after ? 1 : 2,
      ];
    });
  const [late = 0, later = 0] = curve('parent', 0)([2000, 2100]);
  return [
    ...errors('parent', parent),
    ...(metabolite === null ? [] : errors('metabolite', metabolite)),
    (Math.LN2 * 100) / Math.log(late / later) / terminalHalfLife,
  ].reduce((largest, ratio) => Math.max(largest, Math.abs(ratio - 1)), 0);
}

/** Simpson's rule over an even number of pieces. */
function area(
  at: (times: readonly number[]) => readonly number[],
  [from, to]: readonly [number, number],
  pieces: number,
): number {
  const h = (to - from) / pieces;
  const values = at(Array.from({ length: pieces + 1 }, (_, i) => from + i * h));
  return values.reduce((sum, one, i) => sum + one * (i === 0 || i === pieces ? 1 : i % 2 === 1 ? 4 : 2), 0) * (h / 3);
}

it('expects figures of every model, made with the parameters that the facts have', () => {
  expect(cases.map(({ model }) => model)).toEqual(models.map(({ id }) => id));
  for (const { model, parameters } of cases) expect(typicalOf(model)).toMatchObject(parameters);
});

describe.each(cases.map((one) => [one.model, one] as const))('%s', (id, one) => {
  it('gives them, the plain way and the fast', () => {
    expect(largestError(typicalOf(id), one, plain)).toBeLessThan(TOLERANCE);
    expect(largestError(typicalOf(id), one, fast)).toBeLessThan(TOLERANCE);
  });

  it('would fail with any one parameter off by 1 %', () => {
    const typical = typicalOf(id);
    for (const shifted of shiftedBy(typical, 1.01))
      expect([shifted.name, largestError(shifted.person, one, fast) > 10 * TOLERANCE]).toEqual([shifted.name, true]);
    expect(shiftedBy(typical, 1.01).length).toBeGreaterThan(typical.metabolite === null ? 6 : 10);
  });
});

function shiftedBy(typical: IndividualParameters, by: number): { name: string; person: IndividualParameters }[] {
  const { metabolite, ...own } = typical;
  // 1 % of nothing is nothing.
  const parent = (Object.keys(own) as (keyof typeof own)[]).map((name) => ({
    name: name as string,
    person: { ...typical, [name]: own[name] * by },
  }));
  if (metabolite === null) return parent;
  const formed = (Object.keys(metabolite) as (keyof typeof metabolite)[])
    .filter((name) => metabolite[name] !== 0)
    .map((name) => ({
      name: `metabolite ${name}`,
      person: { ...typical, metabolite: { ...metabolite, [name]: metabolite[name] * by } },
    }));
  return [...parent, ...formed];
}
