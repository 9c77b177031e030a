/** Android Health Connect: the archive of a scheduled export, with one SQLite database in it. */
import { askNamedZone, type Asking } from '../answers.ts';
import { ExchangeError } from '../error.ts';
import { readingBuilder } from '../reading.ts';
import { looksLikeSqlite, openSqlite, type SqliteFile } from '../sqlite.ts';
import type { FileHead, ForeignFile, ReadContext, Reader } from '../types.ts';
import { zoneClock } from '../wall-time.ts';
import { listZip, looksLikeZip, readZipEntry } from '../zip.ts';
import { healthConnectTables } from './health-connect-tables.ts';
import type { Drafting } from './readings.ts';

const FORMAT = 'health-connect';
const DATABASE = /(^|\/)health_connect_export\.db$/;
/** SQLite holds the database in memory; ten years of a watch are about a quarter of this. */
const LARGEST = 1 << 29;

export const healthConnect: Reader = {
  format: FORMAT,
  detect({ name, names, bytes, text }: FileHead) {
    if (names?.some((entry) => DATABASE.test(entry)) === true) return 1;
    return looksLikeSqlite(bytes) && (DATABASE.test(name) || text.includes('heart_rate_record_table')) ? 0.95 : 0;
  },
  async read(file, answers, context) {
    const builder = readingBuilder(FORMAT);
    const asking: Asking = { builder, answers, context, file: file.name };
    const name = askNamedZone(asking, false);
    const drafting: Drafting = { builder, named: name === null ? null : zoneClock(name), offsets: 'explicit' };
    const database = await openDatabase(file, context);
    try {
      await healthConnectTables(database, drafting, context);
    } finally {
      database.close();
    }
    return builder.finish();
  },
};

async function openDatabase(file: ForeignFile, context: ReadContext): Promise<SqliteFile> {
  const head = new Uint8Array(4);
  for await (const part of file.open(0, 4)) head.set(part.subarray(0, 4));
  if (!looksLikeZip(head)) return openSqlite(file, await file.bytes(LARGEST), context);
  const entry = (await listZip(file)).find(({ name }) => DATABASE.test(name));
  if (entry === undefined)
    throw new ExchangeError({
      code: 'malformed',
      file: file.name,
      place: '',
      value: '',
      expected: 'an archive with health_connect_export.db',
    });
  return openSqlite(file, await readZipEntry(file, entry, LARGEST), context);
}
