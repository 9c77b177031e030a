/** A passphrase is judged by its length and by whether everybody tries it first. */
import { describe, expect, it } from 'vitest';
import { strengthOf } from './strength.ts';

describe('strengthOf', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'guessable'],
    ['abababababababababababab', 'guessable'],
    ['12345678', 'guessable'],
    ['hgfedcba', 'guessable'],
    ['Password123!', 'guessable'],
    ['kratom2026', 'guessable'],
    ['tree goat', 'short'],
    ['Tr0ub4dor&3', 'short'],
    ['tree goat lamp', 'fair'],
    ['blue kettle under the harbour', 'long'],
    ['ключ под старым камнем', 'long'],
  ])('calls %j %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength);
  });

  it('does not call a long passphrase guessable because it begins with a common word', () => {
    expect(strengthOf('journal of a heron in november rain')).toBe('long');
  });
});
