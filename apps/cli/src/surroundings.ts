/** The world around the command, handed in so that a run can be repeated and a test can take the place of a person. */
import type { KdfParameters } from '@clearleaf/vault/wire';
import type { Prompts } from './terminal/prompts.ts';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal; `undefined` where there is none. */
  readonly columns: number | undefined;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  readonly now: Date;
  /** The IANA time zone of this device. */
  readonly zone: string;
  readonly platform: NodeJS.Platform;
  /** The person's own folder. */
  readonly home: string;
  readonly readStdin: () => Promise<string>;
  /** Opens the way to ask; `null` where nobody sits at a terminal. */
  readonly prompts: (() => Promise<Prompts>) | null;
  /** Standard error, for what is said while something is done. */
  readonly notices: Notices;
  /** How slow a passphrase is made in a new journal; measured on the device where absent. */
  readonly kdf?: KdfParameters;
}

export interface Notices {
  readonly write: (text: string) => void;
  /** Whether a line may be written over again. */
  readonly isTerminal: boolean;
}
