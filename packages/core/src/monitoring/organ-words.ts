/**
 * Words in which people write of side effects, by organ. What needs help at once is found by the red flags, which come
 * first; here the same words count as a pattern that a clinician should hear of.
 */
import type { Organ } from './types.ts';
import type { WordPattern } from './word-patterns.ts';

export interface OrganWords {
  /** One day of these is enough. */
  readonly telling: readonly WordPattern[];
  /** Common for many reasons: several days of four weeks. */
  readonly common: readonly WordPattern[];
}

export const organWords: Readonly<Record<Organ, OrganWords>> = {
  liver: {
    telling: [
      { all: ['jaundice|jaundiced'] },
      { all: ['yellow|yellowish|yellowing', 'eyes|eye|skin|face'] },
      { all: ['dark|brown|cola', 'urine|pee'] },
      { all: ['pale|clay|white|grey|gray', 'stool|stools|poop'] },
      { all: ['liver', 'test|tests|enzymes|values|panel|alt|ast|high|raised|elevated'], without: 'normal|fine' },
      { all: ['pain', 'right', 'rib|ribs|belly|side', 'upper|under'] },
    ],
    common: [
      { all: ['itch|itching|itchy|pruritus'], without: 'mosquito|bite|bites|hay|hayfever|eczema' },
      { all: ['appetite', 'no|lost|poor|low'], denies: true },
    ],
  },
  heart: {
    telling: [
      { all: ['fainted|fainting|syncope'] },
      { all: ['passed', 'out'] },
      { all: ['chest', 'pain|tight|tightness|pressure'] },
      { all: ['arrhythmia|qt'] },
    ],
    common: [
      { all: ['palpitation*'] },
      { all: ['heart', 'racing|race|fast|pounding|hard|skipping|skipped|fluttering'] },
      { all: ['tachycardia'] },
    ],
  },
  seizure: {
    telling: [
      { all: ['seizure|seizures|convulsion*'] },
      { all: ['blacked', 'out'] },
      { all: ['blackout|blackouts'], without: 'power' },
    ],
    common: [{ all: ['twitch|twitching|twitches|jerks|jerking'] }],
  },
  mood: {
    telling: [{ all: ['hallucinat*'] }, { all: ['hearing', 'voices'] }, { all: ['paranoid|paranoia'] }],
    common: [
      { all: ['depressed|depression|hopeless|worthless|numb|empty'], without: 'keyboard|tank|stomach|fridge' },
      { all: ['mood', 'flat|low|down|bad|worse'] },
      { all: ['anxious|anxiety|panic|agitated|irritable|irritability|angry'] },
    ],
  },
  endocrine: {
    telling: [
      { all: ['testosterone|prolactin', 'low|high|raised|blood|test'] },
      { all: ['breast', 'milk|swelling|growing|tender'], without: 'chicken' },
    ],
    common: [
      { all: ['libido|erection|erections', 'low|no|lost|gone|weak'], denies: true },
      { all: ['period|periods', 'missed|late|irregular|stopped'], without: 'trial' },
      { all: ['hot', 'flush|flushes|flashes'] },
    ],
  },
  bowel: {
    telling: [
      { all: ['blood|bloody', 'stool|stools|poop|vomit'] },
      { all: ['no', 'bowel|stool', 'week|days'], denies: true },
    ],
    common: [
      { all: ['constipat*'] },
      { all: ['nausea|nauseous|queasy|vomit|vomited|vomiting'] },
      { all: ['threw', 'up'] },
      { all: ['diarrhea|diarrhoea'] },
      { all: ['stomach|belly', 'cramp|cramps|pain|ache'] },
    ],
  },
};
