import { expect, it } from 'vitest';
import { fixtureFacts } from './fixture.ts';
import { helpAbout, helpFor } from './help.ts';

const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id);

it('puts the emergency number first, then crisis and treatment', () => {
  expect(ids(helpFor('us', fixtureFacts))).toEqual(['us', 'us-crisis', 'us-treat']);
});

it('says to use the local number where none was verified', () => {
  const [first, ...rest] = helpFor('FR', fixtureFacts);
  expect([first?.number, first?.country, ids(rest)]).toEqual([null, 'any', ['fr']]);
  expect(ids(helpFor(null, fixtureFacts))).toEqual(['any']);
});

it('keeps to lines for what is asked about', () => {
  expect(ids(helpAbout('suicide', 'US', fixtureFacts))).toEqual(['us-crisis']);
  expect(ids(helpAbout('substance', 'US', fixtureFacts))).toEqual(['us-treat']);
});
