/** What a first visit fetches, in a real browser, gzipped as a host would send it; and what is kept for working offline. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { browserFlags, ensureBrowser } from '../scripts/browser.ts';
import { serveFolder } from '../scripts/lib/serve.mjs';
import { bench, type Bench } from './bench.ts';

const dist = fileURLToPath(new URL('../apps/web/dist/', import.meta.url));
const sentence = '24, Alabama, Zoloft and Xanax, 7-OH tablets for anxiety';
const isGazetteer = (path: string): boolean => path.includes('gazetteer');

export async function pageBenches(): Promise<Bench[]> {
  const fetched = await firstReview();
  const size = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path)), { level: 9 }).length, 0) / 1000;
  const all = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length));
  return [
    bench(
      'page: bytes up to the first review, besides the gazetteer',
      size(fetched.filter((path) => !isGazetteer(path))),
      { unit: 'kB gzip', target: 600 },
    ),
    bench('page: the gazetteer', size(all.filter(isGazetteer)), { unit: 'kB gzip' }),
    bench('page: everything, for working offline', size(all), { unit: 'kB gzip', target: 5000 }),
  ];
}

/** Files of the folder that a first visit asks for until its review is shown. What the service worker fetches afterwards is no request of the page. */
async function firstReview(): Promise<string[]> {
  const server = await serveFolder(dist.slice(0, -1), { port: 0 });
  const browser = await chromium.launch({ executablePath: ensureBrowser(console.error), args: browserFlags });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    const paths = new Set<string>();
    page.on('requestfinished', (request) => paths.add(new URL(request.url()).pathname.slice(1) || 'index.html'));
    await page.goto(server.url);
    await page.locator('#sentence').fill(sentence);
    await page.locator('form:has(#sentence) button[type=submit]').click();
    await page.waitForURL(/#\/review/);
    await page.getByText('SB 226').first().waitFor();
    await page.waitForLoadState('networkidle');
    return [...paths];
  } finally {
    await browser.close();
    await server.close();
  }
}
