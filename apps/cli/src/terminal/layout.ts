/** Lines of prose: wrapped to the width, indented, with a rule at the left. */
import { textWidth, wrapText } from './width.ts';

/** Longer lines are hard to read, however wide the terminal. */
const WIDEST = 80;
const NARROWEST = 24;

/** The columns that prose may take. */
export function readingWidth(columns: number | undefined): number {
  if (columns === undefined || !Number.isFinite(columns) || columns <= 0) return WIDEST;
  return Math.max(NARROWEST, Math.min(WIDEST, Math.floor(columns)));
}

/** A paragraph as lines of at most `width` columns, the first after `first`, the others after `rest`. */
export function paragraph(text: string, width: number, first = '', rest = first): string[] {
  if (text === '') return [];
  const room = Math.max(8, width - Math.max(textWidth(first), textWidth(rest)));
  return wrapText(text, room).map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd());
}

/** A list item: a mark, then text that hangs beside it. */
export function item(text: string, width: number, mark = '- ', indent = ''): string[] {
  return paragraph(text, width, `${indent}${mark}`, `${indent}${' '.repeat(textWidth(mark))}`);
}

/** Lines behind a rule at the left. Empty lines keep the rule, so that a finding stays in one piece. */
export function ruled(lines: readonly string[], rule: string): string[] {
  return lines.map((line) => `${rule} ${line}`.trimEnd());
}

/** Text at the left and, where there is room, a quiet word at the right of the same line. */
export function spread(left: string, right: string, width: number): string {
  const gap = width - textWidth(left) - textWidth(right);
  return gap < 2 ? left : `${left}${' '.repeat(gap)}${right}`;
}

/** Blocks with one empty line between them; empty blocks leave no gap. */
export function stack(...blocks: readonly (readonly string[])[]): string[] {
  return blocks.filter((block) => block.length > 0).flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}
