/** From the first visit to the review, as a person on a phone does it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, reviewIsThere, type Site, visit, toFields } from './harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A promise and what keeps it. (`Promise.withResolvers` came after Node 20.) */
function waiting(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

const TWO_MINUTES = 120_000;

describe('one sentence', () => {
  it('leads to the review, with what was understood, in well under two minutes at a slow typing speed', async () => {
    const { page, context, faults } = await visit(site);
    const start = Date.now();
    await page.goto(site.url);
    await page
      .getByLabel('Say it in one sentence')
      .pressSequentially('24, Alabama, Zoloft and Xanax, 7-OH tablets for anxiety', { delay: 30 });
    await page.getByRole('button', { name: 'Show my review' }).click();
    await reviewIsThere(page);
    expect(Date.now() - start).toBeLessThan(TWO_MINUTES / 4);
    const understood = page.getByRole('region', { name: 'What was understood' });
    for (const words of ['Alabama', '24', '7-OH', 'Zoloft', 'sertraline', 'Xanax', 'alprazolam', 'Anxiety']) {
      await expect.poll(() => understood.innerText()).toContain(words);
    }
    const rules = await page
      .locator('[data-rule]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-rule')));
    expect(rules).toContain('law/US-AL');
    expect(rules).toContain('product/seven_oh_product');
    expect(rules.some((rule) => rule?.startsWith('interaction/benzodiazepine'))).toBe(true);
    expect(await page.locator('main h1').innerText()).toBe('Your review');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('says so when it is empty or too long, and keeps what was typed', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Show my review' }).click();
    await page.getByText('Write a few words first').waitFor();
    await page.getByLabel('Say it in one sentence').fill('x '.repeat(1500));
    await page.getByRole('button', { name: 'Show my review' }).click();
    await page.getByText('longer than this can read').waitFor();
    expect(await page.getByLabel('Say it in one sentence').inputValue()).toHaveLength(3000);
    await context.close();
  });

  it('lists the words that nothing understood as not assessed', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await page.getByLabel('Say it in one sentence').fill('31, Ohio, zorblatine for pain');
    await page.getByRole('button', { name: 'Show my review' }).click();
    await reviewIsThere(page);
    const section = page.locator('section', { has: page.locator('#review-not-assessed') });
    expect(await section.innerText()).toContain('zorblatine');
    await context.close();
  });
});

describe('a few fields', () => {
  it('lead to the same review, with type-ahead for place, medicine and condition', async () => {
    const { page, context, faults } = await visit(site);
    await page.goto(site.url);
    await toFields(page);
    const place = page.getByRole('combobox', { name: 'Where are you?' });
    await place.pressSequentially('new orlea');
    await page.getByRole('option', { name: 'New Orleans, Louisiana' }).click();
    await page.getByText('Understood as: New Orleans').waitFor();
    await page.getByLabel('How old are you?').fill('34');
    await page.getByLabel('Every day or nearly').check();
    await page.getByRole('group', { name: 'Which kratom do you mean?' }).getByText('Leaf').click();
    const medicine = page.getByRole('combobox', { name: 'What else do you take?' });
    await medicine.pressSequentially('trama');
    await page.getByRole('option', { name: 'tramadol', exact: true }).click();
    const taken = page.getByRole('list', { name: 'What you take' });
    await taken.getByText('tramadol').waitFor();
    await medicine.fill('metformin');
    await medicine.press('Enter');
    await taken.getByText('metformin').waitFor();
    const condition = page.getByRole('combobox', { name: 'What do you live with?' });
    await condition.pressSequentially('preg');
    await page.getByRole('option', { name: /pregnan/i }).click();
    await page
      .getByRole('list', { name: 'What you live with' })
      .getByText(/pregnan/i)
      .waitFor();
    await page.getByLabel('Pain', { exact: true }).check();
    await page.getByRole('link', { name: 'Show my review' }).click();
    await reviewIsThere(page);
    const rules = await page
      .locator('[data-rule]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-rule')));
    expect(rules).toContain('interaction/tramadol');
    expect(rules).toContain('condition/pregnancy');
    expect(rules).toContain('law/US-LA');
    await page.getByRole('heading', { name: 'Evidence: Pain' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('keep a list as it is while a person reads it, though the towns arrive meanwhile', async () => {
    const { page, context } = await visit(site);
    const { promise: letGo, resolve: release } = waiting();
    await context.route('**/knowledge/gazetteer*.json', async (route) => {
      await letGo;
      await route.continue();
    });
    await page.goto(site.url);
    await toFields(page);
    const place = page.getByRole('combobox', { name: 'Where are you?' });
    await place.pressSequentially('wash');
    const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    await expect.poll(() => options.allInnerTexts()).toEqual(['Washington']);
    const towns = page.waitForResponse(/gazetteer/);
    release();
    await (await towns).finished();
    await page.waitForTimeout(1000);
    expect(await options.allInnerTexts()).toEqual(['Washington']);
    await place.press('i');
    await page.getByRole('option', { name: 'Washington, District of Columbia' }).waitFor();
    await context.close();
  });

  it('keep the list open where the page scrolls, beside its field', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await toFields(page);
    const condition = page.getByRole('combobox', { name: 'What do you live with?' });
    await condition.pressSequentially('preg');
    const option = page.getByRole('option', { name: 'Pregnant' });
    await option.waitFor();
    const gap = async (): Promise<number> =>
      ((await option.boundingBox())?.y ?? Infinity) - ((await condition.boundingBox())?.y ?? 0);
    const before = await gap();
    const { scrolled, moved } = await page.evaluate(async () => {
      const from = window.scrollY;
      const seen = new Promise((resolve) => window.addEventListener('scroll', () => resolve(true), { once: true }));
      window.scrollBy(0, -60);
      return { scrolled: await seen, moved: from - window.scrollY };
    });
    expect({ scrolled, moved }).toEqual({ scrolled: true, moved: 60 });
    expect(await gap()).toBeCloseTo(before, 0);
    await option.click();
    await page.getByRole('list', { name: 'What you live with' }).getByText('Pregnant').waitFor();
    await option.waitFor({ state: 'detached' });
    await context.close();
  });

  it('ask back where a place or a medicine is not certain, and take the answer', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await toFields(page);
    const place = page.getByRole('combobox', { name: 'Where are you?' });
    await place.fill('Springfield');
    await place.press('Enter');
    await page.getByText('Which one do you mean?').first().waitFor();
    await page.getByRole('button', { name: /Springfield.*Illinois/ }).click();
    await page.getByText(/Understood as: Springfield.*Illinois/).waitFor();
    const medicine = page.getByRole('combobox', { name: 'What else do you take?' });
    await medicine.fill('clonidne');
    await medicine.press('Enter');
    const question = page.getByRole('group', { name: /Did you mean/ });
    await question.getByRole('button', { name: 'clonidine' }).click();
    await question.waitFor({ state: 'detached' });
    const stored = await page.evaluate(() => localStorage.getItem('clearleaf.state') ?? '');
    expect(JSON.parse(stored)).toMatchObject({ medicines: [{ text: 'clonidne', confirmed: ['clonidine'] }] });
    await context.close();
  });

  it('refuse an age that is none, and say what is expected', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await toFields(page);
    await page.getByLabel('How old are you?').fill('-5');
    await page.getByText('Write your age in whole years').waitFor();
    await page.getByLabel('How old are you?').fill('17');
    await page.getByText('Write your age in whole years').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Show my review' }).click();
    await page.getByText('You said that you are under 18').waitFor();
    await context.close();
  });
});

describe('whoever is in withdrawal', () => {
  it('reads what is dangerous first, then whom to call, with one tap', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await page.getByRole('button', { name: 'From opioids' }).click();
    await reviewIsThere(page);
    const rules = await page
      .locator('[data-rule]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-rule')));
    expect(rules.slice(0, 4)).toEqual([
      'condition/withdrawal_danger',
      'condition/withdrawal_treatment',
      'condition/withdrawal_precipitated',
      'condition/withdrawal_tolerance',
    ]);
    const top = async (text: string): Promise<number> =>
      (await page.getByRole('heading', { name: text }).boundingBox())?.y ?? Infinity;
    expect(await top('Whom to call')).toBeLessThan(await top('What was understood'));
    await page.getByLabel('Show numbers for').selectOption('US');
    expect(await page.locator('main a[href="tel:911"]').count()).toBe(1);
    await context.close();
  });
});

describe('emergency help', () => {
  it('opens on every page from the same place, before anything is known with words and then with numbers', async () => {
    const { page, context } = await visit(site);
    const places: string[] = [];
    for (const route of ['', 'review', 'library', 'about']) {
      await page.goto(`${site.url}#/${route}`);
      const button = page.getByRole('button', { name: 'Emergency help' });
      const box = await button.boundingBox();
      places.push(`${box?.x} ${box?.y} ${box?.width} ${box?.height}`);
    }
    expect(new Set(places).size).toBe(1);
    await page.getByRole('button', { name: 'Emergency help' }).click();
    await page.getByRole('dialog').getByText('Call your local emergency number').waitFor();
    await page.getByRole('dialog').getByLabel('Show numbers for').selectOption('AU');
    expect(await page.getByRole('dialog').locator('a[href="tel:000"]').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });

  it('shows the numbers of the place that was given', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await toFields(page);
    const place = page.getByRole('combobox', { name: 'Where are you?' });
    await place.fill('Sarasota, Florida');
    await place.press('Enter');
    await page.getByText('Understood as').waitFor();
    await page.getByRole('button', { name: 'Emergency help' }).click();
    await page.getByRole('dialog').locator('a[href="tel:911"]').waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('Shown for the place you gave');
    await context.close();
  });

  it('works while no knowledge can be loaded at all', async () => {
    const { page, context } = await visit(site);
    await context.route('**/knowledge/*.json', (route) => route.abort());
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Emergency help' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Call your local emergency number').waitFor();
    await dialog.getByText('Give naloxone if you have it').waitFor();
    await dialog.getByRole('button', { name: 'Try again' }).waitFor();
    await context.close();
  });
});
