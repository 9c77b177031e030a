import { describe, expect, it } from 'vitest';
import { plainDate } from '@clearleaf/core/quantity';
import { readCondition, suggestConditions } from '@clearleaf/core/safety';
import { facts, rows } from './load.ts';

const at = plainDate('2026-11-26');
const ids = (text: string): readonly string[] => [...readCondition(text, facts, at).conditions].sort();

describe('typed conditions', () => {
  it.each(rows('conditions.tsv'))('%s', (text = '', expected = '', aside = '') => {
    const reading = readCondition(text, facts, at);
    expect(ids(text).join(' ') || '-').toBe(expected === '-' ? '-' : expected.split(' ').sort().join(' '));
    expect([reading.recognised, reading.setAside ?? '-']).toEqual([true, aside]);
  });
});

describe('every phrase of the facts', () => {
  const recognising = [...facts.conditions, ...facts.redFlags, ...facts.withdrawal, ...facts.interactions];

  it.each(recognising.flatMap(({ id, recognise }) => recognise.suggestions.map((line) => [line, id])))(
    'the suggestion %j reads back as %s',
    (line, id) => {
      expect(ids(line)).toContain(id);
    },
  );

  it('is found under its own id, unless a longer or past meaning was given to it', () => {
    const lost = recognising.flatMap(({ id, recognise }) =>
      recognise.phrases
        .filter((phrase) => !ids(phrase).includes(id))
        .map((phrase) => `${id}: ${phrase} -> ${ids(phrase).join(' ')}`),
    );
    expect(lost).toEqual([]);
  });

  it('is set aside where it is an exclusion or a complaint', () => {
    const excluded = recognising.flatMap(({ id, recognise }) =>
      recognise.exclusions.filter((phrase) => ids(phrase).includes(id)).map((phrase) => `${id}: ${phrase}`),
    );
    expect(excluded).toEqual([]);
    const raised = facts.complaints.flatMap(({ name, phrases }) =>
      phrases
        .filter((phrase) => ids(phrase).length > 0)
        .map((phrase) => `${name}: ${phrase} -> ${ids(phrase).join(' ')}`),
    );
    expect(raised).toEqual([]);
  });
});

describe('suggestions', () => {
  it.each([
    ['preg', 'Pregnant'],
    ['liv', 'Liver disease'],
    ['kidney', 'Kidney disease'],
    ['adhd', 'ADHD'],
    ['suic', 'Suicidal thoughts'],
  ])('%s offers %s', (typed, line) => {
    expect(suggestConditions(typed, facts, 8).map(({ name }) => name)).toContain(line);
  });
});
