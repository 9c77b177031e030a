import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sleepCollector, type SleepPiece, type SleepSession } from './sleep.ts';

const MINUTE = 60_000;
const piece: fc.Arbitrary<SleepPiece> = fc
  .record({
    source: fc.nat(2),
    stage: fc.constantFrom('in-bed' as const, 'asleep' as const, 'stage' as const),
    start: fc.integer({ min: 0, max: 6_000 }),
    length: fc.integer({ min: 1, max: 600 }),
  })
  .map(({ source, stage, start, length }) => ({
    source,
    stage,
    start: start * MINUTE,
    end: (start + length) * MINUTE,
    zone: 0,
  }));
const pieces = fc.array(piece, { maxLength: 40 });

function sessionsOf(list: readonly SleepPiece[]): readonly SleepSession[] {
  const collector = sleepCollector();
  for (const each of list) collector.add(each);
  return collector.sessions().sessions;
}

describe('sleepCollector', () => {
  it('gives sessions in order that never overlap, whatever the order of the pieces', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const sessions = sessionsOf(list);
        for (const [index, session] of sessions.entries()) {
          const next = sessions[index + 1];
          expect(session.end).toBeGreaterThan(session.start);
          if (next !== undefined) expect(next.start).toBeGreaterThanOrEqual(session.end);
        }
        const spans = (found: readonly SleepSession[]) => found.map(({ start, end, by }) => [start, end, by]);
        expect(spans(sessionsOf([...list].reverse()))).toEqual(spans(sessions));
      }),
      { seed: 20261126, numRuns: 500 },
    );
  });

  it('covers every stretch that one device told of', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const own = list.map((each): SleepPiece => ({ ...each, source: 0, stage: 'stage' }));
        const sessions = sessionsOf(own);
        for (const each of own)
          expect(sessions.some(({ start, end }) => start <= each.start && each.end <= end)).toBe(true);
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });

  it('never believes a device that knows less over one that knows more', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const sessions = sessionsOf(list);
        const best = sessionsOf(list.filter(({ stage }) => stage === 'stage'));
        // Adding what is believed less changes nothing of what is believed most.
        expect(sessions.filter(({ by }) => by === 'stage')).toEqual(best);
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });

  it('joins what is at most an hour and a half apart, and refuses what cannot be', () => {
    const at = (start: number, end: number): SleepPiece => ({
      source: 0,
      stage: 'stage',
      start: start * MINUTE,
      end: end * MINUTE,
      zone: 'Europe/Berlin',
    });
    expect(sessionsOf([at(0, 60), at(150, 200), at(291, 300)])).toEqual([
      { start: 0, end: 200 * MINUTE, by: 'stage', zone: 'Europe/Berlin' },
      { start: 291 * MINUTE, end: 300 * MINUTE, by: 'stage', zone: 'Europe/Berlin' },
    ]);
    const collector = sleepCollector();
    expect([at(5, 5), at(6, 5), at(0, 1_441)].map((each) => collector.add(each))).toEqual([false, false, false]);
  });
});
