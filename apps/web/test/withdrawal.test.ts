/** Withdrawal: what to expect, in a real browser: first the call for help, then what sources say, never a forecast. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAxe, axeVisit, looks, objections, unfold } from './axe.ts';
import { openSite, reviewIsThere, type Site, visit } from './harness.ts';
import { button, foreign, goTo, heading, LONG, openSimulated } from './journal-harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const title = 'Withdrawal: what to expect';
const whole = (page: Page): Promise<void> => page.locator('[data-help]').first().waitFor(LONG);
const choose = async (page: Page, substance: string, hours: string): Promise<void> => {
  await page.getByLabel('What did you stop, or want to stop?').selectOption(substance);
  await page.getByLabel('How long ago was the last dose?').fill(hours);
};
const mainText = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? '';

describe('the page', () => {
  it('is one link from the first page, calls for help first, and says what sources say of this hour', async () => {
    const visited = await visit(site);
    const { page, context, faults } = visited;
    await page.goto(site.url);
    const link = page.getByRole('link', { name: 'Withdrawal: what to expect, hour by hour' });
    expect(await link.getAttribute('href')).toBe('#/withdrawal');
    await button(page, 'From opioids').click();
    await reviewIsThere(page);
    await link.click();
    await heading(page, title).waitFor();
    await whole(page);
    // What was said on the first page is taken over.
    expect(await page.getByLabel('What did you stop, or want to stop?').inputValue()).toBe('opioid');
    expect(await page.locator('main h2').first().textContent()).toBe('Call the emergency number now if');
    await page.getByLabel('Show numbers for').selectOption('US');
    expect(await page.getByRole('link', { name: 'Call 911' }).getAttribute('href')).toBe('tel:911');
    await choose(page, 'kratom', '30');
    await page.locator('[data-now]').waitFor();
    const text = await mainText(page);
    expect(text).toContain('3 sources say that it may be at its worst');
    expect(text).not.toMatch(/will be over|\bsafe\b|next dose|you should take/i);
    expect(await page.locator('[data-course]').count()).toBeGreaterThanOrEqual(4);
    expect(await page.locator('[data-course] rect:not([data-verified="false"])').count()).toBe(0);
    await page.getByText('The same as a table, with sources').click();
    expect(await page.locator('main table tbody tr').count()).toBe(await page.locator('[data-course]').count());
    expect(foreign(visited, site)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('puts what is dangerous for this person before everything else that it answers', async () => {
    const { page, context } = await visit(site);
    await page.goto(`${site.url}#/withdrawal`);
    await whole(page);
    await page.getByLabel('I am pregnant').check();
    const [first] = await page.locator('[data-rule]').all();
    expect(await first?.getAttribute('data-rule')).toBe('withdrawal/pregnant_kratom');
    await context.close();
  });

  it('says what is not known: the course of 7-OH, and a time that cannot be read', async () => {
    const { page, context } = await visit(site);
    await page.goto(`${site.url}#/withdrawal`);
    await whole(page);
    await choose(page, '7-oh', '30');
    expect(await mainText(page)).toContain('Course of withdrawal from concentrated 7-OH');
    expect(await page.locator('[data-course]').count()).toBe(0);
    await choose(page, 'kratom', 'soon');
    expect(await page.getByRole('alert').textContent()).toContain('You wrote “soon”');
    expect(await page.locator('[data-now]').count()).toBe(0);
    await context.close();
  });

  it('fills in the last dose of an open journal, and says where it comes from', async () => {
    const { page, context, faults } = await visit(site);
    await openSimulated(page, site);
    await goTo(page, 'journal/withdrawal');
    await whole(page);
    expect(await page.getByLabel('How long ago was the last dose?').inputValue()).toMatch(/^\d+$/);
    expect(await mainText(page)).toContain('Filled in from the simulated journal');
    await page.getByLabel('How long ago was the last dose?').fill('5');
    expect(await mainText(page)).not.toContain('Filled in from');
    await button(page, 'Remove it').click();
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(looks)('gives axe nothing to find, in $colorScheme at $width px, and can be hit', async (look) => {
    const { page, context } = await visit(site, axeVisit(look));
    await page.goto(`${site.url}#/withdrawal`);
    await whole(page);
    // Rows of both kinds on the narrow page, dashed ones on the wide.
    await choose(page, look.width === 320 ? 'opioid' : 'kratom', '30');
    await page.getByLabel('I drink alcohol every day').check();
    await unfold(page);
    await addAxe(page);
    expect(await objections(page, 'withdrawal')).toEqual([]);
    const small = await page.evaluate(
      () =>
        [...document.querySelectorAll('main :is(select, input:not([type="checkbox"]), summary, button)')]
          .map((element) => element.getBoundingClientRect())
          .filter(({ height, width }) => width > 0 && height < 44).length,
    );
    expect(small).toBe(0);
    await context.close();
  });
});
