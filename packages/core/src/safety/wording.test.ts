import { describe, expect, it } from 'vitest';
import { createSpeaker } from '../message/index.ts';
import { en } from '../message/en.ts';
import { fixtureFacts } from './fixture.ts';
import { prepareSafety } from './prepare.ts';
import { findingOf } from './wording.ts';

const voice = { speak: createSpeaker('en', en), use: null, prepared: prepareSafety(fixtureFacts), help: [] };
const [fact] = fixtureFacts.withdrawal;
if (fact === undefined) throw new Error('Cannot test wording: the fixture has no withdrawal');

const action = (actionNew: string, actionUsing: string): string =>
  findingOf({ ...fact, actionNew, actionUsing }, { rule: 'condition/x', severity: 'major', about: 'x' }, voice).action;

describe('where use is not said', () => {
  it.each([
    ['Drink water.', 'Drink water.', 'Drink water.'],
    ['Drink water. Rest.', 'Drink water. Rest. Call today.', 'Drink water. Rest. If you use kratom now: Call today.'],
    ['Drink water. Do not start.', 'Drink water.', 'Drink water. If you do not use kratom: Do not start.'],
    [
      'Keep naloxone. Tell them what. Rest.',
      'Keep naloxone. Tell them about kratom. Rest.',
      'Keep naloxone. If you do not use kratom: Tell them what. Rest. If you use it now: Tell them about kratom. Rest.',
    ],
    ['Do not start.', 'Stop slowly.', 'If you do not use kratom: Do not start. If you use it now: Stop slowly.'],
  ])('%s / %s', (actionNew, actionUsing, both) => expect(action(actionNew, actionUsing)).toBe(both));
});
