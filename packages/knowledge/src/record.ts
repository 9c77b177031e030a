/**
 * `npm run knowledge:record -- "why"`: adds a line to `changes.tsv` for every fact that changed since the last.
 *
 * Lines are only ever added. `--date YYYY-MM-DD` sets the day; it is today's unless said.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parsePlainDate, type PlainDate } from '@clearleaf/core/quantity';
import { type Change, formatChanges, recordedFact, unrecordedChanges } from './changes.ts';
import { compileKnowledge } from './compile.ts';
import { changesFile, factsDir, readChanges } from './files.ts';
import { lintInputOf } from './lint/input.ts';
import { formatProblem } from './problem.ts';
import { ownRooms } from './rooms.ts';

const today = (): string => new Date().toISOString().slice(0, 10);

/** @throws Error with what is wrong with the command */
function readCommand(args: string[]): { why: string; date: PlainDate } {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { date: { type: 'string' } } });
  const why = positionals.join(' ').trim();
  const day = values.date ?? today();
  const date = parsePlainDate(day);
  if (date === null) throw new Error(`Cannot record for ${JSON.stringify(day)}: expected a day, YYYY-MM-DD`);
  if (why.length < 5 || /[\t\n]/.test(why))
    throw new Error(
      'Cannot record without a word of why. For example: npm run knowledge:record -- "Texas answered on 3 August; read in the statute"',
    );
  return { why, date };
}

function record(args: string[]): string {
  const { why, date } = readCommand(args);
  const changes = readChanges();
  const last = changes.at(-1);
  if (last !== undefined && last.date > date)
    throw new Error(`Cannot record for ${date}: the last line is of ${last.date}, and lines are only added at the end`);
  const compilation = compileKnowledge(factsDir, ownRooms);
  if (compilation.problems.length > 0)
    throw new Error(
      `Cannot record facts that do not compile:\n\n${compilation.problems.map(formatProblem).join('\n\n')}`,
    );
  const { facts, sources, wholeRooms } = lintInputOf(compilation, changes);
  const added = unrecordedChanges([...[...sources, ...facts].map(recordedFact), ...wholeRooms], changes).map(
    (change): Change => ({ date, ...change, why }),
  );
  if (added.length === 0) return 'knowledge: nothing changed since the last line of the record';
  writeFileSync(changesFile, formatChanges([...changes, ...added]));
  return `knowledge: ${added.length} line${added.length === 1 ? '' : 's'} added to packages/knowledge/changes.tsv`;
}

try {
  console.log(record(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
