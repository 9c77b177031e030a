/** Event tables: doses and observations as they stand, and each fault with its line and column. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type EventProblem, readEventTable } from '../index.ts';

const HEADER = 'ID,TIME,AMT,EVID,II,ADDL,CMT';
const table = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');

it('reads doses, repeats and observations, each individual by itself', () => {
  const read = readEventTable(
    table('1,0,59.2,1,24,14,1', '1,1.5,.,0,.,.,2', '1,2,,0,,,4', '1,3,NA,0,0,0,0', 'B,0,10,1,0,0,1', 'B,6.5,10,1,,,'),
  );
  expect(read).toEqual({
    ok: true,
    individuals: [
      {
        id: '1',
        dosing: [{ time: 0, amount: 59.2, interval: 24, additionalDoses: 14 }],
        observations: [
          { time: 1.5, of: 'parent' },
          { time: 2, of: 'metabolite' },
          { time: 3, of: 'both' },
        ],
      },
      {
        id: 'B',
        dosing: [
          { time: 0, amount: 10 },
          { time: 6.5, amount: 10 },
        ],
        observations: [],
      },
    ],
  });
});

it('takes rates, steady state, other columns, comments, quotes and either line end', () => {
  const text =
    '# made by hand\r\n"ID",time,AMT,RATE,SS,II,DV\r\n1,0,30,60,0,0,1.5\r\n1,12,30,0,1,12,\r\n1,13,0,0,0,0,41\r\n';
  expect(readEventTable(text)).toMatchObject({
    ok: true,
    individuals: [
      {
        dosing: [
          { time: 0, amount: 30, duration: 0.5 },
          { time: 12, amount: 30, interval: 12, steadyState: true },
        ],
        observations: [{ time: 13, of: 'both' }],
      },
    ],
  });
});

const faults: readonly (readonly [string, EventProblem])[] = [
  ['', { kind: 'empty', line: 1, column: null, value: '' }],
  [HEADER, { kind: 'empty', line: 1, column: null, value: '' }],
  ['ID,TIME\n1,0', { kind: 'missing-column', line: 1, column: 'AMT', value: 'ID,TIME' }],
  ['ID,TIME,AMT,TIME\n1,0,1,1', { kind: 'repeated-column', line: 1, column: 'TIME', value: 'TIME' }],
  [table('1,0,1'), { kind: 'fields', line: 2, column: null, value: '3' }],
  [table('1,0,5 mg,1,0,0,1'), { kind: 'not-a-number', line: 2, column: 'AMT', value: '5 mg' }],
  [table('1,0,-5,1,0,0,1'), { kind: 'negative', line: 2, column: 'AMT', value: '-5' }],
  [table('1,0,5,1,24,1.5,1'), { kind: 'not-whole', line: 2, column: 'ADDL', value: '1.5' }],
  [table('1,0,5,4,0,0,1'), { kind: 'event', line: 2, column: 'EVID', value: '4' }],
  [table('1,0,0,1,0,0,1'), { kind: 'amount', line: 2, column: 'AMT', value: '0' }],
  [table('1,0,5,0,0,0,1'), { kind: 'amount', line: 2, column: 'AMT', value: '5' }],
  [table('1,0,5,1,0,0,2'), { kind: 'compartment', line: 2, column: 'CMT', value: '2' }],
  [table('1,0,5,1,0,0,1', '1,1,0,0,0,0,3'), { kind: 'compartment', line: 3, column: 'CMT', value: '3' }],
  [table('1,0,5,1,0,3,1'), { kind: 'interval', line: 2, column: 'II', value: '0' }],
  [table('1,5,5,1,0,0,1', '1,4,0,0,0,0,2'), { kind: 'backwards', line: 3, column: 'TIME', value: '4' }],
  [table('1,0,5,1,0,0,1', '2,0,5,1,0,0,1', '1,3,0,0,0,0,2'), { kind: 'scattered', line: 4, column: 'ID', value: '1' }],
  [table('7,1,0,0,0,0,2'), { kind: 'no-dose', line: 2, column: 'ID', value: '7' }],
  [table('1,0,5,1,1,2000000,1'), { kind: 'too-many', line: 2, column: 'ADDL', value: '2000000' }],
];

describe('says where it is wrong', () => {
  test.each(faults)('%j', (text, problem) => expect(readEventTable(text)).toEqual({ ok: false, problem }));
});

it('never throws, whatever stands in the file', () => {
  const cell = fc.oneof(fc.constantFrom('1', '0', '.', '-1', '1e9', '24', 'x', ''), fc.string({ maxLength: 4 }));
  const row = fc.array(cell, { minLength: 7, maxLength: 7 }).map((cells) => cells.join(','));
  const texts = fc.oneof(
    fc.string(),
    fc.array(row).map((rows) => table(...rows)),
  );
  const line = (text: string): number => {
    const read = readEventTable(text);
    return read.ok ? 1 : read.problem.line;
  };
  expect(() => fc.assert(fc.property(texts, (text) => line(text) > 0))).not.toThrow();
});
