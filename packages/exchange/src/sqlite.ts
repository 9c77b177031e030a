/**
 * SQLite files from elsewhere, read without trust and never written.
 *
 * Only plain tables are read, by names that stand in this program: a view could be an endless query, and a name from
 * the file could be anything. SQLite runs as WebAssembly and reaches nothing but the bytes it was given.
 */
import type { Database, SqlJsStatic } from 'sql.js';
import { ExchangeError } from './error.ts';
import type { ForeignFile, ReadContext } from './types.ts';

export type Cell = number | string | Uint8Array | null;

export interface SqliteFile {
  /** Names of the plain tables. */
  readonly tables: ReadonlySet<string>;
  /** The columns of a table, none where it is not there. */
  columns(table: string): ReadonlySet<string>;
  /** The rows of a table, each as the columns asked for; none where the table or a column is not there. */
  rows(table: string, columns: readonly string[]): Iterable<readonly Cell[]>;
  count(table: string): number;
  close(): void;
}

const MAGIC = 'SQLite format 3\0';
/** A row takes at least this many bytes, so a file that yields more of them loops. */
const LEAST_ROW_BYTES = 3;
const PLAIN_NAME = /^[a-z][a-z0-9_]{0,80}$/;

export const looksLikeSqlite = (bytes: Uint8Array): boolean =>
  [...MAGIC].every((letter, index) => bytes[index] === letter.charCodeAt(0));

/** Compiled once for each place that it comes from: a page reads several files, and the compiling takes longest. */
const compiled = new WeakMap<object, Promise<SqlJsStatic>>();

function sqliteOf(load: () => Promise<Uint8Array>): Promise<SqlJsStatic> {
  let module = compiled.get(load);
  if (module === undefined) compiled.set(load, (module = compile(load)));
  return module;
}

async function compile(load: () => Promise<Uint8Array>): Promise<SqlJsStatic> {
  const [{ default: initialise }, bytes] = await Promise.all([import('sql.js'), load()]);
  const binary = new Uint8Array(bytes);
  return initialise({ wasmBinary: binary.buffer });
}

/** Opens a database. @throws ExchangeError `unsupported` without SQLite in `context`, `malformed` where it is no database. */
export async function openSqlite(file: ForeignFile, bytes: Uint8Array, context: ReadContext): Promise<SqliteFile> {
  const wrong = (code: 'malformed' | 'unsupported', expected: string, cause?: unknown): ExchangeError =>
    new ExchangeError({ code, file: file.name, place: 'database', value: '', expected }, { cause });
  if (context.sqlite === undefined)
    throw wrong('unsupported', 'a file that is no database: SQLite is not there to read it');
  if (!looksLikeSqlite(bytes)) throw wrong('malformed', 'a SQLite database');
  const { sqlite } = context;
  const { Database } = await sqliteOf(sqlite);
  const guarded = <Result>(run: () => Result): Result => {
    try {
      return run();
    } catch (error) {
      if (error instanceof ExchangeError) throw error;
      // After a trap nothing of that instance can be relied on.
      if (error instanceof WebAssembly.RuntimeError) compiled.delete(sqlite);
      throw wrong('malformed', 'a whole SQLite database', error);
    }
  };
  const database = guarded(() => new Database(bytes));
  try {
    return guarded(() =>
      sqliteFile(database, {
        most: bytes.length / LEAST_ROW_BYTES,
        guarded,
        tooMany: () => wrong('malformed', 'a database that ends'),
      }),
    );
  } catch (error) {
    database.close();
    throw error;
  }
}

interface Guard {
  readonly most: number;
  readonly guarded: <Result>(run: () => Result) => Result;
  readonly tooMany: () => ExchangeError;
}

function sqliteFile(database: Database, { most, guarded, tooMany }: Guard): SqliteFile {
  database.exec('PRAGMA query_only = 1; PRAGMA trusted_schema = 0');
  function* select(query: string): Generator<readonly Cell[]> {
    const statement = guarded(() => database.prepare(query));
    try {
      for (let count = 0; guarded(() => statement.step()); count += 1) {
        if (count > most) throw tooMany();
        yield guarded(() => statement.get());
      }
    } finally {
      statement.free();
    }
  }
  const tables = new Set<string>();
  for (const [name] of select(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'`))
    if (typeof name === 'string' && PLAIN_NAME.test(name)) tables.add(name);
  const columns = (table: string): ReadonlySet<string> => {
    const names = new Set<string>();
    if (!tables.has(table)) return names;
    // Generated columns are formulas of the file's; table_info leaves them out.
    for (const [, name] of select(`PRAGMA table_info("${table}")`)) if (typeof name === 'string') names.add(name);
    return names;
  };
  return {
    tables,
    columns,
    rows(table, wanted) {
      const there = columns(table);
      if (!wanted.every((name) => PLAIN_NAME.test(name) && there.has(name))) return [];
      return select(`SELECT ${wanted.map((name) => `"${name}"`).join(', ')} FROM "${table}"`);
    },
    count(table) {
      if (!tables.has(table)) return 0;
      for (const [count] of select(`SELECT count(*) FROM "${table}"`)) return typeof count === 'number' ? count : 0;
      return 0;
    },
    close: () => database.close(),
  };
}
