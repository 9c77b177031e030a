/** Everything can be done with the keyboard alone, and the focus can always be seen. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openSite, remember, reviewIsThere, routes, type Site, someone, visit, toFields } from './harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** As many stops of a page as are looked at; some pages have hundreds. */
const STOPS = 30;

interface Focus {
  readonly name: string;
  /** A ring is drawn. */
  readonly ring: boolean;
  /** What lies at the middle of the element is the element itself. */
  readonly uncovered: boolean;
  readonly height: number;
  /** A link within a sentence, for which no size is asked. */
  readonly inText: boolean;
}

/** What has the focus, and whether it can be seen. */
const focused = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const middle = document.elementFromPoint(box.x + box.width / 2, Math.min(box.y + box.height / 2, innerHeight - 1));
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    const owner = element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? label) : label;
    return {
      name: `${element.tagName} ${owner.trim().slice(0, 50)}`,
      ring: style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      uncovered: middle !== null && (element.contains(middle) || middle.contains(element)),
      height: box.height,
      inText: style.display === 'inline',
    };
  });

/** Presses Tab until `wanted` has the focus. */
async function tabTo(page: Page, wanted: RegExp, most = 80): Promise<Focus> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (wanted.test(now.name)) return now;
  }
  throw new Error(`Cannot reach ${wanted} with ${most} presses of Tab`);
}

describe('the keyboard alone', () => {
  it('gets from the first visit to the review', async () => {
    const { page, context } = await visit(site, { viewport: { width: 1280, height: 800 } });
    await page.goto(site.url);
    await page.locator('main h1').waitFor();
    await page.keyboard.press('Tab');
    expect((await focused(page)).name).toContain('Skip to the page');
    await page.keyboard.press('Enter');
    await tabTo(page, /^TEXTAREA/);
    await page.keyboard.type('24, Alabama, Zoloft and Xanax');
    await tabTo(page, /^BUTTON Show my review/);
    await page.keyboard.press('Enter');
    await reviewIsThere(page);
    await expect.poll(() => focused(page).then(({ name }) => name)).toContain('H1 Your review');
    await context.close();
  });

  it('fills in fields, picks from the type-ahead and takes a chip out again', async () => {
    const { page, context } = await visit(site, { viewport: { width: 1280, height: 800 } });
    await page.goto(site.url);
    await page.getByRole('checkbox', { name: 'Anxiety' }).waitFor();
    await toFields(page);
    await tabTo(page, /^INPUT What else do you take/);
    await page.keyboard.type('sertra');
    await page.getByRole('option', { name: 'sertraline', exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'What you take' }).getByText('sertraline').waitFor();
    await tabTo(page, /^BUTTON Remove sertra/i);
    await page.keyboard.press('Enter');
    await page.getByRole('list', { name: 'What you take' }).waitFor({ state: 'detached' });
    await context.close();
  });

  it('opens and leaves emergency help, and comes back to where it was', async () => {
    const { page, context } = await visit(site);
    await page.goto(site.url);
    await page.locator('main h1').waitFor();
    await tabTo(page, /^BUTTON Emergency help/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect((await focused(page)).name).toContain('Close');
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      );
      expect(inside).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect((await focused(page)).name).toContain('Emergency help');
    await context.close();
  });

  for (const [name, viewport] of [
    ['phone', { width: 390, height: 780 }],
    ['desktop', { width: 1280, height: 800 }],
  ] as const) {
    it(`shows the focus on every stop of every page on a ${name}, uncovered and large enough`, {
      timeout: 240_000,
    }, async () => {
      const { page, context } = await visit(site, { viewport });
      await remember(context, someone);
      const wrong: string[] = [];
      for (const route of routes) {
        await goTo(page, site.url, route);
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        for (let i = 0; i < STOPS; i++) {
          await page.keyboard.press('Tab');
          const { name: what, ring, uncovered, height, inText } = await focused(page);
          if (what.startsWith('BODY') || what.startsWith('HTML')) break;
          if (!ring) wrong.push(`${route}: no ring on ${what}`);
          if (!uncovered) wrong.push(`${route}: covered: ${what}`);
          if (height < 23.5 && !inText) wrong.push(`${route}: ${height} px high: ${what}`);
        }
      }
      expect(wrong).toEqual([]);
      await context.close();
    });
  }
});
