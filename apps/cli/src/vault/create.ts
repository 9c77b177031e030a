/** Begins a journal. */
import { createVault, type Secret, type Vault } from '@clearleaf/vault';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad } from '../input/read.ts';
import { withFile } from '../journal/open.ts';
import { answered, newFlags, newPassphrase, secretFromOptions } from '../journal/secret.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { SCHEMA, waysOf, wordsBlock } from './parts.ts';

/** `clearleaf vault create` */
export async function createJournal(typed: Typed, context: Context): Promise<Outcome> {
  const { say, width, ink } = context;
  const noLock = typed.options['--no-lock'] !== undefined;
  const asksForWords = typed.options['--recovery'] !== undefined;
  if (noLock && (asksForWords || secretFromOptions(typed, newFlags) !== null))
    throw bad('bad-arguments', '--no-lock', null, say('app.expectedLockOrNone'));
  return withFile(
    typed,
    context,
    async ({ path, store, environment }) => {
      // Before a passphrase is thought up and typed twice.
      await refuseSecond(store, path, context);
      const secret: Secret = noLock
        ? { kind: 'none' }
        : { kind: 'passphrase', passphrase: await newPassphrase(typed, context, newFlags) };
      const { kdf } = context.around;
      const vault = await createVault({ store, secret, environment, ...(kdf === undefined ? {} : { kdf }) });
      try {
        const words = noLock ? null : await recoveryWords(vault, asksForWords, context);
        return {
          exit: 0,
          value: { schema: SCHEMA, vault: path, created: true, ways: waysOf(vault), recoveryWords: words },
          page: () =>
            stack(
              paragraph(say('app.vaultCreated', { path: ink.bold(path) }), width),
              paragraph(noLock ? say('app.noLockWarning') : say('app.lockWarning'), width),
              words === null ? paragraph(noLock ? '' : say('app.noRecoveryYet'), width) : wordsBlock(words, context),
              paragraph(say('app.vaultCreatedNext'), width).map(ink.quiet),
            ),
        };
      } finally {
        await vault.close();
      }
    },
    true,
  );
}

async function refuseSecond(
  store: { readonly readHeader: () => Promise<unknown> },
  path: string,
  { say }: Context,
): Promise<void> {
  if ((await store.readHeader()) !== null) throw bad('exists', path, null, say('app.vaultExistsNext'));
}

/** Asked for, or offered to a person at a terminal: in a script, nobody would write them down. */
async function recoveryWords(vault: Vault, isAsked: boolean, { around, say }: Context): Promise<string | null> {
  if (!isAsked) {
    if (around.prompts === null) return null;
    const prompts = await around.prompts();
    if (!answered(await prompts.yes(say('app.promptRecovery')))) return null;
  }
  return vault.changeLock({ set: 'recovery' });
}
