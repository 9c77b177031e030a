/** Made-up knowledge for the tests: one small questionnaire for each thing that a pack can ask for. */
import type { InstrumentsFacts } from './facts.ts';
import { instrumentSchema } from './facts.ts';
import { packSchema } from './pack-schema.ts';
import { packOf } from './packs.ts';
import type { Pack } from './types.ts';

const cited = { sources: ['made-up'], asOf: '2026-11-01', verified: true };

const instrument = (id: string, more: object): object => ({
  ...cited,
  id,
  name: `Made-up ${id}`,
  rater: 'self',
  items: 2,
  topics: [],
  response: '0-3.',
  method: 'sum',
  range: { min: 0, max: 6 },
  scoring: 'Sum.',
  bands: [],
  changeThatMatters: null,
  recallDays: 14,
  licence: 'Made up.',
  shippable: true,
  loinc: null,
  fhir: null,
  frequency: null,
  ...more,
});

const pack = (id: string, more: object): object => ({
  ...cited,
  id: `${id}:en`,
  instrument: id,
  language: 'en',
  title: `The ${id}`,
  version: '1',
  wording: { kind: 'own', verified: true, reading: 'read', sources: ['made-up'], note: 'Made up.' },
  attribution: 'By nobody.',
  licence: { terms: 'None.', holder: null, sources: [], reading: 'read' },
  about: 'About nothing.',
  instruction: null,
  higherIs: 'worse',
  missing: 'no-total',
  schedule: { kind: 'regular', everyDays: 14, minDays: 14, when: 'Every 14 days.' },
  responses: {
    amount: { kind: 'choice', options: [0, 1, 2, 3].map((value) => ({ value, label: `Answer ${value}` })) },
    hour: { kind: 'clock' },
    hours: { kind: 'number', counts: 'hours', max: 24, whole: false },
    times: { kind: 'number', counts: 'times', max: 100, whole: true },
    rating: { kind: 'scale', min: 0, max: 10, marks: [] },
  },
  items: [
    { id: 'one', text: 'First?', response: 'amount' },
    { id: 'two', text: 'Second?', response: 'amount' },
  ],
  ...more,
});

/** `mood`: a sum with bands. `pain`: a mean. `night`: times of day. `thoughts`: leads to help. `secret`: not shown. */
export const facts: InstrumentsFacts = {
  sources: {},
  instruments: [
    instrument('mood', {
      bands: [
        { min: 0, max: 2, label: 'low', reading: 'read' },
        { min: 3, max: 6, label: 'high', reading: 'read' },
      ],
      changeThatMatters: { value: 2, of: 'points', reading: 'read', note: 'Made up.' },
      loinc: { items: [{ code: '44250-9', reading: 'read' }], difficulty: { code: '69722-7', reading: 'recalled' } },
    }),
    instrument('pain', {
      method: 'mean',
      range: { min: 0, max: 10 },
      recallDays: 7,
      bands: [{ min: 0, max: 10, label: 'any', reading: 'transcribed' }],
      changeThatMatters: { value: 1, of: 'points', reading: 'recalled', note: 'Made up.' },
    }),
    instrument('night', { method: 'none', range: null, recallDays: 1 }),
    instrument('thoughts', { method: 'count', range: { min: 0, max: 1 }, recallDays: 21 }),
    instrument('secret', { shippable: false, range: { min: 4, max: 9 } }),
    instrument('parts', { shippable: false, method: 'subscales', range: null }),
    instrument('unseen', { shippable: false, method: 'none', range: null }),
  ].map((value) => instrumentSchema.parse(value)),
  packs: [
    pack('mood', {
      items: [
        { id: 'one', text: 'First?', response: 'amount' },
        { id: 'two', text: 'Second?', response: 'amount', help: { atLeast: 1, level: 'crisis', offer: 'thoughts' } },
        { id: 'hard', text: 'How hard?', response: 'amount', scored: false },
      ],
      subtotals: [{ id: 'first', label: 'The first', items: ['one'] }],
      screens: [{ id: 'half', label: 'Half', atLeast: 3, says: 'Half is reached.', reading: 'read' }],
      onlyItem: { item: 'one', says: 'All from the first.' },
    }),
    pack('pain', {
      schedule: { kind: 'regular', everyDays: 7, minDays: 7, when: 'Weekly.' },
      items: ['a', 'b', 'c'].map((id) => ({ id, text: `${id}?`, response: 'rating' })),
    }),
    pack('night', {
      missing: 'answers-alone',
      schedule: { kind: 'regular', everyDays: 1, minDays: 0.5, when: 'Daily.' },
      items: [
        { id: 'bed', text: 'To bed?', response: 'hour' },
        { id: 'slept', text: 'Slept?', response: 'hours' },
        { id: 'up', text: 'Up?', response: 'hour' },
        { id: 'woke', text: 'Woke?', response: 'times' },
      ],
      sleepEfficiency: { bed: 'bed', up: 'up', slept: 'slept', label: 'Share slept' },
    }),
    pack('thoughts', {
      showsTotal: false,
      schedule: { kind: 'triggered', everyDays: null, minDays: 0, when: 'Triggered.' },
      items: [
        { id: 'ever', text: 'Ever?', response: 'amount', help: { atLeast: 1, level: 'crisis' } },
        {
          id: 'now',
          text: 'Now?',
          response: 'amount',
          scored: false,
          askIf: { anyOf: ['ever'], atLeast: 1 },
          help: { atLeast: 1, level: 'emergency' },
        },
      ],
      screens: [{ id: 'any', label: 'Any', atLeast: 1, says: 'Talk to a person.', reading: 'read' }],
    }),
  ].map((value) => packSchema.parse(value)),
};

/** A pack of the made-up knowledge. */
export function packNamed(id: string): Pack {
  const found = packOf(facts, id);
  if (found === null) throw new Error(`no made-up pack ${id}`);
  return found;
}
