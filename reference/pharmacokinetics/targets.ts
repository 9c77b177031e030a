/** What the shipped models give for every target of the facts, and where studies contradict one another. */
import {
  type Analyte,
  type AnalyteSimulation,
  autoInhibitionScenario,
  concentrations,
  type Dosing,
  type Figure,
  inhibitedCurves,
  isComputed,
  ncaMeasure,
  type NcaFigures,
  type NcaMeasureName,
  modelsOf,
  nonCompartmentalAnalysis,
  type PharmacokineticModel,
  simulate,
} from '@clearleaf/core/pharmacokinetics';
import type { CheckFact, PharmacokineticsFacts, TargetFact } from '@clearleaf/core/pharmacokinetics/facts';

/** One target and what the model gives. */
export interface TargetResult {
  readonly target: TargetFact;
  /** `null` where it could not be run. */
  readonly value: number | null;
  readonly passes: boolean | null;
}

/** People of the simulations. */
export const SAMPLING = { subjects: 1000, seed: 20_261 };
const INTERVAL = 24;
const DOSES = 15;
/** Dense around the peak, to the end of the interval. */
const DAY = [...Array.from({ length: 80 }, (_, i) => i * 0.05), ...Array.from({ length: 41 }, (_, i) => 4 + i * 0.5)];
/** As far as the samples of Tanna 2022, five days. */
const FIVE_DAYS = [...DAY, ...Array.from({ length: 96 }, (_, i) => 25 + i)];

type When = 'first' | 'last';
type Which = 'parent' | 'metabolite';

/** All figures that the targets ask for, each computed once. */
export class Figures {
  readonly #models: readonly PharmacokineticModel[];
  readonly #people = new Map<string, readonly AnalyteSimulation<NcaMeasureName>[]>();

  readonly facts: PharmacokineticsFacts;

  constructor(facts: PharmacokineticsFacts) {
    this.facts = facts;
    this.#models = modelsOf(facts);
  }

  model(id: string): PharmacokineticModel {
    const found = this.#models.find((model) => model.id === id);
    if (found === undefined) throw new Error(`no model ${id}`);
    return found;
  }

  /** Spread over the model's people after the first and the fifteenth daily dose. */
  people(id: string, dose: number): readonly AnalyteSimulation<NcaMeasureName>[] {
    const key = `${id} ${dose}`;
    const known = this.#people.get(key);
    if (known !== undefined) return known;
    const measure = ncaMeasure({ interval: INTERVAL });
    const { analytes } = simulate(this.model(id), daily(dose), { ...SAMPLING, times: DAY, measure });
    this.#people.set(key, analytes);
    return analytes;
  }

  spread(id: string, dose: number, [when, which, name]: readonly [When, Which, NcaMeasureName]) {
    const analyte = this.people(id, dose)[which === 'parent' ? 0 : 1];
    if (analyte === undefined) throw new Error(`model ${id} follows no metabolite`);
    return analyte[when][name];
  }

  /** The analysis of the typical person's curve after one of fifteen daily doses, sampled for five days. */
  typical(id: string, dose: number, which: Which, when: When = 'first'): NcaFigures {
    const start = when === 'first' ? 0 : (DOSES - 1) * INTERVAL;
    const dosing = when === 'first' ? [{ time: 0, amount: dose }] : daily(dose);
    const curve = concentrations(
      this.model(id).typical,
      dosing,
      FIVE_DAYS.map((time) => start + time),
    )[which];
    if (curve === null) throw new Error(`model ${id} follows no metabolite`);
    const given = which === 'parent' ? { dose } : {};
    return nonCompartmentalAnalysis(
      { times: FIVE_DAYS, concentrations: curve },
      { interval: INTERVAL, earlierDoses: when === 'last', ...given },
    );
  }

  /** Troughs of the typical person as a share of those at steady state: one a day. */
  troughShares(id: string, which: Which): readonly number[] {
    const { typical } = this.model(id);
    const [steady = Number.NaN] =
      concentrations(typical, [{ time: 0, amount: 1, interval: INTERVAL, steadyState: true }], [INTERVAL])[which] ?? [];
    const days = Array.from({ length: 30 }, (_, i) => i + 1);
    const dosing = [{ time: 0, amount: 1, interval: INTERVAL, additionalDoses: 29 }];
    // The dose of that moment has not been absorbed yet.
    const troughs = concentrations(
      typical,
      dosing,
      days.map((day) => day * INTERVAL),
    )[which];
    return Array.from(troughs ?? [], (trough) => trough / steady);
  }
}

const daily = (amount: number): readonly Dosing[] => [
  { time: 0, amount, interval: INTERVAL, additionalDoses: DOSES - 1 },
];

export const numberOf = (figure: Figure): number => {
  if (!isComputed(figure)) throw new Error(`Cannot validate: a figure is not computable, ${figure.notComputable}`);
  return figure;
};

/** Each target's way; how is said beside it in the document. */
interface Way {
  readonly how: string;
  readonly of: (figures: Figures) => number;
}

const peak = (dose: number, which: Which, when: When): Way => ({
  how: `mean of people, ${when === 'first' ? 'one dose' : 'dose 15'}`,
  of: (figures) => figures.spread('H_default', dose, [when, which, 'cMax']).mean,
});
const ratio = (when: When): Way => ({
  how: `typical person, area over 24 h, ${when === 'first' ? 'one dose' : 'dose 15'}`,
  of: (figures) =>
    numberOf(figures.typical('H_default', 10, 'metabolite', when).aucPerInterval) /
    numberOf(figures.typical('H_default', 10, 'parent', when).aucPerInterval),
});

const WAYS: Readonly<Record<string, Way>> = {
  T01: peak(9.9, 'parent', 'first'),
  T02: peak(29.6, 'parent', 'first'),
  T03: peak(59.2, 'parent', 'first'),
  T04: peak(9.9, 'parent', 'last'),
  T05: peak(29.6, 'parent', 'last'),
  T06: peak(59.2, 'parent', 'last'),
  T07: {
    how: 'median of people',
    of: (figures) => figures.spread('H_default', 29.6, ['first', 'parent', 'tMax']).median,
  },
  T08: peak(9.9, 'metabolite', 'first'),
  T09: peak(29.6, 'metabolite', 'first'),
  T10: peak(59.2, 'metabolite', 'first'),
  T11: {
    how: 'median of people',
    of: (figures) => figures.spread('H_default', 29.6, ['first', 'metabolite', 'tMax']).median,
  },
  T12: ratio('first'),
  T13: ratio('last'),
  T14: {
    how: 'typical person; between days, the shortfall falls exponentially',
    of: (figures) => dayOf(figures.troughShares('H_default', 'parent'), 0.95),
  },
  T15: {
    how: 'typical person',
    of: (figures) => figures.troughShares('H_default', 'metabolite')[6] ?? Number.NaN,
  },
  T16: {
    how: 'typical person, terminal slope over five days',
    of: (figures) => numberOf(figures.typical('H_default', 10, 'parent').terminalHalfLife),
  },
  T17: {
    how: 'typical person, five days of samples',
    of: (figures) => numberOf(figures.typical('T_tea', 39, 'parent').aucInfObserved),
  },
  T18: {
    how: 'typical person, five days of samples',
    of: (figures) => numberOf(figures.typical('T_tea', 39, 'metabolite').terminalHalfLife),
  },
  T20: {
    how: 'people, one dose of 29.6 mg',
    of: (figures) => {
      const { sd, mean } = figures.spread('H_default', 29.6, ['first', 'parent', 'cMax']);
      return (100 * sd) / mean;
    },
  },
};

/** When a share that approaches 1 reaches `share`: days, between whole ones too. */
function dayOf(shares: readonly number[], share: number): number {
  const place = shares.findIndex((one) => one >= share);
  const [before = 0, after = 1] = [shares[place - 1], shares[place]];
  return place + Math.log((1 - before) / (1 - share)) / Math.log((1 - before) / (1 - after));
}

export const howOf = ({ id }: TargetFact): string => WAYS[id]?.how ?? 'not run';

export const targetResults = (figures: Figures): readonly TargetResult[] =>
  figures.facts.targets.map((target) => {
    const value = WAYS[target.id]?.of(figures) ?? null;
    return { target, value, passes: value === null ? null : value >= target.low && value <= target.high };
  });

/** One model on another study's data, computed again. */
export interface CheckResult {
  readonly check: CheckFact;
  readonly values: readonly number[];
}

const CHECKS: Readonly<Record<string, (figures: Figures) => readonly number[]>> = {
  'h-default-on-tea': (figures) => {
    const { cMax, aucInfObserved } = figures.typical('H_default', 39, 'parent');
    return [numberOf(cMax), numberOf(aucInfObserved)];
  },
  't-tea-on-extract': (figures) => [numberOf(figures.typical('T_tea', 1, 'parent').cMax)],
  't-tea-accumulation': (figures) => [
    numberOf(figures.typical('T_tea', 10, 'parent', 'last').cMax) /
      numberOf(figures.typical('T_tea', 10, 'parent').cMax),
  ],
};

export const checkResults = (figures: Figures): readonly CheckResult[] =>
  figures.facts.checks.map((check) => {
    const way = CHECKS[check.id];
    if (way === undefined) throw new Error(`Cannot validate ${check.id}: no way to run it`);
    return { check, values: way(figures) };
  });

/** A median that a model was set by, in the study's own unit. */
export interface MedianResult {
  readonly analyte: Analyte;
  readonly measure: 'cMax' | 'tMax' | 'terminalHalfLife' | 'aucInf';
  readonly unit: string;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly value: number;
  readonly passes: boolean;
}

/** Medians and ranges of Tanna 2022 against the model of each alkaloid. */
export function medianResults(figures: Figures): readonly MedianResult[] {
  const rows = figures.facts.studies
    .filter(({ id }) => id === 'tanna2022')
    .flatMap(({ arms }) => arms.flatMap(({ results }) => results));
  return modelsOf(figures.facts)
    .filter(({ id }) => id.startsWith('T_'))
    .flatMap((model) => {
      const own = rows.filter(({ analyte, derived }) => analyte === model.parent && derived !== true);
      const dose = own.find(({ analyteDose }) => analyteDose !== undefined)?.analyteDose ?? 39;
      const got = figures.typical(model.id, dose, 'parent');
      const mass = massOf(figures.facts, model.parent);
      return own.flatMap(({ measure, value, low, high, unit }): MedianResult[] => {
        if (value === undefined || low === undefined || high === undefined) return [];
        if (measure !== 'cMax' && measure !== 'tMax' && measure !== 'terminalHalfLife' && measure !== 'aucInf')
          return [];
        const figure = numberOf(got[measure === 'aucInf' ? 'aucInfObserved' : measure]);
        const found = measure === 'cMax' || measure === 'aucInf' ? (1000 * figure) / mass : figure;
        const passes = found >= low && found <= high;
        return [{ analyte: model.parent, measure, unit, observed: value, low, high, value: found, passes }];
      });
    });
}

function massOf({ constants }: PharmacokineticsFacts, analyte: Analyte): number {
  const found = constants.find((constant) => constant.analyte === analyte && constant.measure === 'molecularWeight');
  if (found?.value === undefined) throw new Error(`no molecular weight of ${analyte}`);
  return found.value;
}

/** What the bound of auto-inhibition comes to over fifteen doses, against what was seen. */
export interface BoundResult {
  readonly dose: number;
  readonly observed: number;
  readonly linear: number;
  readonly most: number;
  /** Share of the enzyme that still works, at its lowest. */
  readonly enzyme: number;
}

export function boundResults(figures: Figures): readonly BoundResult[] {
  const model = figures.model('H_default');
  const scenario = autoInhibitionScenario(model, figures.facts);
  if (scenario === null) throw new Error('Cannot validate: no scenario of auto-inhibition for H_default');
  const start = (DOSES - 1) * INTERVAL;
  const times = [...DAY, ...DAY.map((time) => start + time)].filter((time, i) => i < DAY.length || time > INTERVAL);
  const growth = (curve: Float64Array): number =>
    Math.max(...curve.slice(DAY.length)) / Math.max(...curve.slice(0, DAY.length));
  const arms = figures.facts.studies.filter(({ id }) => id === 'huestis2026').flatMap((study) => study.arms);
  return arms.flatMap(({ mitragynine, results }): BoundResult[] => {
    const [dose, seen] = [mitragynine?.value, results.find(({ measure }) => measure === 'cMaxAccumulation')?.value];
    if (dose === undefined || seen === undefined) return [];
    const curves = inhibitedCurves(model.typical, scenario.ends[1], daily(dose), times);
    return [
      {
        dose,
        observed: seen,
        linear: growth(concentrations(model.typical, daily(dose), times).parent),
        most: growth(curves.parent),
        enzyme: Math.min(...curves.enzyme),
      },
    ];
  });
}
