/** From a journal to ranges: what counts, what does not and why, and that the curves are those of the engine. */
import { describe, expect, it } from 'vitest';
import { createBook, editOf, entriesFrom, type EntryDraft, type JournalBook, type Payloads } from '../journal/index.ts';
import { enJournal } from '../message/en-journal.ts';
import { createSpeaker } from '../message/index.ts';
import { bands, modelsOf, sampleAmountFactors, samplePeople } from '../pharmacokinetics/index.ts';
import { bookOf, DAY, facts, HOUR, NOW, window } from './fixture.ts';
import {
  type Ahead,
  cyp3aActions,
  doseModels,
  drawPart,
  fitPart,
  levelAt,
  measuredLevels,
  medicinesIn,
  prepareExposure,
  sayBounds,
  sayLevel,
  trackPart,
} from './index.ts';

const zone = 'Europe/Berlin';
const pen = (() => {
  const count = { next: 0 };
  return {
    now: () => NOW,
    random: (length: number) => {
      count.next += 1;
      return Uint8Array.from({ length }, (_, place) => (place < 2 ? (count.next >> (8 * place)) & 255 : 7));
    },
  };
})();

const draft = <Kind extends keyof Payloads>(kind: Kind, at: number, payload: Payloads[Kind]): EntryDraft =>
  ({ kind, at, zone, payload }) as unknown as EntryDraft;

/** A product, its doses by hours before now, and whatever else. */
function journal(product: Payloads['product'], hours: readonly number[], more: readonly EntryDraft[] = []) {
  const [made] = entriesFrom([draft('product', NOW - 90 * DAY, product)], pen);
  if (made?.kind !== 'product') throw new Error('expected a product');
  const doses = hours.map((before) =>
    draft('dose', NOW - before * HOUR, { product: made.id, amount: { value: 2, unit: 'g' } }),
  );
  const book = createBook([made, ...entriesFrom([...doses, ...more], pen)]);
  return { book, product: made };
}

const powder: Payloads['product'] = {
  name: 'Green',
  kind: 'kratom',
  form: 'powder',
  label: { mitragynine: { value: 15, unit: 'mg/g', sd: 1 } },
};
const prepare = (book: JournalBook, ahead: Ahead = 'nothing') =>
  prepareExposure(book, facts, { now: NOW, window, ahead, zone });

describe('what counts', () => {
  it('takes doses of a known strength, each with its own and the product’s error', () => {
    const { book } = journal(powder, [1, 25]);
    const { parts, uncounted, notComputable } = prepare(book);
    expect(notComputable).toBeNull();
    expect(uncounted).toEqual([]);
    expect(parts).toHaveLength(1);
    const [part] = parts;
    expect(part).toMatchObject({ kind: 'leaf', models: ['capsules', 'tea'], beyondStudied: null });
    expect(part?.dosing).toEqual([
      { time: -25, amount: expect.closeTo(30, 9) as number },
      { time: -1, amount: expect.closeTo(30, 9) as number },
    ]);
    expect(new Set(part?.uncertain.map(({ product }) => product)).size).toBe(1);
    expect(part?.uncertain[0]?.strength).toEqual({ mean: 15, sd: expect.closeTo(1, 9) as number });
  });

  it('keeps leaf and extract apart, and has no model for isolated 7-OH', () => {
    const leaf = journal(powder, [3]).book.all('dose');
    expect(leaf).toHaveLength(1);
    const made = entriesFrom(
      [
        draft('product', NOW - DAY, powder),
        draft('product', NOW - DAY, { ...powder, name: 'Strong', kind: 'extract' }),
        draft('product', NOW - DAY, { name: 'Tabs', kind: '7-oh', form: 'tablet' }),
      ],
      pen,
    );
    const doses = entriesFrom(
      made.map(({ id }, place) =>
        draft('dose', NOW - (place + 1) * HOUR, { product: id, amount: { value: 1, unit: 'g' } }),
      ),
      pen,
    );
    const { parts, uncounted } = prepare(createBook([...made, ...doses]));
    expect(parts.map(({ kind, models }) => [kind, models])).toEqual([
      ['leaf', ['capsules', 'tea']],
      ['extract', ['capsules']],
    ]);
    expect(uncounted).toEqual([{ reason: 'no-model', kind: 'isolated-7-oh', doses: [doses[2]?.id] }]);
  });

  it('says by name what cannot be computed', () => {
    expect(prepare(bookOf([])).notComputable).toBe('no-doses');
    const unknown = bookOf([
      draft('dose', NOW - HOUR, { product: null, productText: 'red', amount: { value: 3, unit: 'g' } }),
    ]);
    expect(prepare(unknown)).toMatchObject({
      notComputable: 'strength-not-known',
      uncounted: [{ reason: 'product-not-known', kind: null }],
    });
    const spoons = journal({ name: 'Green', kind: 'kratom', form: 'powder' }, []);
    const dose = entriesFrom(
      [draft('dose', NOW - HOUR, { product: spoons.product.id, amount: { value: 1, unit: 'teaspoon' } })],
      pen,
    );
    spoons.book.add(dose);
    expect(prepare(spoons.book).uncounted).toMatchObject([{ reason: 'strength-not-known', kind: 'leaf' }]);
    const isolate = journal({ name: 'Tabs', kind: '7-oh', form: 'tablet' }, [1]);
    expect(prepare(isolate.book).notComputable).toBe('no-model');
  });

  it('leaves out what is so old that next to nothing is left, and nothing younger', () => {
    const { book } = journal(powder, [1, 24 * 20, 24 * 300]);
    const { parts, countedFrom } = prepare(book);
    expect(parts[0]?.doses.map(({ at }) => (NOW - at) / HOUR)).toEqual([24 * 20, 1]);
    expect(NOW - countedFrom).toBeGreaterThan(14 * DAY);
    expect(NOW - countedFrom).toBeLessThan(90 * DAY);
  });

  it('reads a sipped dose as one that lasts, and says where a dose is larger than any that was studied', () => {
    const { book, product } = journal(powder, []);
    const dose = draft('dose', NOW - HOUR, { product: product.id, amount: { value: 9, unit: 'g' }, minutes: 90 });
    book.add(entriesFrom([dose], pen));
    const [part] = prepare(book).parts;
    expect(part?.dosing).toMatchObject([{ time: -1, duration: 1.5 }]);
    expect(part?.beyondStudied?.studied).toBe(59.2);
    expect(part?.beyondStudied?.largest).toBeGreaterThan(120);
  });

  it('shares the error of a product over an edit of its name, and not over batches', () => {
    const { book, product } = journal({ ...powder, batch: 'A' }, [30]);
    const renamed = editOf(product, { payload: { name: 'Greener' } }, pen);
    const other = editOf(renamed, { payload: { batch: 'B' } }, pen);
    const doses = entriesFrom(
      [renamed, other].map(({ id }, place) =>
        draft('dose', NOW - (place + 1) * HOUR, { product: id, amount: { value: 2, unit: 'g' } }),
      ),
      pen,
    );
    book.add([renamed, other, ...doses]);
    const keys = prepare(book).parts[0]?.uncertain.map(({ product: key }) => key) ?? [];
    // By time: the first dose, that of the other batch, that of the new name.
    expect(keys).toHaveLength(3);
    expect(keys[0]).toBe(keys[2]);
    expect(keys[0]).not.toBe(keys[1]);
  });
});

describe('what lies ahead', () => {
  const plan = (perDay: number | null) =>
    draft('plan', NOW - DAY, { steps: [{ from: '2026-07-01', perDay: { value: perDay, unit: 'g' } }] });

  it('stops now unless the plan is asked for', () => {
    const { book } = journal(powder, [1], [plan(4)]);
    const prepared = prepare(book);
    expect(prepared.planned.perDay).toBe('known');
    expect(prepared.parts[0]?.dosing.every(({ time }) => time < 0)).toBe(true);
  });

  it('spreads the amount of a planned day evenly over it, from now on', () => {
    const { book } = journal(powder, [1], [plan(4)]);
    const ahead = prepare(book, 'plan').parts[0]?.dosing.filter(({ time }) => time >= 0) ?? [];
    // Now is 14:00 in Berlin; the window ends at 14:00 in two days.
    expect(ahead.map(({ time, duration }) => [time, duration])).toEqual([
      [0, 10],
      [10, 24],
      [34, 24],
    ]);
    expect(ahead[0]?.amount).toBeCloseTo((4 * 15 * 10) / 24, 9);
    expect(ahead[1]?.amount).toBeCloseTo(60, 9);
  });

  it('counts a dose that the journal holds for later only with the plan', () => {
    const { book } = journal(powder, [1, -5]);
    expect(prepare(book).planned.doses).toHaveLength(1);
    expect(prepare(book).parts[0]?.doses).toHaveLength(1);
    expect(prepare(book, 'plan').parts[0]?.doses).toHaveLength(2);
  });

  it('says where a planned amount cannot be read', () => {
    expect(prepare(journal(powder, [1], [plan(null)]).book, 'plan').planned.perDay).toBe('not-known');
    expect(prepare(bookOf([plan(4)]), 'plan').planned.perDay).toBe('not-known');
    expect(prepare(journal(powder, [1]).book, 'plan').planned.perDay).toBe('none');
  });
});

describe('drawing', () => {
  const settings = { subjects: 200, seed: 3, end: 48 };
  const times = { start: -48, step: 1, count: 97 };
  const models = doseModels(facts.pharmacokinetics);
  const drawn = (hours: readonly number[]) => {
    const [part] = prepare(journal(powder, hours).book).parts;
    if (part === undefined) throw new Error('expected a part');
    return { part, drawn: drawPart(trackPart(part, models, settings), times) };
  };

  it('gives the bands of the engine for the same people and doses', () => {
    const { part, drawn: got } = drawn([1, 25, 200]);
    const groups = modelsOf(facts.pharmacokinetics).map((model, place) => {
      const sampling = { subjects: 200, seed: 3 + place };
      return {
        people: samplePeople(model, sampling),
        dosing: part.dosing,
        amountFactors: sampleAmountFactors(part.uncertain, sampling),
      };
    });
    const alone = bands(groups.slice(0, 1), times).parent;
    const together = bands(groups, times).parent;
    const near = (a: Float64Array | undefined, b: Float64Array): number =>
      Math.max(...b.map((value, i) => (value === 0 ? (a?.[i] ?? 1) : Math.abs((a?.[i] ?? 0) / value - 1))));
    expect(near(got.models[0]?.bands.parent, alone)).toBeLessThan(1e-9);
    expect(near(got.together.parent, together)).toBeLessThan(1e-9);
  });

  it('says a range, who disagrees, and nothing before the first dose', () => {
    const { drawn: got } = drawn([1]);
    expect(levelAt(got, 'mitragynine', 0)).toMatchObject({ hours: -48, low: 0, high: 0 });
    const now = levelAt(got, 'mitragynine', 48);
    expect(now.hours).toBe(0);
    expect(now.studiesDisagree).toBe(true);
    expect(now.models).toHaveLength(2);
    expect(now.low).toBeLessThan(now.models[1]?.median ?? 0);
    expect(now.high).toBeGreaterThan(now.models[0]?.median ?? Infinity);
    expect(levelAt(got, '7-hydroxymitragynine', 48).high).toBeLessThan(now.high);
  });

  it('rises under an effect that slows clearance, and is the same at every call', () => {
    const [part] = prepare(journal(powder, [30]).book).parts;
    if (part === undefined) throw new Error('expected a part');
    const at = (effect?: { clearance: number; formation: number; metaboliteClearance: number }) =>
      levelAt(
        drawPart(trackPart(part, models, { ...settings, ...(effect === undefined ? {} : { effect }) }), times),
        'mitragynine',
        60,
      );
    expect(at()).toEqual(at());
    expect(at({ clearance: 0.5, formation: 1, metaboliteClearance: 1 }).median).toBeGreaterThan(at().median * 1.2);
  });
});

describe('own laboratory values', () => {
  const models = doseModels(facts.pharmacokinetics);
  const level = (value: number) => ({
    entry: 'x',
    at: NOW,
    analyte: 'mitragynine' as const,
    value,
    belowLimit: false,
  });

  it('draw each model’s people again so that they agree, and leave out what cannot', () => {
    const [part] = prepare(journal(powder, [3, 27]).book).parts;
    if (part === undefined) throw new Error('expected a part');
    const settings = { subjects: 200, seed: 3, end: 48 };
    const times = { start: -48, step: 1, count: 97 };
    const now = (of?: ReturnType<typeof fitPart>) =>
      levelAt(
        drawPart(trackPart(part, models, { ...settings, ...(of === undefined ? {} : { fitted: of }) }), times),
        'mitragynine',
        48,
      );
    const fitted = fitPart(part, models, { measured: [level(60)], now: NOW, subjects: 200, seed: 1 });
    expect([...fitted.people, ...fitted.refused]).toHaveLength(2);
    expect(fitted.people.length).toBeGreaterThan(0);
    const [before, after] = [now(), now(fitted)];
    expect(after.high / after.low).toBeLessThan(before.high / before.low);
    expect(after.low).toBeLessThan(60);
    expect(after.high).toBeGreaterThan(60);
    const none = fitPart(part, models, { measured: [], now: NOW, subjects: 200, seed: 1 });
    expect(none).toEqual({
      people: [],
      refused: [
        { model: 'capsules', reason: 'noValues' },
        { model: 'tea', reason: 'noValues' },
      ],
    });
  });
});

describe('beside the curves', () => {
  const list = (id: string, members: readonly (readonly string[])[]) => ({
    id,
    sources: ['s'],
    asOf: '2026-01-01' as never,
    verified: true,
    certainty: 'moderate' as const,
    name: id,
    definition: '',
    members: members.map((ingredients) => ({
      name: ingredients.join(' and '),
      ingredients: [...ingredients],
      verified: true,
      sources: ['s'],
    })),
  });
  const lists = [
    list('cyp3a_inhibitors_strong', [['clarithromycin'], ['lopinavir', 'ritonavir']]),
    list('cyp3a_inducers_moderate', [['modafinil']]),
    list('cyp3a_substrates_sensitive', [['midazolam']]),
  ];

  it('knows what a medicine does to CYP3A, a pair only where both are there', () => {
    expect(cyp3aActions(['clarithromycin'], lists)).toMatchObject([{ does: 'inhibits', strength: 'strong' }]);
    expect(cyp3aActions(['lopinavir'], lists)).toEqual([]);
    expect(cyp3aActions(['lopinavir', 'ritonavir', 'modafinil'], lists)).toHaveLength(2);
    expect(cyp3aActions(['midazolam'], lists)).toEqual([]);
  });

  it('lists the medicines whose time meets the window', () => {
    const book = bookOf([
      draft('medicine', NOW - 90 * DAY, { text: 'clarithromycin', until: NOW - HOUR }),
      draft('medicine', NOW - 90 * DAY, { text: 'gone', until: NOW - 9 * DAY }),
      draft('medicine', NOW + 9 * DAY, { text: 'later' }),
      draft('medicine', NOW - DAY, { text: 'aspirin', asNeeded: true }),
    ]);
    const spans = medicinesIn(book, window, lists, ({ payload }) => [payload.text]);
    expect(spans.map(({ text, until, actions }) => [text, until, actions.length])).toEqual([
      ['clarithromycin', NOW - HOUR, 1],
      ['aspirin', null, 0],
    ]);
  });

  it('finds the laboratory’s values of the window', () => {
    const book = bookOf([
      draft('measurement', NOW - HOUR, { what: 'mitragynine', value: 41, unit: 'ng/mL' }),
      draft('measurement', NOW - HOUR, { what: 'weight', value: 70, unit: 'kg' }),
      draft('measurement', NOW - 9 * DAY, { what: 'mitragynine', value: 1, unit: 'ng/mL', belowLimit: true }),
    ]);
    expect(measuredLevels(book, window)).toMatchObject([{ analyte: 'mitragynine', value: 41, belowLimit: false }]);
    expect(measuredLevels(book, { from: 0, to: NOW })).toHaveLength(2);
  });
});

describe('words', () => {
  const speak = createSpeaker('en', enJournal);
  const range = (low: number, high: number, studiesDisagree: boolean) => ({
    analyte: 'mitragynine' as const,
    hours: 0,
    low,
    median: (low + high) / 2,
    high,
    models: [],
    studiesDisagree,
  });

  it('are a range with its reason', () => {
    expect(sayLevel(range(40.3, 361.9, true), speak)).toBe('between 40 and 360 ng/mL: studies disagree');
    expect(sayLevel(range(0.234, 1.07, false), speak)).toBe('between 0.23 and 1.1 ng/mL: people differ');
    expect(sayLevel(range(0.01, 3, false), speak)).toBe('between almost none and 3 ng/mL: people differ');
    expect(sayLevel(range(0, 0.04, true), speak)).toBe('almost none, less than 0.1 ng/mL');
    expect(sayLevel(range(400, 1234, false), speak)).toBe('between 400 and 1,200 ng/mL: people differ');
  });

  it('never read as none in a table', () => {
    expect(sayBounds({ low: 40.3, high: 361.9 }, speak)).toBe('40 to 360');
    expect(sayBounds({ low: 0.01, high: 3 }, speak)).toBe('up to 3');
    expect(sayBounds({ low: 0, high: 0.04 }, speak)).toBe('under 0.1');
  });
});
