/** An emergency sign in the journal, in a real browser: the card at once, the lead of the first page and of the review, and its end. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAxe, objections } from './axe.ts';
import { openSite, type Site, visit } from './harness.ts';
import { afternoon, beginWithoutLock, button, foreign, goTo, heading } from './journal-harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const card = (page: Page) => page.locator('dialog[data-red-flags]');
const lead = (page: Page) => page.locator('section[data-red-flags]');

async function note(page: Page, text: string): Promise<void> {
  await goTo(page, 'journal/note');
  await heading(page, 'Write a note').waitFor();
  await page.locator('main textarea').fill(text);
  await page.locator('main form button[type="submit"]').click();
}

async function sayPlace(page: Page, place: string): Promise<void> {
  await goTo(page, '');
  await page.getByRole('heading', { name: 'Or fill in what you want to' }).scrollIntoViewIfNeeded();
  const field = page.getByRole('combobox', { name: 'Where are you?' });
  await field.fill(place);
  await field.press('Enter');
  await page.getByText('Understood as:').first().waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
}

describe('an emergency sign in a note', () => {
  it('opens the card for the country at once, leads the journal and the review, and ends when it is over', async () => {
    const seen = await visit(site, { ...afternoon(), bypassCSP: true, serviceWorkers: 'block' });
    const { page, context, faults } = seen;
    await beginWithoutLock(page, site);
    await addAxe(page);
    await sayPlace(page, 'Manchester, England');
    await note(page, 'Woke up with chest pain, no fever');
    await card(page).waitFor();
    await card(page).getByText('You wrote: chest pain.').waitFor();
    await card(page).getByRole('link', { name: 'Call 999' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog')?.open ?? false)).toBe(true);
    const height = await button(page, 'Close').evaluate((node) => node.getBoundingClientRect().height);
    expect(height).toBeGreaterThanOrEqual(44);
    expect(await objections(page, 'view 1')).toEqual([]);
    await button(page, 'Close').click();
    await card(page).waitFor({ state: 'detached' });

    await heading(page, 'Today').waitFor();
    expect(await page.locator('main section').first().getAttribute('data-red-flags')).toBe('1');
    await lead(page).getByRole('link', { name: 'Call 999' }).waitFor();
    const over = button(page, 'This is over');
    expect(await over.evaluate((node) => node.getBoundingClientRect().height)).toBeGreaterThanOrEqual(44);
    expect(await objections(page, 'view 2')).toEqual([]);

    await goTo(page, 'review');
    await page.locator('[data-rule]').first().waitFor({ timeout: 90_000 });
    expect(await page.locator('[data-rule]').first().getAttribute('data-rule')).toBe('emergency/rf_cardiac');

    await goTo(page, 'journal');
    await over.click();
    await lead(page).waitFor({ state: 'detached' });
    await page.locator('[data-kind]').getByText('This is over: chest pain').waitFor();
    await button(page, 'Undo').click();
    await lead(page).waitFor();
    expect(foreign(seen, site)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('still leads after the page was opened anew, and says to call the local number where no country is known', async () => {
    const { page, context } = await visit(site, afternoon());
    await beginWithoutLock(page, site);
    await note(page, "my lips are blue and I can't breathe");
    await card(page).getByText('Call your local emergency number', { exact: true }).waitFor();
    await page.reload();
    await lead(page).getByText('Call your local emergency number', { exact: true }).waitFor({ timeout: 90_000 });
    expect(await card(page).count()).toBe(0);
    await context.close();
  });

  it('is not read into a denial', async () => {
    const { page, context } = await visit(site, afternoon());
    await beginWithoutLock(page, site);
    await note(page, 'No chest pain, not suicidal. My brother overdosed in 2019.');
    await heading(page, 'Today').waitFor();
    await page.locator('[data-kind]').getByText('No chest pain').waitFor();
    expect([await card(page).count(), await lead(page).count()]).toEqual([0, 0]);
    await context.close();
  });

  it('is read in a dose too', async () => {
    const { page, context } = await visit(site, afternoon());
    await beginWithoutLock(page, site);
    await goTo(page, 'journal/log');
    await page.getByLabel('What was it?').fill('green powder');
    await page.getByLabel('How much?').fill('3');
    await page.getByLabel('Unit').selectOption('g');
    await page.locator('main form summary').first().click();
    await page.locator('main form textarea').fill('passed out after it');
    await button(page, 'Save dose').click();
    await card(page).getByText('You wrote: passed out.').waitFor();
    await context.close();
  });
});
