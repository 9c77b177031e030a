/** What the build puts in: see plugins/knowledge.ts. */
declare module 'virtual:knowledge' {
  import type { Manifest } from '@clearleaf/knowledge';
  export const manifest: Manifest;
}
