/** One row: which of its numbers is the result, and in what unit. */
import type { AnalyteGroup } from './sheet-words.ts';
import { fits } from './sheet-words.ts';
import type { Column } from './sheet-header.ts';
import type { BelowLimit, SheetUnit, UnreadReason } from './sheet-types.ts';
import { tokensOf, UNUSABLE, type Token, type TokenUnit } from './sheet-tokens.ts';
import type { DecimalMark } from './sheet-number.ts';

/** What the laboratory found. */
export interface Result {
  readonly value: number | null;
  readonly unit: SheetUnit | null;
  readonly belowLimit?: BelowLimit;
  readonly found: 'absent' | 'present' | null;
}

export type RowReading = { readonly results: readonly Result[] } | { readonly reason: UnreadReason };

/** Where the row stands. */
export interface RowContext {
  readonly group: AnalyteGroup;
  readonly header: readonly Column[] | null;
  /** "Heavy metals (ppm)" above it. */
  readonly unit: TokenUnit;
  readonly mark: DecimalMark;
}

type Value = Extract<Token, { kind: 'number' | 'below' | 'absent' | 'present' | 'none' | 'range' }>;
const isValue = (token: Token): token is Value =>
  token.kind !== 'unit' && token.kind !== 'status' && token.kind !== 'text';
const roleOf = (token: Token) => ('role' in token ? token.role : null);

/** A result with the unit of its column. */
interface Chosen {
  readonly token: Value;
  readonly columnUnit: TokenUnit;
}

/**
 * @param cells What follows the name, in cells.
 * @param plain True where the name is followed by a colon, so that the row is none of the table's.
 */
export function readRow(cells: readonly string[], plain: boolean, context: RowContext): RowReading {
  const tokens = tokensOf(cells.join('  '), context.mark);
  const chosen = chooseResults(cells, tokens, plain, context);
  if ('reason' in chosen) return chosen;
  const results: Result[] = [];
  for (const one of chosen.results) {
    const result = resultOf(one, tokens, context);
    if ('reason' in result) {
      if (chosen.results.length === 1) return result;
      continue;
    }
    results.push(result);
  }
  return results.length === 0 ? { reason: 'no-unit' } : { results };
}

type Choice = { readonly results: readonly Chosen[] } | { readonly reason: UnreadReason };

function chooseResults(
  cells: readonly string[],
  tokens: readonly Token[],
  plain: boolean,
  context: RowContext,
): Choice {
  const values = tokens.filter(isValue).filter((token) => roleOf(token) === null);
  if (values.length === 0) return { reason: 'no-value' };
  if (context.header !== null && !plain) return byColumns(cells, values, context.header, context.mark);
  return alone(values);
}

/** No table: one value, or several that say the same. */
function alone(values: readonly Value[]): Choice {
  const [first, ...more] = values.filter((token) => token.kind !== 'none');
  if (first === undefined) return { reason: 'not-tested' };
  if (first.kind === 'range') return { reason: 'which-number' };
  if (more.length === 0) return { results: [{ token: first, columnUnit: null }] };
  const all = [first, ...more];
  const kinds = new Set(all.map(({ kind }) => kind));
  if (kinds.size === 1 && (kinds.has('absent') || kinds.has('present')))
    return { results: [{ token: first, columnUnit: null }] };
  const units = all.map((token) => ('unit' in token ? token.unit : null));
  // The same figure in two units stands as two numbers, each with its own.
  if (all.every(({ kind }) => kind === 'number') && !units.includes(null) && new Set(units).size === all.length)
    return { results: all.map((token) => ({ token, columnUnit: null })) };
  return { reason: 'which-number' };
}

const NUMERIC = new Set(['lod', 'loq', 'result', 'limit', 'spread']);

function byColumns(
  cells: readonly string[],
  values: readonly Value[],
  header: readonly Column[],
  mark: DecimalMark,
): Choice {
  // Numbers of rows and the like may stand before the name, which may have no heading of its own.
  const behind = header.slice(header.findIndex(({ role }) => role === 'analyte') + 1);
  if (cells.length === behind.length) return byCell(cells, behind, mark);
  const numeric = behind.filter(({ role }) => NUMERIC.has(role));
  if (values.length !== numeric.length) return { reason: values.length === 1 ? 'columns-differ' : 'which-number' };
  const pairs = values.map((token, index) => ({ token, column: numeric[index] }));
  return chosenFrom(pairs.flatMap(({ token, column }) => (column === undefined ? [] : [{ token, column }])));
}

function byCell(cells: readonly string[], columns: readonly Column[], mark: DecimalMark): Choice {
  const pairs: { token: Value; column: Column }[] = [];
  for (const [index, column] of columns.entries()) {
    if (column.role !== 'result') continue;
    const inCell = tokensOf(cells[index] ?? '', mark).filter(isValue);
    if (inCell.length > 1) return { reason: 'which-number' };
    const [token] = inCell;
    if (token !== undefined) pairs.push({ token, column });
  }
  return pairs.length === 0 ? { reason: 'no-value' } : chosenFrom(pairs);
}

function chosenFrom(pairs: readonly { readonly token: Value; readonly column: Column }[]): Choice {
  const results = pairs
    .filter(({ token, column }) => column.role === 'result' && token.kind !== 'none')
    .map(({ token, column }) => ({ token, columnUnit: column.unit }));
  return results.length === 0 ? { reason: 'not-tested' } : { results };
}

function resultOf(
  { token, columnUnit }: Chosen,
  tokens: readonly Token[],
  context: RowContext,
): Result | { readonly reason: UnreadReason } {
  if (token.kind === 'range' || token.kind === 'none') return { reason: 'which-number' };
  if (token.kind === 'absent' || token.kind === 'present')
    return context.group === 'microbe' ? { value: null, unit: null, found: token.kind } : { reason: 'no-value' };
  const unit = token.unit ?? columnUnit ?? rowUnit(tokens, context) ?? context.unit;
  if (unit === UNUSABLE) return { reason: 'unit-not-usable' };
  return token.kind === 'below'
    ? belowResult(token, unit, context.group)
    : measuredResult(token.value, unit, context.group);
}

function measuredResult(
  value: number | null,
  unit: SheetUnit | null,
  group: AnalyteGroup,
): Result | { readonly reason: UnreadReason } {
  if (value === null) return { reason: 'ambiguous-number' };
  if (unit === null) return { reason: 'no-unit' };
  if (!fits(group, unit)) return { reason: 'unit-not-usable' };
  return isImpossible(value, unit) ? { reason: 'impossible' } : { value, unit, found: null };
}

/** "ND" needs no unit; "<0.01" does. */
function belowResult(
  token: Extract<Value, { kind: 'below' }>,
  unit: SheetUnit | null,
  group: AnalyteGroup,
): Result | { readonly reason: UnreadReason } {
  const fitting = unit !== null && fits(group, unit) ? unit : null;
  if (
    token.below.limit !== null &&
    fitting === null &&
    /^[<\d]/u.test(token.below.as) &&
    !/^< ?[A-Z]/iu.test(token.below.as)
  )
    return { reason: unit === null ? 'no-unit' : 'unit-not-usable' };
  const found = group === 'microbe' && token.below.limit === null && fitting === null ? 'absent' : null;
  return {
    value: null,
    unit: fitting,
    found,
    belowLimit: fitting === null ? { ...token.below, limit: null } : token.below,
  };
}

/** The one unit that the row names, in a column of its own or behind the name. */
function rowUnit(tokens: readonly Token[], { header }: RowContext): TokenUnit {
  const own = tokens.filter((token) => token.kind === 'unit').map(({ unit }) => unit);
  const hasColumn = header?.some(({ role }) => role === 'unit') ?? false;
  const attached = hasColumn
    ? tokens.flatMap((token) =>
        (token.kind === 'number' || token.kind === 'below') && token.unit !== null ? [token.unit] : [],
      )
    : [];
  const units = new Set([...own, ...attached]);
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

const MOST: Partial<Record<SheetUnit, number>> = { percent: 100, 'mg/g': 1000, ppm: 1e6, 'ug/g': 1e6, 'mg/kg': 1e6 };
const isImpossible = (value: number, unit: SheetUnit): boolean => value > (MOST[unit] ?? Infinity);
