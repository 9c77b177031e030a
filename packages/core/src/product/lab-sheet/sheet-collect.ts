/** Puts the rows of a sheet together: one figure a test and unit, contradictions and gaps named. */
import type { SheetAbout } from './sheet-about.ts';
import type { Result } from './sheet-row.ts';
import {
  usualParts,
  type AlkaloidFigure,
  type LabSheet,
  type MetalFigure,
  type MetalUnit,
  type MicrobeFigure,
  type OtherFigure,
  type SheetAlkaloid,
  type SheetAnalyte,
  type SheetMetal,
  type SheetMicrobe,
  type SheetOther,
  type SheetProblem,
  type UnreadLine,
} from './sheet-types.ts';
import { alkaloidUnit, metalUnit, microbeUnit, type NamedAnalyte } from './sheet-words.ts';

/** A row that was read. `result` is `null` for tests kept in their own words. */
export interface Reading {
  readonly named: NamedAnalyte;
  readonly line: number;
  readonly result: Result | null;
  readonly text: string;
}

export function collect(readings: readonly Reading[], unread: readonly UnreadLine[], about: SheetAbout): LabSheet {
  const problems: SheetProblem[] = [...about.problems];
  const of = <Figure extends Comparable>(
    group: NamedAnalyte['group'],
    make: (reading: Reading) => Figure | null,
  ): Figure[] =>
    settled(
      readings
        .filter(({ named }) => named.group === group)
        .map(make)
        .filter((figure) => figure !== null),
      problems,
    );
  const alkaloids = of('alkaloid', alkaloidFigure);
  const metals = of('metal', metalFigure);
  const microbes = of('microbe', microbeFigure);
  const other = readings.flatMap((reading): OtherFigure[] =>
    reading.named.group === 'other'
      ? [
          {
            analyte: reading.named.analyte as SheetOther,
            name: reading.named.name,
            line: reading.line,
            text: reading.text,
          },
        ]
      : [],
  );
  problems.push(...beyondTotal(alkaloids));
  const read = new Set<string>([...alkaloids, ...metals, ...microbes].map(({ analyte }) => analyte));
  // On the sheet, though not read. "Not tested" is as good as absent.
  for (const line of unread)
    if (line.analyte !== undefined && line.reason !== 'not-tested' && line.reason !== 'no-value')
      read.add(line.analyte);
  for (const problem of problems) if (problem.kind === 'conflict') read.add(problem.analyte);
  if (read.size === 0) problems.push({ kind: 'nothing-read' });
  const { product, batch, date, laboratory } = about;
  const dated = date !== null || about.problems.some(({ kind }) => kind === 'date-ambiguous');
  const stated = new Set<string>([
    ...read,
    ...(batch === null ? [] : ['batch']),
    ...(dated ? ['date'] : []),
    ...(laboratory === null ? [] : ['laboratory']),
  ]);
  const missing = usualParts.filter((part) => !stated.has(part));
  return { product, batch, date, laboratory, alkaloids, metals, microbes, other, unread, missing, problems };
}

type Comparable = AlkaloidFigure | MetalFigure | MicrobeFigure;

const base = ({ named, line, result }: Reading) => ({
  name: named.name,
  line,
  value: result?.value ?? null,
  ...(result?.belowLimit !== undefined && { belowLimit: result.belowLimit }),
});

function alkaloidFigure(reading: Reading): AlkaloidFigure | null {
  if (reading.result === null) return null;
  const unit = reading.result.unit === null ? null : alkaloidUnit(reading.result.unit);
  return { analyte: reading.named.analyte as SheetAlkaloid, ...base(reading), unit };
}

const PPM: Readonly<Record<MetalUnit, number>> = {
  ppm: 1,
  'ug/g': 1,
  'mg/kg': 1,
  ppb: 1000,
  'ug/kg': 1000,
  'ng/g': 1000,
};

function metalFigure(reading: Reading): MetalFigure | null {
  if (reading.result === null) return null;
  const unit = reading.result.unit === null ? null : metalUnit(reading.result.unit);
  const { value } = reading.result;
  const ppm = value === null || unit === null ? null : value / PPM[unit];
  return { analyte: reading.named.analyte as SheetMetal, ...base(reading), unit, ppm };
}

function microbeFigure(reading: Reading): MicrobeFigure | null {
  if (reading.result === null) return null;
  const unit = reading.result.unit === null ? null : microbeUnit(reading.result.unit);
  return { analyte: reading.named.analyte as SheetMicrobe, ...base(reading), unit, found: reading.result.found };
}

/** Figures in the same kind of unit must agree; a summary on the first page repeats them. */
function settled<Figure extends Comparable>(figures: readonly Figure[], problems: SheetProblem[]): Figure[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = `${figure.analyte} ${dimensionOf(figure)}`;
    const group = groups.get(key) ?? [];
    group.push(figure);
    groups.set(key, group);
  }
  const conflicts = new Set<SheetAnalyte>();
  const kept = [...groups.values()].flatMap((group): Figure[] => {
    const [first, ...more] = group;
    if (first === undefined) return [];
    if (more.every((figure) => agree(first, figure))) return [first];
    conflicts.add(first.analyte);
    problems.push({ kind: 'conflict', analyte: first.analyte, lines: group.map(({ line }) => line) });
    return [];
  });
  return kept.filter(({ analyte }) => !conflicts.has(analyte));
}

/** Content of weight, of volume, of a piece: figures of one dimension can be compared. */
function dimensionOf({ unit }: Comparable): string {
  if (unit === 'mg/mL' || unit === 'cfu/mL') return 'volume';
  return unit === 'mg/unit' ? 'piece' : 'weight';
}

const PER_GRAM: Readonly<Record<string, number>> = {
  'mg/g': 1,
  percent: 10,
  ppm: 0.001,
  'ug/g': 0.001,
  'mg/kg': 0.001,
};
const perGram = ({ value, unit }: Comparable): number | null =>
  value === null
    ? null
    : value * (PER_GRAM[unit ?? ''] ?? (unit === 'ppb' || unit === 'ug/kg' || unit === 'ng/g' ? 1e-6 : 1));

/** Summaries round: 1.45 % for 14.52 mg/g. */
const ROUNDING = 0.02;

function agree(a: Comparable, b: Comparable): boolean {
  const [x, y] = [perGram(a), perGram(b)];
  if (x === null || y === null) return x === y && ('found' in a ? a.found : null) === ('found' in b ? b.found : null);
  return Math.abs(x - y) <= ROUNDING * Math.max(x, y);
}

function beyondTotal(alkaloids: readonly AlkaloidFigure[]): SheetProblem[] {
  const totals = alkaloids.filter(({ analyte }) => analyte === 'total-alkaloids');
  return alkaloids
    .filter((figure) => {
      const total = totals.find((one) => dimensionOf(one) === dimensionOf(figure));
      const [part, whole] = [perGram(figure), total === undefined ? null : perGram(total)];
      return part !== null && whole !== null && part > whole * (1 + ROUNDING);
    })
    .map(({ analyte }) => ({ kind: 'exceeds-total', analyte }));
}
