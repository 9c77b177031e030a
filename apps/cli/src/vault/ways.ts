/** Changes the ways into the journal. */
import { VaultError, type Vault } from '@clearleaf/vault';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad } from '../input/read.ts';
import { withJournal } from '../journal/open.ts';
import { newFlags, newPassphrase } from '../journal/secret.ts';
import { confirmed } from '../journal/confirm.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { SCHEMA, waysOf, wordsBlock } from './parts.ts';

/** `clearleaf vault passphrase` */
export async function setPassphrase(typed: Typed, context: Context): Promise<Outcome> {
  return withJournal(typed, context, async ({ vault, path }) => {
    refuseDamaged(vault);
    const hadNoLock = vault.unlocked;
    const passphrase = await newPassphrase(typed, context, newFlags);
    await vault.changeLock({ set: 'passphrase', passphrase });
    return changed(vault, path, context, hadNoLock ? context.say('app.lockSet') : context.say('app.passphraseChanged'));
  });
}

/** `clearleaf vault recovery`: new words, or none. */
export async function makeRecovery(typed: Typed, context: Context): Promise<Outcome> {
  const { say, width } = context;
  return withJournal(typed, context, async ({ vault, path }) => {
    const wrap = vault.ways.indexOf('recovery');
    if (typed.options['--remove'] !== undefined) {
      if (wrap === -1) throw bad('nothing', '--remove', null, say('app.expectedRecovery'));
      await vault.changeLock({ remove: wrap });
      return changed(vault, path, context, say('app.recoveryRemoved'));
    }
    // Words for a journal without a lock would become its only way in.
    if (vault.unlocked) throw bad('no-lock', 'vault recovery', null, say('app.expectedLock'));
    const words = (await vault.changeLock({ set: 'recovery' })) ?? '';
    return {
      exit: 0,
      value: { schema: SCHEMA, vault: path, ways: waysOf(vault), recoveryWords: words },
      page: () => stack(wordsBlock(words, context), wrap === -1 ? [] : paragraph(say('app.recoveryReplaced'), width)),
    };
  });
}

/** `clearleaf vault remove-lock` */
export async function removeLock(typed: Typed, context: Context): Promise<Outcome> {
  const { say, width } = context;
  return withJournal(typed, context, async ({ vault, path }) => {
    refuseDamaged(vault);
    const isAgreed =
      vault.unlocked || (await confirmed(typed, context, [say('app.noLockWarning')], say('app.askRemoveLock')));
    if (isAgreed && !vault.unlocked) await vault.changeLock({ set: 'none' });
    return {
      exit: isAgreed ? 0 : 1,
      value: { schema: SCHEMA, vault: path, ways: waysOf(vault), changed: isAgreed },
      page: () => paragraph(say(isAgreed ? 'app.lockRemoved' : 'app.nothingChanged'), width),
    };
  });
}

/** Said before a passphrase is thought up. */
function refuseDamaged({ report }: Vault): void {
  if (report.damage.length > 0) throw new VaultError('damaged', 'Cannot change the lock of a damaged journal');
}

function changed(vault: Vault, path: string, { width }: Context, text: string): Outcome {
  return {
    exit: 0,
    value: { schema: SCHEMA, vault: path, ways: waysOf(vault), changed: true },
    page: () => paragraph(text, width),
  };
}
