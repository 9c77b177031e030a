/**
 * What is in the blood beside what binds receptors in the laboratory: numbers in one unit, and what nobody knows.
 *
 * Nothing is computed from the two. How much of a receptor is taken, and what follows from it, would need the
 * concentration in the brain, the tissue and species, and how far binding switches the receptor on; none of it is known
 * for people. No other substance stands beside the alkaloids, so that nothing here can be read as an equivalence.
 */
import type { ConstantFact, PharmacokineticsFacts } from './facts.ts';
import { molarMassOf } from './models.ts';
import type { Analyte } from './types.ts';

/** A concentration in plasma, as a range of people and models. */
export interface PlasmaLevel {
  readonly analyte: Analyte;
  /** ng/mL, 0 <= low <= high. */
  readonly low: number;
  readonly high: number;
}

/** One measured affinity, as the receptor facts of the room `safety` have it. */
export interface AffinityFact {
  readonly id: string;
  /** One name, or several with ` / ` between them. */
  readonly alkaloid: string;
  /** `Ki` (binding), `IC50` (blocking), `EC50; Emax` (switching on), or a quality. */
  readonly parameter: string;
  readonly species: string;
  readonly verified: boolean;
  /** Contradicts every other laboratory. */
  readonly doubtful: boolean;
  readonly sources: readonly string[];
  readonly points: readonly { readonly alkaloid: string; readonly target: string; readonly nanomolar: number }[];
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** The part of the concentration that is not bound to protein. */
export interface Unbound extends Range {
  /** Per cent of the whole that is bound, as found. */
  readonly bound: Range;
  /** The constant that it rests on. */
  readonly fact: string;
  readonly verified: boolean;
  readonly sources: readonly string[];
}

/** Binding of one target in all laboratories together. */
export interface TargetBinding extends Range {
  readonly target: string;
  /** How many numbers the range is of. */
  readonly numbers: number;
  /** Ids of the facts. */
  readonly facts: readonly string[];
  /** False where any of them was not seen in its source. */
  readonly verified: boolean;
}

/** What is not known, and has to be said beside the numbers. */
export type ReceptorUnknown =
  /** How much is bound to protein in plasma. */
  | 'proteinBinding'
  /** The molar mass, so that the concentration cannot be given in nmol/L. */
  | 'molarMass'
  /** A usable number for binding to the mu opioid receptor. */
  | 'muBinding'
  /** Laboratories differ by more than two times. */
  | 'laboratoriesDiffer'
  /** The binding was not measured in people's receptors, or it is not said whose they were. */
  | 'species'
  /** How much of it reaches the brain. */
  | 'brain'
  /** Whether, and how far, binding does anything. */
  | 'effect';

export interface ReceptorView {
  readonly analyte: Analyte;
  /** nmol/L; `null` without a molar mass. */
  readonly total: Range | null;
  /** nmol/L; `null` where protein binding is not known. */
  readonly unbound: Unbound | null;
  /** nmol/L for half of the binding, by target; less is tighter. */
  readonly bindings: readonly TargetBinding[];
  /** Facts that are left out because every other laboratory contradicts them. */
  readonly setAside: readonly string[];
  readonly unknown: readonly ReceptorUnknown[];
}

/** The receptor that is asked about first, as the facts name it. */
const MU = 'mu opioid';

/** More than this between laboratories is said. */
const DIFFERENT = 2;

/** The view of each level, in their order. */
export function receptorViews(
  levels: readonly PlasmaLevel[],
  facts: PharmacokineticsFacts,
  affinities: readonly AffinityFact[],
): readonly ReceptorView[] {
  return levels.map((level) => receptorView(level, facts, affinities));
}

function receptorView(
  level: PlasmaLevel,
  facts: PharmacokineticsFacts,
  affinities: readonly AffinityFact[],
): ReceptorView {
  const { analyte } = level;
  const molarMass = molarMassOf(analyte, facts);
  const total =
    molarMass === null ? null : { low: nanomolar(level.low, molarMass), high: nanomolar(level.high, molarMass) };
  const unbound = total === null ? null : unboundOf(total, bindingOf(analyte, facts));
  const own = affinities.filter(
    ({ parameter, alkaloid }) => parameter === 'Ki' && alkaloid.split(' / ').includes(analyte),
  );
  const bindings = bindingsOf(
    analyte,
    own.filter(({ doubtful }) => !doubtful),
  );
  const used = new Set(bindings.flatMap((binding) => binding.facts));
  const notHuman = own.some(({ id, species }) => used.has(id) && !species.startsWith('human'));
  const holds: Readonly<Record<ReceptorUnknown, boolean>> = {
    molarMass: molarMass === null,
    proteinBinding: molarMass !== null && unbound === null,
    muBinding: !bindings.some(({ target }) => target === MU),
    laboratoriesDiffer: bindings.some(({ low, high }) => high > DIFFERENT * low),
    species: notHuman,
    brain: true,
    effect: true,
  };
  return {
    analyte,
    total,
    unbound,
    bindings,
    setAside: own.filter(({ doubtful }) => doubtful).map(({ id }) => id),
    unknown: (Object.keys(holds) as ReceptorUnknown[]).filter((name) => holds[name]),
  };
}

/** nmol/L of so many ng/mL, at so many g/mol. */
const nanomolar = (nanograms: number, molarMass: number): number => (1000 * nanograms) / molarMass;

const bindingOf = (analyte: Analyte, { constants }: PharmacokineticsFacts): ConstantFact | undefined =>
  constants.find((fact) => fact.analyte === analyte && fact.measure === 'plasmaProteinBinding');

function unboundOf(total: Range, fact: ConstantFact | undefined): Unbound | null {
  const low = fact?.low ?? fact?.value;
  const high = fact?.high ?? fact?.value;
  if (fact === undefined || low === undefined || high === undefined) return null;
  return {
    low: total.low * (1 - high / 100),
    high: total.high * (1 - low / 100),
    bound: { low, high },
    fact: fact.id,
    verified: fact.verified,
    sources: fact.sources,
  };
}

function bindingsOf(analyte: Analyte, facts: readonly AffinityFact[]): readonly TargetBinding[] {
  const points = facts.flatMap((fact) =>
    fact.points.filter(({ alkaloid }) => alkaloid === analyte).map((point) => ({ fact, ...point })),
  );
  return [...new Set(points.map(({ target }) => target))].map((target) => {
    const own = points.filter((point) => point.target === target);
    const values = own.map((point) => point.nanomolar);
    return {
      target,
      low: Math.min(...values),
      high: Math.max(...values),
      numbers: values.length,
      facts: [...new Set(own.map(({ fact }) => fact.id))],
      verified: own.every(({ fact }) => fact.verified),
    };
  });
}
