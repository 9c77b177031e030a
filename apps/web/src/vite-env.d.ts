/** What the build puts in: see plugins/knowledge.ts. */
declare module 'virtual:knowledge' {
  /** Name of the file of each room and part, and of the record of `changes`, below `knowledge/`. */
  export const files: Readonly<Record<string, string>>;
  /** Content hash of each room as it was compiled, whole. */
  export const versions: Readonly<Record<string, string>>;
}
