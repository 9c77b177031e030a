/** The page of levels in a real browser: what it says of a journal, what it cannot compute, what if, and measured values. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, visit } from './harness.ts';
import { beginWithoutLock, button, foreign, goTo, heading, LONG, openSimulated } from './journal-harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function addProduct(page: Page, name: string, kind: RegExp): Promise<void> {
  await goTo(page, 'journal/product/new');
  await heading(page, 'Add a product').waitFor();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('radio', { name: kind }).check();
  await button(page, 'Add a product').click();
  await heading(page, name).waitFor();
}

async function logDose(page: Page, product: string, grams: string): Promise<void> {
  await goTo(page, 'journal/log');
  await page.getByRole('radio', { name: product }).check();
  await page.getByLabel('How much?').fill(grams);
  await page.getByRole('radio', { name: '2 h ago' }).check();
  await button(page, 'Save dose').click();
  await heading(page, 'Today').waitFor();
}

const levels = async (page: Page): Promise<void> => {
  await goTo(page, 'journal/levels');
  await heading(page, 'Levels').waitFor();
};
const now = (page: Page) => page.locator('[data-now="mitragynine"]');

describe('levels', () => {
  it('says what it cannot compute, then a range for a dose, and asks no server', async () => {
    const visited = await visit(site);
    const { page, context, faults } = visited;
    await beginWithoutLock(page, site);
    await levels(page);
    await page.locator('[data-not-computable="no-doses"]').waitFor(LONG);
    await addProduct(page, 'tablets', /^7-OH/);
    await logDose(page, 'tablets', '1');
    await levels(page);
    await page.locator('[data-not-computable="no-model"]').waitFor(LONG);
    await addProduct(page, 'green powder', /^Leaf/);
    await logDose(page, 'green powder', '2');
    await levels(page);
    await now(page).waitFor(LONG);
    expect(await now(page).textContent()).toMatch(/^Mitragynine now: between .* and .* ng\/mL: studies disagree\.$/);
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('1 dose is left out, because no study was found that measured blood after isolated 7-OH.');
    expect(text).toContain('what is in your own blood can only be estimated');
    expect(text).not.toMatch(/\bsafe\b|drug test|next dose/i);
    await page.getByText('The numbers as a table').click();
    expect(await page.locator('main table tbody tr').count()).toBe(17);
    expect(foreign(visited, site)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('changes with the alkaloid, the time and another medicine', async () => {
    const { page, context, faults } = await visit(site);
    await openSimulated(page, site);
    await goTo(page, 'journal/medicines');
    await page.getByLabel('Add a medicine').fill('clarithromycin');
    await page.getByLabel('Add a medicine').press('Enter');
    await page
      .getByText(/clarithromycin/i)
      .first()
      .waitFor(LONG);
    await levels(page);
    await now(page).waitFor(LONG);
    const before = (await now(page).textContent()) ?? '';
    const picture = page.locator('[data-levels] [role="img"]');
    await page.getByRole('radio', { name: '7-hydroxymitragynine' }).check();
    await page.locator('figcaption', { hasText: '7-hydroxymitragynine' }).waitFor();
    await page.getByRole('radio', { name: 'a month before and after now' }).check();
    await page.locator('[aria-busy="false"]').waitFor(LONG);
    expect(await picture.getAttribute('aria-label')).toContain('capsules and extract, tea');
    await page.getByLabel(/^Show it as if clarithromycin/i).check();
    await page.waitForFunction(
      (old) => document.querySelector('[data-now="mitragynine"]')?.textContent !== old,
      before,
    );
    await page.locator('[data-scenario="cyp3a-inhibitor"]', { hasText: 'in rats' }).waitFor();
    expect(await page.locator('[data-acts="inhibits"]').count()).toBe(1);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keeps a measured value, also one given in nmol/L', async () => {
    const { page, context, faults } = await visit(site);
    await beginWithoutLock(page, site);
    await levels(page);
    await page.getByText('Add a value').click();
    await button(page, 'Save the value').click();
    await page.getByText('Write the value as one number above 0').waitFor();
    await page.getByLabel('Value', { exact: true }).fill('100');
    await page.getByLabel('Unit').selectOption('nmol/L');
    // A trembling hand taps twice.
    await button(page, 'Save the value').dblclick();
    await page.locator('[data-measured="mitragynine"]').waitFor();
    await page.waitForFunction(
      () => document.querySelector('input[inputmode="decimal"]')?.getAttribute('value') === '',
    );
    expect(await page.locator('[data-measured="mitragynine"]').count()).toBe(1);
    expect(await page.locator('[data-measured="mitragynine"]').textContent()).toMatch(/mitragynine 39\.85 ng\/mL$/);
    await addProduct(page, 'green powder', /^Leaf/);
    await logDose(page, 'green powder', '2');
    await levels(page);
    await now(page).waitFor(LONG);
    const before = (await now(page).textContent()) ?? '';
    await page.getByLabel('Show people who agree with my laboratory value').check();
    await page.locator('[data-fitted]').waitFor(LONG);
    await page.waitForFunction(
      (old) => document.querySelector('[data-now="mitragynine"]')?.textContent !== old,
      before,
    );
    await page.getByText('Beside what binds receptors in the laboratory').click();
    expect(await page.locator('[data-receptors] [data-kind="unknown"]').count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
