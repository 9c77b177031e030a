/** The lock of the journal in a real browser: beginning, every way in, and what an onlooker learns. Each derivation takes the time that this machine was measured to bear, so there are few. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, visit, remember, someone } from './harness.ts';
import {
  ageIs,
  begin,
  beginWithoutLock,
  button,
  databases,
  foreign,
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

const DECOY = 'seven quiet geese at noon';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('a journal with a passphrase', () => {
  it('takes in what was typed, stays over a reload, locks, refuses a wrong passphrase and opens with the right one', async () => {
    const visited = await visit(site);
    const { page, context, faults } = visited;
    await page.goto(site.url);
    await typeAge(page, '41');
    expect(await openStorage(page)).toContain('"age":41');
    await begin(page, site);
    expect(await openStorage(page)).not.toContain('41');
    await sayAge(page, '42');
    expect(await openStorage(page)).not.toContain('42');

    await page.reload();
    await page.goto(`${site.url}#/journal`);
    await heading(page, 'Your journal is locked').waitFor();
    await page.getByLabel('Passphrase', { exact: true }).fill('blue kettle under the harbor');
    await button(page, 'Open').click();
    await page.getByText('No journal opens with this passphrase').waitFor(LONG);
    await unlock(page);
    await ageIs(page, '42');

    await page.keyboard.press('Alt+Shift+L');
    await ageIs(page, '');
    await goTo(page, 'journal');
    await heading(page, 'Your journal is locked').waitFor();
    await page.getByRole('button', { name: 'Emergency help' }).click();
    await page.getByRole('dialog').waitFor();
    expect(foreign(visited, site)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('opens with the recovery words, and says which kind of wrong other words are', async () => {
    const { page, context } = await visit(site);
    await begin(page, site);
    await button(page, 'Show twelve new words').click();
    const shown = page.locator('main ol li');
    await shown.nth(11).waitFor();
    const words = (await shown.allInnerTexts()).join(' ');
    await lock(page);
    await page.getByText('Passphrase forgotten').click();
    const field = page.getByLabel('The twelve words of the recovery sheet');
    await field.fill('zebra zebra zebra');
    await button(page, 'Open with these words').click();
    await page.getByText('These are not twelve words of the list').waitFor();
    await field.fill('abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about');
    await button(page, 'Open with these words').click();
    await page.getByText('they open no journal here').waitFor();
    await field.fill(words.toUpperCase());
    await button(page, 'Open with these words').click();
    await button(page, 'Lock the journal').waitFor(LONG);
    await context.close();
  });

  it('locks itself when nobody has used it for the time that was chosen', async () => {
    const { page, context } = await visit(site);
    await page.clock.install();
    await begin(page, site);
    await page.clock.fastForward(4 * 60_000);
    await page.clock.runFor(10_000);
    await button(page, 'Lock the journal').waitFor();
    await page.clock.fastForward(6 * 60_000);
    await page.clock.runFor(10_000);
    await heading(page, 'Your journal is locked').waitFor();
    await page.getByText('nobody used it for a while').waitFor();
    await context.close();
  });

  it('can be followed and changed from two windows', async () => {
    const { page, context, faults } = await visit(site);
    await begin(page, site);
    const second = await context.newPage();
    await second.goto(`${site.url}#/journal`);
    await unlock(second);
    await sayAge(page, '52');
    await ageIs(second, '52');
    await sayAge(second, '53');
    await ageIs(page, '53');
    await goTo(second, 'journal/settings');
    await button(second, 'Erase everything').click();
    await heading(second, 'Erased').waitFor();
    await goTo(page, 'journal');
    await heading(page, 'Begin a journal').waitFor(LONG);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a decoy', () => {
  it('opens with its own passphrase, knows nothing of the journal, and is not the journal’s passphrase', async () => {
    const { page, context } = await visit(site);
    await begin(page, site);
    await sayAge(page, '61');
    await goTo(page, 'journal/settings');
    await page.locator('summary', { hasText: 'Make the decoy' }).click();
    const form = page.locator('form', { has: button(page, 'Make the decoy') });
    await form.getByLabel('Show what I type').check();
    await form.getByLabel('New passphrase').fill(PASSPHRASE);
    await button(page, 'Make the decoy').click();
    await page.getByText('This is the passphrase of this journal').waitFor(LONG);
    await form.getByLabel('New passphrase').fill(DECOY);
    await button(page, 'Make the decoy').click();
    await page.getByText('Made. Lock this journal').waitFor(LONG);
    await lock(page);
    await unlock(page, DECOY);
    await ageIs(page, '');
    await page.getByRole('button', { name: 'Emergency help' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await lock(page);
    await unlock(page);
    await ageIs(page, '61');
    await context.close();
  });
});

describe('a passkey', () => {
  it('locks and opens a journal where the device gives a secret', async () => {
    const { page, context } = await visit(site);
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    // A passkey needs a name, and an address of numbers has none.
    const named = site.url.replace('127.0.0.1', 'localhost');
    await page.goto(`${named}#/journal`);
    await page.getByLabel('With a passkey').check();
    await button(page, 'Begin the journal').click();
    await heading(page, 'Recovery sheet').waitFor(LONG);
    await page.reload();
    await heading(page, 'Your journal is locked').waitFor();
    await button(page, 'Open with a passkey').click();
    await button(page, 'Lock the journal').waitFor(LONG);
    await goTo(page, 'journal/settings');
    await page.getByRole('listitem').filter({ hasText: 'Passkey' }).first().waitFor();
    await context.close();
  });
});

describe('without a lock', () => {
  it('the journal opens by itself, can be given a lock, and is then locked', async () => {
    const { page, context } = await visit(site);
    await beginWithoutLock(page, site);
    await sayAge(page, '38');
    await page.reload();
    await ageIs(page, '38');
    await goTo(page, 'journal/settings');
    await page.getByText('No lock: anyone who can use this browser').waitFor();
    await page.locator('summary', { hasText: 'Set a passphrase' }).click();
    const form = page.locator('form', { has: button(page, 'Set a passphrase') });
    await form.getByLabel('Show what I type').check();
    await form.getByLabel('New passphrase').fill(PASSPHRASE);
    await button(page, 'Set a passphrase').click();
    await button(page, 'Lock the journal').waitFor(LONG);
    await page.reload();
    await goTo(page, 'journal');
    await heading(page, 'Your journal is locked').waitFor();
    await unlock(page);
    await ageIs(page, '38');
    await context.close();
  });
});

describe('an onlooker', () => {
  it('reads "Notes" where the person chose so, from the first moment on', async () => {
    const { page, context } = await visit(site);
    await beginWithoutLock(page, site);
    await goTo(page, 'journal/settings');
    await page.getByLabel('Call the window "Notes"').check();
    expect(await page.title()).toBe('Notes');
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.title === 'Notes');
    expect(await page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href)).toMatch(
      /notes\.svg$/,
    );
    await goTo(page, 'library');
    await heading(page, 'Library').waitFor();
    expect(await page.title()).toBe('Notes');
    await context.close();
  });
});

describe('a person under 18', () => {
  it('is offered information and help, and no journal', async () => {
    const { page, context } = await visit(site);
    await remember(context, { ...someone, person: { ...someone.person, age: 16 } });
    await page.goto(`${site.url}#/journal`);
    await heading(page, 'The journal is for adults').waitFor();
    expect(await page.getByRole('button', { name: /journal/i }).count()).toBe(0);
    await context.close();
  });

  it('is asked for the age before a journal is begun, and may leave it out', async () => {
    const { page, context, faults } = await visit(site);
    await page.goto(`${site.url}#/journal`);
    await page.getByLabel('Without a lock').check();
    const age = page.getByLabel('How old are you?');
    await age.fill('ten');
    await button(page, 'Begin the journal').click();
    await page.getByText('Write your age in whole years').waitFor();
    await age.fill('15');
    await button(page, 'Begin the journal').click();
    await heading(page, 'The journal is for adults').waitFor();
    expect(await databases(page)).toEqual([]);
    await page.getByRole('link', { name: 'That is not my age' }).click();
    await ageIs(page, '15');
    await page.getByLabel('How old are you?').fill('');
    await goTo(page, 'journal');
    await page.getByLabel('Without a lock').check();
    await page.getByLabel('How old are you?').fill('51');
    await button(page, 'Begin the journal').click();
    await heading(page, 'Begin a journal').waitFor({ state: 'detached' });
    await ageIs(page, '51');
    expect(faults).toEqual([]);
    await context.close();
  });
});
