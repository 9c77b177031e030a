/** Findings on the blood: for whom, with which ranges, and that missing studies are said. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding/index.ts';
import { emptyState, type JournalState } from '../journal/index.ts';
import { createSpeaker } from '../message/index.ts';
import { enReview } from '../message/en-review.ts';
import type { StudyFact } from '../pharmacokinetics/facts.ts';
import { plainDate } from '../quantity/index.ts';
import { asksForLevels, exposureFindings, type ExposureStudies } from './index.ts';

const speak = createSpeaker('en', enReview);
const cited = { sources: ['study'], asOf: plainDate('2026-01-01'), verified: true };
type Figure = StudyFact['results'][number];

const figure = (
  analyte: Figure['analyte'],
  measure: Figure['measure'],
  more: Partial<Figure> & Pick<Figure, 'unit'>,
): Figure => ({ analyte, measure, statistic: 'mean', reading: 'read', sources: ['study'], ...more });

const studies = (more: readonly Figure[] = []): ExposureStudies => ({
  sources: { study: { id: 'study', title: 'A study', year: 2020, kind: 'trial', verified: true, state: 'current' } },
  studies: [
    {
      id: 'study',
      ...cited,
      design: '',
      people: 5,
      product: 'tea',
      caveats: [],
      arms: [],
      results: [
        figure('mitragynine', 'terminalHalfLife', { value: 24, unit: 'h' }),
        figure('mitragynine', 'terminalHalfLife', { value: 40, low: 30, high: 72, unit: 'h' }),
        figure('mitragynine', 'terminalHalfLife', { value: 900, reading: 'recalled', unit: 'h' }),
        figure('7-hydroxymitragynine', 'terminalHalfLife', { value: 4, unit: 'h' }),
        figure('mitragynine', 'timeToSteadyState', { low: 8, high: 9, unit: 'd' }),
        figure('mitragynine', 'cMaxAccumulation', { value: 0.84, reading: 'transcribed', unit: 'ratio' }),
        figure('mitragynine', 'cMaxAccumulation', { value: 1.41, reading: 'transcribed', unit: 'ratio' }),
        figure('midazolam', 'aucRatioWithKratom', { value: 1.39, low: 1.23, high: 1.57, unit: 'ratio' }),
        ...more,
      ],
    },
  ],
});

const person = (use: JournalState['person']['use'], product: JournalState['product'] = 'kratom'): JournalState => ({
  ...emptyState,
  person: { ...emptyState.person, use },
  product,
});

const interaction = { rule: 'interaction/tramadol', severity: 'major' } as Finding;
const context = { findings: [interaction], conditions: new Set(['upcoming_surgery']) };
const quiet = { findings: [{ ...interaction, severity: 'minor' } as Finding], conditions: new Set<string>() };
const rules = (state: JournalState, of = context) =>
  exposureFindings(state, of, studies(), speak).findings.map(({ rule }) => rule);

describe('for whom', () => {
  it('is only where kratom is or was taken', () => {
    expect([null, 'never', 'sometimes', 'daily', 'stopped'].map((use) => asksForLevels(person(use as never)))).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(exposureFindings(person(null), context, null, speak)).toEqual({ findings: [], notAssessed: [] });
  });

  it('follows use, other medicines and surgery', () => {
    expect(rules(person('daily'))).toEqual([
      'exposure/interaction-window',
      'exposure/accumulation',
      'exposure/anaesthesia',
    ]);
    expect(rules(person('stopped'))).toEqual(['exposure/interaction-window', 'exposure/anaesthesia']);
    expect(rules(person('sometimes'), quiet)).toEqual([]);
    expect(rules(person('daily'), quiet)).toEqual(['exposure/accumulation']);
  });

  it('says what it did not look at: without the studies, and of isolated 7-OH', () => {
    const without = exposureFindings(person('daily'), context, null, speak);
    expect(without.findings).toEqual([]);
    expect(without.notAssessed).toMatchObject([{ reason: expect.stringContaining('could not be loaded') as string }]);
    const isolate = exposureFindings(person('daily', '7-oh'), context, studies(), speak);
    expect(isolate.findings).toEqual([]);
    expect(isolate.notAssessed).toMatchObject([{ reason: expect.stringContaining('is not known') as string }]);
  });
});

describe('what it says', () => {
  const [window, accumulation, surgery] = exposureFindings(person('daily'), context, studies(), speak).findings;

  it('is a range over the studies, without what was only recalled, with its sources', () => {
    expect(window?.statement).toContain('5 to 15 days after the last dose');
    expect(window?.statement).toContain('after 24 to 72 hours');
    expect(accumulation?.statement).toContain('for 8 to 9 days');
    expect(accumulation?.statement).toContain('0.84 to 1.41 times');
    expect(surgery?.statement).toContain('1.39 times (1.23 to 1.57)');
    for (const finding of [window, accumulation, surgery]) {
      expect(finding).toMatchObject({ certainty: 'low', asOf: '2026-01-01', sources: [{ id: 'study' }] });
      expect(finding?.caveats).toContain('No day is known from which a combination can do no harm.');
    }
    expect(accumulation?.caveats).toHaveLength(3);
    expect(window?.caveats).toHaveLength(2);
  });

  it('names no day as safe, and orders nobody to stop', () => {
    for (const finding of [window, accumulation, surgery])
      for (const text of [finding?.statement, finding?.action, finding?.why, ...(finding?.caveats ?? [])])
        expect(text).not.toMatch(/\bsafe\b|stop now|drug test/i);
  });
});
