/**
 * Compiles the facts: YAML in, one checked JSON value a room out.
 *
 * Every problem is collected before anything is reported. Files that belong to no room are problems too.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { duplicateId } from './lint/duplicates.ts';
import { packNotShippable } from './lint/packs.ts';
import type { LintInput } from './lint/rule.ts';
import { deadSource } from './lint/sources.ts';
import { compareProblems, KnowledgeError, type Problem } from './problem.ts';
import { namesIn, type RawFact, readCollection, showFile } from './read.ts';
import type { CompiledRoom, RoomDefinition, SchemaRoom } from './rooms.ts';
import { citationsIn, readSources, sourceTable, type SourcesRead } from './sources.ts';
import { validateFacts } from './validate.ts';

/** One room, ready to be written. */
export interface RoomOutput {
  readonly room: string;
  /** `{ sources, ...collections }`, plain JSON values. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Number of facts, by collection. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Compilation {
  /** Rooms without a problem. */
  readonly outputs: readonly RoomOutput[];
  /** Rooms that have one. */
  readonly failedRooms: readonly string[];
  readonly problems: readonly Problem[];
  /** Every YAML fact that was read, for the linters. */
  readonly facts: readonly RawFact[];
  readonly sources: SourcesRead;
}

/**
 * Compiles all rooms.
 * @param factsDir The folder that holds one folder a room, and `sources`.
 */
export function compileKnowledge(factsDir: string, rooms: readonly RoomDefinition[]): Compilation {
  const sources = readSources(factsDir);
  const results = rooms.map((room) =>
    'compile' in room ? compileOwn(room, factsDir, sources) : compileYaml(room, factsDir, sources),
  );
  const problems = [
    ...strayFolders(factsDir, rooms),
    ...sources.problems,
    ...duplicateId.check({ ...nothing, sources: sources.raw }),
    ...results.flatMap((result) => result.problems),
  ];
  return {
    outputs: results.flatMap((result) => (result.output === null ? [] : [result.output])),
    failedRooms: results.filter((result) => result.output === null).map((result) => result.room),
    problems: problems.sort(compareProblems),
    facts: results.flatMap((result) => result.facts),
    sources,
  };
}

/** The compiler applies the rules without which knowledge could not be used; all of them run in `npm run knowledge:lint`. */
const nothing: LintInput = { facts: [], sources: [], citedElsewhere: new Set(), wholeRooms: [], changes: [] };

interface RoomResult {
  readonly room: string;
  /** `null` where the room has a problem. */
  readonly output: RoomOutput | null;
  readonly facts: readonly RawFact[];
  readonly problems: readonly Problem[];
}

function compileYaml({ room, collections }: SchemaRoom, factsDir: string, sources: SourcesRead): RoomResult {
  const facts: RawFact[] = [];
  const problems: Problem[] = strayFiles(factsDir, room, Object.keys(collections));
  const content: Record<string, unknown> = {};
  const counts: Record<string, number> = {};
  for (const [collection, schema] of Object.entries(collections)) {
    const read = readCollection(factsDir, room, collection);
    const checked = validateFacts(read.facts, schema);
    facts.push(...read.facts);
    problems.push(...read.problems, ...checked.problems);
    content[collection] = checked.values;
    counts[collection] = checked.values.length;
  }
  problems.push(
    ...deadSource.check({ ...nothing, facts, sources: sources.raw }),
    ...duplicateId.check({ ...nothing, facts }),
    ...packNotShippable.check({ ...nothing, facts }),
  );
  const cited = facts.flatMap((fact) => citationsIn(fact.value)).map((citation) => citation.id);
  const output = { room, content: { sources: sourceTable(cited, sources.byId), ...content }, counts };
  return { room, output: problems.length > 0 ? null : output, facts, problems };
}

function compileOwn({ room, compile }: CompiledRoom, factsDir: string, sources: SourcesRead): RoomResult {
  try {
    const own = { ...compile(factsDir) } as Record<string, unknown>;
    const cited = citationsIn(own).map((citation) => citation.id);
    const dead = [...new Set(cited)].filter((id) => !sources.byId.has(id)).map((id) => deadInOwn(room, id));
    const counts = Object.fromEntries(
      Object.entries(own).flatMap(([key, value]) => (Array.isArray(value) ? [[key, value.length]] : [])),
    );
    const content =
      cited.length > 0 && !('sources' in own) ? { sources: sourceTable(cited, sources.byId), ...own } : own;
    return { room, output: dead.length > 0 ? null : { room, content, counts }, facts: [], problems: dead };
  } catch (error) {
    return {
      room,
      output: null,
      facts: [],
      problems: error instanceof KnowledgeError ? error.problems : [ownFailure(room, error)],
    };
  }
}

function deadInOwn(room: string, id: string): Problem {
  return {
    rule: 'dead-source',
    file: `packages/knowledge/facts/${room}`,
    line: null,
    path: '',
    actual: JSON.stringify(id),
    expected: 'the id of a source below packages/knowledge/facts/sources',
    tip: `Search the files of ${room} for this id. Look for a slip in it, or add the source with "npm run knowledge:new".`,
  };
}

function ownFailure(room: string, error: unknown): Problem {
  return {
    rule: 'room-compiler',
    file: `packages/knowledge/src (the compiler of ${room})`,
    line: null,
    path: '',
    actual: error instanceof Error ? error.message : String(error),
    expected: `the knowledge of ${room}`,
    tip: "The message above comes from the room's own compiler; its file comment says what it reads.",
  };
}

/** Folders of `facts/` that no room reads would otherwise be left out without a word. */
function strayFolders(factsDir: string, rooms: readonly RoomDefinition[]): Problem[] {
  const known = new Set(['sources', ...rooms.map((room) => room.room)]);
  return namesIn(factsDir)
    .filter((name) => !known.has(name))
    .map((name) => stray(join(factsDir, name), `one of ${[...known].join(', ')}`));
}

function strayFiles(factsDir: string, room: string, collections: readonly string[]): Problem[] {
  const folder = join(factsDir, room);
  if (!existsSync(folder)) return [];
  const known = new Set(collections.flatMap((name) => [name, `${name}.yaml`]));
  return namesIn(folder)
    .filter((name) => !known.has(name))
    .map((name) => stray(join(folder, name), `one of ${collections.join(', ')}`));
}

function stray(path: string, expected: string): Problem {
  return {
    rule: 'layout',
    file: showFile(path),
    line: null,
    path: '',
    actual: 'a name that nothing reads',
    expected,
    tip: "Collections are named in the room's facts.ts, rooms in packages/knowledge/src/rooms.ts.",
  };
}
