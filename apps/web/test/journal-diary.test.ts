/** The daily pages of the journal in a real browser, on a phone: log, check in, change, delete, take back, look back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite, type Site, visit } from './harness.ts';
import { afternoon, beginWithoutLock, button, goTo, heading, sayAge } from './journal-harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** On the log page: something typed, so many grams, at a time that is offered. */
async function log(page: Page, grams: string, when = 'Now'): Promise<void> {
  await goTo(page, 'journal/log');
  await heading(page, 'Log a dose').waitFor();
  await page.getByLabel('What was it?').fill('green powder');
  await page.getByLabel('How much?').fill(grams);
  await page.getByLabel('Unit').selectOption('g');
  await page.getByLabel(when, { exact: true }).check();
  await button(page, 'Save dose').click();
  await heading(page, 'Today').waitFor();
}

const entries = (page: Page) => page.locator('[data-kind]');

describe('a day in the journal', () => {
  it('begins empty, takes a dose, shows how long ago it was, and takes it back', async () => {
    const { page, context, faults } = await visit(site, afternoon());
    await beginWithoutLock(page, site);
    await page.getByText('No dose is written down yet.').waitFor();
    await log(page, '3', '2 h ago');
    await page.getByText('2 h', { exact: true }).waitFor();
    await entries(page).getByText('3 g · green powder').waitFor();
    await button(page, 'Undo').click();
    await page.getByText('No dose is written down yet.').waitFor();
    expect(await entries(page).count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says what is wrong with an amount and a time, and writes nothing', async () => {
    const { page, context } = await visit(site);
    await beginWithoutLock(page, site);
    await goTo(page, 'journal/log');
    await button(page, 'Save dose').click();
    await page.getByText('Say what you took.').waitFor();
    await page.getByText('Write how much, or tick that you do not know.').waitFor();
    await page.getByLabel('How much?').fill('3');
    await button(page, 'Save dose').click();
    await page.getByText('Choose the unit: grams, capsules or another one.').waitFor();
    await page.getByLabel('How much?').fill('5000');
    await page.getByLabel('Unit').selectOption('g');
    await page.getByLabel('Another time').check();
    await page.getByLabel('Day and time').fill('2099-01-01T10:00');
    await button(page, 'Save dose').click();
    await page.getByText('That is more than can be taken at once.').waitFor();
    await page.getByText('That time has not come yet.').waitFor();
    await goTo(page, 'journal');
    await page.getByText('No dose is written down yet.').waitFor();
    await context.close();
  });

  it('offers the last amount only where that is switched on, and then logs in two taps', async () => {
    const { page, context } = await visit(site, afternoon());
    await beginWithoutLock(page, site);
    await log(page, '2.5', '1 h ago');
    expect(await page.getByRole('button', { name: /Log again/ }).count()).toBe(0);
    await goTo(page, 'journal/log');
    await page.getByLabel('Offer my last amount of each product next time').check();
    await goTo(page, 'journal');
    await page.getByRole('button', { name: 'Log again: 2.5 g green powder' }).click();
    await entries(page).getByText('2.5 g · green powder').nth(1).waitFor();
    await context.close();
  });

  it('explains lost tolerance after a week without a dose, and offers no amount', async () => {
    const { page, context } = await visit(site);
    await beginWithoutLock(page, site);
    await goTo(page, 'journal/log');
    await page.getByLabel('Offer my last amount of each product next time').check();
    await page.getByLabel('What was it?').fill('green powder');
    await page.getByLabel('How much?').fill('4');
    await page.getByLabel('Unit').selectOption('g');
    await page.getByLabel('Another time').check();
    const tenDaysAgo = new Date(Date.now() - 10 * 86_400_000).toISOString().slice(0, 16);
    await page.getByLabel('Day and time').fill(tenDaysAgo);
    await button(page, 'Save dose').click();
    await page.getByText('After a break the body loses its tolerance.').waitFor();
    expect(await page.getByRole('button', { name: /Log again/ }).count()).toBe(0);
    await context.close();
  });

  it('rates with one tap each, remembers which ratings were chosen, and changes and deletes what was written', async () => {
    const { page, context, faults } = await visit(site);
    await beginWithoutLock(page, site);
    await page.getByRole('link', { name: 'Check in' }).click();
    await page.getByText('Choose what to rate').first().click();
    await page.getByRole('group', { name: 'Choose what to rate' }).getByLabel('Energy').uncheck();
    await page.getByRole('group', { name: 'Energy' }).waitFor({ state: 'detached' });
    await page.getByRole('group', { name: 'Pain' }).getByLabel('7', { exact: true }).check();
    await page.getByRole('group', { name: 'Mood' }).getByLabel('4', { exact: true }).check();
    await button(page, 'Save check-in').click();
    await entries(page).getByText('Pain 7 · Mood 4').click();
    await page.getByRole('group', { name: 'Pain' }).getByLabel('5', { exact: true }).check();
    await button(page, 'Save the change').click();
    await entries(page).getByText('Pain 5 · Mood 4').click();
    await page.getByText('Changed once since it was first written.').waitFor();
    await button(page, 'Delete this entry').click();
    await page.getByText('Nothing yet today.').waitFor();
    await button(page, 'Undo').click();
    await entries(page).getByText('Pain 5 · Mood 4').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keeps a note, finds it again, and shows day, week and month', async () => {
    const { page, context, faults } = await visit(site);
    await beginWithoutLock(page, site);
    await page.getByRole('link', { name: 'Write a note' }).click();
    await page.getByLabel('What do you want to remember?').fill('Slept badly after the concert');
    await button(page, 'Save note').click();
    await heading(page, 'Today').waitFor();
    await log(page, '3');
    await goTo(page, 'journal/history');
    await page.getByText('2 entries').waitFor();
    await page.getByLabel('Search in everything you wrote down').fill('conc');
    await page.getByText('1 entry').waitFor();
    await entries(page).getByText('Slept badly after the concert').waitFor();
    await goTo(page, 'journal/timeline');
    await page.getByText('The same as a table').click();
    for (const span of ['Day', 'Month', 'Week']) {
      await page.getByLabel(span, { exact: true }).check();
      await page.getByRole('img', { name: /1 dose of not named/ }).waitFor();
      await page.getByRole('cell', { name: '3 g in 1 dose' }).waitFor();
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('offers no logging to somebody who says they are under 18', async () => {
    const { page, context } = await visit(site);
    await beginWithoutLock(page, site);
    await sayAge(page, '16');
    await goTo(page, 'journal/log');
    await heading(page, 'Log a dose').waitFor({ state: 'detached' });
    expect(await button(page, 'Save dose').count()).toBe(0);
    await context.close();
  });

  it('shows a made-up journal at once, marked on every page, and removes it in one tap', async () => {
    const { page, context, faults } = await visit(site);
    await page.goto(`${site.url}#/journal`);
    await page.getByRole('button', { name: /simulated/i }).click();
    await heading(page, 'Today').waitFor();
    for (const route of ['journal', 'journal/timeline', 'journal/history', 'review']) {
      await goTo(page, route);
      await page.getByText(/^(?:Simulated journal: none|A simulated journal is open)/).waitFor();
    }
    await button(page, 'Remove it').click();
    await goTo(page, 'journal');
    await heading(page, 'Begin a journal').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a second tap', () => {
  it('adds no product twice', async () => {
    const { page, context } = await visit(site);
    await beginWithoutLock(page, site);
    await goTo(page, 'journal/product/new');
    await page.getByLabel('Name').fill('green powder');
    await page.getByRole('radio', { name: /^Leaf/ }).check();
    await button(page, 'Add a product').evaluate((one: HTMLElement) => {
      one.click();
      one.click();
    });
    await heading(page, 'green powder').waitFor();
    await goTo(page, 'journal/products');
    const products = page.getByRole('link', { name: 'green powder' });
    await products.first().waitFor();
    expect(await products.count()).toBe(1);
    await context.close();
  });
});
