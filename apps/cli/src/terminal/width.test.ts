import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from './width.ts';

const bold = (text: string): string => `\u001b[1m${text}\u001b[22m`;

describe('textWidth', () => {
  test.each([
    ['', 0],
    ['Xanax', 5],
    ['naïve', 5],
    ['e\u0301', 1],
    ['║ · █', 5],
    ['“quoted”', 8],
    ['日本', 4],
    ['💊', 2],
    ['\u200b', 0],
    [bold('Xanax'), 5],
  ])('%s', (text, width) => expect(textWidth(text)).toBe(width));
});

describe('wrapText', () => {
  test('breaks between words', () => expect(wrapText('one two three', 8)).toEqual(['one two', 'three']));
  test('a line may be exactly as wide', () => expect(wrapText('four four', 9)).toEqual(['four four']));
  test('a word that is too long is cut', () => expect(wrapText('a abcdefgh', 4)).toEqual(['a', 'abcd', 'efgh']));
  test('wide signs count twice', () => expect(wrapText('日本 日本', 4)).toEqual(['日本', '日本']));
  test('empty text is one empty line', () => expect(wrapText('', 10)).toEqual(['']));
  test('a colour ends with its line and goes on in the next', () => {
    expect(wrapText(bold('one two'), 3)).toEqual([bold('one'), bold('two')]);
    expect(wrapText(`${bold('one')} two`, 3)).toEqual([bold('one'), 'two']);
  });
  test('no line is wider than asked, whatever comes', () => {
    const text = `${'x'.repeat(50)} ${bold('y'.repeat(30))} 日本日本日本 💊💊💊💊💊 short words here`;
    for (const width of [8, 13, 40])
      for (const line of wrapText(text, width)) expect(textWidth(line)).toBeLessThanOrEqual(width);
  });
});
