/**
 * What is timed inside the page: a ten-year journal, opened, written to, drawn and searched by the code of the page, and the
 * same entries in a plain database beside it.
 */
import { entriesFrom, createBook, type EntryDraft, type JournalEntry, type OpenBook } from '@clearleaf/core/journal';
import { dayBounds, dayOf } from '@clearleaf/core/quantity/time';
import { fileOfBytes, planImport, readFile, type Answers } from '@clearleaf/exchange';
import { createVault, openVault, platform, type Secret, type Vault } from '@clearleaf/vault';
import { openIndexedDbStore } from '@clearleaf/vault/indexeddb';
import { Dexie, type Table } from 'dexie';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Chart } from '../apps/web/src/journal/diary/Chart.tsx';
import { addInSteps, MONTHS_AT_ONCE, pause } from '../apps/web/src/journal/in-steps.ts';
import { periodOf, ratingChart, timelineData } from '../apps/web/src/journal/diary/timeline-data.ts';
import { searchOf } from '../apps/web/src/journal/diary/search-index.ts';
import { readAnswering } from '../packages/exchange/src/any-answer.ts';
import { quickKdf, seededBytes, seededEnvironment, simulateEntries } from '../packages/vault/src/simulated.ts';
import { measure, summary } from './measure.ts';

const secret: Secret = { kind: 'passkey', prf: seededBytes('bench')(32) };
const PER_DAY = 20;
/** Half of the last month is still in the log. */
const LOG_RECORDS = 200;
const LOG_STEP = 20;
const ZONE = 'Europe/Berlin';
const HEAD_ROWS = 200;
const MONTH = 30 * 86_400_000;
const DOSES_A_MONTH = (PER_DAY / 2) * 30;

/** What only the page can keep between two calls. */
interface Kept {
  readonly entries: readonly JournalEntry[];
  readonly json: string;
  readonly now: number;
  readonly plain: Table<JournalEntry, string>;
}
const kept = new Map<'now', Kept>();
const need = (): Kept => {
  const found = kept.get('now');
  if (found === undefined) throw new Error('prepare() comes first');
  return found;
};

async function timesOf(samples: number, call: (index: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < samples; index += 1) {
    const started = performance.now();
    await call(index);
    times.push(performance.now() - started);
  }
  return summary(times).median;
}

function plainTable(name: string): Table<JournalEntry, string> {
  const database = new Dexie(name);
  database.version(1).stores({ entries: 'id, at, kind' });
  return database.table('entries');
}

/** Writes the journal to the vault and to the plain database. */
export async function prepare(count: number): Promise<number> {
  const made = simulateEntries({ seed: 'bench', count, perDay: PER_DAY });
  const store = openIndexedDbStore('bench');
  const vault = await createVault({
    store,
    secret,
    environment: seededEnvironment('bench'),
    kdf: quickKdf('bench'),
    entries: made.slice(0, -LOG_RECORDS),
  });
  for (let start = made.length - LOG_RECORDS; start < made.length; start += LOG_STEP)
    await vault.append(made.slice(start, start + LOG_STEP));
  const entries = vault.entries();
  const plain = plainTable('plain');
  await plain.bulkPut([...entries]);
  const now = (made.at(-1)?.at ?? 0) + 60_000;
  kept.set('now', { entries, json: JSON.stringify(entries), now, plain });
  await vault.close();
  await store.close();
  return entries.length;
}

const open = (months: number): Promise<Vault> =>
  openVault({ store: openIndexedDbStore('bench'), secret, environment: platform, months });

/** What Today asks of the book. */
function askToday(book: OpenBook, now: number): unknown {
  const { from, to } = dayBounds(dayOf(now, ZONE, 0), ZONE, 0);
  return [book.journal(now), book.between(from, to), book.latest('dose')];
}

async function openToday(now: number): Promise<void> {
  const vault = await open(MONTHS_AT_ONCE);
  askToday(createBook(vault.entries()), now);
  await vault.close();
}

/** As `opening.ts` does: first what Today needs, then the rest in steps between which the page answers. */
async function openWhole(now: number): Promise<{ readonly vault: Vault; readonly book: OpenBook }> {
  const vault = await open(MONTHS_AT_ONCE);
  const book = createBook(vault.entries());
  askToday(book, now);
  await vault.loadPast(pause);
  await addInSteps(book, vault.entries());
  return { vault, book };
}

export async function opening(samples: number): Promise<Record<string, number>> {
  const { now, plain, json } = need();
  return {
    today: await timesOf(samples, () => openToday(now)),
    whole: await timesOf(samples, async () => (await openWhole(now)).vault.close()),
    plainAll: await timesOf(samples, () => plain.toArray()),
    jsonParse: await timesOf(samples, () => JSON.parse(json) as unknown),
  };
}

function nextDraft(now: number, index: number): EntryDraft {
  const amount = { value: 2.5, unit: 'g' as const };
  return { kind: 'dose', at: now + index, zone: ZONE, payload: { product: null, productText: 'green', amount } };
}

export async function writing(samples: number): Promise<Record<string, number>> {
  const { now, plain } = need();
  const { vault, book } = await openWhole(now);
  const pen = { now: () => now, random: platform.random };
  const log = await timesOf(samples, async (index) => {
    const entries = entriesFrom([nextDraft(now, index)], pen);
    await vault.append(entries);
    book.add(entries);
    askToday(book, now + index + 1);
  });
  const plainPut = await timesOf(samples, async (index) => {
    const [entry] = entriesFrom([nextDraft(now, index)], pen);
    if (entry !== undefined) await plain.put(entry);
  });
  await vault.close();
  return { log, plainPut };
}

export async function reading(samples: number): Promise<Record<string, number>> {
  const { now, json } = need();
  const { vault, book } = await openWhole(now);
  const search = searchOf(book);
  let prepared = false;
  const preparing = await timesOf(1, () => {
    while (!prepared) prepared = search.prepare();
  });
  const words = ['pain', 'green', 'zoloft', 'gre', 'nothing of it'];
  const finding = summary(words.map((text) => measure(() => search.find({ words: text }), samples).median)).p95;
  const month = await drawMonths(book, now, samples);
  const jsonParse = await timesOf(samples, () => JSON.parse(json) as unknown);
  await vault.close();
  return { preparing, finding, month, jsonParse };
}

/** Another month each time, so that nothing of the last one helps. */
async function drawMonths(book: OpenBook, now: number, samples: number): Promise<number> {
  const holder = document.body.appendChild(document.createElement('div'));
  holder.style.width = '390px';
  const root = createRoot(holder);
  const months = Math.floor(book.all('dose').length / DOSES_A_MONTH);
  const time = await timesOf(samples, async (index) => {
    const day = dayOf(now - (1 + (index % Math.max(1, months))) * MONTH, ZONE, 0);
    const period = periodOf('month', day);
    const data = timelineData(book, period, { zone: ZONE, dayStartsAt: 0 });
    const ratings = ratingChart(data, data.ratings.slice(0, 4), period, ZONE);
    const common = { caption: 'bench', summary: 'bench', range: data.bounds, zone: ZONE };
    flushSync(() =>
      root.render(
        <>
          {data.doses.map((doses) => (
            <Chart
              key={doses.unit}
              {...common}
              times={doses.times}
              lines={[{ name: 'doses', values: doses.values }]}
              shape="bars"
            />
          ))}
          <Chart {...common} times={ratings.times} lines={ratings.lines} shape="lines" ends={[0, 10]} />
        </>,
      ),
    );
    // uPlot draws in a microtask, the browser paints in the next frame.
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  if (holder.querySelectorAll('canvas').length < 2) throw new Error('nothing was drawn');
  root.unmount();
  holder.remove();
  return time;
}

/** A table as a spreadsheet writes it. */
function tableOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const at = new Date(Date.UTC(2016, 0, 1) + index * (86_400_000 / PER_DAY)).toISOString();
    return `${at.slice(0, 10)},${at.slice(11, 16)},${1 + (index % 40) / 10} g,green kratom,after work`;
  });
  return `Date,Time,Amount,Product,Notes\n${lines.join('\n')}\n`;
}

export async function importing(rows: number): Promise<Record<string, number>> {
  const { now } = need();
  const context = { now, zone: ZONE };
  const text = tableOf(rows);
  const bytes = (from: string) => fileOfBytes('table.csv', new TextEncoder().encode(from));
  // What a person answers once; found on the first rows.
  const head = await readAnswering(bytes(tableOf(HEAD_ROWS)), { context });
  const answers: Answers = Object.fromEntries(
    head.questions.flatMap(({ id, answer }) => (answer === undefined ? [] : [[id, answer] as const])),
  );
  const store = openIndexedDbStore('import');
  const vault = await createVault({ store, secret, environment: platform, kdf: quickKdf('import') });
  const parts = { read: 0, plan: 0 };
  const whole = await timesOf(1, async () => {
    const started = performance.now();
    const found = await readFile(bytes(text), answers, context);
    parts.read = performance.now() - started;
    const plan = planImport(found, vault.entries());
    parts.plan = performance.now() - started - parts.read;
    if (plan.entries.length < rows || plan.rejected.length > 0)
      throw new Error(`${plan.entries.length} of ${rows} rows, ${plan.rejected.length} rejected`);
    await vault.append(plan.entries);
    createBook(vault.entries());
  });
  const entries = [...vault.entries()];
  await vault.close();
  await store.destroy();
  const table = plainTable('plain import');
  const plainPut = await timesOf(1, () => table.bulkPut(entries));
  await table.clear();
  return { whole, ...parts, plainPut };
}
