/**
 * Passphrases and recovery words: from a file, a file descriptor or a hidden prompt.
 *
 * Never from the arguments or the environment: both can be read by other programs of the same person, and are kept in
 * histories and crash reports.
 */
import { readFileSync } from 'node:fs';
import type { Context, Typed } from '../command.ts';
import { type BadInput, refusal } from '../input/bad-input.ts';
import { bad } from '../input/read.ts';
import { say } from '../messages/say.ts';

const LONGEST_SECRET = 4_096;
/** A shorter passphrase is refused when it is set. */
export const SHORTEST_PASSPHRASE = 8;

/** Which options name the source, so that one reader serves the old, the new and a backup's passphrase. */
export interface SecretFlags {
  readonly file: string;
  readonly descriptor: string;
}

export const openingFlags: SecretFlags = { file: '--passphrase-file', descriptor: '--passphrase-fd' };
export const newFlags: SecretFlags = { file: '--new-passphrase-file', descriptor: '--new-passphrase-fd' };
export const backupFlags: SecretFlags = { file: '--backup-passphrase-file', descriptor: '--backup-passphrase-fd' };

/** The secret from a file or a descriptor, without the line end behind it; `null` where neither is named. */
export function secretFromOptions({ options }: Typed, flags: SecretFlags): string | null {
  const file = options[flags.file]?.at(-1);
  const descriptor = options[flags.descriptor]?.at(-1);
  if (file !== undefined && descriptor !== undefined)
    throw bad('bad-arguments', flags.file, null, say('app.expectedOneSecret', { other: flags.descriptor }));
  if (file !== undefined) return readSecret(file, flags.file, file);
  return descriptor === undefined ? null : readSecret(descriptorOf(descriptor, flags), flags.descriptor, descriptor);
}

function descriptorOf(text: string, { descriptor }: SecretFlags): number {
  const number = /^\d{1,4}$/u.test(text) ? Number(text) : Number.NaN;
  // 1 and 2 are where it prints.
  if (Number.isNaN(number) || number === 1 || number === 2)
    throw bad('bad-descriptor', descriptor, text, say('app.expectedDescriptor'));
  return number;
}

function readSecret(source: string | number, where: string, shown: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(source);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw bad('unreadable-file', where, shown, say('app.expectedReadable', { code }));
  }
  if (bytes.length > LONGEST_SECRET)
    throw bad('too-long', where, shown, say('app.expectedShortSecret', { most: LONGEST_SECRET }));
  const secret = bytes
    .toString('utf8')
    .replace(/^\uFEFF/u, '')
    .replace(/\r?\n$/u, '');
  if (secret === '') throw bad('empty', where, shown, say('app.expectedSecretText'));
  return secret;
}

/** A passphrase that is set now: from the options, else typed twice. */
export async function newPassphrase(typed: Typed, context: Context, flags: SecretFlags): Promise<string> {
  const given = secretFromOptions(typed, flags);
  if (given !== null) {
    if (isTooShort(given)) throw bad('too-short', flags.file, null, tooShort());
    return given;
  }
  const prompts = await openPrompts(context, flags);
  for (;;) {
    const first = answered(await prompts.secret(say('app.promptNewPassphrase')));
    if (isTooShort(first)) {
      prompts.show([tooShort()]);
      continue;
    }
    if (answered(await prompts.secret(say('app.promptAgain'))) === first) return first;
    prompts.show([say('app.promptDiffers')]);
  }
}

const isTooShort = (passphrase: string): boolean => [...passphrase].length < SHORTEST_PASSPHRASE;
const tooShort = (): string => say('app.expectedLongPassphrase', { least: SHORTEST_PASSPHRASE });

/** The prompts, or an error that names the way for scripts. */
export async function openPrompts({ around }: Context, flags: SecretFlags) {
  if (around.prompts === null) throw refusal('no-terminal', flags.file, say('app.noTerminal', { ...flags }));
  return around.prompts();
}

/** An answer, or the end of the command where the person stopped. */
export function answered<Answer>(answer: Answer | null): Answer {
  if (answer === null) throw stopped();
  return answer;
}

/** The person said stop. */
export function stopped(): BadInput {
  return refusal('stopped', null, say('app.stopped'));
}
