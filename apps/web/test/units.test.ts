/** The small pure parts of the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding } from '@clearleaf/core/finding';
import { emptyState } from '@clearleaf/core/journal';
import { plainDate } from '@clearleaf/core/quantity';
import type { Review } from '@clearleaf/core/review';
import { describe, expect, it } from 'vitest';
import { splitRoom } from '../plugins/knowledge.ts';
import { href, parseRoute } from '../src/app/routes.ts';
import { telephone } from '../src/help/telephone.ts';
import { en as firstEn } from '../src/messages/en.ts';
import { aboutMessages } from '../src/messages/en/about.ts';
import { libraryMessages } from '../src/messages/en/library.ts';
import { fitSheet } from '../src/review/fit-sheet.ts';

describe('addresses', () => {
  it('are read and written the same way', () => {
    expect(parseRoute('')).toEqual([]);
    expect(parseRoute('#/')).toEqual([]);
    expect(parseRoute('#/library/laws/US-CA%3ASan%20Diego')).toEqual(['library', 'laws', 'US-CA:San Diego']);
    expect(parseRoute(href('library', 'laws', 'US-CA:San Diego'))).toEqual(['library', 'laws', 'US-CA:San Diego']);
  });
  it('that are broken do not break the page', () => {
    expect(parseRoute('#/library/%E0%A4%A')).toEqual(['library', '%E0%A4%A']);
    expect(parseRoute('#//review//')).toEqual(['review']);
  });
});

describe('telephone numbers', () => {
  it('dial what is printed', () => {
    expect(telephone('1-800-662-4357')).toBe('tel:18006624357');
    expect(telephone('116 123')).toBe('tel:116123');
    expect(telephone('+60 3 7627 2929')).toBe('tel:+60376272929');
  });
  it('leave out words that follow', () => {
    expect(telephone('111, option 2')).toBe('tel:111');
    expect(telephone('988 press 1')).toBe('tel:988');
  });
});

/** What the page says outside the journal. */
const en = { ...firstEn, ...libraryMessages, ...aboutMessages };

const finding = (severity: Finding['severity'], words: number): Finding => ({
  rule: `interaction/${severity}`,
  severity,
  certainty: 'low',
  about: 'something',
  statement: 'word '.repeat(words),
  action: 'do '.repeat(words),
  why: '',
  caveats: [],
  sources: [],
  asOf: plainDate('2026-11-23'),
});

const reviewOf = (findings: readonly Finding[]): Review => ({
  schema: 'clearleaf.review/1',
  at: plainDate('2026-11-26'),
  state: emptyState,
  understood: { place: null, medicines: [], conditions: [], reasons: [] },
  findings,
  worstSeverity: 'none',
  law: null,
  evidence: [],
  questions: [],
  notAssessed: [],
  help: [],
  sources: [],
  underAge: false,
});

describe('what goes on the sheet', () => {
  it('is everything in full where there is room', () => {
    const { findings, moreFindings, notes } = fitSheet(
      reviewOf([finding('major', 10), finding('moderate', 10)]),
      'law',
    );
    expect(findings.map(({ detail }) => detail)).toEqual(['full', 'full']);
    expect(moreFindings).toBe(0);
    expect(notes).toBeGreaterThan(0);
  });
  it('keeps the serious in full when the rest must be shorter', () => {
    const many = [finding('contraindicated', 20), ...Array.from({ length: 7 }, () => finding('moderate', 34))];
    const { findings } = fitSheet(reviewOf(many), 'law');
    expect(findings).toHaveLength(8);
    expect(findings[0]?.detail).toBe('full');
    expect(findings.at(-1)?.detail).toBe('statement');
  });
  it('counts what it leaves out', () => {
    const { findings, moreFindings } = fitSheet(
      reviewOf(Array.from({ length: 90 }, () => finding('major', 40))),
      'law',
    );
    expect(findings.length + moreFindings).toBe(90);
    expect(moreFindings).toBeGreaterThan(0);
  });
  it('leaves out findings that found nothing, and the law, which has a row of its own', () => {
    const law = { ...finding('major', 5), rule: 'law/US-AL' };
    expect(fitSheet(reviewOf([finding('none', 5), law]), 'law').findings).toEqual([]);
  });
});

describe('a room that is split for the page', () => {
  const room = {
    sources: { a: { id: 'a' }, b: { id: 'b' }, c: { id: 'c' } },
    rules: [{ id: 'r', sources: ['a', 'b'] }],
    figures: [{ id: 'f', sources: ['b', 'c'] }],
  };
  it('loses nothing, and keeps every source that is still cited', () => {
    const { rest, part } = splitRoom(room, ['figures']);
    expect(rest).toEqual({ sources: { a: { id: 'a' }, b: { id: 'b' } }, rules: room.rules, figures: [] });
    expect(part).toEqual({ sources: { b: { id: 'b' }, c: { id: 'c' } }, figures: room.figures });
    expect({ ...rest, ...part, sources: { ...rest.sources, ...part.sources } }).toEqual(room);
  });
});

describe('the catalogue of the page', () => {
  const source = fileURLToPath(new URL('../src', import.meta.url));
  const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('messages'))
    .map((name) => readFileSync(`${source}/${name}`, 'utf8'))
    .join('\n');
  it('says nothing that no page asks for', () => {
    // These are put together from a prefix and a status.
    const composed = /^(lawStatus|lawConfidence)\./;
    expect(Object.keys(en).filter((id) => !composed.test(id) && !code.includes(`'${id}'`))).toEqual([]);
  });
  it('keeps to the voice', () => {
    const never = /\b(?:just|simply|abuse|addict|clean|safe)\b/i;
    expect(Object.entries(en).filter(([, text]) => never.test(text))).toEqual([]);
  });
});
