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

/** The cells of a row in the columns with a role, without the empty ones. */
export const cellsOf = (
  columns: readonly Column[],
  { fields }: Row,
  role: ColumnRole,
): readonly { readonly column: Column; readonly text: string }[] =>
  columns.flatMap((column) => {
    const text = column.role === role ? (fields[column.place] ?? '').trim() : '';
    return text === '' ? [] : [{ column, text }];
  });

export const firstCell = (columns: readonly Column[], row: Row, role: ColumnRole): string =>
  cellsOf(columns, row, role)[0]?.text ?? '';
