/** R's theophylline data: our analysis and our fits against R, nlme and PKNCA. */
import { isComputed, nonCompartmentalAnalysis, type Figure } from '@clearleaf/core/pharmacokinetics';
import { sampleMoments, sampleQuantile } from '@clearleaf/core/numeric';
import { describe, expect, it } from 'vitest';
import { readCase } from '../json.ts';
import { fitPopulation, fitSubject, type Logs, type Subject } from './fit.ts';

interface Expected {
  readonly subject1: Record<'lKe' | 'lKa' | 'lCl' | 'sigma' | 'halfLife', number>;
  readonly population: Record<'lKe' | 'lKa' | 'lCl' | 'logLik' | 'sdLKa' | 'sdLCl' | 'sigma', number>;
  readonly pknca: Record<string, Record<string, number>>;
  readonly nca: readonly Record<string, number>[];
}

const subjects = readCase<readonly Subject[]>('./theophylline/cases.json');
const wanted = readCase<Expected>('./theophylline/expected.json');
const START: Logs = [-2.5, 0.5, -3];
const value = (figure: Figure): number => (isComputed(figure) ? figure : Number.NaN);
const subjectOf = (n: number): Subject => {
  const found = subjects.find(({ subject }) => subject === n);
  if (found === undefined) throw new Error(`no subject ${n}`);
  return found;
};

it('has all rows of the data', () => {
  expect(subjects).toHaveLength(12);
  expect(subjects.reduce((sum, { times }) => sum + times.length, 0)).toBe(132);
  expect(subjectOf(1).times).toEqual([0, 0.25, 0.57, 1.12, 2.02, 3.82, 5.1, 7.03, 9.05, 12.12, 24.37]);
});

describe('non-compartmental analysis', () => {
  it.each(wanted.nca.map((row) => [row['subject'] ?? 0, row] as const))('of subject %d is that of R', (n, row) => {
    const figures = nonCompartmentalAnalysis(subjectOf(n));
    const linear = nonCompartmentalAnalysis(subjectOf(n), { method: 'linear' });
    const got: Record<string, number> = { aucLastLinear: value(linear.aucLast) };
    for (const [name, figure] of Object.entries(figures) as [string, Figure][]) got[name] = value(figure);
    const names = Object.keys(row).filter((name) => name !== 'subject');
    expect(names.length).toBe(11);
    for (const name of names)
      expect([name, Math.abs((got[name] ?? 0) / (row[name] ?? 0) - 1) < 1e-9]).toEqual([name, true]);
  });

  it('would notice a sample that is off by 1 %', () => {
    const { times, concentrations } = subjectOf(2);
    for (const [i, one] of concentrations.entries()) {
      const off = concentrations.map((other, j) => (i === j ? one * 1.01 : other));
      const row = wanted.nca[1];
      const figures = nonCompartmentalAnalysis({ times, concentrations: off });
      const error = Math.abs(value(figures.aucInfObserved) / (row?.['aucInfObserved'] ?? 0) - 1);
      expect([i, one === 0 || error > 1e-6]).toEqual([i, true]);
    }
  });

  it('sums up as PKNCA prints it', () => {
    const all = subjects.map((subject) => nonCompartmentalAnalysis(subject));
    const day = subjects.map(({ times, concentrations }) => {
      const until = times.filter((time) => time <= 24).length;
      return nonCompartmentalAnalysis({ times: times.slice(0, until), concentrations: concentrations.slice(0, until) });
    });
    const geometric = (values: readonly number[]) => {
      const { mean, sd } = sampleMoments(values.map(Math.log));
      return { geometricMean: digits(Math.exp(mean)), geometricCv: digits(100 * Math.sqrt(Math.expm1(sd ** 2))) };
    };
    const arithmetic = (values: readonly number[]) => {
      const { mean, sd } = sampleMoments(values);
      return { mean: digits(mean), sd: digits(sd) };
    };
    const tMax = all.map((one) => value(one.tMax));
    expect({
      aucLast24: geometric(day.map((one) => value(one.aucLast))),
      aucLast: geometric(all.map((one) => value(one.aucLast))),
      cMax: geometric(all.map((one) => value(one.cMax))),
      tMax: { median: digits(sampleQuantile(tMax, 0.5)), low: Math.min(...tMax), high: Math.max(...tMax) },
      terminalHalfLife: arithmetic(all.map((one) => value(one.terminalHalfLife))),
      aucInfObserved: geometric(all.map((one) => value(one.aucInfObserved))),
      percentExtrapolated: arithmetic(all.map((one) => value(one.percentExtrapolated))),
      // mg/kg over mg.h/L.
      clearance: geometric(all.map((one, i) => (subjects[i]?.dose ?? 0) / value(one.aucInfObserved))),
    }).toEqual(wanted.pknca);
  });
});

const digits = (one: number): number => Number(one.toPrecision(3));

describe('fits', () => {
  it('of one person are those of nls', () => {
    const { logs, sigma } = fitSubject(subjectOf(1), START);
    const { lKe, lKa, lCl } = wanted.subject1;
    for (const [i, published] of [lKe, lKa, lCl].entries())
      expect(Math.abs((logs[i] ?? 0) - published)).toBeLessThan(1e-5);
    expect(Math.abs(sigma - wanted.subject1.sigma)).toBeLessThan(1e-5);
    expect((Math.LN2 / Math.exp(logs[0])).toFixed(2)).toBe(wanted.subject1.halfLife.toFixed(2));
  });

  it('of all people are those of nlme', () => {
    const fit = fitPopulation(subjects, START);
    const { lKe, lKa, lCl, logLik, sdLKa, sdLCl, sigma } = wanted.population;
    for (const [i, published] of [lKe, lKa, lCl].entries())
      expect(Math.abs((fit.logs[i] ?? 0) - published)).toBeLessThan(2e-4);
    expect(Math.abs(fit.logLik - logLik)).toBeLessThan(2e-3);
    expect(Math.abs(fit.sdLKa - sdLKa)).toBeLessThan(1e-3);
    expect(Math.abs(fit.sdLCl - sdLCl)).toBeLessThan(1e-3);
    expect(Math.abs(fit.sigma - sigma)).toBeLessThan(1e-3);
  });

  it('would notice a dose that is off by 1 %', () => {
    const off = { ...subjectOf(1), dose: subjectOf(1).dose * 1.01 };
    expect(Math.abs(fitSubject(off, START).logs[2] - wanted.subject1.lCl)).toBeGreaterThan(1e-3);
  });
});
