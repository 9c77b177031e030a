/** The journal in a real browser, as a person drives it: begin, lock, open, and say something that it must remember. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Site, Visit } from './harness.ts';

export const PASSPHRASE = 'blue kettle under the harbour';
/** A derivation takes a second or two here, and longer on a busy machine. */
export const LONG = { timeout: 90_000 };

/** Early in the afternoon where the browser is, whenever the tests run: "two hours ago" is then today. */
export function afternoon(): { timezoneId: string } {
  const west = new Date().getUTCHours() - 14;
  // In the names of these zones, hours west of Greenwich are positive.
  return { timezoneId: `Etc/GMT${west < 0 ? '' : '+'}${west}` };
}

export const goTo = (page: Page, route: string): Promise<void> =>
  page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${route}`);
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

export async function begin(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}#/journal`);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('The same again').fill(PASSPHRASE);
  await button(page, 'Begin the journal').click();
  await heading(page, 'Recovery sheet').waitFor(LONG);
}

export async function beginWithoutLock(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}#/journal`);
  await page.getByLabel('Without a lock').check();
  await button(page, 'Begin the journal').click();
  await heading(page, 'Begin a journal').waitFor({ state: 'detached', ...LONG });
}

/** Opens the simulated journal, where there is none yet. */
export async function openSimulated(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}#/journal`);
  await page
    .getByRole('button', { name: /simulated/i })
    .first()
    .click();
  await heading(page, 'Today').waitFor(LONG);
}

export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await button(page, 'Open').click();
  await heading(page, 'Your journal is locked').waitFor({ state: 'detached', ...LONG });
}

export async function lock(page: Page): Promise<void> {
  await button(page, 'Lock the journal').click();
  await goTo(page, 'journal');
  await heading(page, 'Your journal is locked').waitFor();
}

async function toAge(page: Page) {
  await goTo(page, '');
  await page.getByRole('heading', { name: 'Or fill in what you want to' }).scrollIntoViewIfNeeded();
  const field = page.getByLabel('How old are you?');
  await field.waitFor();
  return field;
}

/** How many records the vault holds, in both of its regions. */
const records = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
      });
    const database = await done(indexedDB.open('clearleaf-journal'));
    const keys = await done(database.transaction('pieces').objectStore('pieces').getAllKeys());
    database.close();
    return keys.filter((key) => typeof key === 'string' && key.includes('/record/')).length;
  });

/** Types an age on the first page: something that the journal must know afterwards. */
export async function typeAge(page: Page, age: string): Promise<void> {
  await (await toAge(page)).fill(age);
  // It is written when the hand rests, and at once where the page is left.
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
}

/** The same, and waits until it is on the disk. */
export async function sayAge(page: Page, age: string): Promise<void> {
  const before = await records(page);
  await typeAge(page, age);
  await expect.poll(() => records(page), { timeout: 30_000 }).toBeGreaterThan(before);
}

export async function ageIs(page: Page, age: string): Promise<void> {
  await toAge(page);
  await page.waitForFunction((wanted) => {
    const input = [...document.querySelectorAll('input')].find((one) => one.inputMode === 'numeric');
    return input?.value === wanted;
  }, age);
}

/** What lies open in the browser: the keys and values of its local storage. */
export const openStorage = (page: Page): Promise<string> =>
  page.evaluate(() => Object.entries(localStorage).flat().join('\n'));
export const databases = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
export const foreign = ({ requests }: Visit, site: Site): string[] =>
  requests.filter((address) => !address.startsWith(site.url));
