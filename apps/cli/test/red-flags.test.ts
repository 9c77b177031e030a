/** Emergency signs in the journal: what leads the commands, for how long, and how the person ends it. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fill, makePlace, NOW, type Place } from './journal.ts';

const flat = (text: string): string => text.replace(/\s+/gu, ' ');
const HOUR = 3_600_000;
const later = (hours: number): { readonly now: Date } => ({ now: new Date(NOW.getTime() + hours * HOUR) });

let place: Place;
beforeEach(async () => {
  place = makePlace();
  await fill(place.vault);
});
afterEach(() => place.remove());

const flags = (json: Record<string, unknown>): Record<string, unknown>[] =>
  json['redFlags'] as Record<string, unknown>[];
const signs = (json: Record<string, unknown>): unknown[] => flags(json).map(({ sign }) => sign);

describe('what is written', () => {
  test.each([
    [['log', '3g', '--note', 'chest pain after it'], 'rf_cardiac'],
    [['checkin', 'mood=2', '--note', "can't breathe"], 'rf_breathing'],
    [['checkin', 'mood=2', '--side-effect', 'seizure'], 'rf_seizure'],
    [['journal', 'note', 'I', 'want', 'to', 'die'], 'rf_suicide'],
    [['journal', 'condition', 'add', 'yellow eyes'], 'rf_jaundice'],
  ])('%j leads at once', async (args, sign) => {
    const ran = await place.run([...args, '--json']);
    expect(ran).toMatchObject({ exit: 0, err: '' });
    expect(Object.keys(ran.json)[0]).toBe('redFlags');
    expect(signs(ran.json)).toEqual([sign]);
    const [{ finding = null } = {}] = flags(ran.json);
    expect(finding).toMatchObject({ rule: `emergency/${sign}`, severity: 'emergency' });
  });

  test('an edit leads too, and no denial does', async () => {
    const note = await place.run(['journal', 'note', 'No chest pain', '--json']);
    expect(signs(note.json)).toEqual([]);
    const [{ handle = '' } = {}] = note.json['written'] as { readonly handle?: string }[];
    const edited = await place.run(['journal', 'edit', handle, 'text=Chest pain', '--json']);
    expect(signs(edited.json)).toEqual(['rf_cardiac']);
  });
});

describe('the page', () => {
  test('begins with the sign, what to do and the number of the country', async () => {
    await place.run(['journal', 'profile', '--place', 'Tampa, Florida']);
    const { out } = await place.run(['journal', 'note', 'chest pain']);
    expect(flat(out)).toMatch(/^█ !!! Emergency chest pain/u);
    expect(flat(out)).toContain('Call the emergency number now.');
    expect(flat(out)).toContain('Emergency number: 911.');
    expect(flat(out)).toContain('clearleaf journal over');
    expect(out.indexOf('911')).toBeLessThan(out.indexOf('Fri, 10 Jul 2026'));
  });

  test('says to call the local number where the country is not known', async () => {
    const { out } = await place.run(['journal', 'note', 'chest pain']);
    expect(flat(out.replaceAll('█', ''))).toContain('call your local emergency number');
  });
});

describe('how long it leads', () => {
  beforeEach(() => place.run(['journal', 'note', 'chest pain']));

  test('for a day, whatever is asked of the journal', async () => {
    for (const args of [['journal'], ['log', '2g'], ['review']]) {
      const ran = await place.run([...args, '--json'], later(3));
      expect(Object.keys(ran.json)[0]).toBe('redFlags');
      expect(signs(ran.json)).toEqual(['rf_cardiac']);
    }
    expect(signs((await place.run(['journal', '--json'], later(24))).json)).toEqual([]);
  });

  test('on the review first, which ends with 1', async () => {
    const page = await place.run(['review'], later(1));
    expect(flat(page.out)).toMatch(/^!!! Emergency: you wrote in your journal: chest pain/u);
    const { exit, json } = await place.run(['review', '--json'], later(1));
    expect(exit).toBe(1);
    expect((json['findings'] as { readonly rule: string }[])[0]?.rule).toBe('emergency/rf_cardiac');
  });

  test('until it is said to be over, which can be taken back', async () => {
    const over = await place.run(['journal', 'over', '--json'], later(1));
    const [{ handle = '', payload = {} } = {}] = over.json['written'] as {
      readonly handle?: string;
      readonly payload?: object;
    }[];
    expect(payload).toMatchObject({ text: 'This is over: chest pain', over: true });
    expect(signs((await place.run(['journal', '--json'], later(2))).json)).toEqual([]);
    expect(flat((await place.run(['journal', 'over'], later(2))).out)).toContain('no emergency sign');
    await place.run(['journal', 'delete', handle, '--yes'], later(2));
    expect(signs((await place.run(['journal', '--json'], later(3))).json)).toEqual(['rf_cardiac']);
  });
});
