/** Reads what somebody typed for a field, and says what is wrong with it. */
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { messageOfIssue } from '../validate.ts';
import { describeField, type Field } from './field.ts';

export type Answer =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'wrong'; readonly message: string };

/** The value of a field from the text that was typed for it. */
export function readAnswer(field: Field, typed: string): Answer {
  const text = typed.trim();
  if (text === '') return field.required ? wrong(field, 'This field is needed.') : { kind: 'left-out' };
  const value = field.nullable && text === 'null' ? null : valueOf(field, text);
  if (value === unreadable) return wrong(field, `"${text}" cannot be read here.`);
  const result = z.safeParse(field.schema, value);
  if (result.success) return { kind: 'value', value };
  return wrong(field, result.error.issues.map((issue) => `Expected ${messageOfIssue(issue)}.`).join(' '));
}

const wrong = (field: Field, message: string): Answer => ({
  kind: 'wrong',
  message: `${message} ${field.name}: ${describeField(field)}`,
});

const unreadable = Symbol('unreadable');

function valueOf(field: Field, text: string): unknown {
  switch (field.kind) {
    case 'text':
    case 'choice':
      return text;
    case 'number':
      return Number.isFinite(Number(text)) ? Number(text) : unreadable;
    case 'boolean':
      return /^(y|yes|true)$/i.test(text) ? true : /^(n|no|false)$/i.test(text) ? false : unreadable;
    case 'list':
      return text
        .split(';')
        .map((item) => item.trim())
        .filter((item) => item !== '');
    case 'yaml':
      return yamlOf(text);
  }
}

function yamlOf(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return unreadable;
  }
}
