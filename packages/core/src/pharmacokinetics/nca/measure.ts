/** The analysis as what `simulate` reads from each person's curves. */
import type { Measure, Profile } from '../simulate.ts';
import { nonCompartmentalAnalysis, type NcaFigures, type NcaSettings } from './analysis.ts';
import { type Figure, isComputed } from './samples.ts';

/** Figures of one curve, and two of the last against the first dose. */
export type NcaMeasureName = keyof NcaFigures | 'cMaxAccumulation' | 'accumulationRatio';

/** The dose, and whether earlier ones count, are known from the simulation. */
export type NcaMeasureSettings = Omit<NcaSettings, 'dose' | 'earlierDoses'>;

/**
 * The measure for {@link Measure} of `simulate`; what cannot be had is NaN there, and left out of its spread.
 *
 * `accumulationRatio` is the area over one interval after the last dose by that after the first, `cMaxAccumulation`
 * that of the peaks; both need a first dose to compare with, the former an interval too. Clearance and volume are
 * those of the parent: how much of a metabolite was formed is not known.
 */
export const ncaMeasure =
  (settings: NcaMeasureSettings = {}): Measure<NcaMeasureName> =>
  (profile) => {
    const figures = figuresOf(profile, settings);
    const first = profile.first === null ? null : figuresOf(profile.first, settings);
    const ratio = (of: 'cMax' | 'aucPerInterval'): number =>
      first === null ? Number.NaN : numberOf(figures[of]) / numberOf(first[of]);
    return {
      ...numbersOf(figures),
      cMaxAccumulation: ratio('cMax'),
      accumulationRatio: ratio('aucPerInterval'),
    };
  };

const figuresOf = (profile: Profile, settings: NcaMeasureSettings): NcaFigures =>
  nonCompartmentalAnalysis(profile, {
    ...settings,
    earlierDoses: profile.earlierDoses,
    ...(profile.of === 'parent' && profile.dose > 0 ? { dose: profile.dose } : {}),
  });

const numberOf = (figure: Figure): number => (isComputed(figure) ? figure : Number.NaN);

function numbersOf(figures: NcaFigures): Record<keyof NcaFigures, number> {
  const names = Object.keys(figures) as (keyof NcaFigures)[];
  return Object.fromEntries(names.map((name) => [name, numberOf(figures[name])])) as Record<keyof NcaFigures, number>;
}
