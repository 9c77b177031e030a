/** Opens the journal for a command, and closes it behind. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createBook, type JournalEntry, type OpenBook, type Pen } from '@clearleaf/core/journal';
import {
  lockOf,
  openVault,
  platform,
  type Environment,
  type Secret,
  type Vault,
  type VaultStore,
} from '@clearleaf/vault';
import { openFileStore } from '@clearleaf/vault/node';
import type { Context, Typed } from '../command.ts';
import { say } from '../messages/say.ts';
import { vaultPlace } from './place.ts';
import { answered, openingFlags, openPrompts, type SecretFlags, secretFromOptions } from './secret.ts';
import { inWords, vaultCode } from './vault-problem.ts';

/** A store, and what the vault needs from this machine. */
export interface JournalFile {
  readonly path: string;
  readonly store: VaultStore;
  readonly environment: Environment;
}

export interface OpenJournal extends JournalFile {
  readonly vault: Vault;
  readonly book: OpenBook;
  readonly pen: Pen;
  /** The secret that opened it. */
  readonly secret: Secret;
  /** Puts entries on the disk and into the book. */
  readonly write: (entries: readonly JournalEntry[]) => Promise<void>;
}

/** The file where the journal is or will be. Errors of the vault within `work` are worded for the person. */
export async function withFile<Result>(
  typed: Typed,
  { around }: Context,
  work: (file: JournalFile) => Promise<Result>,
  mayMakeFolder = false,
): Promise<Result> {
  const { path, isDefault } = vaultPlace(typed, around);
  // Only the owner may look into it.
  if (mayMakeFolder && isDefault) mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const store = openFileStore(path);
  try {
    return await work({ path, store, environment: platform });
  } catch (error) {
    throw inWords(error, path);
  } finally {
    await store.close();
  }
}

/** The journal, open. `months` is how many of the latest months are read at first. */
export async function withJournal<Result>(
  typed: Typed,
  context: Context,
  work: (journal: OpenJournal) => Promise<Result>,
  months?: number,
): Promise<Result> {
  return withFile(typed, context, async (file) => {
    const { vault, secret } = await openWithSecret(file, typed, context, months);
    try {
      const book = createBook(vault.entries());
      const { around } = context;
      return await work({
        ...file,
        vault,
        secret,
        book,
        pen: { now: () => around.now.getTime(), random: (length) => file.environment.random(length) },
        write: async (entries) => {
          await vault.append(entries);
          book.add(entries);
        },
      });
    } finally {
      await vault.close();
    }
  });
}

/** Reads what was left unread at the opening. */
export async function readPast({ vault, book }: OpenJournal): Promise<void> {
  if (!vault.pastWaiting) return;
  await vault.loadPast();
  book.add(vault.entries());
}

interface Opened {
  readonly vault: Vault;
  readonly secret: Secret;
}

const MOST_TRIES = 3;

async function openWithSecret(file: JournalFile, typed: Typed, context: Context, months?: number): Promise<Opened> {
  const open = (secret: Secret): Promise<Opened> => openBy(file, secret, months);
  const given = secretFromOptions(typed, openingFlags);
  const isWords = typed.options['--recovery-words'] !== undefined;
  if (given !== null) return open(asSecret(given, isWords));
  if ((await lockOf(file.store, file.environment)) === 'none') return open({ kind: 'none' });
  return askAndOpen(context, isWords, openingFlags, open);
}

export const asSecret = (text: string, isWords: boolean): Secret =>
  isWords ? { kind: 'recovery', words: text } : { kind: 'passphrase', passphrase: text };

async function openBy({ store, environment }: JournalFile, secret: Secret, months?: number): Promise<Opened> {
  const vault = await openVault({ store, secret, environment, ...(months === undefined ? {} : { months }) });
  return { vault, secret };
}

/** Asks for the secret until it opens, three times at most. */
export async function askAndOpen<Result>(
  context: Context,
  isWords: boolean,
  flags: SecretFlags,
  open: (secret: Secret) => Promise<Result>,
): Promise<Result> {
  const prompts = await openPrompts(context, flags);
  const isBackup = flags !== openingFlags ? 'yes' : 'no';
  const message = isWords ? say('app.promptWords') : say('app.promptPassphrase', { isBackup });
  for (let attempt = 1; ; attempt += 1) {
    // Twelve words are hard to type unseen.
    const typed = answered(await (isWords ? prompts.text({ message }) : prompts.secret(message)));
    const secret = asSecret(typed, isWords);
    try {
      return await open(secret);
    } catch (error) {
      const code = vaultCode(error);
      if (attempt === MOST_TRIES || (code !== 'wrong-secret' && code !== 'bad-words')) throw error;
      prompts.show([say('app.promptWrong', { isWords: isWords ? 'yes' : 'no' })]);
    }
  }
}
