/** What is kept on the device, and what is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, remember, reviewIsThere, type Site, someone, visit, toFields } from './harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('what was typed', () => {
  it('is there after a reload', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await toFields(page);
    await page.getByLabel('How old are you?').fill('41');
    await page.getByRole('combobox', { name: 'What else do you take?' }).fill('sertraline');
    await page.getByRole('combobox', { name: 'What else do you take?' }).press('Enter');
    await page.getByRole('list', { name: 'What you take' }).waitFor();
    await page.reload();
    expect(await page.getByLabel('How old are you?').inputValue()).toBe('41');
    expect(await page.getByRole('list', { name: 'What you take' }).innerText()).toContain('sertraline');
    await context.close();
  });

  it('is kept even where the person leaves the field without pressing anything', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await toFields(page);
    await page.getByRole('combobox', { name: 'What else do you take?' }).fill('sertraline');
    await page.getByLabel('How old are you?').focus();
    expect(await page.getByRole('list', { name: 'What you take' }).innerText()).toContain('sertraline');
    await context.close();
  });

  it('goes with "clear everything", and comes back with "undo"', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await toFields(page);
    await page.getByLabel('How old are you?').fill('41');
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.getByText('Cleared. Nothing you typed is kept here now.').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('clearleaf.state'))).toBeNull();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.getByLabel('How old are you?').inputValue()).toBe('41');
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.reload();
    expect(await page.getByLabel('How old are you?').inputValue()).toBe('');
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await context.close();
  });

  it('is removed with all else on the privacy page', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await toFields(page);
    await page.getByLabel('How old are you?').fill('41');
    await page.waitForFunction(
      async () => (await caches.keys()).length > 0 && navigator.serviceWorker.controller !== null,
    );
    await page.goto(`${site.url}#/about/privacy`);
    await page.getByRole('button', { name: 'Remove all of it' }).click();
    await page.getByRole('button', { name: 'Yes, remove all of it' }).click();
    await page.getByText('Removed. Nothing of Clearleaf is kept').waitFor();
    const left = await page.evaluate(async () => [...Object.keys(localStorage), ...(await caches.keys())]);
    expect(left).toEqual([]);
    await context.close();
  });
});

describe('storage', () => {
  it('may be refused: the page works and says so', async () => {
    const { page, context, faults } = await visit(site);
    await context.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError');
      };
      Storage.prototype.getItem = refuse;
      Storage.prototype.setItem = refuse;
      Storage.prototype.removeItem = refuse;
    });
    await page.goto(site.url);
    await page.getByText('This browser keeps nothing for this page').waitFor();
    await page.getByLabel('Say it in one sentence').fill('40, Texas, tramadol');
    await page.getByRole('button', { name: 'Show my review' }).click();
    await reviewIsThere(page);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('may hold something that this version cannot read: it is put aside and not overwritten', async () => {
    const { page, context } = await visit(site);
    await context.addInitScript(() => {
      if (localStorage.getItem('clearleaf.state') === null)
        localStorage.setItem('clearleaf.state', '{"schema":"clearleaf.state/9"}');
    });
    await page.goto(site.url);
    await page.getByText('could not be read by this version').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('clearleaf.state.unreadable'))).toBe(
      '{"schema":"clearleaf.state/9"}',
    );
    await context.close();
  });
});

describe('the choice of colours', () => {
  it('is kept over a reload and set before the first paint', async () => {
    const { page, context } = await visit(site, { colorScheme: 'light' });
    await page.goto(site.url);
    await page.getByLabel('Colours').selectOption('dark');
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await page.locator('main h1').waitFor();
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(paper).toBe('rgb(16, 22, 19)');
    await context.close();
  });
});

describe('a state from before', () => {
  it('opens straight into its review', async () => {
    const { page, context, faults } = await visit(site);
    await remember(context, someone);
    await page.goto(`${site.url}#/review`);
    await reviewIsThere(page);
    expect(faults).toEqual([]);
    await context.close();
  });
});
