import { describe, expect, test } from 'vitest';
import { textOfSpan, tokenise } from './tokens.ts';

const words = (text: string): string[] =>
  tokenise(text)
    .filter((token) => !token.isBreak)
    .map((token) => token.text);

describe('tokenise', () => {
  test('keeps products, doses and forms in one piece', () => {
    expect(words('7-OH tablets, Percocet 5-325, losartan/hctz, Tylenol #3')).toEqual([
      '7-OH',
      'tablets',
      'Percocet',
      '5-325',
      'losartan/hctz',
      'Tylenol',
      '#3',
    ]);
  });

  test('a full stop ends a clause, the dot of "St." does not', () => {
    const tokens = tokenise('St. Louis. Xanax');
    expect(tokens.map((token) => token.text)).toEqual(['St.', 'Louis', '.', 'Xanax']);
    expect(tokens.map((token) => token.clause)).toEqual([0, 0, 0, 1]);
  });

  test('commas, line ends and spaced dashes end a clause', () => {
    expect(tokenise('24, Ohio\nkratom - daily').map((token) => token.clause)).toEqual([0, 0, 1, 1, 2, 2, 3]);
  });

  test('every token is found in the text where it says it is', () => {
    const text = 'I’m 34 – “Zoloft” & wine 💊 in São Paulo…';
    for (const token of tokenise(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  test('a span gives back the text as typed', () => {
    const text = 'Brandon,  in Rankin County';
    expect(textOfSpan(text, tokenise(text), { from: 0, to: 5 })).toBe('Brandon,  in Rankin County');
  });
});
