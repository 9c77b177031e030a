/** Adding a fact without touching code: the schema asks, wrong answers are explained, the file teaches. */
import { factFields, sourceSchema } from '@clearleaf/core/finding/facts';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { readAnswer } from '../src/new/answer.ts';
import { fieldComments, schemaName } from '../src/new/comments.ts';
import { describeField, type Field, fieldsOf } from '../src/new/field.ts';
import { asListItem, factAsYaml } from '../src/new/write.ts';

const schema = z.strictObject({
  ...factFields,
  status: z.enum(['open', 'shut']),
  tags: z._default(z.array(z.string()), []),
  ages: z.optional(z.strictObject({ from: z.int(), to: z.int() })),
  limit: z.nullable(z.number()),
});
const fields = new Map(fieldsOf(schema).map((field) => [field.name, field]));

function field(name: string): Field {
  const found = fields.get(name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
}

test('a schema becomes questions', () => {
  expect(
    [...fields].map(
      ([name, { kind, required, nullable }]) =>
        `${name} ${kind}${required ? '' : ' optional'}${nullable ? ' nullable' : ''}`,
    ),
  ).toEqual([
    'id text',
    'sources list',
    'asOf text',
    'verified boolean',
    'certainty choice',
    'status choice',
    'tags list optional',
    'ages yaml optional',
    'limit number nullable',
  ]);
  expect(describeField(field('status'))).toBe('one of open, shut');
  expect(describeField(field('tags'))).toContain('optional');
  expect(() => fieldsOf(z.string())).toThrow('not a group of fields');
});

describe('an answer', () => {
  test.each<[string, string, unknown]>([
    ['id', ' MY ', 'MY'],
    ['sources', 's1; s2 ;', ['s1', 's2']],
    ['verified', 'Yes', true],
    ['verified', 'n', false],
    ['status', 'shut', 'shut'],
    ['ages', '{from: 18, to: 20}', { from: 18, to: 20 }],
    ['limit', '2.5', 2.5],
    ['limit', 'null', null],
    ['asOf', '2026-07-01', '2026-07-01'],
  ])('%s: %s', (name, typed, value) => {
    expect(readAnswer(field(name), typed)).toEqual({ kind: 'value', value });
  });

  test.each([
    ['status', 'ajar', 'one of "open", "shut"'],
    ['asOf', '2026-02-30', 'a day that exists'],
    ['verified', 'maybe', 'cannot be read here'],
    ['limit', 'many', 'cannot be read here'],
    ['sources', ';', 'sources'],
    ['ages', '{from: 18', 'cannot be read here'],
    ['ages', '{from: x, to: 20}', 'a number'],
    ['id', '', 'This field is needed'],
  ])('%s: %j is refused with a reason', (name, typed, message) => {
    const answer = readAnswer(field(name), typed);
    expect(answer.kind).toBe('wrong');
    expect(answer.kind === 'wrong' ? answer.message : '').toContain(message);
  });

  test('may be left out where the field is optional', () => {
    expect(readAnswer(field('tags'), '  ')).toEqual({ kind: 'left-out' });
  });
});

describe('comments', () => {
  const common = '/** A day. */\n  asOf: dateSchema,';
  const code = `
const parts = {
  /** What is so. */
  effect: text,
};
export const ruleSchema = z.strictObject({
  ...parts,
  /**
   * Read by people
   * in two lines.
   */
  name: text,
});
export const otherSchema = z.strictObject({
  /** Another name. */
  name: text,
});
export const demoCollections = { rules: ruleSchema, others: otherSchema } as const;`;

  test('come from the schema of the collection, then from the file, then from the common fields', () => {
    const found = fieldComments(code, schemaName(code, 'rules'), common);
    expect(Object.fromEntries(found)).toEqual({
      asOf: 'A day.',
      effect: 'What is so.',
      name: 'Read by people in two lines.',
    });
    expect(fieldComments(code, schemaName(code, 'others'), common).get('name')).toBe('Another name.');
  });
});

describe('the file', () => {
  const fact = { id: 'a', title: 'Colon: kept', year: null, sources: ['s1'], kind: 'trial', verified: true };
  const yaml = factAsYaml(
    fact,
    new Map([
      [
        'title',
        'As printed on the page, in its own language and with its own capitals, because people search for it in that form.',
      ],
    ]),
    ['note'],
  );

  test('says what was given, explains its fields, and names what was left out', () => {
    expect(parse(yaml)).toEqual(fact);
    expect(yaml).toMatch(/^# As printed on the page/m);
    expect(yaml).toContain('# Optional, and left out: note.');
    for (const line of yaml.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
  });

  test('joins a list as one item', () => {
    expect(parse(`- id: z\n${asListItem(yaml)}`)).toEqual([{ id: 'z' }, fact]);
  });

  test('passes the schema of a source', () => {
    expect(z.safeParse(sourceSchema, { ...fact, sources: undefined }).success).toBe(false);
    const { sources: _cited, ...source } = fact;
    expect(z.safeParse(sourceSchema, source).success).toBe(true);
  });
});
