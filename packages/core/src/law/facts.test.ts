import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { row } from './fixture.ts';
import { lawPlaceSchema } from './facts.ts';

const good = row({ id: 'US-XX' });
const fails = (changes: object): string[] => {
  const result = z.safeParse(lawPlaceSchema, { ...good, certainty: 'moderate', ...changes });
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
};

test('a full row is taken as it is', () => expect(fails({})).toEqual([]));

test.each([
  ['a status that is none', { kratom: { status: 'legal', conditions: ['Yes.'] } }, 'kratom.status'],
  ['a condition without an end', { kratom: { status: 'unclear', conditions: ['no end'] } }, 'kratom.conditions.0'],
  ['no condition', { kratom: { status: 'unclear', conditions: [] } }, 'kratom.conditions'],
  [
    'a limit that is neither most nor least',
    { kratom: { status: 'regulated', conditions: ['Yes.'], limits: [{ measure: 'percent', standing: 'in-force' }] } },
    'kratom.limits.0',
  ],
  [
    'a limit that is both',
    {
      kratom: {
        status: 'regulated',
        conditions: ['Yes.'],
        limits: [{ measure: 'percent', most: 2, least: 1, standing: 'in-force' }],
      },
    },
    'kratom.limits.0',
  ],
  ['an age of nought', { kratom: { status: 'regulated', minimumAge: 0, conditions: ['Yes.'] } }, 'kratom.minimumAge'],
  ['a month that is a word', { effectiveFrom: 'May 2026' }, 'effectiveFrom'],
  ['a day that does not exist', { asOf: '2026-02-30' }, 'asOf'],
  [
    'an order in force without its day',
    {
      sevenOh: {
        status: 'unclear',
        conditions: ['Yes.'],
        overlay: { announced: '2026-07-01', expectedFrom: '2026-08', order: 'in-force' },
      },
    },
    'sevenOh.overlay',
  ],
  ['no source', { sources: [] }, 'sources'],
  ['a field that is none', { colour: 'green' }, ''],
])('%s is refused', (_, changes, path) => expect(fails(changes)).toEqual([path]));
