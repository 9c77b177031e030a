/** From 320 px to a desktop, also with text twice as large: nothing is cut off and targets can be hit. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openSite, remember, routes, type Site, someone, visit } from './harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const cases = [
  { name: '320 px', width: 320, scale: 1 },
  { name: '320 px and text twice as large', width: 320, scale: 2 },
  { name: '768 px', width: 768, scale: 1 },
  { name: '1280 px and text twice as large', width: 1280, scale: 2 },
] as const;

describe('every page', () => {
  for (const { name, width, scale } of cases) {
    it(`needs no sideways scrolling at ${name}`, async () => {
      const { page, context } = await visit(site, { viewport: { width, height: 780 } });
      await remember(context, someone);
      await context.addInitScript(
        (factor) =>
          document.addEventListener('DOMContentLoaded', () => {
            document.documentElement.style.fontSize = `${factor * 100}%`;
          }),
        scale,
      );
      const wrong: string[] = [];
      for (const route of routes) {
        await goTo(page, site.url, route);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('main details')) (details as HTMLDetailsElement).open = true;
        });
        const wide = await page.evaluate(() => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return null;
          const culprit = [...document.querySelectorAll('main *')].find(
            (element) => element.getBoundingClientRect().right > room + 1,
          );
          return `${culprit?.tagName} ${culprit?.textContent?.slice(0, 60)}`;
        });
        if (wide !== null) wrong.push(`${route}: ${wide}`);
      }
      expect(wrong).toEqual([]);
      await context.close();
    });
  }

  it('has buttons, fields and choices of at least 44 px on a phone', async () => {
    const { page, context } = await visit(site, { viewport: { width: 320, height: 780 } });
    await remember(context, someone);
    const small: string[] = [];
    for (const route of routes) {
      await goTo(page, site.url, route);
      const found = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'button, select, textarea, input:not([type=radio], [type=checkbox]), label:has(input[type=radio], input[type=checkbox]), nav a, summary',
          ),
        ]
          .filter(
            (element) =>
              element.checkVisibility() &&
              element.getBoundingClientRect().width > 1 &&
              element.getBoundingClientRect().height > 2,
          )
          .filter((element) => element.getBoundingClientRect().height < 43.5)
          .map(
            (element) =>
              `${element.tagName} ${element.textContent?.slice(0, 40)} ${element.getBoundingClientRect().height}`,
          ),
      );
      small.push(...found.map((what) => `${route}: ${what}`));
    }
    expect(small).toEqual([]);
    await context.close();
  });

  it('moves nothing when the system asks for no motion', async () => {
    const { page, context } = await visit(site, { reducedMotion: 'reduce' });
    await remember(context, someone);
    await goTo(page, site.url, 'review');
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const style = getComputedStyle(element);
          return style.animationName !== 'none' || Number.parseFloat(style.transitionDuration) > 0;
        }).length,
    );
    expect(moving).toBe(0);
    await context.close();
  });
});
