/** Losing and keeping the journal: erasing with a way back, backups, damage, the simulated one. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, visit, remember, someone } from './harness.ts';
import {
  ageIs,
  begin,
  beginWithoutLock,
  button,
  databases,
  goTo,
  heading,
  lock,
  LONG,
  openStorage,
  PASSPHRASE,
  sayAge,
  unlock,
  typeAge,
} from './journal-harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('erasing', () => {
  it('takes everything at once, can be taken back, and leaves nothing when the time is up', async () => {
    const { page, context } = await visit(site);
    await begin(page, site);
    await sayAge(page, '33');
    await lock(page);
    await button(page, 'Erase everything').click();
    await heading(page, 'Erased').waitFor();
    expect(await databases(page)).toEqual([]);
    await button(page, 'Bring it back').click();
    await heading(page, 'Your journal is locked').waitFor();
    await unlock(page);
    await ageIs(page, '33');
    await page.clock.install();
    await goTo(page, 'journal/settings');
    await button(page, 'Erase everything').click();
    await heading(page, 'Erased').waitFor();
    await page.clock.runFor(31_000);
    await heading(page, 'Begin a journal').waitFor();
    expect(await databases(page)).toEqual([]);
    expect(await openStorage(page)).not.toContain('journal');
    await context.close();
  });

  it('of this journal alone leaves the locked page, and the passphrase opens nothing', async () => {
    const { page, context } = await visit(site);
    await begin(page, site);
    await goTo(page, 'journal/settings');
    await button(page, 'Erase this journal only').click();
    await heading(page, 'Erased').waitFor();
    await button(page, 'Bring it back').click();
    await heading(page, 'Journal settings').waitFor();
    await button(page, 'Erase this journal only').click();
    await button(page, 'Leave it erased').click();
    await heading(page, 'Your journal is locked').waitFor();
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await button(page, 'Open').click();
    await page.getByText('No journal opens with this passphrase').waitFor(LONG);
    await context.close();
  });
});

describe('backups', () => {
  it('are saved, say what they hold before anything changes, fill a clean profile whole, and fill in what is missing', async () => {
    const { page, context } = await visit(site);
    await begin(page, site);
    await sayAge(page, '45');
    await goTo(page, 'journal/settings');
    await page.getByText('No backup was made from this browser yet').waitFor();
    const download = page.waitForEvent('download');
    await button(page, 'Save a backup').click();
    const buffer = readFileSync(await (await download).path());
    const file = { name: 'notes.bin', mimeType: 'application/octet-stream', buffer };
    expect((await download).suggestedFilename()).toMatch(/^notes-\d{4}-\d\d-\d\d\.bin$/);
    await page.getByText('Last backup from this browser').waitFor();
    expect(buffer.includes('age')).toBe(false);
    await context.close();

    const clean = await visit(site);
    await clean.page.goto(`${site.url}#/journal`);
    await clean.page.getByText('I have a backup').click();
    await clean.page.getByLabel('Backup file').setInputFiles(file);
    await heading(clean.page, 'Your journal is locked').waitFor();
    await unlock(clean.page);
    await ageIs(clean.page, '45');
    await clean.context.close();

    const other = await visit(site);
    await beginWithoutLock(other.page, site);
    await goTo(other.page, 'journal/settings');
    await other.page.locator('summary', { hasText: 'Look into a backup' }).click();
    await other.page.getByLabel('Backup file').setInputFiles({
      name: 'notes.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('not a journal'),
    });
    await other.page.getByLabel('Passphrase', { exact: true }).last().fill(PASSPHRASE);
    await button(other.page, 'Look into a backup').click();
    await other.page.getByText('not a journal or backup of Clearleaf').waitFor();
    await other.page.getByLabel('Backup file').setInputFiles(file);
    await button(other.page, 'Look into a backup').click();
    await other.page.getByText('The backup holds 1 entry').waitFor(LONG);
    await other.page.getByText('1 would be added').waitFor();
    await ageIs(other.page, '');
    await goTo(other.page, 'journal/settings');
    await other.page.locator('summary', { hasText: 'Look into a backup' }).click();
    await other.page.getByLabel('Backup file').setInputFiles(file);
    await other.page.getByLabel('Passphrase', { exact: true }).last().fill(PASSPHRASE);
    await button(other.page, 'Look into a backup').click();
    await button(other.page, 'Add them to the journal').click(LONG);
    await other.page.getByText('They are in the journal now').waitFor();
    await ageIs(other.page, '45');
    await other.context.close();
  });

  it('are written by themselves to the file that was chosen', async () => {
    const { page, context } = await visit(site);
    // The picker is a window of the browser that no test can press; the file behind it is a real one.
    await context.addInitScript(() => {
      Object.assign(window, {
        showSaveFilePicker: async () =>
          (await navigator.storage.getDirectory()).getFileHandle('notes.bin', { create: true }),
      });
    });
    const sizeOf = (): Promise<number> =>
      page.evaluate(async () => {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle('notes.bin', { create: true });
        return (await handle.getFile()).size;
      });
    await beginWithoutLock(page, site);
    await goTo(page, 'journal/settings');
    await button(page, 'Choose a file for automatic backups').click();
    await page.getByText('Automatic backups go to notes.bin').waitFor();
    await page.getByText('Last backup from this browser').waitFor();
    const first = await sizeOf();
    expect(first).toBeGreaterThan(20_000);
    await page.evaluate(() => localStorage.removeItem('clearleaf.last-backup'));
    await sayAge(page, '29');
    await page.waitForFunction(() => localStorage.getItem('clearleaf.last-backup') !== null, null, LONG);
    expect(await sizeOf()).toBeGreaterThan(first);
    await context.close();
  });
});

describe('a damaged journal', () => {
  it('says what was saved, writes nothing until it is asked to go on, and then goes on', async () => {
    const { page, context } = await visit(site);
    await beginWithoutLock(page, site);
    await sayAge(page, '47');
    await sayAge(page, '48');
    // One bit of the last record, as a bad disk would turn it.
    await page.evaluate(async () => {
      const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
        });
      const database = await done(indexedDB.open('clearleaf-journal'));
      const store = database.transaction('pieces', 'readwrite').objectStore('pieces');
      const keys = (await done(store.getAllKeys())) as string[];
      // Of both regions, because nobody can tell which one is the journal: of the other it is noise anyway.
      for (const region of ['0', '1']) {
        const key = keys.filter((each) => each.startsWith(`${region}/record/`)).at(-1);
        if (key === undefined) continue;
        const bytes = (await done(store.get(key))) as Uint8Array;
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        await done(store.put(bytes, key));
      }
      database.close();
    });
    await page.reload();
    await goTo(page, 'journal/settings');
    await page.getByRole('heading', { name: 'Parts of the journal are damaged' }).waitFor();
    await page.getByText('1 entry was saved, 1 could not be read').first().waitFor();
    await typeAge(page, '49');
    await page.getByText('Not saved in the journal').waitFor();
    await goTo(page, 'journal/settings');
    await button(page, 'Go on with what was saved').click();
    await page.getByRole('heading', { name: 'Parts of the journal are damaged' }).waitFor({ state: 'detached' });
    await sayAge(page, '50');
    await page.reload();
    await ageIs(page, '50');
    await context.close();
  });
});

describe('a full disk', () => {
  it('is said, and what was written before stays', async () => {
    const { page, context } = await visit(site);
    await beginWithoutLock(page, site);
    await sayAge(page, '35');
    // As the browser says it; with a disk that is really full the vault's own tests do it.
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await typeAge(page, '36');
    await page.getByText('There is no room left').waitFor(LONG);
    await page.reload();
    await ageIs(page, '35');
    await context.close();
  });
});

describe('a simulated journal', () => {
  it('says on every page that it is one, keeps out of the review, and goes in one tap', async () => {
    const { page, context } = await visit(site);
    await remember(context, someone);
    await page.goto(`${site.url}#/journal`);
    await button(page, 'Look at a simulated journal').click();
    await page.getByText('Simulated journal: none of this is yours.').waitFor(LONG);
    await page.reload();
    await page.getByText('Simulated journal: none of this is yours.').waitFor();
    await goTo(page, '');
    await page.getByText('It has no part in this page').waitFor();
    await ageIs(page, '24');
    await button(page, 'Remove it').click();
    await page.getByText('It has no part in this page').waitFor({ state: 'detached' });
    await goTo(page, 'journal');
    await heading(page, 'Begin a journal').waitFor();
    expect(await databases(page)).toEqual([]);
    await context.close();
  });
});

describe('removing Clearleaf', () => {
  it('removes the journal too', async () => {
    const { page, context } = await visit(site);
    await beginWithoutLock(page, site);
    await goTo(page, 'about/privacy');
    await button(page, 'Remove all of it').click();
    await button(page, 'Yes, remove all of it').click();
    await page.getByText('Removed. Nothing of Clearleaf is kept').waitFor();
    const left = await page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...(await indexedDB.databases()).map(({ name }) => name),
    ]);
    expect(left).toEqual([]);
    await context.close();
  });
});
