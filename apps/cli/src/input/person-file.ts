/** The person file: a `JournalState` as JSON. Every error names the file, the place in it, what stands there and what was expected. */
import { readFileSync, statSync } from 'node:fs';
import { type JournalState, journalStateSchema } from '@clearleaf/core/journal';
import type * as z from 'zod/mini';
import type { Context } from '../command.ts';
import { say } from '../messages/say.ts';
import { BadInput, showValue } from './bad-input.ts';
import { CONTROL, withoutHidden } from './read.ts';

/** A hundred medicines and a hundred conditions fit many times over. */
const LARGEST = 256 * 1024;

/** Reads `FILE`, or standard input where it is `-`. */
export async function readPersonFile(file: string, { readStdin }: Context): Promise<JournalState> {
  const name = file === '-' ? say('app.stdin') : showValue(file);
  const text = file === '-' ? await readStdin() : textOf(file, name);
  if (text.length > LARGEST)
    throw fault('file-too-large', name, {
      value: say('app.bytes', { count: text.length }),
      expected: say('app.expectedSmallFile', { most: LARGEST }),
    });
  if (text.trim() === '') throw fault('empty-file', name, { value: null, expected: say('app.expectedPersonFile') });
  return check(parseJson(text, name), name);
}

function textOf(file: string, name: string): string {
  try {
    const { size } = statSync(file);
    if (size > LARGEST)
      throw fault('file-too-large', name, {
        value: say('app.bytes', { count: size }),
        expected: say('app.expectedSmallFile', { most: LARGEST }),
      });
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw fault('unreadable-file', name, { value: null, expected: say('app.expectedReadable', { code }) });
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const detail = error instanceof Error ? showValue(error.message) : '';
    throw fault('not-json', name, { value: showValue(text.trim()), expected: say('app.expectedJson', { detail }) });
  }
}

function check(value: unknown, name: string): JournalState {
  const result = journalStateSchema.safeParse(value);
  if (result.success) return withVisibleTexts(result.data, name);
  const [issue] = result.error.issues;
  if (issue === undefined) throw fault('bad-file', name, { value: null, expected: say('app.expectedPersonFile') });
  const path = showPath(issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path);
  const found = issue.code === 'unrecognized_keys' ? undefined : valueAt(value, issue.path);
  const more = result.error.issues.length - 1;
  const expected = expectedBy(issue);
  const where = path === '' ? name : say('app.placeInFile', { name, path });
  throw new BadInput({
    code: 'bad-file',
    where: path === '' ? name : `${name}: ${path}`,
    value: found === undefined ? null : showValue(found),
    expected,
    message: [
      found === undefined
        ? say('app.badWithoutValue', { where, expected })
        : say('app.badValue', { where, value: showValue(found), expected }),
      ...(more > 0 ? [say('app.moreFaults', { count: more })] : []),
    ].join(' '),
  });
}

/** The state with every text fit for a terminal. */
function withVisibleTexts(state: JournalState, name: string): JournalState {
  const visible = (text: string, path: string): string => {
    const control = CONTROL.exec(text);
    if (control === null) return withoutHidden(text);
    throw fault('bad-file', say('app.placeInFile', { name, path }), {
      value: showValue(text),
      expected: say('app.expectedNoControl', { position: control.index + 1 }),
    });
  };
  return {
    ...state,
    place: state.place === null ? null : visible(state.place, 'place'),
    medicines: state.medicines.map((medicine, i) => ({
      ...medicine,
      text: visible(medicine.text, `medicines[${i}].text`),
    })),
    conditions: state.conditions.map(({ text }, i) => ({ text: visible(text, `conditions[${i}].text`) })),
    reasons: state.reasons.map((reason, i) => visible(reason, `reasons[${i}]`)),
  };
}

type Issue = z.core.$ZodIssue;

/** What the schema wants, in words. */
function expectedBy(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return say('app.expectedKnownKey');
    case 'invalid_value':
      return say('app.expectedOneOf', { words: issue.values.map((value) => JSON.stringify(value)).join(', ') });
    case 'invalid_type':
      return say('app.expectedType', { type: issue.expected });
    case 'too_big':
      return issue.origin === 'array' || issue.origin === 'string'
        ? say('app.expectedAtMostLong', { most: Number(issue.maximum), what: issue.origin })
        : say('app.expectedAtMost', { most: Number(issue.maximum) });
    case 'too_small':
      return issue.origin === 'string'
        ? say('app.expectedSomeText')
        : say('app.expectedAtLeast', { least: Number(issue.minimum) });
    default:
      return say('app.expectedPersonFile');
  }
}

/** `medicines[2].text` */
function showPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}

function fault(
  code: string,
  name: string,
  { value, expected }: { readonly value: string | null; readonly expected: string },
): BadInput {
  const message =
    value === null
      ? say('app.badWithoutValue', { where: name, expected })
      : say('app.badValue', { where: name, value, expected });
  return new BadInput({ code, where: name, value, expected, message });
}
