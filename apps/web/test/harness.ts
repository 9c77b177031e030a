/**
 * The built page in a real browser, as a person meets it: served from a static folder, with every request,
 * every breach of the security policy and every error written down.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { browserFlags, ensureBrowser } from '../../../scripts/browser.ts';
import { serveFolder } from '../../../scripts/lib/serve.mjs';

export const distFolder = fileURLToPath(new URL('../dist', import.meta.url));

/** The day on which tests that need one happen. */
export const PINNED_DAY = '2026-07-15';

export interface Site {
  readonly url: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Serves the built page and starts a browser. @throws Error where the page is not built. */
export async function openSite(folder: string = distFolder): Promise<Site> {
  if (!existsSync(`${folder}/index.html`))
    throw new Error('Cannot test the page: it is not built. Run "npm run build" first.');
  const server = await serveFolder(folder, { port: 0 });
  const browser = await chromium.launch({ executablePath: ensureBrowser(console.error), args: [...browserFlags] });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  return { url: server.url, browser, close };
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses of every request, also those of the service worker. */
  readonly requests: readonly string[];
  /** Breaches of the Content-Security-Policy, errors on the console and exceptions. */
  readonly faults: readonly string[];
}

const PHONE = { width: 390, height: 780 };

/** A fresh visitor with empty storage; a phone unless said otherwise. */
export async function visit(site: Site, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await site.browser.newContext({ viewport: PHONE, locale: 'en-US', ...options });
  const requests: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return { page, context, requests, faults };
}

/** Puts a person file into the page's storage before the page starts. */
export async function remember(context: BrowserContext, state: object): Promise<void> {
  await context.addInitScript((text) => localStorage.setItem('clearleaf.state', text), JSON.stringify(state));
}

/** Waits until the review is there. */
export const reviewIsThere = (page: Page): Promise<void> =>
  page.locator('[data-rule]').first().waitFor({ timeout: 90_000 });

/** A state with something of everything. */
export const someone = {
  schema: 'clearleaf.state/1',
  person: { age: 24, use: 'daily', withdrawal: 'none' },
  place: 'Alabama',
  product: '7-oh',
  medicines: [{ text: 'Zoloft' }, { text: 'Xanax' }, { text: 'blue pill' }],
  conditions: [{ text: 'pregnant, 14 weeks' }],
  reasons: ['anxiety'],
} as const;

/** Every address of the page. */
export const routes = [
  '',
  'review',
  'trip',
  'check',
  'withdrawal',
  'library',
  'library/laws',
  'library/laws/US-LA',
  'library/interactions',
  'library/conditions',
  'library/evidence',
  'library/evidence/anxiety',
  'library/evidence/claims',
  'library/treatments',
  'library/alkaloids',
  'library/harms',
  'library/products',
  'library/emergencies',
  'library/help',
  'library/gaps',
  'about',
  'about/privacy',
  'about/sources',
  'about/changes',
  'no-such-page',
] as const;

/** Goes to an address of the page and waits until it is whole. */
export async function goTo(page: Page, url: string, route: string): Promise<void> {
  await page.goto(`${url}#/${route}`);
  await page.locator('main h1').waitFor();
  await page.waitForFunction(
    () => !document.querySelector('main')?.textContent?.includes('Loading what is known'),
    null,
    { timeout: 90_000 },
  );
}

/** Scrolls to the fields, which are fetched when they come near. */
export async function toFields(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Or fill in what you want to' }).scrollIntoViewIfNeeded();
  await page.getByLabel('How old are you?').waitFor();
}
