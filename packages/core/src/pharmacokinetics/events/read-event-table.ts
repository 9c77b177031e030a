/**
 * Event data as pharmacometricians keep it (NONMEM), read into doses and times of observation.
 *
 * Comma separated, names in the first line, one row an event, times in h and amounts in mg of the parent. `.`, `NA` and
 * nothing mean 0. Lines that begin with `#` are passed over. Compartments: 1 gut, 2 parent, 4 metabolite.
 */
import type { Dosing } from '../types.ts';
import {
  type EventColumn,
  eventColumns,
  type EventIndividual,
  type EventProblem,
  type EventTable,
  type EventObservation,
} from './event-types.ts';

const NEEDED = ['ID', 'TIME', 'AMT'] as const satisfies readonly EventColumn[];
const GUT = 1;
const PARENT = 2;
const METABOLITE = 4;
/** Rows, and doses that they come to. */
const MOST = 1_000_000;

class Unreadable extends Error {
  readonly problem: EventProblem;

  constructor(problem: EventProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Reads a table. It never throws; what is wrong is said with its line and column. */
export function readEventTable(text: string): EventTable {
  try {
    return { ok: true, individuals: individualsOf(rowsOf(text)) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}

function fail(kind: EventProblem['kind'], line: number, column: string | null, value: string): never {
  throw new Unreadable({ kind, line, column, value });
}

/** One row, with what stands in each column that is known. */
interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<EventColumn, string>;
}

const isRead = (name: string): name is EventColumn => eventColumns.some((known) => known === name);

function rowsOf(text: string): Row[] {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\n|\r/u)
    .map((line, place) => ({ text: line, line: place + 1 }))
    .filter(({ text: line }) => line.trim() !== '' && !line.startsWith('#'));
  const [header, ...body] = lines;
  if (header === undefined || body.length === 0) return fail('empty', 1, null, '');
  const names = cellsOf(header.text).map((name) => name.toUpperCase());
  checkHeader(names, header.line);
  if (body.length > MOST) fail('too-many', body[MOST]?.line ?? 0, null, String(body.length));
  return body.map(({ text: row, line }) => {
    const cells = cellsOf(row);
    if (cells.length !== names.length) fail('fields', line, null, String(cells.length));
    return {
      line,
      cells: new Map(names.flatMap((name, place) => (isRead(name) ? [[name, cells[place] ?? ''] as const] : []))),
    };
  });
}

function checkHeader(names: readonly string[], line: number): void {
  for (const needed of NEEDED) if (!names.includes(needed)) fail('missing-column', line, needed, names.join(','));
  for (const known of eventColumns)
    if (names.filter((name) => name === known).length > 1) fail('repeated-column', line, known, known);
}

const cellsOf = (line: string): string[] => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'));

const NOTHING = new Set(['', '.', 'NA', 'na']);

function numberIn({ line, cells }: Row, column: EventColumn): number {
  const text = cells.get(column) ?? '';
  if (NOTHING.has(text)) return 0;
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/u.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(value)) fail('not-a-number', line, column, text);
  if (value < 0 && column !== 'TIME') fail('negative', line, column, text);
  return value;
}

function wholeIn(row: Row, column: EventColumn): number {
  const value = numberIn(row, column);
  if (!Number.isInteger(value)) fail('not-whole', row.line, column, shown(row, column));
  return value;
}

const shown = ({ cells }: Row, column: EventColumn): string => cells.get(column) ?? '';

function individualsOf(rows: readonly Row[]): EventIndividual[] {
  const groups = new Map<string, Row[]>();
  let last: string | null = null;
  for (const row of rows) {
    const id = shown(row, 'ID');
    const own = groups.get(id);
    if (own !== undefined && id !== last) fail('scattered', row.line, 'ID', id);
    if (own === undefined) groups.set(id, [row]);
    else own.push(row);
    last = id;
  }
  const count = { doses: 0 };
  return [...groups].map(([id, own]) => individualOf(id, own, count));
}

function individualOf(id: string, rows: readonly Row[], count: { doses: number }): EventIndividual {
  const dosing: Dosing[] = [];
  const observations: EventObservation[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const time = numberIn(row, 'TIME');
    if (time < before) fail('backwards', row.line, 'TIME', shown(row, 'TIME'));
    before = time;
    if (isDose(row)) {
      const dose = doseOf(row, time);
      count.doses += 1 + (dose.additionalDoses ?? 0);
      if (count.doses > MOST) fail('too-many', row.line, 'ADDL', shown(row, 'ADDL'));
      dosing.push(dose);
    } else observations.push(observationOf(row, time));
  }
  if (dosing.length === 0) fail('no-dose', rows[0]?.line ?? 0, 'ID', id);
  return { id, dosing, observations };
}

/** Without `EVID`, a row with an amount is a dose. */
function isDose(row: Row): boolean {
  const amount = numberIn(row, 'AMT');
  if (!row.cells.has('EVID')) return amount > 0;
  const event = wholeIn(row, 'EVID');
  if (event !== 0 && event !== 1) fail('event', row.line, 'EVID', shown(row, 'EVID'));
  if (event === 1 ? amount === 0 : amount > 0) fail('amount', row.line, 'AMT', shown(row, 'AMT'));
  return event === 1;
}

function doseOf(row: Row, time: number): Dosing {
  const compartment = wholeIn(row, 'CMT');
  if (compartment !== 0 && compartment !== GUT) fail('compartment', row.line, 'CMT', shown(row, 'CMT'));
  const amount = numberIn(row, 'AMT');
  const rate = numberIn(row, 'RATE');
  const duration = rate > 0 ? amount / rate : 0;
  return { time, amount, ...(duration > 0 ? { duration } : {}), ...repeatOf(row, duration) };
}

function repeatOf(row: Row, duration: number): Pick<Dosing, 'interval' | 'additionalDoses' | 'steadyState'> {
  const interval = numberIn(row, 'II');
  const additionalDoses = wholeIn(row, 'ADDL');
  const steadyState = wholeIn(row, 'SS');
  if (steadyState > 1) fail('not-whole', row.line, 'SS', shown(row, 'SS'));
  if (additionalDoses === 0 && steadyState === 0) return {};
  // Doses of ever before must have ended when the next begins.
  if (interval === 0 || (steadyState === 1 && duration > interval)) fail('interval', row.line, 'II', shown(row, 'II'));
  return {
    interval,
    ...(additionalDoses > 0 ? { additionalDoses } : {}),
    ...(steadyState === 1 ? { steadyState: true } : {}),
  };
}

function observationOf(row: Row, time: number): EventObservation {
  switch (wholeIn(row, 'CMT')) {
    case 0:
      return { time, of: 'both' };
    case PARENT:
      return { time, of: 'parent' };
    case METABOLITE:
      return { time, of: 'metabolite' };
    default:
      return fail('compartment', row.line, 'CMT', shown(row, 'CMT'));
  }
}
