/** `clearleaf signals`: the keys of docs/cli.md, how it ends, and the words of the page. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entriesFrom, type Entry, type EntryDraft, type Payloads, simulatedJournal } from '@clearleaf/core/journal';
import { signalIds } from '@clearleaf/core/monitoring';
import { createVault, platform } from '@clearleaf/vault';
import { openFileStore } from '@clearleaf/vault/node';
import { fill, makePlace, NOW, type Place, quickKdf, ZONE } from './journal.ts';

const DAY = 86_400_000;
let place: Place;
beforeEach(() => void (place = makePlace()));
afterEach(() => place.remove());

async function keep(entries: readonly Entry[]): Promise<void> {
  const store = openFileStore(place.vault);
  const vault = await createVault({ store, secret: { kind: 'none' }, environment: platform, kdf: quickKdf, entries });
  await vault.close();
  await store.close();
}

const pen = { now: () => NOW.getTime(), random: (length: number) => platform.random(length) };
const draft = <Kind extends keyof Payloads>(kind: Kind, at: number, payload: Payloads[Kind]): EntryDraft =>
  ({ kind, at, zone: ZONE, payload }) as unknown as EntryDraft;

/** Midnight of the person's clock, so many days before the test's own day. */
const midnight = (daysAgo: number): number => Date.parse('2026-07-10T00:00:00+02:00') - daysAgo * DAY;

/** Three doses a day of twelve weeks and a half, the last four weeks of a third more. */
function risingUse(): Entry[] {
  const days = Array.from({ length: 88 }, (_, i) => 88 - i);
  return entriesFrom(
    days.flatMap((ago) =>
      [9, 14, 19].map((hour, k) =>
        draft('dose', midnight(ago) + (hour * 60 + ((ago * 7 + k * 3) % 20)) * 60_000, {
          product: null,
          amount: { value: (ago <= 28 ? 2.6 : 2) + ((ago * 5 + k) % 4) / 10, unit: 'g' },
        }),
      ),
    ),
    pen,
  );
}

interface SignalValue {
  readonly id: string;
  readonly state: string;
  readonly lack: string | null;
  readonly finding: { readonly severity: string; readonly statement: string; readonly sources: readonly object[] };
  readonly falseAlarms: { readonly veryAlike: number };
  readonly series: { readonly points: readonly object[] } | null;
}

const signalsIn = (json: Record<string, unknown>) =>
  new Map((json['signals'] as SignalValue[]).map((signal) => [signal.id, signal]));

test('prints the keys of docs/cli.md, every signal once and in order', async () => {
  await keep(risingUse());
  const { exit, json } = await place.run(['signals', '--json']);
  expect(exit).toBe(1);
  expect(Object.keys(json)).toEqual(['redFlags', 'schema', 'at', 'zone', 'signals', 'help']);
  expect([...signalsIn(json).keys()]).toEqual([...signalIds]);
  const rise = signalsIn(json).get('escalation');
  expect(rise).toMatchObject({ state: 'raised', lack: null, finding: { severity: 'moderate' } });
  expect(rise?.finding.statement).toContain('You take more a day than you did: about 8.3 g a day');
  expect(rise?.finding.sources.length).toBeGreaterThan(2);
  expect(rise?.series?.points.length).toBe(88);
  expect(signalsIn(json).get('dose-count')?.state).toBe('not-raised');
  expect(signalsIn(json).get('limits')).toMatchObject({ state: 'not-enough', lack: 'no-plan' });
  expect((await place.run(['signals', place.vault, '--json'])).json).toEqual(json);
});

describe('the page', () => {
  test('says what was seen with figures, how often it is wrong, and whom to talk to', async () => {
    await keep(risingUse());
    const { out, exit } = await place.run(['signals', '--full']);
    expect(exit).toBe(1);
    expect(out).toContain('You take more a day than you did');
    expect(out.replace(/[^a-z ]+/giu, ' ').replace(/ +/gu, ' ')).toContain('times a year by simulation');
    expect(out).toContain('Looked at, and not seen');
    expect(out).toContain('Not enough to say');
    expect(out).toContain('do not stop suddenly');
    for (const word of [/\bsafe\b/iu, /next dose/iu, /addict/iu, /abuse/iu, /well done/iu])
      expect(out.split('Sources')[0]).not.toMatch(word);
  });

  test('of the simulated journal: withdrawal as a dose wears off and constipation, as it was made, and nothing else', async () => {
    await keep(simulatedJournal({ seed: 7, midnight: midnight(0), until: NOW.getTime(), zone: ZONE }));
    const early = await place.run(['signals', '--json', '--at', '2026-05-26']);
    expect(early.exit).toBe(1);
    const raised = [...signalsIn(early.json).values()].filter(({ state }) => state === 'raised');
    expect(raised.map(({ id }) => id)).toEqual(['withdrawal-hours', 'withdrawal-levels', 'bowel']);
    expect(raised[0]?.finding.statement).toContain('a pattern seen in withdrawal');
  });
});

test('a few entries are not enough to say, which ends with 1', async () => {
  await fill(place.vault);
  const { exit, json, out } = await place.run(['signals', '--json']);
  expect(exit).toBe(1);
  expect(signalsIn(json).get('escalation')).toMatchObject({ state: 'not-enough', lack: 'few-doses' });
  expect(out).not.toContain('"raised"');
});

test('refuses what it cannot read, by name', async () => {
  await fill(place.vault);
  for (const [args, code, where] of [
    [['signals', '--at', 'soon'], 'bad-date', '--at'],
    [['signals', '--at', '2031-01-01'], 'future-time', '--at'],
    [['signals', 'nowhere.clearleaf'], 'no-vault', 'JOURNAL'],
    [['signals', place.vault, '--vault', place.vault], 'bad-arguments', '--vault'],
  ] as const)
    expect(await place.run([...args, '--json'])).toMatchObject({ exit: 2, json: { error: { code, where } } });
});
