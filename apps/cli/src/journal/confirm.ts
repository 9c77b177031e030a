/** Asks before something is changed that cannot be put back with one command. */
import type { Context, Typed } from '../command.ts';
import { refusal } from '../input/bad-input.ts';
import { answered } from './secret.ts';

/**
 * True where the person agreed, or said so beforehand with `--yes`.
 * @throws BadInput where nobody can be asked: a script says `--yes`.
 */
export async function confirmed(
  { options }: Typed,
  { around, say }: Context,
  shown: readonly string[],
  question: string,
): Promise<boolean> {
  if (options['--yes'] !== undefined) return true;
  if (around.prompts === null) throw refusal('not-confirmed', '--yes', say('app.notConfirmed'));
  const prompts = await around.prompts();
  if (shown.length > 0) prompts.show(shown);
  return answered(await prompts.yes(question));
}
