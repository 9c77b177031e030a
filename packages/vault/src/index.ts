/** The vault: a journal, sealed. Stores are in `./node` (a file) and `./indexeddb`; what lies in the open is in `./wire`. */
export {
  exportBackup,
  previewBackup,
  restoreBackup,
  restoreInto,
  type BackupPreview,
  type PreviewOptions,
} from './backup.ts';
export { calibrate, CEILING, chooseKdf, FLOOR, type MeasureKdf } from './calibrate.ts';
export { createBeside, createVault, eraseRegion, type CreateOptions } from './create.ts';
export type { Damage, DamageReport, PieceKind, Problem, VaultNote } from './damage.ts';
export { deriveKey, platform, type Environment } from './environment.ts';
export { VaultError, vaultErrorCodes, type VaultErrorCode } from './error.ts';
export { memoryContent, memoryStore, type MemoryContent } from './memory-store.ts';
export type { Incident, Ways } from './pieces.ts';
export type { Secret, SecretKind } from './secrets.ts';
export type { NewRegion, RegionChange, Revision, StoredHeader, StoredRegion, VaultStore } from './store.ts';
export { lockOf, openVault, type OpenOptions } from './open-vault.ts';
export type { Vault } from './vault.ts';
export type { LockChange, WipeUndo } from './ways.ts';
