/** Checking an article in a real browser: the example is one click from the first page, and a hostile file does nothing. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, visit } from './harness.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [320, 1280].map((width) => ({ colorScheme, width })),
);

describe('check an article', () => {
  for (const { colorScheme, width } of looks) {
    it(`shows the example, in ${colorScheme} at ${width} px, and axe finds nothing`, { timeout: 120_000 }, async () => {
      const { page, context } = await visit(site, {
        colorScheme,
        viewport: { width, height: 800 },
        bypassCSP: true,
        serviceWorkers: 'block',
      });
      await page.goto(site.url);
      await page.getByRole('link', { name: 'Check the article that sent you here' }).click();
      await page.getByRole('button', { name: 'Try an example' }).click();
      const cure = page.getByRole('button', { name: /Kratom cures opioid addiction/ });
      await cure.click();
      await page.getByRole('complementary', { name: 'Contradicted' }).waitFor();
      await page.addScriptTag({ content: axeSource });
      const results = (await page.evaluate(async (runOnly) => {
        const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<unknown> } };
        return axe.run(document, { runOnly, resultTypes: ['violations'] });
      }, tags)) as AxeResults;
      expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      ).toBe(true);
      await page.getByRole('combobox', { name: 'Show' }).selectOption('contradicted');
      expect(await page.getByRole('button', { name: /Unsupported$/ }).count()).toBe(0);
      await context.close();
    });
  }

  it('runs nothing of a hostile file and fetches nothing for it', { timeout: 60_000 }, async () => {
    const { page, context } = await visit(site, { serviceWorkers: 'block' });
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(request.url()));
    await page.goto(`${site.url}#/check`);
    const hostile =
      '<!doctype html><body><script>window.ran = true</script><img src="https://evil.example/x.png" onerror="window.ran = true"><article><h1>Kratom</h1>' +
      '<p>Kratom cures every opioid addiction at once.</p><p>Kratom may help with anxiety, users say.</p></article>';
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(hostile) });
    await page.getByRole('button', { name: /Kratom cures every opioid addiction/ }).waitFor();
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(asked.filter((url) => url.includes('evil.example'))).toEqual([]);
    await context.close();
  });
});
