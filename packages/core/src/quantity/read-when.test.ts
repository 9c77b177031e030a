import { describe, expect, it } from 'vitest';
import { en } from '../message/en.ts';
import { createSpeaker } from '../message/index.ts';
import { readWhen, sayWhenNote, sayWhenProblem } from './time.ts';

const BERLIN = { now: Date.parse('2026-11-26T07:00:00Z'), zone: 'Europe/Berlin' };

/** What is read, by the clock of Berlin in winter, with its notes; or the kind of the problem. */
function read(text: string, context = BERLIN): string {
  const reading = readWhen(text, context);
  if (!reading.ok) return reading.problem.kind;
  const clock = new Date(reading.at + 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  return [clock, ...reading.notes].join(' ');
}

describe('readWhen', () => {
  it.each([
    ['now', '2026-11-26 08:00'],
    ['Just now', '2026-11-26 08:00'],
    ['20 min ago', '2026-11-26 07:40'],
    ['2h ago', '2026-11-26 06:00'],
    ['constructor min ago', 'unreadable'],
    ['1 h 30 min ago', '2026-11-26 06:30'],
    ['1h30 ago', '2026-11-26 06:30'],
    ['2 hours and 5 minutes ago', '2026-11-26 05:55'],
    ['an hour ago', '2026-11-26 07:00'],
    ['about half an hour ago', '2026-11-26 07:30'],
    ['an hour and a half ago', '2026-11-26 06:30'],
    ['1.5 hours ago', '2026-11-26 06:30'],
    ['a quarter of an hour ago', '2026-11-26 07:45'],
    ['2 days ago', '2026-11-24 08:00'],
    ['2 days ago at 8am', '2026-11-24 08:00'],
    ['a week ago', '2026-11-19 08:00'],
    ['yesterday 22:15', '2026-11-25 22:15'],
    ['22:15 yesterday', '2026-11-25 22:15'],
    ['the day before yesterday at noon', '2026-11-24 12:00'],
    ['yesterday evening at 8', '2026-11-25 20:00'],
    ['half past 8 yesterday evening', '2026-11-25 20:30'],
    ['quarter to 9 yesterday evening', '2026-11-25 20:45'],
    ['last night at 11pm', '2026-11-25 23:00'],
    ['last night at 11', '2026-11-25 23:00'],
    ['last night at 2', '2026-11-26 02:00'],
    ['today 6am', '2026-11-26 06:00'],
    ['this morning at 7', '2026-11-26 07:00'],
    ['06:30', '2026-11-26 06:30'],
    ['8:30', '2026-11-25 08:30 yesterday am-or-pm'],
    ['8.30 pm', '2026-11-25 20:30 yesterday'],
    ['8:30 p.m.', '2026-11-25 20:30 yesterday'],
    ['noon', '2026-11-25 12:00 yesterday'],
    ['midnight', '2026-11-26 00:00'],
    ['12 am', '2026-11-26 00:00'],
    ['monday 9pm', '2026-11-23 21:00'],
    ['on Monday at 21:00', '2026-11-23 21:00'],
    ['thursday 7am', '2026-11-26 07:00'],
    ['thursday 9am', '2026-11-19 09:00'],
    ['last thursday 7am', '2026-11-19 07:00'],
    ['2026-11-24 08:15', '2026-11-24 08:15'],
    ['2026-11-24T08:15', '2026-11-24 08:15'],
    ['2026-11-24T08:15+02:00', '2026-11-24 07:15'],
    ['2026-11-24T06:15:00Z', '2026-11-24 07:15'],
    ['24 Nov 08:15', '2026-11-24 08:15'],
    ['November 24th, 8:15 am', '2026-11-24 08:15'],
    ['24.11. 08:15', '2026-11-24 08:15'],
    ['24/11/2026 08:15', '2026-11-24 08:15'],
    ['25 dec 9am', '2025-12-25 09:00 last-year'],
    ['29 feb 08:00', '2024-02-29 08:00 last-year'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    ['whenever', 'unreadable'],
    ['some hours ago', 'unreadable'],
    ['2 bananas ago', 'unreadable'],
    ['yesterday', 'no-clock'],
    ['this morning', 'no-clock'],
    ['24 nov', 'no-clock'],
    ['today 9am', 'future'],
    ['in 20 min', 'future'],
    ['tomorrow at 8am', 'future'],
    ['2026-11-27 08:00', 'future'],
    ['25:00', 'impossible'],
    ['13pm', 'impossible'],
    ['8:75', 'impossible'],
    ['30 feb 8:00', 'impossible'],
    ['2026-02-30T08:00Z', 'impossible'],
    ['4/11 8:15', 'ambiguous-date'],
    ['1800-01-01 08:00', 'too-long-ago'],
    ['99999999999 weeks ago', 'too-long-ago'],
  ])('refuses %j: %s', (text, kind) => {
    expect(read(text)).toBe(kind);
  });

  it('says when what lies ahead will be', () => {
    expect(readWhen('today 9am', BERLIN)).toEqual({
      ok: false,
      problem: { kind: 'future', text: 'today 9am', at: Date.parse('2026-11-26T08:00:00Z') },
    });
  });

  it('gives the other half of the day where am or pm was not said and both are past', () => {
    expect(readWhen('yesterday 8:15', BERLIN)).toMatchObject({
      notes: ['am-or-pm'],
      other: Date.parse('2026-11-25T19:15:00Z'),
    });
    expect(readWhen('today 7:15', BERLIN)).toMatchObject({ notes: [], other: null });
  });

  it('keeps the time of day over a change of the clock for days, and elapsed time for hours', () => {
    const context = { now: Date.parse('2026-10-25T11:00:00Z'), zone: 'Europe/Berlin' };
    expect(readWhen('1 day ago', context)).toMatchObject({ at: Date.parse('2026-10-24T10:00:00Z') });
    expect(readWhen('24 hours ago', context)).toMatchObject({ at: Date.parse('2026-10-24T11:00:00Z') });
  });

  it('reports an hour that came twice, and only where both are past', () => {
    const twice = { zone: 'Europe/Berlin', now: Date.parse('2026-10-25T08:00:00Z') };
    expect(readWhen('02:30', twice)).toMatchObject({
      at: Date.parse('2026-10-25T00:30:00Z'),
      notes: ['twice'],
      other: Date.parse('2026-10-25T01:30:00Z'),
    });
    const between = { ...twice, now: Date.parse('2026-10-25T00:45:00Z') };
    expect(readWhen('02:30', between)).toMatchObject({ at: Date.parse('2026-10-25T00:30:00Z'), notes: [] });
  });

  it('reports an hour that never was', () => {
    const context = { zone: 'America/New_York', now: Date.parse('2026-03-08T12:00:00Z') };
    expect(readWhen('today 02:30', context)).toMatchObject({
      at: Date.parse('2026-03-08T07:30:00Z'),
      notes: ['skipped'],
      other: Date.parse('2026-03-08T06:30:00Z'),
    });
  });

  it('takes the night that is meant shortly after midnight', () => {
    const context = { ...BERLIN, now: Date.parse('2026-11-25T23:30:00Z') };
    expect(read('last night at 11pm', context)).toBe('2026-11-25 23:00');
    expect(read('last night at 1', context)).toBe('2026-11-25 01:00');
    expect(read('23:50', context)).toBe('2026-11-25 23:50 yesterday');
  });

  it('has words for every problem and every note', () => {
    const speak = createSpeaker('en', en);
    const typed = ['', 'whenever', 'tomorrow at 8am', 'yesterday', '25:00', '4/11 8:15', '1800-01-01 08:00'];
    const problems = typed.map((text) => {
      const reading = readWhen(text, BERLIN);
      return reading.ok ? '' : sayWhenProblem(reading.problem, speak);
    });
    expect(problems.map((words) => words.slice(0, 12))).toEqual([
      'Say when, fo',
      '“whenever” c',
      '“tomorrow at',
      '“yesterday” ',
      'No clock or ',
      'In “4/11 8:1',
      '“1800-01-01 ',
    ]);
    const notes = ['yesterday', 'last-year', 'am-or-pm', 'twice', 'skipped'] as const;
    expect(new Set(notes.map((note) => sayWhenNote(note, speak))).size).toBe(5);
  });
});
