/**
 * Reads the folders of facts into raw facts that remember their file and lines.
 *
 * Every file below the facts folder must belong to something: what is not understood is a problem,
 * never skipped.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { compareText, type Problem, showValue } from './problem.ts';

export type FactPath = readonly PropertyKey[];

/** One fact as its file states it, before its schema has seen it. */
export interface RawFact {
  readonly room: string;
  readonly collection: string;
  /** As written; empty where the fact has no id (its schema will say so). */
  readonly id: string;
  readonly file: string;
  readonly value: unknown;
  /** True where the file holds this fact alone, so that its name must be the slug of the id. */
  readonly ownFile: boolean;
  /** Line of a place in the fact, or of the nearest place around it that exists. */
  readonly lineOf: (path: FactPath) => number;
}

/** What was read, and what could not be. */
export interface FactsRead {
  readonly facts: readonly RawFact[];
  readonly problems: readonly Problem[];
}

/** File name of a fact: `US-CA:San Diego` becomes `us-ca-san-diego`. */
export function slugOf(id: string): string {
  return id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A path as an error message shows it. */
export const showPath = (path: FactPath): string => path.map(String).join('.');

/** How files are named in messages: from the folder that holds `packages`, else as they are. */
export function showFile(file: string): string {
  const shown = relative(process.cwd(), file);
  return shown.startsWith('..') ? file : shown;
}

/**
 * All facts of one collection: a folder with one fact a file, or one file with a list.
 * @param room Folder below the facts folder.
 */
export function readCollection(factsDir: string, room: string, collection: string): FactsRead {
  const folder = join(factsDir, room, collection);
  const file = `${folder}.yaml`;
  const [hasFolder, hasFile] = [existsSync(folder), existsSync(file)];
  if (hasFolder && hasFile) {
    return failed(
      file,
      'a file and a folder of the same name',
      'one of the two',
      `Move the facts of ${basename(file)} into the folder, one a file.`,
    );
  }
  if (hasFolder) return readFolder(folder, room, collection);
  if (hasFile) return readList(file, room, collection);
  return failed(
    folder,
    'nothing',
    `a folder ${collection}/ or a file ${collection}.yaml`,
    "Each collection of a room has facts; take it out of the room's facts.ts if it has none.",
  );
}

/** Names of files and folders in a folder, sorted; hidden ones and READMEs are no facts. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'README.md')
    .sort(compareText);
}

function readFolder(folder: string, room: string, collection: string): FactsRead {
  const facts: RawFact[] = [];
  const problems: Problem[] = [];
  for (const name of namesIn(folder)) {
    const file = join(folder, name);
    if (!name.endsWith('.yaml') || !statSync(file).isFile()) {
      problems.push(
        ...failed(
          file,
          name,
          'a file <slug>.yaml with one fact',
          'One fact a file, directly in the folder of its collection.',
        ).problems,
      );
      continue;
    }
    const parsed = parseYaml(file);
    problems.push(...parsed.problems);
    const { document, lines } = parsed;
    if (document === null) continue;
    const lineOf = (path: FactPath): number => lineOfPath(document, lines, path);
    facts.push(rawFact({ room, collection, file: showFile(file), ownFile: true, lineOf }, document.toJS()));
  }
  return { facts, problems };
}

function readList(file: string, room: string, collection: string): FactsRead {
  const { document, lines, problems } = parseYaml(file);
  if (document === null) return { facts: [], problems };
  if (!isSeq(document.contents)) {
    return failed(file, showValue(document.toJS()), 'a list of facts', 'Begin each fact with "- id: ...".');
  }
  const values: unknown = document.toJS();
  const facts = (Array.isArray(values) ? values : []).map((value: unknown, index) => {
    const lineOf = (path: FactPath): number => lineOfPath(document, lines, [index, ...path]);
    return rawFact({ room, collection, file: showFile(file), ownFile: false, lineOf }, value);
  });
  return { facts, problems };
}

function rawFact(place: Omit<RawFact, 'id' | 'value'>, value: unknown): RawFact {
  const id =
    typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : '';
  return { ...place, id, value };
}

function parseYaml(file: string): { document: Document.Parsed | null; lines: LineCounter; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const problems = [...document.errors, ...document.warnings].map(
    (error): Problem => ({
      rule: 'yaml',
      file: showFile(file),
      line: lines.linePos(error.pos[0]).line,
      path: '',
      actual: error.message.split('\n')[0] ?? error.code,
      expected: 'well-formed YAML',
      tip: 'Put a text with ":" or "#" or a leading quote into quotes, or write it below the key with ">-".',
    }),
  );
  return { document: document.errors.length > 0 ? null : document, lines, problems };
}

/** The deepest node on the way to `path` gives the line; a missing key is reported at the object that lacks it. */
function lineOfPath(document: Document.Parsed, lines: LineCounter, path: FactPath): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    const step: { node: Node | null; offset: number } | null = stepInto(node, key);
    if (step === null) break;
    ({ node, offset } = step);
  }
  return lines.linePos(offset).line;
}

function stepInto(node: Node | null, key: PropertyKey): { node: Node | null; offset: number } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair === undefined || !isNode(pair.key)) return null;
    const value = isNode(pair.value) ? pair.value : null;
    return { node: value, offset: pair.key.range?.[0] ?? 0 };
  }
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key];
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : null;
  }
  return null;
}

function failed(file: string, actual: string, expected: string, tip: string): FactsRead {
  return {
    facts: [],
    problems: [{ rule: 'layout', file: showFile(file), line: null, path: '', actual, expected, tip }],
  };
}
