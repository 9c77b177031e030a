/** What the build puts in: see plugins/knowledge.ts. */
declare module 'virtual:knowledge' {
  import type { Manifest } from '@clearleaf/knowledge';
  export const manifest: Manifest;
  /** Name of the record of changes, beside the rooms. */
  export const changesFile: string;
}
