/** The ways in which the vault says no. An application words them for the person; the message here is for a log. */

export const vaultErrorCodes = [
  /** Nothing is stored here yet. */
  'no-vault',
  /** A vault is stored here already. */
  'exists',
  /** What is stored here is no vault, or its header is destroyed. */
  'not-a-vault',
  /** Written by a later version of the program. */
  'newer-version',
  /** Key-derivation parameters below the floor or beyond what a device can do: not ours, or tampered with. */
  'bad-parameters',
  /** No journal opens with this passphrase, these words or this passkey. */
  'wrong-secret',
  /** The recovery words hold a word that is not in the list, or their checksum is wrong. */
  'bad-words',
  /** Pieces are missing or altered: nothing is written until `repair` was asked for. */
  'damaged',
  /** The disk or the quota is full. What was confirmed before is still there. */
  'full',
  /** Another program writes, and did not finish in time. */
  'busy',
  /** This store can only be read. */
  'read-only',
  /** The vault was closed. */
  'closed',
  /** An entry is not one, or its payload does not fit. */
  'bad-entry',
  /** Every place for a way in is used. */
  'no-room',
  /** The last way in cannot be removed. */
  'last-way',
  /** The storage failed in another way; the cause says how. */
  'storage',
] as const;
export type VaultErrorCode = (typeof vaultErrorCodes)[number];

/** A failure that an application is expected to handle, told apart by `code`. */
export class VaultError extends Error {
  readonly code: VaultErrorCode;

  constructor(code: VaultErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'VaultError';
    this.code = code;
  }
}
