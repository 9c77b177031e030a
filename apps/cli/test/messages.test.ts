/** Every message of the command can be read as ICU MessageFormat, and every choice in it has a way out. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { en as core } from '@clearleaf/core/message/en';
import { appMessages } from '../src/messages/en.ts';

const forbidden = /\b(?:just|simply|abuse[rds]?|addict(?:s|ed)?|clean)\b/iu;

describe('messages', () => {
  test.each(Object.entries(appMessages))('%s', (id, text) => {
    expect(() => new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })).not.toThrow();
    expect(text).not.toMatch(forbidden);
    expect(text).not.toMatch(/ {2}| $|^\s/u);
    expect(id).toMatch(/^app\.[a-z][A-Za-z]*$/u);
  });

  test('no id stands in both catalogues', () => {
    expect(Object.keys(appMessages).filter((id) => id in core)).toEqual([]);
  });
});
