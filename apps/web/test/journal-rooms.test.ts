/** The rooms beside the daily pages, on a phone in a real browser: products, medicines, questionnaires, import, export. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import initSqlJs from 'sql.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAxe, axeVisit, looks, objections, shorten, unfold } from './axe.ts';
import { openSite, type Site, visit } from './harness.ts';
import { beginWithoutLock, button, foreign, goTo, heading, LONG } from './journal-harness.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const sheet = readFileSync(`${repository}packages/core/src/product/lab-sheet/fixtures/01-table-wide.txt`, 'utf8');
const fixtures = `${repository}packages/exchange/fixtures/`;

async function addProduct(page: Page, name: string): Promise<void> {
  await goTo(page, 'journal/product/new');
  await heading(page, 'Add a product').waitFor();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('radio', { name: /^Leaf/ }).check();
  await button(page, 'Add a product').click();
  await heading(page, name).waitFor();
}

const held = (page: Page) => page.locator('[data-content="mitragynine"]');

describe('a product', () => {
  it('keeps a lab sheet that was pasted, and doses keep the version that was taken', async () => {
    const visited = await visit(site);
    const { page, context, faults } = visited;
    await beginWithoutLock(page, site);
    await goTo(page, 'journal/product/new');
    await button(page, 'Add a product').click();
    await page.getByText('Give it a name.').waitFor();
    await addProduct(page, 'green powder');
    await page.getByText('What is left and what it costs is not known').waitFor();
    expect(await held(page).textContent()).toContain('from what was found in products of this form');
    await page.getByLabel('Or paste its text').fill(sheet);
    await button(page, 'Read the text').click();
    await page.getByText('What was read').first().waitFor();
    await page.getByText('Against published limits').waitFor();
    await button(page, 'That is what the sheet says: keep it').click();
    await page.getByText(/^Kept: a lab sheet/).waitFor();
    await page.waitForFunction(() =>
      document.querySelector('[data-content="mitragynine"]')?.textContent?.includes('from the lab sheet'),
    );

    await goTo(page, 'journal/log');
    await page.getByRole('radio', { name: 'green powder' }).check();
    await page.getByLabel('How much?').fill('3');
    await button(page, 'Save dose').click();
    await page.locator('[data-kind="dose"] a').click();
    await held(page).waitFor();
    const before = await held(page).textContent();
    expect(before).toMatch(/^This dose held about .* mg of mitragynine in 3 g: from the lab sheet/);
    const dose = new URL(page.url()).hash.slice(2);

    await goTo(page, 'journal/products');
    await page.getByRole('link', { name: 'green powder' }).click();
    await page.getByRole('radio', { name: /^Extract/ }).check();
    await page.getByLabel('Batch', { exact: true }).fill('another');
    await page.getByText('Doses that you logged before keep the product as it was then.').first().waitFor();
    await button(page, 'Save the product').click();
    await heading(page, 'Products').waitFor();
    await page.getByText('extract · powder · batch another').waitFor();
    await goTo(page, dose);
    await held(page).waitFor();
    expect(await held(page).textContent()).toBe(before);
    expect(foreign(visited, site)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('a medicine', () => {
  it('is read by the review from the day it is added until it is stopped', async () => {
    const { page, context } = await visit(site);
    await beginWithoutLock(page, site);
    await goTo(page, 'journal/medicines');
    await page.getByLabel('Add a medicine').fill('tramadol');
    await page.getByLabel('Add a medicine').press('Enter');
    await page.locator('[data-medicine="tramadol"] [data-findings]').waitFor(LONG);
    await goTo(page, 'review');
    await page.locator('[data-rule="interaction/tramadol"]').waitFor(LONG);
    await goTo(page, 'journal/medicines');
    await page.getByText('Change tramadol').click();
    await button(page, 'I stopped today').click();
    await page.getByRole('heading', { name: 'Ended' }).waitFor();
    await goTo(page, 'review');
    await page.locator('[data-rule="interaction/tramadol"]').waitFor({ state: 'detached', ...LONG });
    await context.close();
  });
});

describe('a questionnaire', () => {
  it('is asked only where it was chosen, and opens help at once where an answer asks for it', async () => {
    const visited = await visit(site);
    const { page, context } = visited;
    await beginWithoutLock(page, site);
    await goTo(page, 'journal/questionnaires');
    await page.getByText('You chose none so far.').waitFor();
    await page.getByLabel(/^PHQ-9/).check();
    await goTo(page, 'journal');
    await page.getByRole('link', { name: 'PHQ-9 (mood) can be answered now.' }).click();
    const item = (id: string, answer: string) =>
      page.locator(`[data-item="${id}"]`).getByRole('radio', { name: answer, exact: true }).check();
    await item('interest', 'Several days');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await item('self-harm', 'Several days');
    await page.locator('dialog[open][data-help="crisis"]').waitFor();
    await page.getByText('Please talk to a person today').first().waitFor();
    expect(await page.locator('[data-result]').count()).toBe(0);
    await page.locator('dialog[open]').getByRole('button', { name: 'Close' }).click();
    await page.getByText('Your answer is kept in your journal').waitFor();
    await page.getByRole('link', { name: 'Four short questions' }).waitFor();

    // Left half-way, the answer is there, and the questions can be gone on with.
    await goTo(page, 'journal');
    await goTo(page, 'journal/questionnaire/phq9');
    expect(await page.locator('[data-item="self-harm"]').getByRole('radio', { name: 'Several days' }).isChecked()).toBe(
      true,
    );
    for (const id of ['mood', 'sleep', 'energy', 'appetite', 'self-worth', 'concentration', 'movement'])
      await item(id, 'Not at all');
    await button(page, 'Save the answers').click();
    await page.locator('[data-result="phq9"]').getByText('PHQ-9 (mood): 2 on a scale from 0 to 27.').waitFor();
    await goTo(page, 'journal');
    await goTo(page, 'journal/questionnaire/phq9');
    await page.locator('[data-too-soon]').waitFor();
    expect(await page.locator('[data-item]').count()).toBe(0);
    const [entry] = (await exported(page)).filter(({ kind, supersedes }) => kind === 'assessment' && !supersedes);
    expect(entry?.payload).toMatchObject({ answers: { 'self-harm': 1 }, helpShown: true, total: null });
    expect(foreign(visited, site)).toEqual([]);
    await context.close();
  });
});

interface ExportedEntry {
  readonly id: string;
  readonly kind?: string;
  readonly supersedes?: string;
  readonly payload?: object;
}

async function save(page: Page, name: string): Promise<string> {
  await goTo(page, 'journal/export');
  const download = page.waitForEvent('download');
  await button(page, `Save as ${name}`).click();
  return (await download).path();
}
const entriesIn = (path: string): readonly ExportedEntry[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as { readonly entries: readonly ExportedEntry[] }).entries;
const exported = async (page: Page): Promise<readonly ExportedEntry[]> => entriesIn(await save(page, 'JSON'));

/** Files of each format, and how many entries each brings at least. */
interface Brought {
  readonly name: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  readonly format: string;
  /** Answers that cannot be just any. */
  readonly answers?: Readonly<Record<string, string>>;
}
const plain = (path: string, format: string): Brought => ({
  name: path.split('/').at(-1) ?? path,
  format,
  bytes: () => readFileSync(`${fixtures}${path}`),
});
const zipped = (name: string, format: string, files: () => Record<string, Uint8Array>): Brought => ({
  name,
  format,
  bytes: () => Buffer.from(zipSync(files())),
});

const brought: readonly Brought[] = [
  plain('pw-android-min.json', 'psychonautwiki-journal'),
  plain('kt-v1.json', 'herbal-tracker-json'),
  plain('kt-csv-bom.csv', 'herbal-tracker-csv'),
  plain('import-twice.csv', 'track-and-graph'),
  plain('bearable-new.csv', 'bearable'),
  plain('daylio-tab-bom.csv', 'daylio-csv'),
  zipped('backup.daylio', 'daylio-backup', () => ({
    'backup.daylio': strToU8(readFileSync(`${fixtures}daylio-backup-month0.json`).toString('base64')),
  })),
  plain('apple-health/apple-sleep.xml', 'apple-health'),
  {
    name: 'health_connect_export.db',
    format: 'health-connect',
    bytes: async () => {
      const { Database } = await initSqlJs();
      const database = new Database();
      database.run(readFileSync(`${fixtures}health-connect/hc-basic.sql`, 'utf8'));
      return Buffer.from(database.export());
    },
  },
  zipped('loop.zip', 'loop-habits', () => folder('loop-habits/loop-numeric-zero')),
  plain('medtimer/medtimer-skip.json', 'medtimer-json'),
  plain('medtimer/medtimer-semicolon-note.csv', 'medtimer-csv'),
  plain('nomie/nomie6.json', 'nomie'),
  plain('nomie/nomie-long.csv', 'nomie-csv'),
  plain('perfice/perfice.json', 'perfice'),
  { ...plain('generic-wide.csv', 'table'), answers: { 'role:date': 'date-and-time' } },
];

function folder(path: string, under = ''): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(`${fixtures}${path}`, { withFileTypes: true })) {
    if (entry.isDirectory()) Object.assign(files, folder(`${path}/${entry.name}`, `${under}${entry.name}/`));
    else files[`${under}${entry.name}`] = readFileSync(`${fixtures}${path}/${entry.name}`);
  }
  return files;
}

const preview = (page: Page) => page.locator('[data-preview]');
const failed = (page: Page) => page.locator('[data-failed]');

/** Answers every question in some way that fits it, as long as there are any. */
async function answer(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  const asking = page.getByRole('button', { name: 'Show what would be added' });
  for (let round = 0; round < 6; round += 1) {
    await preview(page).or(asking).or(failed(page)).first().waitFor(LONG);
    if ((await asking.count()) === 0) return;
    for (const question of await page.locator('[data-question]').all()) {
      for (const select of await question.locator('select').all())
        if ((await select.inputValue()) === '')
          await select.selectOption((await select.getByText('Day and time').count()) > 0 ? 'leave-out' : { index: 1 });
      const id = (await question.getAttribute('data-question')) ?? '';
      if (answers[id] !== undefined) await question.locator('select').selectOption(answers[id]);
      if (!id.startsWith('scale:')) continue;
      const [low, high] = [question.locator('input').nth(0), question.locator('input').nth(1)];
      if ((await low.inputValue()) === '') await low.fill('0');
      if ((await high.inputValue()) === '') await high.fill('100');
    }
    await asking.click();
  }
}

async function bring(page: Page, { name, bytes, answers = {} }: Brought): Promise<void> {
  await goTo(page, 'journal');
  await goTo(page, 'journal/import');
  const buffer = await bytes();
  await page
    .getByLabel('A file of another program')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await answer(page, answers);
}

describe('an import', () => {
  it('shows what a file of each format would add, adds it once, and takes it out again', async () => {
    const visited = await visit(site);
    const { page, context, faults } = visited;
    await beginWithoutLock(page, site);
    const wrong: string[] = [];
    for (const file of brought) {
      await bring(page, file);
      if ((await failed(page).count()) > 0) {
        wrong.push(`${file.name}: ${(await failed(page).textContent()) ?? ''}`);
        continue;
      }
      const format = await page.locator('[data-format]').getAttribute('data-format');
      if (format !== file.format) wrong.push(`${file.name}: ${format ?? ''}`);
      const add = page.getByRole('button', { name: /^Add to my journal/ });
      if ((await add.count()) === 0) {
        wrong.push(`${file.name}: ${(await preview(page).textContent()) ?? ''}`);
        continue;
      }
      await add.click();
      await page.locator('[data-imported]').waitFor(LONG);
      await bring(page, file);
      await preview(page).getByText('Nothing new.').waitFor(LONG);
      if ((await add.count()) > 0) wrong.push(`${file.name}: offers to add again`);
    }
    expect(wrong).toEqual([]);
    await goTo(page, 'journal');
    await goTo(page, 'journal/import');
    const origin = page.locator('[data-origin="track-and-graph"]');
    await origin.getByRole('button', { name: 'Remove this import' }).click();
    await origin.getByRole('button', { name: /^Delete/ }).click();
    await page.getByText('Removed: everything that came from Track & Graph.').waitFor(LONG);
    expect(await origin.count()).toBe(0);
    expect(foreign(visited, site)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('of what was exported gives the same journal in a clean profile', async () => {
    const { page, context } = await visit(site);
    await beginWithoutLock(page, site);
    await addProduct(page, 'red capsules');
    await bring(page, plain('pw-android-min.json', 'psychonautwiki-journal'));
    await page.getByRole('button', { name: /^Add to my journal/ }).click();
    await page.locator('[data-imported]').waitFor();
    const path = await save(page, 'JSON');
    await page.getByText('These files are not encrypted.').waitFor();
    const clean = await visit(site);
    await beginWithoutLock(clean.page, site);
    await bring(clean.page, { name: 'notes.json', format: 'clearleaf-json', bytes: () => readFileSync(path) });
    await clean.page.getByRole('button', { name: /^Add to my journal/ }).click();
    await clean.page.locator('[data-imported]').waitFor();
    expect(await exported(clean.page)).toEqual(entriesIn(path));
    const tables = await save(page, 'Tables (CSV, zipped)');
    await bring(page, { name: 'notes.zip', format: 'clearleaf-csv', bytes: () => readFileSync(tables) });
    await preview(page).getByText('Nothing new.').waitFor(LONG);
    await clean.context.close();
    await context.close();
  });
});

const rooms = 'more levels helps withdrawal products product/new medicines you questionnaires import export'.split(' ');

describe('axe', () => {
  it.each(looks)('finds nothing on the rooms in $colorScheme at $width px', async (look) => {
    const { page, context } = await visit(site, axeVisit(look));
    await page.goto(`${site.url}#/journal`);
    await addAxe(page);
    await page
      .getByRole('button', { name: /simulated/i })
      .first()
      .click();
    await heading(page, 'Today').waitFor(LONG);
    const found: string[] = [];
    for (const room of rooms) {
      await goTo(page, `journal/${room}`);
      await page.locator('main h1').waitFor();
      await expect.poll(() => page.getByText(/^(?:Loading|Computing)/).count(), LONG).toBe(0);
      await unfold(page);
      if (look !== looks[0]) await shorten(page);
      found.push(...(await objections(page, room)));
    }
    await goTo(page, 'journal/products');
    await page.getByRole('link', { name: 'Green capsules' }).click();
    await page.locator('[data-content]').first().waitFor();
    await unfold(page);
    await page.getByLabel('Or paste its text').fill(sheet);
    await button(page, 'Read the text').click();
    await page.getByText('Against published limits').waitFor();
    found.push(...(await objections(page, 'product with a sheet')));
    await goTo(page, 'journal/questionnaire/gad7');
    await page.locator('[data-item], [data-result]').first().waitFor();
    found.push(...(await objections(page, 'gad7')));
    await goTo(page, 'journal/questionnaire/phq9');
    await page.locator('[data-item="self-harm"]').getByRole('radio', { name: 'Several days' }).check();
    await page.locator('dialog[open]').waitFor();
    found.push(...(await objections(page, 'help')));
    expect(found).toEqual([]);
    await context.close();
  });

  it('finds nothing on the questions and the preview of an import', async () => {
    const { page, context } = await visit(site, axeVisit({ colorScheme: 'dark', width: 320 }));
    await beginWithoutLock(page, site);
    await addAxe(page);
    await goTo(page, 'journal/import');
    const wide = `${fixtures}generic-wide.csv`;
    await page.getByLabel('A file of another program').setInputFiles(wide);
    await page.getByRole('button', { name: 'Show what would be added' }).waitFor(LONG);
    const found = await objections(page, 'questions');
    await answer(page, { 'role:date': 'date-and-time' });
    await unfold(page);
    found.push(...(await objections(page, 'preview')));
    expect(found).toEqual([]);
    await context.close();
  });
});
