/** Failures of the journal, each with a sentence for the person. */
import { VaultError } from '@clearleaf/vault';
import { sayJournal } from '../messages/journal.ts';
import type { Outcome, SessionError, SessionErrorCode } from './session-state.ts';

/** A failure that this page knows the reason of. */
export class SessionFailure extends Error {
  readonly code: SessionErrorCode;

  constructor(code: SessionErrorCode) {
    super(`Cannot go on: ${code}`);
    this.name = 'SessionFailure';
    this.code = code;
  }
}

export function asError(error: unknown): SessionError {
  const code: SessionErrorCode = error instanceof VaultError || error instanceof SessionFailure ? error.code : 'fault';
  return { code, text: sayJournal(`vault.error.${code}`) };
}

/** Runs an action; what it throws becomes its answer. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: asError(error) };
  }
}
