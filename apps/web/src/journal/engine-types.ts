/** What the pages hand to the engine of the journal and get back from it. */

/** The lock of a new journal. */
export type NewLock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'passkey' }
  | { readonly kind: 'none' };

/** A way into a journal that is there. */
export type Key =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'passkey' }
  | { readonly kind: 'recovery'; readonly words: string };

/** A change of the lock. `remove` takes one way, by its place in `ways`. */
export type LockRequest =
  | { readonly set: 'passphrase'; readonly passphrase: string }
  | { readonly set: 'passkey' }
  | { readonly set: 'recovery' }
  | { readonly set: 'none' }
  | { readonly remove: number };

export interface NewOptions {
  /** What was typed on the first page moves into the journal, and out of the browser's open storage. */
  readonly moveIn: boolean;
}

export interface Backup {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** A name for the file that says nothing of what is in it. */
  readonly name: string;
}
