/** Puts the journal in order, accepts damage, or erases it. */
import { existsSync, statSync } from 'node:fs';
import type { Context, Outcome, Typed } from '../command.ts';
import { refusal } from '../input/bad-input.ts';
import { bad } from '../input/read.ts';
import { confirmed } from '../journal/confirm.ts';
import { withFile, withJournal } from '../journal/open.ts';
import { answered } from '../journal/secret.ts';
import { paragraph, stack } from '../terminal/layout.ts';
import { damageBlock, SCHEMA } from './parts.ts';

/** `clearleaf vault compact` */
export async function compact(typed: Typed, context: Context): Promise<Outcome> {
  const { say, width } = context;
  return withJournal(typed, context, async ({ vault, path }) => {
    const before = statSync(path).size;
    await vault.compact();
    const after = statSync(path).size;
    return {
      exit: 0,
      value: { schema: SCHEMA, vault: path, bytesBefore: before, bytes: after },
      page: () => paragraph(say('app.compacted', { before, after }), width),
    };
  });
}

/** `clearleaf vault repair` */
export async function repair(typed: Typed, context: Context): Promise<Outcome> {
  const { say, width } = context;
  return withJournal(typed, context, async ({ vault, path }) => {
    await vault.loadPast();
    const found = vault.report;
    const whole = found.damage.length === 0;
    const shown = stack(damageBlock(found, context), paragraph(say('app.repairWarning'), width));
    const isAgreed = whole || (await confirmed(typed, context, shown, say('app.askRepair')));
    if (isAgreed) await vault.repair();
    return {
      exit: isAgreed ? 0 : 1,
      value: {
        schema: SCHEMA,
        vault: path,
        damage: found.damage,
        entriesSaved: found.entriesSaved,
        entriesLost: found.entriesLost,
        repaired: isAgreed && !whole,
      },
      page: () => paragraph(say(whole ? 'app.noDamage' : isAgreed ? 'app.repaired' : 'app.nothingChanged'), width),
    };
  });
}

/** `clearleaf vault erase`. It needs no passphrase: who forgot it may still want the file gone. */
export async function erase(typed: Typed, context: Context): Promise<Outcome> {
  const { say, width } = context;
  return withFile(typed, context, async ({ store, path }) => {
    if (!existsSync(path)) throw bad('no-vault', path, null, say('app.expectedVault'));
    const isAgreed = await agreedToErase(typed, context, path);
    if (isAgreed) await store.destroy();
    return {
      exit: isAgreed ? 0 : 1,
      value: { schema: SCHEMA, vault: path, erased: isAgreed },
      page: () => paragraph(say(isAgreed ? 'app.erased' : 'app.nothingChanged', { path }), width),
    };
  });
}

/** A word that is typed is not typed by accident. */
async function agreedToErase(typed: Typed, context: Context, path: string): Promise<boolean> {
  const { say, around, width } = context;
  if (typed.options['--yes'] !== undefined) return true;
  if (around.prompts === null) throw refusal('not-confirmed', '--yes', say('app.notConfirmed'));
  const prompts = await around.prompts();
  prompts.show(paragraph(say('app.eraseWarning', { path }), width));
  const word = answered(await prompts.text({ message: say('app.askErase', { word: say('app.eraseWord') }) }));
  return word.trim().toLowerCase() === say('app.eraseWord');
}
