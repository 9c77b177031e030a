/**
 * The few file operations that the file store is made of. Tests put a disk in its place that breaks at any byte.
 */
export interface Disk {
  /** The whole file, or `null` where there is none. */
  read(path: string): Promise<Uint8Array | null>;
  /** A part of the file, shorter where the file ends before; `null` where there is none. */
  readPart(path: string, offset: number, length: number): Promise<Uint8Array | null>;
  /** Size, and what changes when the file is replaced by another; `null` where there is none. */
  stat(path: string): Promise<FileState | null>;
  /** Writes a new file or overwrites an old one, whole, and waits until it is on the disk. */
  writeWhole(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes into an existing file and waits until it is on the disk. */
  writeAt(path: string, offset: number, bytes: Uint8Array): Promise<void>;
  truncate(path: string, size: number): Promise<void>;
  /** Puts a file in the place of another, all or nothing, and waits until that is on the disk. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes a file that did not exist. False where it does. */
  createNew(path: string, bytes: Uint8Array): Promise<boolean>;
}

export interface FileState {
  readonly size: number;
  /** Another file in the same place has another identity. */
  readonly identity: string;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
}
