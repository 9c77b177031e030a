/** What the vault cannot do, in words for the person. */
import { BadInput } from '../input/bad-input.ts';
import { showValue } from '../input/bad-input.ts';
import { type AppMessageId, say } from '../messages/say.ts';

/** What each code of the vault's errors says. `closed` is left out: it would be a fault of this program. */
const messages: Readonly<Record<string, AppMessageId>> = {
  'no-vault': 'app.vaultNone',
  exists: 'app.vaultExists',
  'not-a-vault': 'app.vaultNotOne',
  'newer-version': 'app.vaultNewer',
  'bad-parameters': 'app.vaultBadParameters',
  'wrong-secret': 'app.vaultWrongSecret',
  'bad-words': 'app.vaultBadWords',
  damaged: 'app.vaultDamaged',
  full: 'app.vaultFull',
  busy: 'app.vaultBusy',
  'read-only': 'app.vaultReadOnly',
  'bad-entry': 'app.vaultBadEntry',
  'no-room': 'app.vaultNoRoom',
  'last-way': 'app.vaultLastWay',
  storage: 'app.vaultStorage',
};

/** The code of a failure of the vault, or `null` where the error is another one. Told by its name, so that the vault need not be loaded for it. */
export function vaultCode(error: unknown): string | null {
  return error instanceof Error && error.name === 'VaultError' && 'code' in error ? String(error.code) : null;
}

/** The error as a person is shown it; other errors as they are. */
export function inWords(error: unknown, path: string): unknown {
  const code = vaultCode(error);
  const message = code === null ? undefined : messages[code];
  if (code === null || message === undefined || !(error instanceof Error)) return error;
  const why = systemCode(error.cause);
  const shown = showValue(path);
  return new BadInput({
    code,
    where: shown,
    value: null,
    expected: '',
    message: say(message, { path: shown, why, detail: showValue(error.message) }),
  });
}

const systemCode = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : 'other';
