/** What `simulate --json` and `--csv` print. */
import { BAND_SHARES, type Spread } from '@clearleaf/core/pharmacokinetics';
import {
  type AnalyteResult,
  figures,
  figureUnits,
  type IndividualResult,
  keyOf,
  type SimulationResult,
} from './simulate-types.ts';

const SCHEMA = 'clearleaf.simulation/1';
const UNIT = 'ng/mL';
const SHARE_NAMES = ['p5', 'p25', 'median', 'p75', 'p95'] as const;

export function simulationValue(result: SimulationResult): object {
  const { model, subjects, seed, typical, until, step } = result;
  const head = { schema: SCHEMA, model: model.id, subjects, seed, typical, untilHours: until, stepHours: step };
  if (result.fromTable)
    return { ...head, individuals: result.individuals.map((one) => ({ id: one.id, ...individualValue(one, result) })) };
  const [only] = result.individuals;
  return only === undefined ? head : { ...head, ...individualValue(only, result) };
}

function individualValue(individual: IndividualResult, { model, fromTable }: SimulationResult): object {
  return {
    doses: individual.doses,
    analytes: Object.fromEntries(
      individual.analytes.map((one) => [
        keyOf(one.analyte),
        { ...analyteValue(one), ...seriesOf(individual, one.analyte === model.parent ? 'parent' : 'metabolite') },
      ]),
    ),
    ...(fromTable
      ? {
          observations: individual.observations.map(({ analyte, ...one }) => ({
            analyte: keyOf(analyte),
            unit: UNIT,
            ...one,
          })),
        }
      : {}),
  };
}

/** The last dose first, because that is what a regimen is asked for. */
const analyteValue = ({ first, last, troughs }: AnalyteResult): object => ({
  unit: UNIT,
  ...figuresOf(last),
  troughs,
  first: figuresOf(first),
});

/** JSON knows no NaN; what could not be had is `null` there. */
const figuresOf = (of: AnalyteResult['first']): object =>
  Object.fromEntries(figures.map((name) => [name, { unit: figureUnits[name], ...of[name] }]));

function seriesOf({ series }: IndividualResult, which: 'parent' | 'metabolite'): object {
  const values = series?.[which] ?? null;
  if (series === null || values === null) return {};
  const share = (place: number): number[] =>
    Array.from(series.times, (_, i) => values[i * BAND_SHARES.length + place] ?? 0);
  return {
    series: { time: [...series.times], ...Object.fromEntries(SHARE_NAMES.map((name, place) => [name, share(place)])) },
  };
}

type Cell = string | number;

/** Curves where there is a step, else levels at the observations of a table, else the figures. */
export function simulationCsv(result: SimulationResult): string {
  const rows =
    result.step !== null ? seriesRows(result) : isObserved(result) ? observationRows(result) : figureRows(result);
  return `${rows.map((row) => row.map(cellText).join(',')).join('\n')}\n`;
}

const isObserved = ({ individuals }: SimulationResult): boolean =>
  individuals.some(({ observations }) => observations.length > 0);

const cellText = (cell: Cell): string => {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(Number(cell.toPrecision(10))) : '';
  return /[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
};

/** The id of a table's row; nothing where the doses came from the options. */
const idCell = ({ fromTable }: SimulationResult, { id }: IndividualResult): Cell[] => (fromTable ? [id] : []);
const idHead = ({ fromTable }: SimulationResult): Cell[] => (fromTable ? ['ID'] : []);

function seriesRows(result: SimulationResult): Cell[][] {
  const { model } = result;
  const rows = result.individuals.flatMap((individual) =>
    individual.analytes.flatMap(({ analyte }) => {
      const { series } = individual;
      const values = series?.[analyte === model.parent ? 'parent' : 'metabolite'] ?? null;
      if (series === null || values === null) return [];
      return Array.from(series.times, (time, i) => [
        ...idCell(result, individual),
        time,
        keyOf(analyte),
        UNIT,
        ...SHARE_NAMES.map((_, place) => values[i * BAND_SHARES.length + place] ?? 0),
      ]);
    }),
  );
  return [[...idHead(result), 'time', 'analyte', 'unit', ...SHARE_NAMES], ...rows];
}

const SPREAD = ['people', 'mean', 'sd', 'median', 'p5', 'p95'] as const satisfies readonly (keyof Spread)[];
const spreadCells = (spread: Spread): Cell[] => SPREAD.map((name) => spread[name]);

function observationRows(result: SimulationResult): Cell[][] {
  const rows = result.individuals.flatMap((individual) =>
    individual.observations.map((one) => [
      ...idCell(result, individual),
      one.time,
      keyOf(one.analyte),
      UNIT,
      ...spreadCells(one),
    ]),
  );
  return [[...idHead(result), 'time', 'analyte', 'unit', ...SPREAD], ...rows];
}

function figureRows(result: SimulationResult): Cell[][] {
  const rows = result.individuals.flatMap((individual) =>
    individual.analytes.flatMap(({ analyte, troughs, ...after }) => [
      ...(['first', 'last'] as const).flatMap((when) =>
        figures.map((name) => [
          ...idCell(result, individual),
          keyOf(analyte),
          when,
          name,
          figureUnits[name],
          ...spreadCells(after[when][name]),
        ]),
      ),
      ...troughs.map((one) => [
        ...idCell(result, individual),
        keyOf(analyte),
        one.time,
        'trough',
        UNIT,
        ...spreadCells(one),
      ]),
    ]),
  );
  return [[...idHead(result), 'analyte', 'dose', 'figure', 'unit', ...SPREAD], ...rows];
}
