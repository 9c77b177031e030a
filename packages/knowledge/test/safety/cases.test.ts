import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isAtLeast, severities, type Severity } from '@clearleaf/core/finding';
import type { ScreeningInput } from '@clearleaf/core/safety';
import { corpus, rows, screenPerson } from './load.ts';

type Case = Partial<Omit<ScreeningInput, 'medicines'>> & {
  readonly id: string;
  readonly medicines?: readonly string[];
  readonly must?: Readonly<Record<string, Severity>>;
  readonly mustNot?: readonly string[];
  readonly most?: Severity;
  readonly notAssessed?: readonly string[];
  readonly first?: string;
};

const cases = parse(corpus('cases.yaml')) as readonly Case[];

describe('screening corpus', () => {
  it('holds at least 120 cases, each with something to check, in words that exist', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(
      cases.filter((one) => !('must' in one || 'mustNot' in one || 'most' in one || 'notAssessed' in one)),
    ).toEqual([]);
    const named = cases.flatMap(({ must = {}, most = 'none' }) => [...Object.values(must), most]);
    expect(named.filter((severity) => !severities.includes(severity))).toEqual([]);
  });

  it.each(cases)('$id', ({ id: _, must = {}, mustNot = [], most, notAssessed = [], first, ...given }) => {
    const answer = screenPerson(given);
    const bySeverity = new Map(answer.findings.map(({ rule, severity }) => [rule, severity]));
    const missed = Object.entries(must).filter(
      ([rule, least]) => !isAtLeast(bySeverity.get(rule) ?? 'none', least) || !bySeverity.has(rule),
    );
    expect(missed).toEqual([]);
    expect(
      [...bySeverity.keys()].filter((rule) =>
        mustNot.some((barred) => rule === barred || (barred.endsWith('/') && rule.startsWith(barred))),
      ),
    ).toEqual([]);
    const tooMuch = answer.findings.filter(({ severity }) => most !== undefined && !isAtLeast(most, severity));
    expect(tooMuch.map(({ rule, severity }) => [rule, severity])).toEqual([]);
    expect(answer.notAssessed.map(({ input }) => input)).toEqual(notAssessed);
    expect(answer.findings[0]?.rule).toBe(first ?? answer.findings[0]?.rule);
  });
});

describe('everyday list', () => {
  const everyday = rows('everyday.tsv');

  it('has 200 lines', () => {
    expect(everyday).toHaveLength(200);
    expect(new Set(everyday.map(([, text]) => text)).size).toBe(200);
  });

  it.each(everyday)('%s: %s raises nothing above minor', (kind = '', text = '') => {
    const { findings, notAssessed } = screenPerson(
      kind === 'medicine' ? { medicines: [text] } : { conditions: [text] },
    );
    expect(
      findings.filter(({ severity }) => !isAtLeast('minor', severity)).map(({ rule, severity }) => [rule, severity]),
    ).toEqual([]);
    expect(notAssessed).toEqual([]);
  });
});
