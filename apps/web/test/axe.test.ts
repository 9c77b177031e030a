/** axe finds nothing on any page, in light and dark, on the narrowest screen and on a desk. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAxe, axeVisit, looks, objections, shorten, unfold } from './axe.ts';
import { goTo, openSite, remember, routes, type Site, someone, visit, toFields } from './harness.ts';

/**
 * While a list of suggestions is open, React Aria hides all else from screen readers, so that touch cannot wander
 * off it; Tab closes the list first, so the focus never lands in what is hidden. axe sees only the hiding.
 */
const hiddenWhileOpen = ['aria-hidden-focus', 'page-has-heading-one', 'region'];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('axe', () => {
  for (const look of looks) {
    it(`finds nothing in ${look.colorScheme} at ${look.width} px`, { timeout: 240_000 }, async () => {
      const { page, context } = await visit(site, axeVisit(look));
      await remember(context, someone);
      await page.goto(site.url);
      await addAxe(page);
      const found: string[] = [];
      for (const route of routes) {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, `#/${route}`);
        await goTo(page, site.url, route);
        // Looked at with everything open.
        await unfold(page);
        if (look !== looks[0]) await shorten(page);
        found.push(...(await objections(page, `/${route}`)));
      }
      await page.getByRole('button', { name: 'Emergency help' }).click();
      await page.getByRole('dialog').waitFor();
      found.push(...(await objections(page, 'emergency help')));
      await page.keyboard.press('Escape');
      await goTo(page, site.url, '');
      await toFields(page);
      await page.getByRole('combobox', { name: 'What do you live with?' }).pressSequentially('li');
      await page.getByRole('option', { name: 'Liver disease' }).waitFor();
      found.push(...(await objections(page, 'type-ahead', hiddenWhileOpen)));
      expect(found).toEqual([]);
      await context.close();
    });
  }

  it('proves that it can fail', async () => {
    const { page, context } = await visit(site, { bypassCSP: true });
    await page.goto(site.url);
    await addAxe(page);
    await page.evaluate(() =>
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<img src="./icon.svg"><p style="color:#bbb">faint</p>'),
    );
    const found = await objections(page, 'planted');
    expect(found.some((line) => line.includes('image-alt'))).toBe(true);
    expect(found.some((line) => line.includes('color-contrast'))).toBe(true);
    await context.close();
  });
});
