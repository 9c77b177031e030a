/** The compiler: what is right becomes the same bytes every time; what is wrong is all reported, with its place. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { factFields } from '@clearleaf/core/finding/facts';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { compileKnowledge } from '../../src/compile.ts';
import { writeDist } from '../../src/dist.ts';
import { contentHash } from '../../src/hash.ts';
import { formatProblem, KnowledgeError, type Problem } from '../../src/problem.ts';
import { slugOf } from '../../src/read.ts';
import type { RoomDefinition } from '../../src/rooms.ts';

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));
const place = z.strictObject({ ...factFields, name: z.string() });
const word = z.strictObject({ id: z.string(), n: z.int(), shown: z._default(z.boolean(), true) });
const demo: RoomDefinition = { room: 'demo', collections: { places: place, words: word } };

describe('facts that are right', () => {
  const { outputs, problems, failedRooms } = compileKnowledge(`${fixtures}good`, [demo]);

  test('raise no problem', () => {
    expect(problems).toEqual([]);
    expect(failedRooms).toEqual([]);
  });

  test('come with the sources that they cite and no others, ordered by id', () => {
    expect(Object.keys(outputs[0]?.content['sources'] ?? {})).toEqual(['act1999', 'used']);
    expect(outputs[0]?.content['sources']).toMatchObject({
      act1999: { state: 'current' },
      used: { state: 'retracted' },
    });
  });

  test('stand in the order of file names in a folder, as written in a list, with defaults filled in', () => {
    expect(outputs[0]?.content['places']).toMatchObject([{ id: 'A' }, { id: 'B' }]);
    expect(outputs[0]?.content['words']).toEqual([
      { id: 'second', n: 2, shown: true },
      { id: 'first', n: 1, shown: true },
    ]);
    expect(outputs[0]?.counts).toEqual({ places: 2, words: 2 });
  });
});

describe('facts that are wrong', () => {
  const list = z.strictObject({ id: z.string() });
  const union = z.strictObject({ id: z.string(), value: z.union([z.int(), z.strictObject({ amount: z.number() })]) });
  const room: RoomDefinition = {
    room: 'demo',
    collections: { places: place, words: word, list, unions: union, none: list },
  };
  const { outputs, problems, failedRooms } = compileKnowledge(`${fixtures}bad`, [room]);

  const named = ({ rule, file, line, path }: Problem): string => {
    const where = file.replaceAll('\\', '/').split('fixtures/bad/')[1] ?? file;
    return `${rule} ${where}${line === null ? '' : `:${line}`} ${path}`.trim();
  };

  test('are all reported, each with its file, line and field', () => {
    expect(problems.map(named).sort()).toEqual(
      [
        'dead-source demo/places/dead.yaml:3 sources.1',
        'duplicate-id demo/places/twice.yaml:2 id',
        'layout demo/list.yaml',
        'layout demo/none',
        'layout demo/places/deeper',
        'layout demo/places/note.txt',
        'layout demo/plcaes',
        'layout demo/words.yaml',
        'layout dmeo',
        'schema demo/places/missing.yaml:2 name',
        'schema demo/places/schema.yaml:4 asOf',
        'schema demo/places/schema.yaml:5 verified',
        'schema demo/places/schema.yaml:6 certainty',
        'schema demo/places/schema.yaml:7 name',
        'schema demo/places/schema.yaml:8 nmae',
        'schema demo/unions.yaml:3 value',
        'schema demo/unions.yaml:5 value.amount',
        'schema sources/papers/s2.yaml:5 kind',
        'yaml demo/places/broken.yaml:3',
      ].sort(),
    );
  });

  test('keep their room from being written', () => {
    expect(outputs).toEqual([]);
    expect(failedRooms).toEqual(['demo']);
  });

  const shown = (path: string, file: string): string =>
    problems
      .filter((problem) => problem.path === path && problem.file.endsWith(file))
      .map(formatProblem)
      .join('\n');

  test.each([
    ['certainty', 'schema.yaml', ['is        "hgih"', 'one of "high", "moderate", "low", "veryLow", "none"']],
    ['asOf', 'schema.yaml', ['"2026-02-30"', 'a day that exists, written YYYY-MM-DD']],
    ['verified', 'schema.yaml', ['"yes"', 'true or false', 'without quotes']],
    ['name', 'schema.yaml', ['is        12', 'expected  text', 'Put quotes around it']],
    ['nmae', 'schema.yaml', ['a field "nmae"', 'Look for a slip in the name']],
    ['name', 'missing.yaml', ['is        nothing', 'Add the field']],
    ['value', 'unions.yaml', ['"text"', 'a number, or a group of fields']],
    ['value.amount', 'unions.yaml', ['"many"', 'a number']],
    ['sources.1', 'dead.yaml', ['"s9"', 'npm run knowledge:new']],
  ])('teach: %s in %s', (path, file, parts) => {
    for (const part of parts) expect(shown(path, file)).toContain(part);
  });
});

describe('a room that compiles itself', () => {
  test('gets the sources that it cites', () => {
    const own: RoomDefinition = {
      room: 'own',
      recorded: true,
      compile: () => ({ rows: [{ sources: ['used'] }, { source: 'act1999' }] }),
    };
    const { outputs } = compileKnowledge(`${fixtures}good`, [demo, own]);
    expect(Object.keys(outputs[1]?.content['sources'] ?? {})).toEqual(['act1999', 'used']);
    expect(outputs[1]?.counts).toEqual({ rows: 2 });
  });

  test('is not written where it cites a source that does not exist', () => {
    const own: RoomDefinition = {
      room: 'own',
      recorded: true,
      compile: () => ({ lists: [{ source: 'nowhere' }, { source: 'used' }, { source: 'nowhere' }] }),
    };
    const { problems, failedRooms } = compileKnowledge(`${fixtures}good`, [demo, own]);
    expect(failedRooms).toEqual(['own']);
    expect(problems.map(({ rule, actual }) => `${rule} ${actual}`)).toEqual(['dead-source "nowhere"']);
  });

  test('reports its problems, and a crash as a problem, without keeping other rooms back', () => {
    const problem: Problem = { rule: 'x', file: 'f', line: 1, path: '', actual: 'a', expected: 'b', tip: 'c' };
    const failing: RoomDefinition = {
      room: 'failing',
      recorded: true,
      compile: () => {
        throw new KnowledgeError([problem]);
      },
    };
    const crashing: RoomDefinition = {
      room: 'crashing',
      recorded: true,
      compile: () => {
        throw new Error('no such file');
      },
    };
    const { outputs, problems, failedRooms } = compileKnowledge(`${fixtures}good`, [demo, failing, crashing]);
    expect(outputs.map(({ room }) => room)).toEqual(['demo']);
    expect(failedRooms).toEqual(['failing', 'crashing']);
    expect(problems).toContainEqual(problem);
    expect(problems.map(({ actual }) => actual)).toContain('no such file');
  });
});

describe('what is written', () => {
  const folders: string[] = [];
  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'clearleaf-dist-'));
    folders.push(folder);
    return folder;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  const { outputs } = compileKnowledge(`${fixtures}good`, [demo]);

  test('is named for its content, and the manifest says where it is', () => {
    const folder = newFolder();
    const manifest = writeDist(folder, outputs, []);
    const entry = manifest.rooms['demo'];
    const text = readFileSync(join(folder, entry?.file ?? ''), 'utf8');
    expect(entry).toEqual({
      file: `demo.${contentHash(text)}.json`,
      hash: contentHash(text),
      bytes: Buffer.byteLength(text),
      counts: { places: 2, words: 2 },
    });
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual(manifest);
  });

  test('is the same for the same facts, and takes the place of what was there before', () => {
    const [one, two] = [newFolder(), newFolder()];
    writeFileSync(join(two, 'demo.0000000000000000.json'), '{}');
    writeDist(one, outputs, []);
    writeDist(two, outputs, []);
    expect(readdirSync(two)).toEqual(readdirSync(one));
    for (const name of readdirSync(one))
      expect(readFileSync(join(two, name), 'utf8')).toBe(readFileSync(join(one, name), 'utf8'));
  });
});

test.each([
  ['US-CA:San Diego', 'us-ca-san-diego'],
  ['F.7(b)', 'f-7-b'],
  ['acg_s3058', 'acg-s3058'],
  ['MY', 'my'],
  ['Ñandú', 'and'],
])('the file of %s is %s.yaml', (id, slug) => {
  expect(slugOf(id)).toBe(slug);
});
