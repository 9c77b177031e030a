/** axe finds nothing on any page, in light and dark, on the narrowest screen and on a desk. Needs its own script in the page, so the policy is off here and only here. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openSite, remember, routes, type Site, someone, visit, toFields } from './harness.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * While a list of suggestions is open, React Aria hides all else from screen readers, so that touch cannot wander
 * off it; Tab closes the list first, so the focus never lands in what is hidden. axe sees only the hiding.
 */
const hiddenWhileOpen = ['aria-hidden-focus', 'page-has-heading-one', 'region'];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What axe objects to, one line each. */
async function objections(page: Page, where: string, exempt: readonly string[] = []): Promise<string[]> {
  const results = (await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run: (context: Document, options: object) => Promise<unknown> } };
    return axe.run(document, { runOnly, resultTypes: ['violations'] });
  }, tags)) as AxeResults;
  return results.violations
    .filter(({ id }) => !exempt.includes(id))
    .flatMap(({ id, nodes }) =>
      nodes
        .slice(0, 4)
        .map(
          (node) =>
            `${where}: ${id}: ${node.html.slice(0, 140)} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`,
        ),
    );
}

/** Both colours and both widths; what is laid out anew at other widths is the same in either colour. */
const looks = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const;

describe('axe', () => {
  for (const { colorScheme, width } of looks) {
    it(`finds nothing in ${colorScheme} at ${width} px`, { timeout: 240_000 }, async () => {
      const { page, context } = await visit(site, {
        colorScheme,
        viewport: { width, height: 800 },
        bypassCSP: true,
        serviceWorkers: 'block',
      });
      await remember(context, someone);
      await page.goto(site.url);
      await page.addScriptTag({ content: axeSource });
      const found: string[] = [];
      for (const route of routes) {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, `#/${route}`);
        await goTo(page, site.url, route);
        // Looked at with everything open.
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('main details')) (details as HTMLDetailsElement).open = true;
        });
        found.push(...(await objections(page, `/${route}`)));
      }
      await page.getByRole('button', { name: 'Emergency help' }).click();
      await page.getByRole('dialog').waitFor();
      found.push(...(await objections(page, 'emergency help')));
      await page.keyboard.press('Escape');
      await goTo(page, site.url, '');
      await toFields(page);
      await page.getByRole('combobox', { name: 'What do you live with?' }).pressSequentially('li');
      await page.getByRole('option', { name: 'Liver disease' }).waitFor();
      found.push(...(await objections(page, 'type-ahead', hiddenWhileOpen)));
      expect(found).toEqual([]);
      await context.close();
    });
  }

  it('proves that it can fail', async () => {
    const { page, context } = await visit(site, { bypassCSP: true });
    await page.goto(site.url);
    await page.addScriptTag({ content: axeSource });
    await page.evaluate(() =>
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<img src="./icon.svg"><p style="color:#bbb">faint</p>'),
    );
    const found = await objections(page, 'planted');
    expect(found.some((line) => line.includes('image-alt'))).toBe(true);
    expect(found.some((line) => line.includes('color-contrast'))).toBe(true);
    await context.close();
  });
});
