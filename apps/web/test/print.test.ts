/** The page for the clinician is one page, whatever was said. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, remember, reviewIsThere, type Site, someone, visit } from './harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Pages of a PDF as Chromium writes it: one object of type Page each. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

const long = (text: string, count: number): { text: string }[] =>
  Array.from({ length: count }, (_, i) => ({ text: `${text} ${i + 1}` }));

const states: Readonly<Record<string, object>> = {
  'of someone with little to say': { ...someone, medicines: [], conditions: [], reasons: [], place: null },
  'of someone with something of everything': someone,
  'of someone in withdrawal': { ...someone, person: { age: 30, use: 'daily', withdrawal: 'opioids' } },
  'of someone with many medicines': {
    ...someone,
    place: 'New Orleans',
    medicines: [
      'Zoloft',
      'Xanax',
      'tramadol',
      'oxycodone',
      'methadone',
      'gabapentin',
      'lithium',
      'quetiapine',
      'warfarin',
      'metformin',
      'lisinopril',
      'atorvastatin',
      'levothyroxine',
      'alcohol',
      'kava',
      'tianeptine',
      'fentanyl',
      'trazodone',
      'bupropion',
      'amiodarone',
    ].map((text) => ({ text })),
    conditions: [
      'pregnant',
      'liver disease',
      'seizures',
      'long QT',
      'knee surgery next Tuesday',
      'bipolar disorder',
      'opioid use disorder treatment',
      'truck driver',
      'drug test',
    ].map((text) => ({ text })),
    reasons: ['anxiety', 'pain', 'opioid withdrawal', 'ADHD', 'depression', 'sleep'],
  },
  'of someone with as much as can be said': {
    ...someone,
    place: 'x'.repeat(300),
    medicines: long('a medicine with a name that nobody has ever heard of and that goes on and on', 100),
    conditions: long('a condition with a name that nobody has ever heard of and that goes on and on', 100),
    reasons: Array.from(
      { length: 20 },
      (_, i) => `a reason that nobody has researched and that takes many words to say ${i}`,
    ),
  },
};

describe('the printed page', () => {
  for (const [whom, state] of Object.entries(states)) {
    it(`${whom} is one page of A4 and one of Letter`, async () => {
      const { page, context } = await visit(site);
      await remember(context, state);
      await page.goto(`${site.url}#/review`);
      await page.locator('#review-questions').waitFor({ timeout: 90_000 });
      for (const format of ['A4', 'Letter'] as const) {
        const pdf = await page.pdf({ format, preferCSSPageSize: false });
        expect(pagesOf(pdf), format).toBe(1);
      }
      await context.close();
    });
  }

  it('carries the findings, the law, what was not assessed and the questions, and a name only if one is typed', async () => {
    const { page, context } = await visit(site);
    await remember(context, someone);
    await page.goto(`${site.url}#/review`);
    await reviewIsThere(page);
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('section', { hasText: 'Kratom: summary for a clinician' }).last();
    const text = await sheet.innerText();
    for (const part of [
      'Alabama',
      'Zoloft',
      'condition/pregnancy',
      'blue pill',
      'Questions I would like answered',
      'not yet reviewed by a pharmacist',
      'Self-reported, not verified',
    ]) {
      expect(text).toContain(part);
    }
    expect(await page.getByRole('heading', { name: 'What was understood' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Name or initials').fill('J. D.');
    await page.emulateMedia({ media: 'print' });
    expect(await sheet.innerText()).toContain('J. D.');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('J. D.');
    await context.close();
  });

  it('proves that it can fail: a page of the library is longer than one sheet', async () => {
    const { page, context } = await visit(site);
    await page.goto(`${site.url}#/library/laws`);
    await page.locator('tbody tr').first().waitFor();
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeGreaterThan(1);
    await context.close();
  });
});
