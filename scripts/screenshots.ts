/**
 * Takes the pictures of the README from the built page: a real review of a made-up person, and the simulated journal, each
 * on a phone and on a desk.
 * `npm run docs:shots`, after `npm run build`.
 */
import { mkdirSync } from 'node:fs';
import { type BrowserContextOptions, chromium } from 'playwright-core';
import { browserFlags, ensureBrowser } from './browser.ts';
import { at } from './lib/paths.mjs';
import { serveFolder } from './lib/serve.mjs';

/** The example of the first page, as the page itself reads it. */
const SENTENCE = '24, Alabama, Zoloft and Xanax, 7-OH tablets for anxiety';
const folder = at('docs/images');

const phone: BrowserContextOptions = { viewport: { width: 390, height: 780 }, colorScheme: 'dark' };
const desk: BrowserContextOptions = { viewport: { width: 1100, height: 780 }, colorScheme: 'light' };

const server = await serveFolder(at('apps/web/dist'), { port: 0 });
const browser = await chromium.launch({ executablePath: ensureBrowser(console.error), args: [...browserFlags] });

/** A picture of the review, as PNG. */
async function review(options: BrowserContextOptions): Promise<Buffer> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByLabel('Say it in one sentence').fill(SENTENCE);
  await page.getByRole('button', { name: 'Show my review' }).click();
  await page.locator('[data-rule]').first().waitFor({ timeout: 60_000 });
  await page.evaluate(() => document.fonts.ready);
  // From what matters most: that is what the page is for.
  await page.getByRole('heading', { name: 'What matters most' }).scrollIntoViewIfNeeded();
  await page.evaluate(() => document.getElementById('review-findings')?.scrollIntoView());
  const picture = await page.screenshot();
  await context.close();
  return picture;
}

/** A picture of a page of the simulated journal, as PNG. */
async function diary(options: BrowserContextOptions, route: string): Promise<Buffer> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  await page.goto(`${server.url}#/journal`);
  await page.getByRole('button', { name: 'Look at a simulated journal' }).click();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor({ timeout: 60_000 });
  await page.goto(`${server.url}#/${route}`);
  await page.locator('main h1').waitFor();
  await page.evaluate(() => document.fonts.ready);
  // The review behind the page is read when its facts have come.
  await page.waitForFunction(() => !document.querySelector('main')?.textContent?.includes('Looking at what you take'));
  const picture = await page.screenshot();
  await context.close();
  return picture;
}

/** Two pictures side by side, drawn by the browser itself. */
async function sideBySide(left: Buffer, right: Buffer, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1550, height: 820 } });
  const image = (picture: Buffer): string => `<img src="data:image/png;base64,${picture.toString('base64')}">`;
  await page.setContent(
    `<style>body{margin:20px;display:flex;gap:20px;background:#d5d3c8}img{display:block}</style>${image(left)}${image(right)}`,
  );
  await page.screenshot({ path });
  await page.close();
}

try {
  mkdirSync(folder, { recursive: true });
  await sideBySide(await review(phone), await review(desk), `${folder}/review.png`);
  await sideBySide(await diary(phone, 'journal'), await diary(desk, 'journal/timeline/month'), `${folder}/journal.png`);
  console.log('screenshots: docs/images/review.png, docs/images/journal.png');
} finally {
  await browser.close();
  await server.close();
}
