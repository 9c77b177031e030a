/** The speaker, and that every message of the core can be spoken at all. */
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { createSpeaker } from './index.ts';

describe('createSpeaker', () => {
  const speak = createSpeaker('en', {
    plain: 'Nothing to fill in.',
    one: '{count, plural, one {# source} other {# sources}}',
    quoted: "It's {name}.",
  });

  it('says a message as it stands', () => {
    expect(speak('plain')).toBe('Nothing to fill in.');
  });

  it('fills in values and counts in the way of the locale', () => {
    expect(speak('one', { count: 1 })).toBe('1 source');
    expect(speak('one', { count: 1200 })).toBe('1,200 sources');
    expect(createSpeaker('es', { many: '{count, number}' })('many', { count: 12_345 })).toBe('12.345');
  });

  it('keeps an apostrophe in a sentence', () => {
    expect(speak('quoted', { name: 'kava' })).toBe("It's kava.");
  });

  it('refuses an id that the catalogue does not have, and a value that is missing', () => {
    expect(() => (speak as (id: string) => string)('absent')).toThrow('absent');
    expect(() => speak('quoted', {})).toThrow('name');
  });
});

describe('the English catalogue', () => {
  it.each(Object.entries(en))('%s can be parsed', (_, text) => {
    expect(() => new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })).not.toThrow();
  });
});
