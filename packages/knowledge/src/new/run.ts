/**
 * `npm run knowledge:new`: asks for a fact field by field, writes its file, and lints it.
 *
 * Without questions: `npm run knowledge:new -- --room sources --collection law --id my-act --set title="The Act" ...`.
 */
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { compileKnowledge } from '../compile.ts';
import { factsDir, readChanges } from '../files.ts';
import { lintKnowledge } from '../lint/index.ts';
import { lintInputOf } from '../lint/input.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { showFile } from '../read.ts';
import { ownRooms } from '../rooms.ts';
import { type Answer, readAnswer } from './answer.ts';
import { describeField, type Field, fieldsOf } from './field.ts';
import { collectionsByRoom, collectionsOf, commentsFor, fileFor, type Kind, kindOf } from './place.ts';
import { asListItem, factAsYaml } from './write.ts';

const USAGE = `npm run knowledge:new                          asks for everything
npm run knowledge:new -- --room R --collection C --id ID --set FIELD=VALUE ...

Lists are set apart by ";". A field of several parts takes YAML: --set 'ages={from: 18, to: 20}'.`;

/** Asks one question. `null` where nobody answers any more. */
type Ask = (question: string) => Promise<string | null>;

interface Options {
  readonly room: string | undefined;
  readonly collection: string | undefined;
  readonly id: string | undefined;
  readonly set: ReadonlyMap<string, string>;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      room: { type: 'string' },
      collection: { type: 'string' },
      id: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  const set = new Map(
    values.set.map((pair): [string, string] => {
      const at = pair.indexOf('=');
      if (at < 1) throw new Error(`Cannot read --set ${pair}: expected FIELD=VALUE`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
  return { room: values.room, collection: values.collection, id: values.id, set };
}

async function choose(ask: Ask, what: string, given: string | undefined, among: readonly string[]): Promise<string> {
  if (given !== undefined) return given;
  const answer = await ask(`${what} (${among.join(', ')}): `);
  if (answer === null || answer.trim() === '')
    throw new Error(`Cannot go on without a ${what.toLowerCase()}. Give it with --${what.toLowerCase()}.`);
  return answer.trim();
}

async function askField(ask: Ask, field: Field, comment: string | undefined): Promise<Answer> {
  const explanation = comment === undefined ? '' : `\n  ${comment}`;
  for (;;) {
    const typed = await ask(`\n${field.name}: ${describeField(field)}${explanation}\n> `);
    if (typed === null)
      return { kind: 'wrong', message: `${field.name} was not given. Give it with --set ${field.name}=...` };
    const answer = readAnswer(field, typed);
    if (answer.kind !== 'wrong') return answer;
    console.log(answer.message);
  }
}

/** Every field from the flags, else asked; what is wrong with the flags is said all at once. */
async function collect(
  ask: Ask,
  kind: Kind,
  options: Options,
): Promise<{ fact: Record<string, unknown>; leftOut: string[] }> {
  const comments = commentsFor(kind);
  const fields = fieldsOf(kind.schema);
  const given = new Map(options.id === undefined ? options.set : [['id', options.id], ...options.set]);
  const strays = [...given.keys()].filter((name) => !fields.some((field) => field.name === name));
  const wrong: string[] = strays.map(
    (name) =>
      `${kind.room}/${kind.collection} has no field ${name}. It has ${fields.map((field) => field.name).join(', ')}.`,
  );
  const fact: Record<string, unknown> = {};
  const leftOut: string[] = [];
  for (const field of fields) {
    const text = given.get(field.name);
    const mayAsk = wrong.length === 0 && (given.size === 0 || field.required);
    const answer =
      text !== undefined
        ? readAnswer(field, text)
        : mayAsk
          ? await askField(ask, field, comments.get(field.name))
          : readAnswer(field, '');
    if (answer.kind === 'wrong') wrong.push(answer.message);
    else if (answer.kind === 'left-out') leftOut.push(field.name);
    else fact[field.name] = answer.value;
  }
  if (wrong.length > 0) throw new Error(`Nothing was written.\n- ${wrong.join('\n- ')}`);
  return { fact, leftOut };
}

function write(kind: Kind, fact: Record<string, unknown>, leftOut: readonly string[]): string {
  const { file, isList } = fileFor(factsDir, kind, String(fact['id']));
  const yaml = factAsYaml(fact, commentsFor(kind), leftOut);
  if (!isList && existsSync(file))
    throw new Error(
      `Nothing was written: ${showFile(file)} exists already. Change the fact that is there, or choose another id.`,
    );
  mkdirSync(dirname(file), { recursive: true });
  if (isList) appendFileSync(file, asListItem(yaml));
  else writeFileSync(file, yaml);
  return showFile(file);
}

/** What the rules say about one file, apart from the line in the record, which comes last. */
function lintFile(file: string): Problem[] {
  const compilation = compileKnowledge(factsDir, ownRooms);
  const all = [...compilation.problems, ...lintKnowledge(lintInputOf(compilation, readChanges()))];
  return all.filter((problem) => problem.file === file && problem.rule !== 'unrecorded-change');
}

async function addFact(ask: Ask): Promise<void> {
  const options = readOptions();
  const all = collectionsByRoom(factsDir, ownRooms);
  const room = await choose(ask, 'Room', options.room, [...all.keys()]);
  const collection = await choose(ask, 'Collection', options.collection, collectionsOf(all, room));
  const kind = kindOf(factsDir, ownRooms, room, collection);
  const { fact, leftOut } = await collect(ask, kind, options);
  const file = write(kind, fact, leftOut);
  console.log(`\nWritten: ${file}`);
  const problems = lintFile(file);
  for (const problem of problems) console.log(`\n${formatProblem(problem)}`);
  if (problems.length > 0) console.log('\nMend these in the file; "npm run knowledge:lint" checks again.');
  console.log('\nThen write down why it was added: npm run knowledge:record -- "why"');
}

const terminal = createInterface({ input: stdin, output: stdout, terminal: stdin.isTTY });
/** Line by line, so that answers which arrive all at once, from a file, are kept too. */
const lines = terminal[Symbol.asyncIterator]();

async function ask(question: string): Promise<string | null> {
  stdout.write(question);
  const next: IteratorResult<string, unknown> = await lines.next();
  return next.done === true ? null : next.value;
}

try {
  await addFact(ask);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  terminal.close();
}
