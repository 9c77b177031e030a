import { describe, expect, test } from 'vitest';
import { isDeniedAt, isStoppedAt, modeAt, othersIn } from './context.ts';
import { textOfSpan, tokenise } from './tokens.ts';

const othersOf = (text: string): string[] => {
  const tokens = tokenise(text);
  return othersIn(tokens).spans.map((span) => textOfSpan(text, tokens, span));
};
const at = (text: string, word: string): { from: number; to: number } => {
  const from = tokenise(text).findIndex((token) => token.text === word);
  return { from, to: from + 1 };
};

describe('othersIn', () => {
  test.each([
    ['my wife takes Xanax, I take Zoloft', ['my wife takes Xanax']],
    ['roommate uses opioids', ['roommate uses opioids']],
    ["my mom's liver disease", ["my mom's liver disease"]],
    ['family history of seizures', ['family history of seizures']],
    ['my 16 year old daughter in Texas', ['my 16 year old daughter']],
    ['my brother takes Xanax and I take Zoloft', ['my brother takes Xanax']],
    ['I live with my brother who uses heroin', ['my brother who uses heroin']],
  ])('%s', (text, spans) => expect(othersOf(text)).toEqual(spans));

  test.each([
    "I take my son's Adderall",
    'pregnant with my second child',
    'breastfeeding my baby',
    'I live with my wife in Ohio',
  ])('%s is about the person', (text) => {
    expect(othersOf(text)).toEqual([]);
  });
});

describe('isDeniedAt', () => {
  test('reaches along its clause and stops at a turn', () => {
    expect(isDeniedAt(tokenise('no alcohol'), at('no alcohol', 'alcohol'))).toBe(true);
    expect(isDeniedAt(tokenise('no alcohol or benzos'), at('no alcohol or benzos', 'benzos'))).toBe(true);
    expect(isDeniedAt(tokenise('no alcohol but Xanax'), at('no alcohol but Xanax', 'Xanax'))).toBe(false);
    expect(isDeniedAt(tokenise('no alcohol, Xanax'), at('no alcohol, Xanax', 'Xanax'))).toBe(false);
  });
});

describe('isStoppedAt', () => {
  test.each([
    ['stopped taking Zoloft', true],
    ['quit Zoloft in May', true],
    ['used to take Zoloft', true],
    ['came off Zoloft', true],
    ['trying to quit Zoloft', false],
    ['tapering off Zoloft', false],
    ['want to get off Zoloft', false],
    ['started Zoloft', false],
  ])('%s: %s', (text, stopped) => expect(isStoppedAt(tokenise(text), at(text, 'Zoloft'))).toBe(stopped));
});

describe('modeAt', () => {
  test('a verb announces a list, and its next clause', () => {
    const text = 'I take Zoloft, Xanax and Ambien for sleep in Ohio';
    expect(modeAt(tokenise(text), at(text, 'Xanax').from)?.mode).toBe('medicine');
    expect(modeAt(tokenise(text), at(text, 'sleep').from)?.mode).toBe('reason');
    expect(modeAt(tokenise(text), at(text, 'Ohio').from)?.mode).toBe('place');
  });
});
