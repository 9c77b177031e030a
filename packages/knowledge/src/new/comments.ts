/**
 * What the fields of a fact mean, in the words of the schema that owns them.
 *
 * The explanation stands once, above the field in `facts.ts`; a new file of facts carries a copy so that
 * whoever fills it in need not look it up.
 */

/**
 * The comment above each field of a schema.
 * @param code the text of the room's `facts.ts`
 * @param schema name of the schema in it
 * @param common the text of `finding/facts.ts`, whose fields every fact has
 */
export function fieldComments(code: string, schema: string, common: string): ReadonlyMap<string, string> {
  const start = code.indexOf(`const ${schema} =`);
  const rest = start < 0 ? '' : code.slice(start + 1);
  const end = rest.search(/\n(?:export )?(?:const|type|interface|function) /);
  const own = end < 0 ? rest : rest.slice(0, end);
  // What stands nearest to the schema wins over a field of the same name elsewhere.
  return new Map([...commentsIn(common), ...commentsIn(code), ...commentsIn(own)]);
}

/** Name of the schema of a collection, as `<room>Collections` says; empty where it says nothing. */
export function schemaName(code: string, collection: string): string {
  return new RegExp(`\\b${collection}: (\\w+)`).exec(code.slice(code.indexOf('Collections = ')))?.[1] ?? '';
}

function commentsIn(code: string): [string, string][] {
  const found = code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*\n\s*(\w+)\??: /g);
  return [...found].map(([, comment = '', name = '']): [string, string] => [
    name,
    comment
      .replace(/^\s*\*? ?/gm, '')
      .replace(/\s+/g, ' ')
      .trim(),
  ]);
}
