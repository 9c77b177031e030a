/** What the parts of the table reader share. */
import type { Asking } from '../answers.ts';
import type { DateOrder } from '../dates.ts';
import type { Row } from '../table.ts';
import type { ScaleAnswer } from '../types.ts';
import type { ZoneClock } from '../wall-time.ts';
import type { Column, ColumnRole } from './columns.ts';
import type { DecimalSign } from './values.ts';

/** What the rows share. */
export interface TableReading extends Asking {
  readonly clock: ZoneClock;
  readonly columns: readonly Column[];
  readonly order: DateOrder | null;
  readonly decimal: DecimalSign;
  readonly distinct: (key: string) => string;
  /** Names that mean kratom, as written or as the person said. */
  readonly isKratom: (product: string) => boolean;
  readonly scales: ReadonlyMap<string, ScaleAnswer>;
}

/** A cell that holds something. */
export interface Cell {
  readonly column: Column;
  readonly text: string;
}

/**
 * The cells of a row in the columns with a role, without the empty ones.
 * A loop, because a large table asks this a dozen times of every row.
 */
export function cellsOf(columns: readonly Column[], { fields }: Row, role: ColumnRole): readonly Cell[] {
  const cells: Cell[] = [];
  for (const column of columns) {
    if (column.role !== role) continue;
    const text = (fields[column.place] ?? '').trim();
    if (text !== '') cells.push({ column, text });
  }
  return cells;
}

export function firstCell(columns: readonly Column[], { fields }: Row, role: ColumnRole): string {
  for (const column of columns) {
    const text = column.role === role ? (fields[column.place] ?? '').trim() : '';
    if (text !== '') return text;
  }
  return '';
}
