/** A new fact as YAML, with a comment above every field that says what it means. */
import { Document, isScalar, type YAMLMap } from 'yaml';

const WIDTH = 120;

/**
 * @param fact the fields in order
 * @param comments what each means
 * @param leftOut optional fields that were not filled in, named at the end
 */
export function factAsYaml(
  fact: Readonly<Record<string, unknown>>,
  comments: ReadonlyMap<string, string>,
  leftOut: readonly string[],
): string {
  const document = new Document(fact);
  const map = document.contents as unknown as YAMLMap;
  for (const pair of map.items) {
    const comment = isScalar(pair.key) ? comments.get(String(pair.key.value)) : undefined;
    if (isScalar(pair.key) && comment !== undefined) pair.key.commentBefore = wrapped(comment);
  }
  if (leftOut.length > 0) document.comment = wrapped(`Optional, and left out: ${leftOut.join(', ')}.`);
  return document.toString({ lineWidth: WIDTH });
}

/** The same as one item of a list. */
export function asListItem(yaml: string): string {
  const lines = yaml.trimEnd().split('\n');
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return `${lines.map((line, index) => (index === first ? `- ${line}` : line === '' ? '' : `  ${line}`)).join('\n')}\n`;
}

function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    const line = lines[last] ?? '';
    if (line !== '' && line.length + word.length > WIDTH - 4) lines.push(word);
    else lines[last] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => ` ${line}`).join('\n');
}
