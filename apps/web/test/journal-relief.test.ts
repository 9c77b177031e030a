/** "Does it help me?" in a real browser: a chart of the simulated journal says that it helps, and the answer does not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAxe, axeVisit, objections } from './axe.ts';
import { openSite, type Site, visit } from './harness.ts';
import { beginWithoutLock, button, foreign, goTo, heading, LONG, openSimulated } from './journal-harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('relief or benefit', () => {
  it('sees relief where the chart sees help, and then says how the journal was made', async () => {
    const visited = await visit(site);
    const { page, context, faults } = visited;
    await openSimulated(page, site);
    await goTo(page, 'journal/helps');
    await heading(page, 'Does it help me?').waitFor();
    expect(await page.locator('[data-relief]').count()).toBe(0);
    await button(page, 'Ask my journal').click();
    await page.locator('[data-relief="consistent with relief of withdrawal"]').waitFor(LONG);
    expect(await page.locator('[data-naive]').getAttribute('data-naive')).toBe('helps');
    expect(await page.locator('[data-chance]').textContent()).toContain('in the long run Pain is better by 1');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('Your journal is consistent with relief of withdrawal');
    expect(text).not.toMatch(/\bsafe\b|next dose|you should take/i);
    expect(await page.locator('[data-relief-truth]').count()).toBe(0);
    await button(page, 'How was this journal made?').click();
    await page.locator('[data-relief-truth]').waitFor();
    await page.getByText('The ratings as a table').click();
    expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(100);
    expect(foreign(visited, site)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)(
    'gives axe nothing to find in its answer, in %s at 320 px',
    async (colorScheme) => {
      const { page, context } = await visit(site, axeVisit({ colorScheme, width: 320 }));
      await openSimulated(page, site);
      await goTo(page, 'journal/helps');
      await button(page, 'Ask my journal').click();
      await button(page, 'How was this journal made?').click(LONG);
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await addAxe(page);
      expect(await objections(page, 'answer')).toEqual([]);
      await context.close();
    },
  );

  it('names a difference that cannot be read, and says what is missing in an empty journal', async () => {
    const { page, context, faults } = await visit(site);
    await openSimulated(page, site);
    await goTo(page, 'journal/helps');
    await page.getByLabel('How many points would matter to you?').fill('a lot');
    await button(page, 'Ask my journal').click();
    await page.getByText('Write a number from 0.1 to 10; got “a lot”.').waitFor();
    expect(await page.locator('[data-relief]').count()).toBe(0);
    await context.close();
    const empty = await visit(site);
    await beginWithoutLock(empty.page, site);
    await goTo(empty.page, 'journal/helps');
    await empty.page.locator('[data-relief="no-ratings"]').waitFor(LONG);
    expect([...faults, ...empty.faults]).toEqual([]);
    await empty.context.close();
  });
});
