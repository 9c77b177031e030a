/** axe finds nothing on the pages of the journal's lock and settings, and none is wider than the window. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAxe, axeVisit, looks, objections } from './axe.ts';
import { openSite, type Site, visit } from './harness.ts';
import { button, goTo, heading, lock, LONG, PASSPHRASE } from './journal-harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('axe', () => {
  for (const look of looks) {
    it(`finds nothing on the journal's own pages in ${look.colorScheme} at ${look.width} px`, async () => {
      const { page, context } = await visit(site, axeVisit(look));
      const found: string[] = [];
      await page.goto(`${site.url}#/journal`);
      await addAxe(page);
      await heading(page, 'Begin a journal').waitFor();
      await page.getByText('I have a backup').click();
      found.push(...(await objections(page, 'first run')));
      await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
      await button(page, 'Begin the journal').click();
      await page.getByText('The two are not the same').waitFor();
      found.push(...(await objections(page, 'first run, with an error')));
      await page.getByLabel('The same again').fill(PASSPHRASE);
      await button(page, 'Begin the journal').click();
      await heading(page, 'Recovery sheet').waitFor(LONG);
      found.push(...(await objections(page, 'recovery sheet')));
      await button(page, 'Show twelve new words').click();
      await page.locator('main ol li').nth(11).waitFor();
      found.push(...(await objections(page, 'recovery words')));
      await goTo(page, 'journal/settings');
      await heading(page, 'Journal settings').waitFor();
      for (const summary of await page.locator('main summary').all()) await summary.click();
      found.push(...(await objections(page, 'settings')));
      await lock(page);
      await page.getByText('Passphrase forgotten').click();
      found.push(...(await objections(page, 'locked')));
      await button(page, 'Erase everything').click();
      await heading(page, 'Erased').waitFor();
      found.push(...(await objections(page, 'erased')));
      expect(found).toEqual([]);
      await context.close();
    });
  }
});
