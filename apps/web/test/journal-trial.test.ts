/** A trial of one in a real browser: refused where something stands against it, started, followed, ended, and answered. */
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { entriesFrom, type Entry, type EntryDraft } from '@clearleaf/core/journal';
import { addDays, plainDate } from '@clearleaf/core/quantity';
import { dayOf, instantOf } from '@clearleaf/core/quantity/time';
import { drawSchedule, freezeProtocol, type TrialProtocol } from '@clearleaf/core/trial';
import { trialDraft } from '@clearleaf/core/trial/started';
import { exportJson } from '@clearleaf/exchange';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAxe, axeVisit, objections as axeObjections } from './axe.ts';
import { openSite, type Site, visit } from './harness.ts';
import {
  afternoon,
  beginWithoutLock,
  button,
  foreign,
  goTo,
  heading,
  LONG,
  openSimulated,
  typeAge,
} from './journal-harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const { timezoneId: zone } = afternoon();
const today = plainDate(dayOf(Date.now(), zone));
/** Noon of a day so far from today. */
function noon(days: number): number {
  const found = instantOf({ date: addDays(today, days), hour: 12, minute: 0 }, zone);
  return found.kind === 'exact' ? found.at : Date.now();
}
const pen = {
  now: () => Date.now() - 3_600_000,
  random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
};

/** A journal of the days before today: a dose and a rating each. */
function recent(days: number, pain: (day: number) => number): Entry[] {
  const [product] = entriesFrom(
    [{ kind: 'product', at: noon(-days - 1), zone, payload: { name: 'Leaf', kind: 'kratom', form: 'powder' } }],
    pen,
  );
  const drafts = Array.from({ length: days }, (_, i): EntryDraft[] => [
    {
      kind: 'dose',
      at: noon(i - days),
      zone,
      payload: { product: product?.id ?? null, amount: { value: 4, unit: 'g' } },
    },
    {
      kind: 'check-in',
      at: noon(i - days) + 3_600_000,
      zone,
      payload: { anchor: 'evening', ratings: { Pain: pain(i) } },
    },
  ]).flat();
  return [...(product === undefined ? [] : [product]), ...(entriesFrom(drafts, pen) as Entry[])];
}

/** A trial whose last day was yesterday, in which pain fell by so much when the first dose came later. */
function finished(change: number): Entry[] {
  const protocol: TrialProtocol = {
    schema: 'clearleaf.trial-protocol/1',
    question: { kind: 'time', hoursLater: 2 },
    design: { kind: 'pairs', pairs: 4, periodDays: 7 },
    outcome: { name: 'Pain', higherIsBetter: false, mcid: 1, scale: { low: 0, high: 10 } },
    otherOutcomes: [],
    runInDays: 14,
    washoutDays: 2,
    seed: 7,
    stopping: 'fixed',
    model: 'm1',
    prior: 'default',
    startOn: addDays(today, -70),
  };
  const frozen = freezeProtocol(protocol, (text) => createHash('sha256').update(text).digest('hex'));
  const schedule = drawSchedule(protocol.design, protocol.seed);
  const conditionOn = (day: number): number =>
    schedule.find(({ from, to }) => from <= day - 13 && day - 13 <= to)?.condition ?? 0;
  const trial = entriesFrom([trialDraft(frozen, 'Trial started', { at: noon(-70), zone })], pen);
  return [...recent(70, (day) => 6 - change * conditionOn(day) + ((day * 7) % 3) / 2), ...trial];
}

async function bring(page: Page, entries: readonly Entry[]): Promise<void> {
  await goTo(page, 'journal/import');
  const text = exportJson(entries, { now: Date.now(), appVersion: '0.1.0', zone });
  await page
    .getByLabel('A file of another program')
    .setInputFiles({ name: 'journal.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: /^Add to my journal/ }).click(LONG);
  await page.locator('[data-imported]').waitFor(LONG);
}

async function sayNo(page: Page): Promise<void> {
  await page.getByLabel('How do you use kratom now?').selectOption('daily');
  for (const label of ['Do you have signs of dependence?', 'Are you in withdrawal now?', 'Are you pregnant?'])
    await page.getByLabel(label).selectOption('no');
}

const widthOver = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function objections(page: Page): Promise<string[]> {
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await addAxe(page);
  return axeObjections(page, 'trial');
}

describe('a trial of one', () => {
  it('is found from "Does it help me?", and refused in a journal that fits relief of withdrawal', async () => {
    const { page, context, faults } = await visit(site);
    await openSimulated(page, site);
    await goTo(page, 'journal/helps');
    await page.getByRole('link', { name: 'Try it by lot, in what you already do' }).click();
    await heading(page, 'A trial of one').waitFor(LONG);
    await sayNo(page);
    await button(page, 'Show the plan').click();
    await page.locator('[data-against="dependence-signs"]').waitFor(LONG);
    expect(await button(page, 'Start this trial').count()).toBe(0);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).not.toMatch(/\bsafe\b|next dose|you should take/i);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is refused while signs are not said, then planned, started with its hash, followed, and ended', async () => {
    const visited = await visit(site, { timezoneId: zone });
    const { page, context, faults } = visited;
    await beginWithoutLock(page, site);
    await goTo(page, 'journal/trial');
    await page.locator('[data-trial="no-ratings"]').waitFor(LONG);
    await bring(
      page,
      recent(20, (day) => 3 + ((day * 7) % 4)),
    );
    await goTo(page, 'journal/trial');
    await page.getByLabel('How do you use kratom now?').selectOption('daily');
    await button(page, 'Show the plan').click();
    await page.locator('[data-against="signs-not-known"]').waitFor(LONG);
    await sayNo(page);
    await page.getByLabel('What do you want to try?').selectOption('less');
    await page.getByLabel('How much less?').selectOption('20');
    await button(page, 'Show the plan').click();
    await page.locator('[data-trial="offered"]').waitFor(LONG);
    await page.locator('[data-power="known"]').waitFor();
    const plan = (await page.locator('[data-trial="offered"]').textContent()) ?? '';
    expect(plan).toContain('In 84 days');
    expect(plan).toContain('20% less');
    await button(page, 'Start this trial').click();
    await page.locator('[data-trial="run-in"]').waitFor(LONG);
    expect(await page.locator('[data-hash]').getAttribute('data-hash')).toMatch(/^[0-9a-f]{64}$/);
    expect(await page.locator('[data-hash]').textContent()).toMatch(/seed \d+/);
    expect(await page.locator('td[data-plan]').count()).toBe(98);
    expect(await page.locator('td[data-plan="first"]').count()).toBe(14);
    expect(await page.locator('td[data-state="today"]').count()).toBe(1);
    await page.getByText('The answer comes after the last day.').waitFor();
    await page.reload();
    await page.locator('[data-trial="run-in"]').waitFor(LONG);
    await button(page, 'End the trial').click();
    await page.locator('[data-trial="ended"]').waitFor(LONG);
    await page.locator('[data-result]').waitFor(LONG);
    await button(page, 'Plan another trial').click();
    await button(page, 'Show the plan').waitFor();
    expect(foreign(visited, site)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is answered after its last day, with the days behind it', async () => {
    const { page, context, faults } = await visit(site, { timezoneId: zone });
    await beginWithoutLock(page, site);
    await bring(page, finished(3));
    await goTo(page, 'journal/trial');
    await page.locator('[data-trial="over"]').waitFor(LONG);
    await page.locator('[data-result="likely helps"]').waitFor(LONG);
    expect(await page.locator('[data-chance]').first().getAttribute('data-chance')).toBe('10');
    expect(await page.locator('figure circle, figure rect').count()).toBe(70);
    expect(await page.locator('td[data-state="rated"]').count()).toBe(70);
    await page.getByText('What this rests on, and how else it was computed').click();
    await page.getByText(/^Pair by pair \(4 pairs\)/).waitFor();
    await page.getByText('Day by day as a list').click();
    expect(await page.getByRole('region', { name: 'Day by day as a list' }).locator('tbody tr').count()).toBe(70);
    await typeAge(page, '34');
    await goTo(page, 'review');
    await page.getByText('your own trial: Pain', { exact: true }).waitFor(LONG);
    await page
      .getByText(/first of the day 2 h later likely helps/)
      .first()
      .waitFor(LONG);
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('gives axe nothing to find, in %s at 320 px', async (colorScheme) => {
    const { page, context } = await visit(site, { ...axeVisit({ colorScheme, width: 320 }), timezoneId: zone });
    await beginWithoutLock(page, site);
    await bring(page, finished(0));
    await goTo(page, 'journal/trial');
    await page.locator('[data-result]').waitFor(LONG);
    expect(await objections(page)).toEqual([]);
    expect(await widthOver(page)).toBeLessThanOrEqual(0);
    await button(page, 'Plan another trial').click();
    await button(page, 'Show the plan').click();
    await page.locator('[data-trial="refused"]').waitFor(LONG);
    expect(await objections(page)).toEqual([]);
    expect(await widthOver(page)).toBeLessThanOrEqual(0);
    await context.close();
  });
});
