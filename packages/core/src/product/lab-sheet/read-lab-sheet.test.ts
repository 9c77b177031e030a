import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabSheet } from './read-lab-sheet.ts';
import type { LabSheet, SheetProblem } from './sheet-types.ts';

interface Expected {
  readonly about?: Pick<LabSheet, 'product' | 'batch' | 'date' | 'laboratory'>;
  readonly figures: readonly string[];
  readonly unread?: readonly string[];
  readonly problems?: readonly string[];
  readonly other?: readonly string[];
  readonly missing?: readonly string[];
}

const folder = join(import.meta.dirname, 'fixtures');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>;
const sheet = (name: string) => readLabSheet(readFileSync(join(folder, `${name}.txt`), 'utf8'));

/** A figure as `expected.json` writes it. */
function written(figure: LabSheet['alkaloids' | 'metals' | 'microbes'][number]): string {
  const found = 'found' in figure ? figure.found : null;
  const value =
    found ?? figure.value ?? (figure.belowLimit === undefined ? 'nothing' : `below ${figure.belowLimit.limit ?? '?'}`);
  return [figure.analyte, value, figure.unit].filter((part) => part !== null).join(' ');
}

function problem(one: SheetProblem): string {
  switch (one.kind) {
    case 'date-ambiguous':
      return [one.kind, ...one.candidates].join(' ');
    case 'date-unreadable':
      return `${one.kind} ${one.text}`;
    case 'conflict':
      return [one.kind, one.analyte, ...one.lines].join(' ');
    case 'exceeds-total':
      return `${one.kind} ${one.analyte}`;
    case 'too-long':
    case 'nothing-read':
      return one.kind;
  }
}

describe('a sheet', () => {
  it('has an expectation for each fixture', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(names.map((name) => name.replace('.txt', '')).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(Object.keys(expected))('%s', (name) => {
    const want = expected[name];
    if (want === undefined) throw new Error(`No expectation for ${name}`);
    const read = sheet(name);
    const { product, batch, date, laboratory } = read;
    const about = { product, batch, date, laboratory };
    expect(about).toEqual(want.about ?? about);
    const figures = [...read.alkaloids, ...read.metals, ...read.microbes].map(written);
    expect(figures.sort()).toEqual([...want.figures].sort());
    expect(read.unread.map(({ line, reason }) => `${line} ${reason}`)).toEqual(want.unread ?? []);
    expect(read.problems.map(problem)).toEqual(want.problems ?? []);
    expect(read.other.map(({ analyte, text }) => `${analyte} ${text}`)).toEqual(want.other ?? []);
    expect(read.missing).toEqual(want.missing ?? read.missing);
  });
});
