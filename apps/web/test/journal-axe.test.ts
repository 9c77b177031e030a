/** axe finds nothing on the pages of the journal's lock and settings, and none is wider than the window. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, visit } from './harness.ts';
import { button, goTo, heading, lock, LONG, PASSPHRASE } from './journal-harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function objections(page: Page, where: string): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const results = (await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run: (context: Document, options: object) => Promise<unknown> } };
    return axe.run(document, { runOnly, resultTypes: ['violations'] });
  }, tags)) as AxeResults;
  return [
    ...(wide > 0 ? [`${where}: ${wide} px wider than the window`] : []),
    ...results.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map((node) => `${where}: ${id}: ${node.html.slice(0, 140)}`),
    ),
  ];
}

describe('axe', () => {
  const looks: readonly BrowserContextOptions[] = [
    { colorScheme: 'light', viewport: { width: 320, height: 800 } },
    { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  ];
  for (const look of looks) {
    it(`finds nothing on the journal's own pages in ${look.colorScheme} at ${look.viewport?.width} px`, async () => {
      const { page, context } = await visit(site, { ...look, bypassCSP: true, serviceWorkers: 'block' });
      const found: string[] = [];
      await page.goto(`${site.url}#/journal`);
      await page.addScriptTag({ content: axeSource });
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
