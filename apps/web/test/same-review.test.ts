/** There is no second path: the page shows the review that the command line prints. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Review } from '@clearleaf/core/review';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, PINNED_DAY, remember, reviewIsThere, type Site, someone, visit } from './harness.ts';

const command = fileURLToPath(new URL('../../cli/bin/clearleaf.js', import.meta.url));
let site: Site;
let folder: string;
beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'clearleaf-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

function printed(state: object, day: string): Review {
  const file = join(folder, 'person.json');
  writeFileSync(file, JSON.stringify(state));
  const args = [command, 'review', file, '--json', '--as-of', day];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 })) as Review;
  } catch (error) {
    // A serious finding ends the command with 1; the review is printed all the same.
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string')
      return JSON.parse(error.stdout) as Review;
    throw error;
  }
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const states: Readonly<Record<string, object>> = {
  'something of everything': someone,
  'a town with a ban': { ...someone, place: 'Sarasota florida', product: 'kratom', conditions: [], reasons: [] },
  'a town that needs the gazetteer': { ...someone, place: 'Brandon, in Rankin County Mississippi', product: null },
  'a place that is not certain': { ...someone, place: 'Springfield' },
  'withdrawal from opioids': {
    ...someone,
    place: 'London, England',
    person: { age: 45, use: 'daily', withdrawal: 'opioids' },
  },
  'under age': { ...someone, person: { age: 16, use: null, withdrawal: null } },
  'nothing but a medicine': {
    ...someone,
    person: { age: null, use: null, withdrawal: null },
    place: null,
    product: null,
    medicines: [{ text: 'metformin' }],
    conditions: [],
    reasons: [],
  },
};

describe('the review on the page', () => {
  for (const [what, state] of Object.entries(states)) {
    // What the day changes, it changes alike: one of them is also seen as of today.
    for (const day of state === someone ? [PINNED_DAY, new Date().toISOString().slice(0, 10)] : [PINNED_DAY]) {
      it(`of ${what} on ${day} is that of the command line`, async () => {
        const expected = printed(state, day);
        // The command line writes days as in Britain.
        const { page, context } = await visit(site, { locale: 'en-GB' });
        await page.clock.setFixedTime(`${day}T12:00:00Z`);
        await remember(context, state);
        await page.goto(`${site.url}#/review`);
        await page.locator('#review-questions').waitFor({ timeout: 90_000 });
        if (expected.findings.length > 0) await reviewIsThere(page);
        const shown = await page.locator('[data-rule]').evaluateAll((cards) =>
          cards.map((card) => ({
            rule: card.getAttribute('data-rule'),
            severity: card.getAttribute('data-severity'),
            text: card.textContent ?? '',
          })),
        );
        const inOrder = [
          ...expected.findings.filter(({ severity }) => severity !== 'none'),
          ...expected.findings.filter(({ severity }) => severity === 'none'),
        ];
        expect(shown.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(
          inOrder.map(({ rule, severity }) => `${rule} ${severity}`),
        );
        inOrder.forEach((finding, at) => {
          // The first sentence stands in a paragraph of its own, so spaces between sentences do not count.
          const text = squeezed(shown[at]?.text ?? '').replaceAll(' ', '');
          for (const part of [finding.about, finding.statement, finding.action, ...finding.caveats])
            expect(text).toContain(squeezed(part).replaceAll(' ', ''));
        });
        const all = squeezed(await page.locator('main').evaluate((main) => main.textContent ?? ''));
        for (const { input, reason } of expected.notAssessed) {
          expect(all).toContain(squeezed(input));
          expect(all).toContain(squeezed(reason));
        }
        for (const { question } of expected.questions) expect(all).toContain(squeezed(question));
        for (const answer of expected.evidence)
          for (const treatment of answer.treatments) expect(all).toContain(squeezed(treatment.effect));
        for (const source of expected.sources) expect(all).toContain(squeezed(source.title));
        await context.close();
      });
    }
  }
});
