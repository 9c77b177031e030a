/** Backups: the journal as one more file, sealed as it is; and the way back, with a preview. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  exportBackup,
  previewBackup,
  restoreBackup,
  restoreInto,
  type BackupPreview,
  type Secret,
  type Vault,
} from '@clearleaf/vault';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad } from '../input/read.ts';
import { confirmed } from '../journal/confirm.ts';
import { askAndOpen, asSecret, type JournalFile, withFile, withJournal } from '../journal/open.ts';
import { backupFlags, openingFlags, secretFromOptions } from '../journal/secret.ts';
import { inWords, vaultCode } from '../journal/vault-problem.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { sayMoment } from '../terminal/moment.ts';
import { countsLine, damageBlock, SCHEMA } from './parts.ts';

/** `clearleaf vault backup`. It needs no passphrase: what is sealed is copied as it is. */
export async function makeBackup(typed: Typed, context: Context): Promise<Outcome> {
  const { say, width } = context;
  const [target = ''] = typed.operands;
  if (existsSync(target) && typed.options['--replace'] === undefined)
    throw bad('file-exists', 'FILE', target, say('app.expectedNewFile', { flag: '--replace' }));
  return withFile(typed, context, async ({ store, path }) => {
    if (resolve(target) === resolve(path)) throw bad('file-exists', 'FILE', target, say('app.expectedOtherFile'));
    const bytes = await exportBackup(store);
    writePrivate(target, bytes, context);
    return {
      exit: 0,
      value: { schema: SCHEMA, vault: path, backup: target, bytes: bytes.length },
      page: () => paragraph(say('app.backedUp', { target, bytes: bytes.length }), width),
    };
  });
}

/** All or nothing, and only for the owner. @throws BadInput where it cannot be written. */
export function writePrivate(target: string, bytes: Uint8Array | string, { say }: Context): void {
  let folder: string | null = null;
  try {
    folder = mkdtempSync(join(dirname(resolve(target)), '.clearleaf-'));
    const fresh = join(folder, basename(target));
    writeFileSync(fresh, bytes, { mode: 0o600, flush: true });
    chmodSync(fresh, 0o600);
    renameSync(fresh, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw bad('unwritable-file', 'FILE', target, say('app.expectedWritable', { code }));
  } finally {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  }
}

/** `clearleaf vault restore` */
export async function restore(typed: Typed, context: Context): Promise<Outcome> {
  const [source = ''] = typed.operands;
  const bytes = readBackup(source, context);
  const isEmpty = await withFile(typed, context, async ({ store }) => (await store.readHeader()) === null);
  return isEmpty
    ? withFile(typed, context, (file) => restoreWhole({ bytes, source, typed, context }, file), true)
    : withJournal(typed, context, (journal) => addMissing({ bytes, source, typed, context }, journal));
}

interface Restoring {
  readonly bytes: Uint8Array;
  readonly source: string;
  readonly typed: Typed;
  readonly context: Context;
}

function readBackup(source: string, { say }: Context): Uint8Array {
  try {
    return new Uint8Array(readFileSync(source));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw bad('unreadable-file', 'FILE', source, say('app.expectedReadable', { code }));
  }
}

/** Where there is no journal yet, the backup becomes it. */
async function restoreWhole(restoring: Restoring, { store, environment, path }: JournalFile): Promise<Outcome> {
  const { bytes, source } = restoring;
  const preview = await opened(restoring, null, (secret) => previewBackup({ bytes, secret, environment }));
  return decide(restoring, { preview, path, into: null }, async () => {
    try {
      await restoreBackup(store, bytes, environment);
    } catch (error) {
      throw vaultCode(error) === 'not-a-vault' ? inWords(error, source) : error;
    }
  });
}

/** Where there is one, it gets what it does not hold. */
async function addMissing(
  restoring: Restoring,
  { vault, environment, path, secret: own }: JournalFile & { readonly vault: Vault; readonly secret: Secret },
): Promise<Outcome> {
  const { bytes } = restoring;
  const preview = await opened(restoring, own, (secret) => previewBackup({ bytes, secret, environment, into: vault }));
  return decide(restoring, { preview, path, into: vault }, () => restoreInto(vault, preview));
}

/** Opens the backup: by the secret that was given for it, else as the journal was opened, else as it is told. */
async function opened(
  { typed, context, source }: Restoring,
  own: Secret | null,
  open: (secret: Secret) => Promise<BackupPreview>,
): Promise<BackupPreview> {
  const isWords = typed.options['--recovery-words'] !== undefined;
  try {
    const forBackup = secretFromOptions(typed, backupFlags);
    if (forBackup !== null) return await open({ kind: 'passphrase', passphrase: forBackup });
    const given = own ?? givenSecret(typed, isWords);
    const byGiven = given === null ? null : await orNotThis(open(given));
    if (byGiven !== null) return byGiven;
    const unlocked = await orNotThis(open({ kind: 'none' }));
    if (unlocked !== null) return unlocked;
    if (given !== null && context.around.prompts === null) return await open(given);
    return await askAndOpen(context, isWords, own === null ? openingFlags : backupFlags, open);
  } catch (error) {
    throw inWords(error, source);
  }
}

const givenSecret = (typed: Typed, isWords: boolean): Secret | null => {
  const text = secretFromOptions(typed, openingFlags);
  return text === null ? null : asSecret(text, isWords);
};

async function orNotThis(opening: Promise<BackupPreview>): Promise<BackupPreview | null> {
  try {
    return await opening;
  } catch (error) {
    if (vaultCode(error) === 'wrong-secret') return null;
    throw error;
  }
}

interface Proposal {
  readonly preview: BackupPreview;
  readonly path: string;
  readonly into: Vault | null;
}

/** Shows what would happen, asks, and does it. */
async function decide(
  { typed, context, source }: Restoring,
  { preview, path, into }: Proposal,
  act: () => Promise<void>,
): Promise<Outcome> {
  const { say, width } = context;
  const isDry = typed.options['--dry-run'] !== undefined;
  const shown = previewLines(preview, source, into !== null, context);
  const needsAct = into === null || preview.comparison.added > 0;
  const isAgreed = !isDry && needsAct && (await confirmed(typed, context, shown, say('app.askRestore')));
  if (isAgreed) await act();
  const { createdAt, counts, deleted, first, last, comparison, report } = preview;
  return {
    exit: isDry || isAgreed || !needsAct ? 0 : 1,
    value: {
      schema: SCHEMA,
      vault: path,
      backup: source,
      preview: { createdAt, counts, deleted, first, last, ...comparison, damage: report.damage },
      restored: isAgreed,
    },
    page: () =>
      stack(
        // Whoever was asked has seen it.
        isAgreed && typed.options['--yes'] === undefined ? [] : shown,
        paragraph(
          say(isAgreed ? 'app.restored' : needsAct ? 'app.nothingChanged' : 'app.nothingToRestore', { path }),
          width,
        ),
      ),
  };
}

function previewLines(preview: BackupPreview, source: string, isAdded: boolean, context: Context): string[] {
  const { say, width, around } = context;
  const { counts, deleted, first, last, comparison, report } = preview;
  return stack(
    [
      ...paragraph(say('app.restoreHolds', { source, counts: countsLine(counts, say), deleted }), width),
      ...(first === null || last === null
        ? []
        : paragraph(
            say('app.statusRange', { first: sayMoment(first, around.zone), last: sayMoment(last, around.zone) }),
            width,
          )),
      ...(isAdded
        ? paragraph(say('app.restoreAdds', { ...comparison }), width)
        : paragraph(say('app.restoreWhole'), width)),
    ],
    damageBlock(report, context),
  );
}
