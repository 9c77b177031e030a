/** A check-in that is asked for, one question after the other. Enter leaves a question out. */
import { anchors } from '@clearleaf/core/journal';
import type { Context } from '../command.ts';
import { refusal } from '../input/bad-input.ts';
import { readText } from '../input/read.ts';
import { offeredRatings, scoreOf } from '../journal/ratings.ts';
import { answered } from '../journal/secret.ts';
import type { When } from '../journal/when.ts';
import { say } from '../messages/say.ts';
import type { Prompts } from '../terminal/prompts.ts';
import { visible } from '../terminal/visible.ts';
import { LONGEST_NOTE } from './parts.ts';
import { type CheckInPayload, type ReadCheckIn, readSideEffect } from './read-checkin.ts';

/** Asks what the person chose to rate; where they chose nothing yet, that first. */
export async function askCheckIn(
  chosen: readonly string[],
  { when, context }: { readonly when: When; readonly context: Context },
): Promise<ReadCheckIn> {
  const prompts = await (context.around.prompts?.() ?? Promise.reject(new Error('Cannot ask without a terminal')));
  const profile = chosen.length > 0 ? null : await chooseRatings(prompts);
  const anchor = await askAnchor(prompts);
  const ratings = await askScores(prompts, profile ?? chosen);
  const sides = await askTexts(prompts, say('app.askSideEffects'));
  const note = answered(await prompts.text({ message: say('app.askNote'), hint: say('app.hintSkip') })).trim();
  const payload: CheckInPayload = {
    anchor,
    ratings,
    ...(sides.length === 0 ? {} : { sideEffects: sides.map(readSideEffect) }),
    ...(note === '' ? {} : { note: readText(note, '--note', LONGEST_NOTE) }),
  };
  if (Object.keys(ratings).length + sides.length === 0 && note === '')
    throw refusal('nothing', null, say('app.nothingSaid'));
  return { payload, notes: when.notes, profile: profile?.length === 0 ? null : profile };
}

async function askAnchor(prompts: Prompts): Promise<CheckInPayload['anchor']> {
  const said = answered(
    await prompts.choose(
      say('app.askAnchor'),
      anchors.map((value) => ({ value, label: say('app.anchor', { anchor: value.replace(/-/gu, '') }) })),
    ),
  );
  return anchors.find((known) => known === said) ?? 'other';
}

async function askScores(prompts: Prompts, names: readonly string[]): Promise<Record<string, number>> {
  const ratings: Record<string, number> = {};
  for (const name of names) {
    const score = await askScore(prompts, name);
    if (score !== null) ratings[name] = score;
  }
  return ratings;
}

async function chooseRatings(prompts: Prompts): Promise<readonly string[]> {
  return answered(
    await prompts.chooseSome(
      say('app.askRatings'),
      offeredRatings.map((name) => ({ value: name, label: name })),
    ),
  );
}

async function askScore(prompts: Prompts, name: string): Promise<number | null> {
  const typed = answered(
    await prompts.text({
      message: say('app.askScore', { name: visible(name) }),
      hint: say('app.hintScore'),
      check: (text) => (text.trim() === '' || scoreOf(text) !== null ? null : say('app.expectedScore')),
    }),
  );
  return typed.trim() === '' ? null : scoreOf(typed);
}

async function askTexts(prompts: Prompts, message: string): Promise<string[]> {
  const typed = answered(
    await prompts.text({
      message,
      hint: say('app.hintSideEffects'),
      check: (text) => (parts(text).every(isSideEffect) ? null : say('app.expectedScore')),
    }),
  );
  return parts(typed);
}

const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const isSideEffect = (text: string): boolean => {
  const at = text.lastIndexOf('=');
  return at === -1 || (at > 0 && scoreOf(text.slice(at + 1)) !== null);
};
