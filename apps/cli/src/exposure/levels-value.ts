/** What `levels --json` prints. */
import { sayLevel } from '@clearleaf/core/exposure';
import type { LevelRange } from '@clearleaf/core/exposure';
import { say } from '../messages/say.ts';
import type { Levels, PartLevels, ScenarioLevels } from './levels-types.ts';

export const SCHEMA = 'clearleaf.levels/1';
const UNIT = 'ng/mL';

export function levelsValue(levels: Levels): object {
  const { prepared, zone, subjects, seed } = levels;
  const { now, window, countedFrom, notComputable, ahead, planned, uncounted } = prepared;
  return {
    schema: SCHEMA,
    now: isoOf(now),
    zone,
    window: { from: isoOf(window.from), to: isoOf(window.to) },
    countedFrom: isoOf(countedFrom),
    notComputable,
    ahead,
    planned,
    uncounted,
    subjects,
    seed,
    parts: levels.parts.map(partValue),
    medicines: levels.medicines.map(({ from, until, ...medicine }) => ({
      ...medicine,
      from: isoOf(from),
      until: until === null ? null : isoOf(until),
    })),
    scenarios: levels.scenarios.map(scenarioValue),
    measured: levels.measured.map(({ at, ...one }) => ({ ...one, unit: UNIT, at: isoOf(at) })),
    fitted: levels.refused === null ? null : { values: levels.measured.length, refused: levels.refused },
  };
}

const isoOf = (instant: number): string => new Date(instant).toISOString();

function partValue({ part, levels }: PartLevels): object {
  return {
    kind: part.kind,
    models: part.models,
    beyondStudied: part.beyondStudied,
    doses: part.doses.map(({ entry, at, mass, basis, minutes, eaten }) => ({
      entry,
      at: isoOf(at),
      mitragynine: { unit: 'mg', mean: mass.mean, sd: mass.sd, median: mass.median, p5: mass.p5, p95: mass.p95 },
      basis,
      minutes,
      eaten,
    })),
    analytes: Object.fromEntries(
      Object.entries(levels).map(([analyte, series]) => [
        analyte,
        { unit: UNIT, now: nowOf(series), series: series.map(rangeValue) },
      ]),
    ),
  };
}

function nowOf(series: readonly LevelRange[]): object | null {
  const now = series.find(({ hours }) => hours === 0);
  return now === undefined ? null : { ...rangeValue(now), words: sayLevel(now, say) };
}

const rangeValue = ({ hours, low, median, high, models, studiesDisagree }: LevelRange): object => ({
  hours,
  p5: low,
  median,
  p95: high,
  studiesDisagree,
  models: models.map((one) => ({ model: one.model, p5: one.low, median: one.median, p95: one.high })),
});

const scenarioValue = ({ scenario, now }: ScenarioLevels): object => ({
  ...scenario,
  now: now.map(({ part, level }) => ({ kind: part.kind, unit: UNIT, ...rangeValue(level) })),
});
