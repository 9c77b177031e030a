/** The figures of pharmacokinetics and product: counted, and computed again from one another. */
import { describe, expect, it } from 'vitest';
import { concentrations, cyp3aScenarios, modelsOf, samplePeople, scenarioEnds } from '@clearleaf/core/pharmacokinetics';
import type { ModelFact, PharmacokineticsFacts, StudyFact } from '@clearleaf/core/pharmacokinetics/facts';
import type { ProductFacts } from '@clearleaf/core/product/facts';
import { compileRoom } from '../claims/load.ts';

const facts = compileRoom('pharmacokinetics') as PharmacokineticsFacts;
const { contents } = compileRoom('product') as ProductFacts;

/** Molar masses, g/mol, as the research file states them. */
const MITRAGYNINE = 398.5;
const SEVEN_OH = 414.5;

const study = (id: string): StudyFact => one(facts.studies, id);
const model = (id: string): ModelFact => one(facts.models, id);

describe('carried over from the research', () => {
  it('holds as many facts as the research file', () => {
    expect(facts.studies).toHaveLength(10);
    expect(facts.models).toHaveLength(7);
    expect(facts.targets).toHaveLength(20);
    expect(facts.animal).toHaveLength(17);
    expect(facts.forensic).toHaveLength(7);
    expect(facts.checks).toHaveLength(3);
    expect(contents).toHaveLength(28);
    // 22 rows, two of which named several alkaloids at once, and how long the enzyme lasts, found later.
    expect(facts.constants).toHaveLength(26);
  });

  it('takes nothing recalled for a target, and verifies no transcription', () => {
    const studies = new Set(facts.targets.map(({ study: id }) => id));
    expect(studies.has('mongar2024')).toBe(false);
    expect(facts.targets.filter(({ reading }) => reading === 'recalled')).toEqual([]);
    for (const fact of [...facts.targets, ...facts.constants, ...facts.animal])
      expect(fact.verified && fact.reading !== 'read').toBe(false);
    expect(
      study('mongar2024')
        .arms.flatMap(({ results }) => results)
        .every(({ reading }) => reading === 'recalled'),
    ).toBe(true);
    expect(facts.models.some(({ verified }) => verified)).toBe(false);
  });

  it('carries no amount that somebody proposes to take', () => {
    expect(JSON.stringify([facts, contents])).not.toMatch(
      /mg\s*(?:mitragynine)?\s*(?:\/|per )day proposed|recommended|servings?\b.{0,20}about/i,
    );
  });
});

describe('figures that follow from others', () => {
  it('converts moles to mass', () => {
    const results = study('tanna2022').arms.flatMap((arm) => arm.results);
    const mass = results.filter(({ derived, unit }) => derived === true && unit !== 'ratio');
    expect(mass).toHaveLength(4);
    for (const row of mass) {
      const molar = results.find(
        (other) =>
          other !== row && other.derived !== true && other.analyte === row.analyte && other.measure === row.measure,
      );
      const factor = (row.analyte === 'mitragynine' ? MITRAGYNINE : SEVEN_OH) / 1000;
      for (const end of ['value', 'low', 'high'] as const) {
        expect(Math.abs((row[end] ?? 0) - (molar?.[end] ?? 0) * factor)).toBeLessThan(0.06 + (row[end] ?? 0) * 0.001);
      }
    }
  });

  it.each([9.9, 29.6, 59.2])('divides the extract study again, %d mg', (dose) => {
    const arms = study('huestis2026').arms.filter(({ mitragynine }) => mitragynine?.value === dose);
    expect(arms.map(({ regimen }) => regimen)).toEqual(['single dose', '15 doses']);
    const [first = [], last = []] = arms.map(({ results }) => results);
    const cMax = valueOf(first, 'mitragynine', 'cMax');
    expect(valueOf(first, 'mitragynine', 'cMaxPerDose')).toBeCloseTo(cMax / dose, 2);
    expect(valueOf(first, '7-hydroxymitragynine/mitragynine', 'cMaxRatio')).toBeCloseTo(
      valueOf(first, '7-hydroxymitragynine', 'cMax') / cMax,
      3,
    );
    expect(valueOf(last, 'mitragynine', 'cMaxAccumulation')).toBeCloseTo(
      valueOf(last, 'mitragynine', 'cMax') / cMax,
      2,
    );
    // 39.5% of the extract is mitragynine.
    for (const { extract } of arms) expect((extract?.value ?? 0) * 0.395).toBeCloseTo(dose, 1);
  });

  it('finds 1.33% in the leaf of Huestis 2024, dose by dose', () => {
    const single = study('huestis2024').arms.filter(({ leaf }) => leaf?.value !== undefined);
    expect(single).toHaveLength(4);
    for (const { leaf, mitragynine } of single)
      expect((mitragynine?.value ?? 0) / (leaf?.value ?? 1)).toBeCloseTo(0.0133, 4);
    expect(one(contents, 'huestis2024-leaf').value).toBeCloseTo((6.65 / 500) * 100, 2);
    expect(one(contents, 'mit45-shot').value).toBeCloseTo(250 * 0.45, 6);
    expect(one(contents, 'mit45-pouch').value).toBeCloseTo(150 * 0.65, 6);
  });

  it('passes a target exactly where the model lies within its bounds', () => {
    for (const { id, low, high, modelValue, passes } of facts.targets) {
      expect([id, low <= high]).toEqual([id, true]);
      expect([id, passes]).toEqual([id, modelValue === null ? null : modelValue >= low && modelValue <= high]);
    }
    expect(facts.targets.filter(({ passes }) => passes === false).map(({ id }) => id)).toEqual(['T04', 'T18']);
    expect(facts.targets.filter(({ passes }) => passes === null).map(({ id }) => id)).toEqual(['T19']);
  });

  it('keeps ranges in order and values within them', () => {
    const figures = [
      ...facts.constants,
      ...facts.animal,
      ...facts.forensic,
      ...contents,
      ...facts.studies.flatMap(({ arms, results }) => [...results, ...arms.flatMap((arm) => arm.results)]),
    ];
    expect(figures.length).toBeGreaterThan(150);
    for (const { value, low, high } of figures) {
      expect((low ?? -Infinity) <= (high ?? Infinity)).toBe(true);
      expect(value === undefined || low === undefined || (value >= low && value <= (high ?? Infinity))).toBe(true);
    }
  });
});

describe('the models give what the facts say they give', () => {
  it.each(facts.models.map(({ id }) => id))('%s has the parameters that its equations need', (id) => {
    for (const parameter of [
      'lagTime',
      'absorptionRateConstant',
      'clearance',
      'volumeCentral',
      'intercompartmentalClearance',
      'volumePeripheral',
    ]) {
      expect(parameterOf(model(id), parameter)).toBeGreaterThan(0);
    }
  });

  it('has a 7-OH rate constant of clearance over volume', () => {
    for (const id of ['H_default', 'T_tea']) {
      const fact = model(id);
      expect(parameterOf(fact, 'metaboliteClearance') / parameterOf(fact, 'metaboliteVolume')).toBeCloseTo(
        parameterOf(fact, 'metaboliteEliminationRateConstant'),
        3,
      );
    }
    // 0.205 ng/mL per mg is the first-pass share of the dose in moles, as mass of 7-OH, over 250 L.
    const tea = model('T_tea');
    const yielded =
      ((SEVEN_OH / MITRAGYNINE) * 1000 * parameterOf(tea, 'metaboliteFractionFirstPass')) /
      parameterOf(tea, 'metaboliteVolume');
    expect(yielded).toBeCloseTo(parameterOf(tea, 'metaboliteYieldFirstPass'), 2);
  });

  it.each([
    ['H_default', 'mitragynine terminal half-life', 50],
    ['T_tea', 'mitragynine terminal half-life', 45.3],
    ['T_speciogynine', 'half-life of Tanna 2022', 23.5],
    ['T_paynantheine', 'half-life of Tanna 2022', 27],
    ['T_speciociliatine', 'half-life of Tanna 2022', 12.3],
    ['T_mitraciliatine', 'half-life of Tanna 2022', 17.8],
    ['T_isopaynantheine', 'half-life of Tanna 2022', 14.4],
  ])('%s: %s %d h, within 2%%', (id, _, expected) => {
    expect(Math.abs(terminalHalfLife(model(id)) / expected - 1)).toBeLessThan(0.02);
  });

  it('H_default: simulated Cmax, Tmax and AUC per mg', () => {
    const { cMax, tMax, auc24 } = simulate(model('H_default'), 1);
    expect(cMax).toBeCloseTo(predicted('H_default', 'mitragynine Cmax per mg'), 1);
    expect(Math.abs(tMax - predicted('H_default', 'mitragynine Tmax'))).toBeLessThan(0.06);
    expect(Math.abs(auc24 / predicted('H_default', 'mitragynine AUC 0-24 h per mg') - 1)).toBeLessThan(0.02);
  });

  it('T_tea: simulated Cmax of 39 mg in nmol/L, within 2%', () => {
    expect(Math.abs(((simulate(model('T_tea'), 39).cMax / MITRAGYNINE) * 1000) / 81.9 - 1)).toBeLessThan(0.02);
  });

  it('carries each model whole into the engine, and people can be drawn from every one', () => {
    for (const { id, typical, metabolite, variability, compartments } of modelsOf(facts)) {
      const fact = model(id);
      expect([typical.clearance, typical.volumePeripheral]).toEqual([
        parameterOf(fact, 'clearance'),
        parameterOf(fact, 'volumePeripheral'),
      ]);
      expect(compartments).toBe(2);
      expect(metabolite === null).toBe(typical.metabolite === null);
      expect(variability).toHaveLength(fact.parameters.filter(({ cv }) => cv !== undefined).length);
    }
    // The research file rounds both masses to four digits.
    const ratios = modelsOf(facts).flatMap(({ typical }) => typical.metabolite?.molarMassRatio ?? []);
    expect(ratios.map((ratio) => ratio.toFixed(4))).toEqual(['1.0402', '1.0402']);
    for (const each of modelsOf(facts)) expect(samplePeople(each, { subjects: 20, seed: 1 })).toHaveLength(20);
  });

  it('gives an inhibitor the ranges of the facts, and an inducer none', () => {
    const [inhibitor, inducer] = cyp3aScenarios(facts);
    // Ketoconazole in rats: exposure up by 120 % and 130 %. Itraconazole in people: 7-OH down by 56 %, recalled.
    const ranges = inhibitor?.ranges.map(({ factor, low, high, foundIn, reading }) => [
      factor,
      Math.round(low * 1000) / 1000,
      high,
      foundIn,
      reading,
    ]);
    expect(ranges).toEqual([
      ['clearance', 0.455, 1, 'rat', 'read'],
      ['metaboliteClearance', 0.435, 1, 'rat', 'read'],
      ['formation', 0.44, 1, 'people', 'recalled'],
    ]);
    const ends = inhibitor === undefined ? null : scenarioEnds(inhibitor);
    expect(ends?.[0]).toEqual({ clearance: 1, formation: 1, metaboliteClearance: 1 });
    expect(ends?.[1].clearance).toBeCloseTo(1 / 2.2, 12);
    expect(inducer === undefined ? undefined : scenarioEnds(inducer)).toBeNull();
  });

  it('would notice a parameter that is off by 5%', () => {
    const fact = model('H_default');
    const shifted = {
      ...fact,
      parameters: fact.parameters.map((row) =>
        row.parameter === 'volumePeripheral' ? { ...row, value: row.value * 1.05 } : row,
      ),
    };
    expect(Math.abs(terminalHalfLife(shifted) / 50 - 1)).toBeGreaterThan(0.02);
  });
});

function valueOf(results: StudyFact['results'], analyte: string, measure: string): number {
  return results.find((row) => row.analyte === analyte && row.measure === measure)?.value ?? Number.NaN;
}

function parameterOf({ parameters }: ModelFact, name: string): number {
  return parameters.find(({ parameter }) => parameter === name)?.value ?? Number.NaN;
}

function predicted(id: string, quantity: string): number {
  return model(id).predictions.find((row) => row.of === 'typical' && row.quantity === quantity)?.value ?? Number.NaN;
}

/** ln 2 over the smaller rate of the two-compartment model (Gibaldi and Perrier, Pharmacokinetics, chapter 2). */
function terminalHalfLife(fact: ModelFact): number {
  const k10 = parameterOf(fact, 'clearance') / parameterOf(fact, 'volumeCentral');
  const k12 = parameterOf(fact, 'intercompartmentalClearance') / parameterOf(fact, 'volumeCentral');
  const k21 = parameterOf(fact, 'intercompartmentalClearance') / parameterOf(fact, 'volumePeripheral');
  const sum = k10 + k12 + k21;
  return Math.LN2 / ((sum - Math.sqrt(sum * sum - 4 * k10 * k21)) / 2);
}

/** The shipped engine's curve of the typical person over 24 h, every 0.002 h. */
function simulate(fact: ModelFact, dose: number): { cMax: number; tMax: number; auc24: number } {
  const step = 0.002;
  const times = Float64Array.from({ length: 24 / step + 1 }, (_, i) => i * step);
  const { parent } = concentrations(one(modelsOf(facts), fact.id).typical, [{ time: 0, amount: dose }], times);
  const cMax = Math.max(...parent);
  return { cMax, tMax: parent.indexOf(cMax) * step, auc24: parent.reduce((sum, value) => sum + value * step, 0) };
}

function one<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((fact) => fact.id === id);
  if (found === undefined) throw new Error(`no fact ${id}`);
  return found;
}
