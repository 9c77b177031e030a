/** Checking an article in a real browser: the example is one click from the first page, and a hostile file does nothing. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAxe, axeVisit, looks, objections } from './axe.ts';
import { openSite, type Site, visit } from './harness.ts';

let site: Site;
let folder: string;
beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'clearleaf-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

describe('check an article', () => {
  for (const look of looks) {
    const seen = `${look.colorScheme} at ${look.width} px`;
    it(`shows the example, in ${seen}, and axe finds nothing`, { timeout: 120_000 }, async () => {
      const { page, context } = await visit(site, axeVisit(look));
      await page.goto(site.url);
      await page.getByRole('link', { name: 'Check the article that sent you here' }).click();
      await page.getByRole('button', { name: 'Try an example' }).click();
      const cure = page.getByRole('button', { name: /Kratom cures opioid addiction/ });
      await cure.click();
      await page.getByRole('complementary', { name: 'Contradicted' }).waitFor();
      await addAxe(page);
      expect(await objections(page, 'example')).toEqual([]);
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

  const open = async (name: string, content: Buffer) => {
    const { page, context } = await visit(site, { serviceWorkers: 'block' });
    const outside: string[] = [];
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(site.url)) outside.push(request.url());
    });
    await page.goto(`${site.url}#/check`);
    // By its path: fifty megabytes through the wire of the test would take longer than reading them.
    const path = join(folder, name);
    writeFileSync(path, content);
    await page.locator('input[type=file]').setInputFiles(path);
    return { page, context, outside };
  };
  const claim = '<p>Kratom cures every opioid addiction at once.</p>';

  it.each([
    [
      'fifty megabytes',
      Buffer.from(`<!doctype html><body>${claim}${`<div>${'lorem '.repeat(160)}</div>\n`.repeat(50_000)}`),
    ],
    ['deep nesting', Buffer.from(`<!doctype html><body>${claim}${'<div>'.repeat(200_000)}deep`)],
    [
      'a broken encoding',
      Buffer.concat([
        Buffer.from(`<!doctype html><meta charset="x-none"><body>${claim}`),
        Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x80]),
      ]),
    ],
    [
      'right to left and zero width',
      Buffer.from('<!doctype html><body><p>Kra\u200btom cu\u200dres every opioid \u202eaddiction\u202c at once.</p>'),
    ],
  ])('reads a hostile file: %s', { timeout: 120_000 }, async (_name, content) => {
    const { page, context, outside } = await open('page.html', content);
    await page
      .getByRole('button', { name: /Kratom cures every opioid addiction at once/ })
      .first()
      .waitFor({ timeout: 90_000 });
    expect(outside).toEqual([]);
    await context.close();
  });

  it('gives the checked article as a page that stands alone', { timeout: 60_000 }, async () => {
    const { page, context } = await open(
      'page.html',
      Buffer.from(`<!doctype html><title>A<script></title><body>${claim}`),
    );
    await page.getByRole('button', { name: /Kratom cures/ }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a page' }).click(),
    ]);
    const html = readFileSync(await download.path(), 'utf8');
    expect(html).toContain('Kratom cures every opioid addiction at once.');
    expect(html).not.toMatch(/<script|src=|@import|url\(/i);
    await context.close();
  });
});
