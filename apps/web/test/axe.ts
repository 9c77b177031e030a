/** What axe objects to on a page. It needs its own script in the page, so the policy is off in such visits and only there. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface Look {
  readonly colorScheme: 'light' | 'dark';
  /** Pixels. */
  readonly width: number;
}

/** Both colours and both widths; what is laid out anew at other widths is the same in either colour. */
export const looks = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const satisfies readonly Look[];

/** What a visit needs for axe, seen in one of the looks. */
export const axeVisit = ({ colorScheme, width }: Look): BrowserContextOptions => ({
  colorScheme,
  viewport: { width, height: 800 },
  bypassCSP: true,
  serviceWorkers: 'block',
});

/** Once for every document that is loaded. */
export const addAxe = async (page: Page): Promise<void> => {
  await page.addScriptTag({ content: axeSource });
};

/** Opens what is folded on the page. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('main details')) details.open = true;
  });

/**
 * Leaves twenty of each list and table: what follows is of the same shape. For the second look at pages whose first
 * look saw them whole; the longest has 4,700 elements and takes axe twenty seconds.
 */
export const shorten = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const more of document.querySelectorAll('main :is(li, tr):nth-of-type(n + 21)')) more.remove();
  });

/** What axe objects to, a line each, and whether the page is wider than its window. @param exempt rules that may speak */
export async function objections(page: Page, where: string, exempt: readonly string[] = []): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const { violations } = (await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: { run: (context: Document, options: object) => Promise<unknown> } };
    return axe.run(document, { runOnly, resultTypes: ['violations'] });
  }, tags)) as AxeResults;
  const found = violations
    .filter(({ id }) => !exempt.includes(id))
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 4).map((node) => {
        const why = (node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? '';
        return `${where}: ${id}: ${node.html.slice(0, 140)} ${why}`;
      }),
    );
  return wide > 0 ? [`${where}: ${wide} px wider than the window`, ...found] : found;
}
