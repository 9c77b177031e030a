/** Runs the commands of the journal in this process, with a clock, a zone and a person of the test's own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBook, entriesFrom, type EntryDraft, type JournalBook } from '@clearleaf/core/journal';
import { createVault, FLOOR, openVault, platform, type Secret } from '@clearleaf/vault';
import { openFileStore } from '@clearleaf/vault/node';
import { type Printed, runProgram } from '../src/program.ts';
import type { Surroundings } from '../src/surroundings.ts';
import type { Prompts } from '../src/terminal/prompts.ts';

/** The least that the vault accepts. */
export const quickKdf = { ...FLOOR, lanes: 1, salt: new Uint8Array(32).fill(7) };

export const NOW = new Date('2026-07-10T14:00:00+02:00');
export const ZONE = 'Europe/Berlin';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export interface Run extends Printed {
  /** What was said on standard error while it ran. */
  readonly notices: string;
  readonly json: Record<string, unknown>;
}

export interface RunOptions {
  readonly answers?: readonly (string | boolean | null | readonly string[])[];
  readonly now?: Date;
  readonly zone?: string;
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
}

/** A folder of its own, and the commands run on the journal in it. */
export function makePlace() {
  const folder = mkdtempSync(join(tmpdir(), 'clearleaf-'));
  const vault = join(folder, 'journal.clearleaf');
  const asked: string[] = [];
  const run = async (args: readonly string[], options: RunOptions = {}): Promise<Run> => {
    const notices: string[] = [];
    const printed = await runProgram(args, around(vault, folder, { ...options, notices, asked }));
    return {
      ...printed,
      notices: notices.join(''),
      get json() {
        return JSON.parse(printed.exit === 2 ? printed.err : printed.out) as Record<string, unknown>;
      },
    };
  };
  return { folder, vault, run, asked, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
export type Place = ReturnType<typeof makePlace>;

type Told = RunOptions & { readonly notices: string[]; readonly asked: string[] };

function around(vault: string, folder: string, told: Told): Surroundings {
  const person = told.answers === undefined ? null : personWho(told.answers, told.asked);
  const { now = NOW, zone = ZONE, stdin = '', environment = {}, isTerminal = false, notices } = told;
  return {
    environment: { CLEARLEAF_VAULT: vault, ...environment },
    columns: 80,
    isTerminal: false,
    now,
    zone,
    platform: 'linux',
    home: folder,
    readStdin: () => Promise.resolve(stdin),
    prompts: person === null ? null : () => Promise.resolve(person),
    notices: { write: (text) => void notices.push(text), isTerminal },
    kdf: quickKdf,
  };
}

/** A person at a terminal who gives these answers, in this order. */
function personWho(answers: NonNullable<RunOptions['answers']>, asked: string[]): Prompts {
  const left = [...answers];
  const next = (message: string): unknown => {
    asked.push(message);
    if (left.length === 0) throw new Error(`Nobody expected to be asked: ${message}`);
    return left.shift();
  };
  return {
    secret: (message) => Promise.resolve(next(message) as string | null),
    text: ({ message, check }) => {
      for (;;) {
        const answer = next(message) as string | null;
        if (answer === null || (check?.(answer) ?? null) === null) return Promise.resolve(answer);
      }
    },
    yes: (message) => Promise.resolve(next(message) as boolean | null),
    choose: (message) => Promise.resolve(next(message) as string | null),
    chooseSome: (message) => Promise.resolve(next(message) as readonly string[] | null),
    show: (lines) => void asked.push(...lines),
  };
}

/** A journal with a product and three doses of the morning, without a lock unless a passphrase is given. */
export async function fill(vault: string, passphrase?: string, now: Date = NOW): Promise<void> {
  const secret: Secret = passphrase === undefined ? { kind: 'none' } : { kind: 'passphrase', passphrase };
  const pen = { now: () => now.getTime(), random: (length: number) => platform.random(length) };
  const at = (hours: number): number => now.getTime() - hours * HOUR;
  const [product] = entriesFrom(
    [{ kind: 'product', at: at(48), zone: ZONE, payload: { name: 'Green Maeng Da', kind: 'kratom', form: 'powder' } }],
    pen,
  );
  const dose = (hours: number, grams: number): EntryDraft => ({
    kind: 'dose',
    at: at(hours),
    zone: ZONE,
    payload: { product: product?.id ?? null, amount: { value: grams, unit: 'g' } },
  });
  const others = entriesFrom(
    [
      { kind: 'profile', at: at(48), zone: ZONE, payload: { age: 34, ratings: ['pain', 'mood'] } },
      { kind: 'medicine', at: at(48), zone: ZONE, payload: { text: 'sertraline 50 mg' } },
      dose(6, 2.5),
      dose(3, 2),
      { kind: 'note', at: at(2), zone: ZONE, payload: { text: 'Slept badly' } },
    ],
    pen,
  );
  const store = openFileStore(vault);
  const entries = product === undefined ? others : [product, ...others];
  const made = await createVault({ store, secret, environment: platform, kdf: quickKdf, entries });
  await made.close();
  await store.close();
}

/** What stands in a journal without a lock. */
export async function read(vault: string, secret: Secret = { kind: 'none' }): Promise<JournalBook> {
  const store = openFileStore(vault);
  const opened = await openVault({ store, secret, environment: platform });
  const book = createBook(opened.entries());
  await opened.close();
  await store.close();
  return book;
}
