/** Nobody but the page's own server is asked for anything; the page works without a network; it stays small. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  distFolder,
  goTo,
  openSite,
  remember,
  reviewIsThere,
  routes,
  type Site,
  someone,
  visit,
  toFields,
} from './harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Size of a file as a server sends it. Fonts are compressed already. */
const sentSize = (path: string): number =>
  path.endsWith('.woff2') ? statSync(path).size : gzipSync(readFileSync(path)).length;

const fileOf = (address: string): string => {
  const { pathname } = new URL(address);
  return `${distFolder}${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`;
};

const isGazetteer = (name: string): boolean => /gazetteer\./.test(name);

const FIRST_REVIEW_LIMIT = 600_000;
const OFFLINE_LIMIT = 5_000_000;

describe('requests', () => {
  it('go to the page’s own server only, on every page, and break no rule of its own', async () => {
    const { page, context, requests, faults } = await visit(site);
    await remember(context, someone);
    for (const route of routes) await goTo(page, site.url, route);
    await page.getByRole('button', { name: 'Emergency help' }).click();
    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter((address) => !address.startsWith(site.url))).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('to anyone else are forbidden by the page itself', async () => {
    const { page, context, faults } = await visit(site);
    await page.goto(site.url);
    const outcome = await page.evaluate(async () => {
      try {
        await fetch('https://example.com/');
        return 'reached';
      } catch {
        return 'refused';
      }
    });
    expect(outcome).toBe('refused');
    expect(faults.join(' ')).toMatch(/Content Security Policy.*connect-src/);
    await context.close();
  });

  it('are counted on every page, and listed on the privacy page as the browser saw them', async () => {
    const { page, context, requests } = await visit(site, { serviceWorkers: 'block' });
    await page.goto(site.url);
    await page.getByText('Requests to anyone else: 0').waitFor();
    await page.goto(`${site.url}#/about/privacy`);
    await page.getByText('No request to anyone else').waitFor();
    const listed = await page.locator('main li').allInnerTexts();
    for (const address of new Set(requests)) {
      const { pathname } = new URL(address);
      if (/favicon|icon\.svg|manifest/.test(pathname)) continue;
      expect(listed).toContain(pathname);
    }
    await context.close();
  });

  it('carry nothing of what was typed', async () => {
    const { page, context, requests } = await visit(site);
    await page.goto(site.url);
    await page.getByLabel('Say it in one sentence').fill('24, Alabama, Zoloft, zorblatine');
    await page.getByRole('button', { name: 'Show my review' }).click();
    await reviewIsThere(page);
    expect(requests.filter((address) => /alabama|zoloft|zorblatine|24,/i.test(decodeURIComponent(address)))).toEqual(
      [],
    );
    await context.close();
  });
});

describe('without a network', () => {
  it('the page opens, reviews and shows the library after one visit', async () => {
    const { page, context, faults } = await visit(site);
    await page.goto(site.url);
    await page.getByText('Kept on this device: opens without a network.').waitFor({ timeout: 90_000 });
    await page.reload();
    await context.setOffline(true);
    await page.reload();
    await page.getByText('No network. Everything here works without one.').waitFor();
    await page.getByLabel('Say it in one sentence').fill('24, Alabama, Zoloft and Xanax, 7-OH tablets for anxiety');
    await page.getByRole('button', { name: 'Show my review' }).click();
    await reviewIsThere(page);
    for (const route of routes) {
      await goTo(page, site.url, route);
      expect(await page.locator('main').innerText()).not.toContain('This part');
    }
    expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(fault))).toEqual([]);
    await context.close();
  });

  it('the list of towns is kept once a place was typed', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await page.getByText('Kept on this device: opens without a network.').waitFor({ timeout: 90_000 });
    await page.reload();
    await toFields(page);
    const place = page.getByRole('combobox', { name: 'Where are you?' });
    await place.fill('Brandon, in Rankin County Mississippi');
    await place.press('Enter');
    await page.getByText('Understood as: Brandon').waitFor();
    await context.setOffline(true);
    await page.reload();
    await page.getByText('Understood as: Brandon').waitFor({ timeout: 90_000 });
    await context.close();
  });

  it('a place that needs the list of towns says that the list is missing, and the rest is reviewed', async () => {
    const { page, context } = await visit(site);
    await context.route('**/knowledge/gazetteer.*', (route) => route.abort());
    await remember(context, { ...someone, place: 'Brandon, Rankin County, Mississippi' });
    await page.goto(`${site.url}#/review`);
    await reviewIsThere(page);
    await page.getByText('The list of towns could not be loaded').first().waitFor();
    await context.close();
  });
});

describe('a part that cannot be loaded', () => {
  it('says so and can be tried again', async () => {
    const { page, context } = await visit(site, { serviceWorkers: 'block' });
    await context.route('**/knowledge/safety.*', (route) => route.abort());
    await remember(context, someone);
    await page.goto(`${site.url}#/review`);
    await page.getByText('This part could not be loaded').waitFor();
    await context.unroute('**/knowledge/safety.*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await reviewIsThere(page);
    await context.close();
  });
});

describe('the budget', () => {
  it('allows 600 kB up to the first review, besides the list of towns, by fields and sentence together', async () => {
    const { page, context, requests } = await visit(site, { serviceWorkers: 'block' });
    await page.goto(site.url);
    await page.getByText('Or fill in what you want to').scrollIntoViewIfNeeded();
    await toFields(page);
    await page.getByRole('combobox', { name: 'What else do you take?' }).fill('tramadol');
    await page.getByRole('combobox', { name: 'What else do you take?' }).press('Enter');
    await page.getByLabel('Say it in one sentence').fill('24, Alabama, Zoloft and Xanax, 7-OH tablets for anxiety');
    await page.getByRole('button', { name: 'Show my review' }).click();
    await reviewIsThere(page);
    const files = [...new Set(requests.map(fileOf))].filter((name) => !isGazetteer(name));
    const total = files.reduce((sum, file) => sum + sentSize(file), 0);
    console.log(`bytes up to the first review: ${total} (limit ${FIRST_REVIEW_LIMIT})`);
    expect(files.some((file) => file.includes('/medicines.'))).toBe(true);
    expect(total).toBeLessThanOrEqual(FIRST_REVIEW_LIMIT);
    await context.close();
  });

  it('allows 5 MB in all', () => {
    const files = readdirSync(distFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const total = files.reduce((sum, entry) => sum + sentSize(`${entry.parentPath}/${entry.name}`), 0);
    console.log(`bytes of everything: ${total} (limit ${OFFLINE_LIMIT})`);
    expect(total).toBeLessThanOrEqual(OFFLINE_LIMIT);
  });
});

describe('the static folder', () => {
  it('works below any path, without a server of ours', async () => {
    const { createServer } = await import('node:http');
    const server = createServer((request, response) => {
      const path = (request.url ?? '/').replace(/^\/some\/where\//, '/').split('?')[0] ?? '/';
      const file = `${distFolder}${path === '/' ? '/index.html' : path}`;
      const types: Record<string, string> = {
        html: 'text/html',
        js: 'text/javascript',
        css: 'text/css',
        json: 'application/json',
      };
      response.setHeader('content-type', types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
      response.end(readFileSync(file));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { page, context, faults } = await visit(site);
    await remember(context, someone);
    await page.goto(`http://127.0.0.1:${port}/some/where/#/review`);
    await reviewIsThere(page);
    expect(faults).toEqual([]);
    await context.close();
    server.closeAllConnections();
    server.close();
  });
});
