/** Every lint rule finds what it is there to find, and stays silent where nothing is wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseChanges } from '../../src/changes.ts';
import { lintRules } from '../../src/lint/index.ts';
import type { LintInput } from '../../src/lint/rule.ts';
import { slugOf, type RawFact } from '../../src/read.ts';

interface Fixture {
  readonly facts?: Record<string, { id: string }[]>;
  readonly sources?: { id: string }[];
  readonly changes?: string[];
  readonly files?: Record<string, string>;
  readonly expect: string[];
}

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
const readFixture = (rule: string, file: string): Fixture =>
  parse(readFileSync(`${folder}${rule}/${file}`, 'utf8')) as Fixture;

function factOf(room: string, collection: string, value: { id: string }, files: Record<string, string>): RawFact {
  const { id } = value;
  // The fact is named in the file, so that an expectation can say which one is meant.
  return { room, collection, id, value, ownFile: true, file: files[id] ?? `${slugOf(id)}.yaml`, lineOf: () => 1 };
}

function inputOf({ facts = {}, sources = [], changes = [], files = {} }: Fixture): LintInput {
  return {
    facts: Object.entries(facts).flatMap(([key, values]) => {
      const [room = '', collection = ''] = key.split('/');
      return values.map((value) => factOf(room, collection, value, files));
    }),
    sources: sources.map((value) => factOf('sources', 'fixture', value, files)),
    citedElsewhere: new Set(),
    wholeRooms: [],
    changes: parseChanges(['date\troom\tid\tchange\thash\twhy', ...changes].join('\n')),
  };
}

/** `<id> <path>` of every problem; a problem without a fact is named by what it says. */
function found(rule: (typeof lintRules)[number], input: LintInput): string[] {
  const idByFile = new Map([...input.sources, ...input.facts].map((fact) => [fact.file, fact.id]));
  return rule
    .check(input)
    .map(({ file, path, actual }) =>
      idByFile.has(file) ? `${idByFile.get(file)} ${path}` : ` ${actual.split(':')[0]}`,
    );
}

describe.each(lintRules)('$name', (rule) => {
  test.each(readdirSync(`${folder}${rule.name}`).filter((file) => file.endsWith('.yaml')))('%s', (file) => {
    const fixture = readFixture(rule.name, file);
    expect(found(rule, inputOf(fixture)).sort()).toEqual([...fixture.expect].sort());
  });

  test('says path, value, expectation and tip', () => {
    const [first] = rule.check(inputOf(readFixture(rule.name, 'bad.yaml')));
    expect(first).toMatchObject({ rule: rule.name });
    for (const part of [first?.actual, first?.expected, first?.tip]) expect(part).toMatch(/\S/);
  });
});

test('every rule has a bad and a good fixture, and every fixture a rule', () => {
  const names = lintRules.map((rule) => rule.name);
  expect(new Set(names).size).toBe(names.length);
  expect(
    readdirSync(folder)
      .filter((name) => name !== 'README.md')
      .sort(),
  ).toEqual([...names].sort());
  for (const name of names) {
    expect(readFixture(name, 'bad.yaml').expect.length, `${name}/bad.yaml`).toBeGreaterThan(0);
    expect(readFixture(name, 'good.yaml').expect, `${name}/good.yaml`).toEqual([]);
  }
});
