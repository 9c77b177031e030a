/** `clearleaf trial start`, `status`, `analyse` and `stop` on the journal: what is kept, what is refused, what is said when. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesFrom, type EntryDraft } from '@clearleaf/core/journal';
import { openVault, platform } from '@clearleaf/vault';
import { openFileStore } from '@clearleaf/vault/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fill, makePlace, NOW, type Place, read, ZONE } from './journal.ts';

const DAY = 86_400_000;
const asked = ['--use', 'daily', '--signs', 'no', '--withdrawal', 'no'] as const;
const question = ['--question', 'time', '--later', '2', '--outcome', 'pain', '--seed', '7', ...asked] as const;

let place: Place;
beforeEach(async () => {
  place = makePlace();
  await fill(place.vault);
});
afterEach(() => place.remove());

async function add(drafts: readonly EntryDraft[]): Promise<void> {
  const store = openFileStore(place.vault);
  const opened = await openVault({ store, secret: { kind: 'none' }, environment: platform });
  await opened.append(entriesFrom(drafts, { now: () => NOW.getTime(), random: (length) => platform.random(length) }));
  await opened.close();
  await store.close();
}

/** Evenings of the trial's days, from its second; pain follows what the day is. */
async function rateDays(count: number, pain: (condition: number | null, day: number) => number): Promise<void> {
  const { json } = await place.run(['trial', 'status', '--json']);
  const calendar = json['calendar'] as { condition: number | null }[];
  await add(
    calendar.slice(0, count).map(
      ({ condition }, day): EntryDraft => ({
        kind: 'check-in',
        at: NOW.getTime() + day * DAY,
        zone: ZONE,
        payload: { anchor: 'evening', ratings: { Pain: pain(condition, day) } },
      }),
    ),
  );
}

const trialOf = ({ json }: { json: Record<string, unknown> }) =>
  (json['findings'] as { rule: string }[]).find(({ rule }) => rule === 'trial/own');

describe('start', () => {
  test('fixes the protocol, keeps it as an event, and shows hash and seed', async () => {
    const { exit, json } = await place.run(['trial', 'start', ...question, '--also', 'mood', '--json']);
    expect(exit).toBe(0);
    expect(json).toMatchObject({
      schema: 'clearleaf.trial-start/1',
      started: true,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
      protocol: { seed: 7, startOn: '2026-07-10', otherOutcomes: ['mood'], design: { pairs: 4, periodDays: 7 } },
      power: null,
    });
    const event = (await read(place.vault)).latest('event');
    expect(event).toMatchObject({
      id: json['id'],
      payload: { category: 'trial', text: expect.stringContaining('pain') as string, trial: { hash: json['hash'] } },
    });
    const again = await place.run(['trial', 'start', ...question, '--json']);
    expect(again).toMatchObject({ exit: 1, json: { started: false, against: ['trial-running'] } });
  });

  test('the page says seed and hash; of a file, the protocol is the same', async () => {
    const out = join(place.folder, 'plan.json');
    await place.run(['trial', 'plan', ...question, '--start', '2026-07-12', '--out', out]);
    const { exit, out: page } = await place.run(['trial', 'start', out, ...asked]);
    expect(exit).toBe(0);
    expect(page).toContain('seed 7');
    expect(page).toMatch(/Protocol\s+[0-9a-f]{64}/u);
    expect(page.replaceAll(/\s+/gu, ' ')).toContain('clearleaf trial stop');
  });

  test('a file that was changed, and a first day that is past, are refused', async () => {
    const { json } = await place.run(['trial', 'plan', ...question, '--json']);
    const file = join(place.folder, 'changed.json');
    writeFileSync(file, JSON.stringify({ protocol: { ...(json['protocol'] as object), seed: 9 }, hash: json['hash'] }));
    expect(await place.run(['trial', 'start', file, ...asked])).toMatchObject({ exit: 2 });
    const past = await place.run(['trial', 'start', ...question, '--start', '2026-07-01']);
    expect(past).toMatchObject({ exit: 2, err: expect.stringContaining('2026-07-10') as string });
  });

  test.each<readonly [readonly string[], string, string]>([
    [['journal', 'profile', '--use', 'stopped'], 'not-using', 'begin again'],
    [['journal', 'profile', '--withdrawal', 'kratom'], 'withdrawal', 'help'],
    [['journal', 'condition', 'add', 'pregnant'], 'pregnant', 'midwife'],
  ])('%j stands against it', async (said, reason, words) => {
    expect((await place.run(said)).exit).toBe(0);
    const { exit, json } = await place.run(['trial', 'start', ...question, '--json']);
    expect({ exit, json }).toMatchObject({ exit: 1, json: { started: false, against: [reason] } });
    const { out } = await place.run(['trial', 'start', ...question]);
    expect(out).toContain(words);
    expect((await read(place.vault)).all('event')).toEqual([]);
  });

  test('nothing is started on a journal without recent doses', async () => {
    const now = new Date(NOW.getTime() + 20 * DAY);
    const { json } = await place.run(['trial', 'start', ...question, '--json'], { now });
    expect(json).toMatchObject({ started: false, against: ['no-recent-doses'] });
  });

  test('what it could tell is reckoned from the days before', async () => {
    await add(
      Array.from(
        { length: 20 },
        (_, day): EntryDraft => ({
          kind: 'check-in',
          at: NOW.getTime() - (day + 1) * DAY,
          zone: ZONE,
          payload: { anchor: 'evening', ratings: { pain: 4 + ((day * 7) % 5) } },
        }),
      ),
    );
    const { json } = await place.run(['trial', 'start', ...question, '--json']);
    const { chances } = json['power'] as { chances: { chance: number }[] };
    expect(chances.map(({ chance }) => chance > 0 && chance < 1)).toEqual([true, true, true]);
  });
});

describe('a trial that runs', () => {
  beforeEach(async () => {
    await place.run(['trial', 'start', ...question]);
  });

  test('status: days rated and missing, today, a calendar', async () => {
    await rateDays(20, (_, day) => (day === 4 ? 0 : 5));
    const now = new Date(NOW.getTime() + 21 * DAY);
    const { exit, json } = await place.run(['trial', 'status', '--json'], { now });
    expect(exit).toBe(0);
    expect(json).toMatchObject({ phase: 'period', day: 22, days: 70, unchanged: true, rated: 20, missing: 1 });
    expect(json['calendar']).toHaveLength(70);
    expect((json['calendar'] as object[])[21]).toMatchObject({ date: '2026-07-31', state: 'today', outcome: null });
    const { out } = await place.run(['trial', 'status'], { now });
    expect(out).toContain('20 days are rated, 1 is missing');
    expect(out).toContain('.x .x .x .x .x .x .x');
  });

  test('analyse: nothing is said before its last day; then by the protocol', async () => {
    await rateDays(70, (condition, day) => (condition === 1 ? 3 : 7) + (day % 2));
    const during = await place.run(['trial', 'analyse', '--json'], { now: new Date(NOW.getTime() + 50 * DAY) });
    expect(during.json).toMatchObject({ verdict: 'cannot tell yet', crossChecks: { holds: ['not-over'] } });
    const now = new Date(NOW.getTime() + 70 * DAY);
    const { exit, json } = await place.run(['trial', 'analyse', '--json'], { now });
    expect(exit).toBe(0);
    expect(json).toMatchObject({ model: 'm1', verdict: 'likely helps', level: 'L2', missing: 0 });
    expect(json['crossChecks']).toMatchObject({ mcid: 1, scale: [0, 10], trial: { phase: 'over', rated: 70 } });
    const { out } = await place.run(['trial', 'analyse'], { now });
    expect(out).toContain('likely helps');
    const own = await place.run(['trial', 'analyse', '--mcid', '0.1'], { now });
    expect(own).toMatchObject({ exit: 2, err: expect.stringContaining('--mcid') as string });
    const early = await place.run(['trial', 'analyse'], { now: new Date(NOW.getTime() + 5 * DAY) });
    expect(early.exit).toBe(2);
  });

  test('the review says where it stands, then what it found, or that nothing could be compared', async () => {
    const during = { now: new Date(NOW.getTime() + 20 * DAY) };
    const running = await place.run(['review', '--json'], during);
    expect(trialOf(running)).toBeUndefined();
    expect(JSON.stringify(running.json['notAssessed'])).toContain('day 21 of 70');
    const after = { now: new Date(NOW.getTime() + 80 * DAY) };
    const silent = await place.run(['review', '--json'], after);
    expect(trialOf(silent)).toBeUndefined();
    expect(JSON.stringify(silent.json['notAssessed'])).toContain('too few of its days were rated');
    await rateDays(70, (condition, day) => (condition === 1 ? 3 : 7) + (day % 2));
    expect(trialOf(await place.run(['review', '--json'], after))).toMatchObject({
      severity: 'minor',
      statement: expect.stringContaining('likely helps') as string,
      caveats: expect.arrayContaining([expect.stringContaining('Level L2')]) as string[],
    });
    const past = await place.run(['review', '--at', '2026-07-09', '--json'], after);
    expect(trialOf(past)).toBeUndefined();
  });

  test('stop ends it, and another may begin', async () => {
    const now = new Date(NOW.getTime() + 5 * DAY);
    expect((await place.run(['trial', 'stop', '--json'], { now })).json).toMatchObject({ endedOn: '2026-07-15' });
    expect((await place.run(['trial', 'status', '--json'], { now })).json).toMatchObject({ phase: 'ended', rated: 0 });
    expect((await place.run(['trial', 'stop'], { now })).exit).toBe(2);
    expect((await place.run(['trial', 'start', ...question, '--json'], { now })).json).toMatchObject({ started: true });
  });
});

test('a journal without a trial says so', async () => {
  for (const command of ['status', 'analyse'])
    expect(await place.run(['trial', command])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('trial start') as string,
    });
});
