/** "Is it changing?" in a real browser: what is seen in the simulated journal, and that a few entries are not enough. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAxe, axeVisit, objections, shorten } from './axe.ts';
import { openSite, type Site, visit } from './harness.ts';
import { beginWithoutLock, foreign, goTo, heading, LONG, openSimulated } from './journal-harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

type Page = Awaited<ReturnType<typeof visit>>['page'];

async function openSignals(page: Page): Promise<void> {
  await openSimulated(page, site);
  await goTo(page, 'journal/signals');
  await heading(page, 'Is it changing?').waitFor();
  await page.locator('[data-signal]').first().waitFor(LONG);
}

describe('signals', () => {
  it('shows each signal once, with its values, what it takes for granted and a table', async () => {
    const visited = await visit(site);
    const { page, context, faults } = visited;
    await openSignals(page);
    const ids = await page
      .locator('[data-signal]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-signal')));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(18);
    const amount = page.locator('[data-signal="escalation"]');
    expect(await amount.getAttribute('data-state')).toBe('not-raised');
    expect(await amount.locator('svg circle').count()).toBeGreaterThan(60);
    await amount.getByText('The values as a table').click();
    expect(await amount.locator('tbody tr').count()).toBe(await amount.locator('svg circle').count());
    await amount.getByText('What this takes for granted').click();
    expect(await amount.textContent()).toContain('times a year, by simulation');
    expect(await page.locator('[data-signal="limits"]').getAttribute('data-state')).toBe('not-enough');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('What is not seen is no all-clear');
    expect(text).not.toMatch(/\bsafe\b|next dose|you should take|addict\b|abuse/i);
    await goTo(page, 'review');
    await page
      .locator('[data-rule="monitoring/not-seen"]')
      .first()
      .waitFor({ ...LONG, state: 'attached' });
    expect(foreign(visited, site)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(['light', 'dark'] as const)('gives axe nothing to find, in %s at 320 px', async (colorScheme) => {
    const { page, context } = await visit(site, axeVisit({ colorScheme, width: 320 }));
    await openSignals(page);
    for (const summary of await page.locator('main summary').all()) await summary.click();
    if (colorScheme === 'dark') await shorten(page);
    await addAxe(page);
    expect(await objections(page, 'answer')).toEqual([]);
    const low = await page
      .locator('main summary')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height).filter((height) => height < 44));
    expect(low).toEqual([]);
    await context.close();
  });

  it('says of an empty journal that there is not enough to say', async () => {
    const { page, context, faults } = await visit(site);
    await beginWithoutLock(page, site);
    await goTo(page, 'journal/signals');
    await page.locator('[data-signal="escalation"][data-state="not-enough"]').waitFor(LONG);
    expect(await page.locator('[data-state="raised"], [data-state="not-raised"]').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
