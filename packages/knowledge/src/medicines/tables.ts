/**
 * Reads the tables below `facts/medicines`: tab-separated, `#` comments, one header line.
 *
 * A table of our own says in its comments where it comes from: `# source: <id>`, `# verified: true|false`, `# asOf: YYYY-MM-DD`.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Problem } from '../problem.ts';
import { showFile } from '../read.ts';

/** One line of a table, by column name. Missing fields are empty. */
export interface Row {
  readonly file: string;
  readonly line: number;
  readonly get: (column: string) => string;
}

export interface Table {
  readonly file: string;
  readonly rows: readonly Row[];
  /** The `# key: value` comments. */
  readonly about: ReadonlyMap<string, string>;
}

const ABOUT = /^# (source|verified|asOf): (.+)$/;

/**
 * Reads one table.
 * @param columns What the header must say; a table with another header is a problem and reads as empty.
 */
export function readTable(path: string, columns: readonly string[], problems: Problem[]): Table {
  const file = showFile(path);
  const about = new Map<string, string>();
  if (!existsSync(path)) {
    problems.push({
      rule: 'missing-table',
      file,
      line: null,
      path: '',
      actual: 'nothing',
      expected: `a table with the columns ${columns.join(', ')}`,
      tip: 'See packages/knowledge/facts/medicines/README.md for what belongs there.',
    });
    return { file, rows: [], about };
  }
  const rows: Row[] = [];
  let header: readonly string[] | null = null;
  for (const [index, text] of readFileSync(path, 'utf8').split(/\r?\n/).entries()) {
    const line = index + 1;
    if (text.startsWith('#') || text.trim() === '') {
      const match = ABOUT.exec(text);
      if (match !== null) about.set(match[1] ?? '', (match[2] ?? '').trim());
    } else if (header === null) {
      header = text.split('\t');
      if (header.join('\t') !== columns.join('\t')) {
        problems.push({
          rule: 'table-header',
          file,
          line,
          path: '',
          actual: header.join(', '),
          expected: columns.join(', '),
          tip: 'Columns are separated by tabs.',
        });
        return { file, rows: [], about };
      }
    } else {
      const fields = text.split('\t');
      if (fields.length > columns.length)
        problems.push({
          rule: 'table-row',
          file,
          line,
          path: '',
          actual: `${fields.length} fields`,
          expected: `at most ${columns.length}`,
          tip: `The columns are ${columns.join(', ')}.`,
        });
      rows.push({ file, line, get: (column) => (fields[columns.indexOf(column)] ?? '').trim() });
    }
  }
  return { file, rows, about };
}

/** The names of a field: separated by `|`, without spaces around them. */
export const namesOf = (field: string): string[] =>
  field
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');
