/** Nomie: the long CSV, a log a row. The other one, a day a row, makes zeros of what was not logged and is not read. */
import type { Asking } from '../answers.ts';
import { readingBuilder } from '../reading.ts';
import { columnReader, demandColumns, headerOf, readTable } from '../table.ts';
import { hashText } from '../text.ts';
import type { Answers, ForeignFile, ReadContext, Reader, Reading } from '../types.ts';
import { addLogs, type NomieLog } from './logs.ts';

const COLUMNS = ['epoch', 'start', 'end', 'offset', 'note'];
/** Smaller numbers are seconds: as milliseconds they would lie before 1973. */
const LEAST_MILLISECONDS = 1e11;

export const nomieCsv: Reader = {
  format: 'nomie-csv',
  detect({ text, names }) {
    const header = names === null ? headerOf(text) : [];
    return COLUMNS.every((name) => header.includes(name)) ? 0.95 : 0;
  },
  read: readCsv,
};

async function readCsv(file: ForeignFile, answers: Answers, context: ReadContext): Promise<Reading> {
  const { header, rows } = await readTable(file);
  demandColumns(file.name, header, ['epoch', 'note']);
  const builder = readingBuilder('nomie-csv');
  const asking: Asking = { builder, answers, context, file: file.name };
  const value = columnReader(header);
  const logs: NomieLog[] = [];
  for (const row of rows) {
    const epoch = value(row, 'epoch');
    const offset = value(row, 'offset');
    const note = value(row, 'note');
    if (!/^\d{1,15}$/.test(epoch)) {
      builder.skip('bad-date', `line ${row.line}: ${epoch}`);
      continue;
    }
    const number = Number(epoch);
    const end = number < LEAST_MILLISECONDS ? number * 1_000 : number;
    logs.push({
      id: `${end}-${hashText(note)}`,
      end,
      note,
      offset: /^-?\d{1,4}$/.test(offset) ? Number(offset) : null,
      hasPosition: ['lat', 'lng', 'location'].some((name) => value(row, name) !== ''),
    });
  }
  addLogs(asking, logs, new Map());
  return builder.finish();
}
