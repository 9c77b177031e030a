/** JSON from foreign files, met without trust: what it holds is `unknown` until it has been looked at. */
import { ExchangeError } from './error.ts';
import { asInstant } from './instant.ts';
import { readText } from './text.ts';
import type { ForeignFile } from './types.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

const DEEPEST = 100;

/** The value in a file. @throws ExchangeError where it is no JSON, empty, too large or nested too deep. */
export async function readJson(file: ForeignFile): Promise<unknown> {
  return parseJson(await readText(file), file.name);
}

/** The value in `text`. The error names the place, never the text around it, which may be somebody's PIN. */
export function parseJson(text: string, file: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(
      text.startsWith('\uFEFF') ? text.slice(1) : text,
      text.includes('__proto__') ? withoutProto : undefined,
    );
  } catch (error) {
    const position = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
    const place = position === undefined ? '' : `character ${Number(position) + 1}`;
    throw new ExchangeError({ code: 'malformed', file, place, value: '', expected: 'JSON' });
  }
  if (isTooDeep(value))
    throw new ExchangeError({ code: 'malformed', file, place: '', value: '', expected: `at most ${DEEPEST} levels` });
  return value;
}

/** No honest file has this key, and copying an object that has it changes what the copy is. */
const withoutProto = (key: string, value: unknown): unknown => (key === '__proto__' ? undefined : value);

/** Walked level by level, because a recursion would end where the stack does. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    const next: unknown[] = [];
    for (const each of level)
      if (typeof each === 'object' && each !== null)
        for (const inner of Object.values(each)) if (typeof inner === 'object' && inner !== null) next.push(inner);
    level = next;
  }
  return false;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The field of an object, `null` and absent alike as `undefined`; nothing of its prototype. */
export const field = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;

/** The objects in a list, with their places; what is no object comes as `null`. No list at all is an empty one. */
export function objectsIn(object: JsonObject, key: string): readonly (JsonObject | null)[] {
  const list = field(object, key);
  return Array.isArray(list) ? list.map((each: unknown) => (isObject(each) ? each : null)) : [];
}

export function textIn(object: JsonObject, key: string): string | null {
  const value = field(object, key);
  return typeof value === 'string' ? value : null;
}

/** A finite number, or `null`. */
export function numberIn(object: JsonObject, key: string): number | null {
  const value = field(object, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Milliseconds since 1970 as an entry keeps them (whole, 1900 to 2199), or `null`. */
export function instantIn(object: JsonObject, key: string): number | null {
  const value = numberIn(object, key);
  return value === null ? null : asInstant(value);
}

export { asInstant };
