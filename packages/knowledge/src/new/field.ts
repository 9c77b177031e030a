/** What a schema expects of one field, in a form that a question can be made of. */
import type * as z from 'zod/mini';

export type FieldKind = 'text' | 'number' | 'boolean' | 'choice' | 'list' | 'yaml';

/** One field of a fact. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** True where `null` means "none" or "not known". */
  readonly nullable: boolean;
  /** For a choice, and for a list of choices. */
  readonly choices: readonly string[];
  readonly schema: z.ZodMiniType;
}

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodMiniType;
  readonly in?: z.ZodMiniType;
  readonly element?: z.ZodMiniType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
}

const definitionOf = (schema: z.ZodMiniType): Definition => schema._zod.def as unknown as Definition;

/**
 * The fields of a fact, in the order of its schema.
 * @throws Error where the schema is not a group of fields
 */
export function fieldsOf(schema: z.ZodMiniType): Field[] {
  const { shape } = definitionOf(schema);
  if (shape === undefined) throw new Error('Cannot ask for a fact whose schema is not a group of fields');
  return Object.entries(shape).map(([name, inner]) => fieldOf(name, inner));
}

function fieldOf(name: string, schema: z.ZodMiniType): Field {
  let [required, nullable] = [true, false];
  let here = schema;
  for (let definition = definitionOf(here); ; definition = definitionOf(here)) {
    if (definition.type === 'optional' || definition.type === 'default' || definition.type === 'prefault')
      required = false;
    else if (definition.type === 'nullable') nullable = true;
    else if (definition.type !== 'pipe') break;
    const next = definition.innerType ?? definition.in;
    if (next === undefined) break;
    here = next;
  }
  return { name, ...kindOf(here), required, nullable, schema };
}

function kindOf(schema: z.ZodMiniType): Pick<Field, 'kind' | 'choices'> {
  const { type, entries, element } = definitionOf(schema);
  if (entries !== undefined) return { kind: 'choice', choices: Object.values(entries) };
  if (type === 'array' && element !== undefined) {
    const item = kindOf(element);
    return item.kind === 'text' || item.kind === 'choice'
      ? { kind: 'list', choices: item.choices }
      : { kind: 'yaml', choices: [] };
  }
  const simple: Readonly<Record<string, FieldKind>> = {
    string: 'text',
    number: 'number',
    int: 'number',
    boolean: 'boolean',
    template_literal: 'text',
  };
  return { kind: simple[type] ?? 'yaml', choices: [] };
}

/** What to type, in one line. */
export function describeField({ kind, choices, required, nullable }: Field): string {
  const what: Readonly<Record<FieldKind, string>> = {
    text: 'text',
    number: 'a number',
    boolean: 'yes or no',
    choice: `one of ${choices.join(', ')}`,
    list: choices.length > 0 ? `some of ${choices.join(', ')}, set apart by ;` : 'one or more, set apart by ;',
    yaml: 'YAML on one line, such as [a, b] or {name: value}',
  };
  return `${what[kind]}${nullable ? ', or "null" for none' : ''}${required ? '' : ' (optional: press Enter to leave it out)'}`;
}
