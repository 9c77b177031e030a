/** `clearleaf levels`: the keys of docs/cli.md, what cannot be computed, and the words of the page. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBook, type EntryDraft, entriesFrom, type Payloads } from '@clearleaf/core/journal';
import { createVault, platform } from '@clearleaf/vault';
import { openFileStore } from '@clearleaf/vault/node';
import { fill, makePlace, NOW, type Place, quickKdf, ZONE } from './journal.ts';

const HOUR = 3_600_000;
let place: Place;
beforeEach(() => void (place = makePlace()));
afterEach(() => place.remove());

const draft = <Kind extends keyof Payloads>(kind: Kind, hoursAgo: number, payload: Payloads[Kind]): EntryDraft =>
  ({ kind, at: NOW.getTime() - hoursAgo * HOUR, zone: ZONE, payload }) as unknown as EntryDraft;

async function journalOf(product: Payloads['product'] | null, drafts: (id: string | null) => readonly EntryDraft[]) {
  const pen = { now: () => NOW.getTime(), random: (length: number) => platform.random(length) };
  const [made] = product === null ? [] : entriesFrom([draft('product', 99, product)], pen);
  const entries = entriesFrom(drafts(made?.id ?? null), pen);
  const store = openFileStore(place.vault);
  const all = made === undefined ? entries : [made, ...entries];
  expect(createBook(all).count).toBe(all.length);
  const vault = await createVault({
    store,
    secret: { kind: 'none' },
    environment: platform,
    kdf: quickKdf,
    entries: all,
  });
  await vault.close();
  await store.close();
}

const dose = (hoursAgo: number, product: string | null, grams = 2): EntryDraft =>
  draft('dose', hoursAgo, { product, amount: { value: grams, unit: 'g' } });
const labelled: Payloads['product'] = {
  name: 'Green',
  kind: 'kratom',
  form: 'powder',
  label: { mitragynine: { value: 15, unit: 'mg/g', sd: 1 } },
};

test('prints the keys of docs/cli.md', async () => {
  await fill(place.vault);
  const { exit, json, notices } = await place.run(['levels', '--json']);
  expect(exit).toBe(0);
  expect(notices).toBe('');
  expect(json).toMatchObject({ schema: 'clearleaf.levels/1', notComputable: null, ahead: 'nothing', subjects: 1000 });
  const [part] = json['parts'] as Record<string, unknown>[];
  expect(part).toMatchObject({ kind: 'leaf', models: ['H_default', 'T_tea'] });
  const analytes = (part?.['analytes'] ?? {}) as Record<string, { now: Record<string, unknown>; series: object[] }>;
  const { mitragynine } = analytes;
  expect(mitragynine?.series).toHaveLength(97);
  expect(mitragynine?.now['words']).toMatch(/^between .* ng\/mL: studies disagree$/u);
  expect((await place.run(['levels', '--json'])).json).toEqual(json);
  expect((await place.run(['levels', place.vault, '--json'])).json).toEqual(json);
});

describe('the page', () => {
  test('gives ranges in words and a table, and explains itself', async () => {
    await fill(place.vault);
    const { out, exit } = await place.run(['levels']);
    expect(exit).toBe(0);
    expect(out).toContain('mitragynine now: between');
    expect(out).toContain('in 24 h');
    expect(out).toContain('no label or laboratory sheet');
    expect(out).toContain('can only be');
    for (const word of [/\bsafe\b/iu, /drug test/iu, /next dose/iu]) expect(out).not.toMatch(word);
  });

  test('shows what other medicines may do, and measured values', async () => {
    await journalOf(labelled, (id) => [
      dose(2, id),
      draft('medicine', 90, { text: 'clarithromycin' }),
      draft('medicine', 90, { text: "St John's wort" }),
      draft('measurement', 1, { what: 'mitragynine', value: 41, unit: 'ng/mL' }),
    ]);
    const { out } = await place.run(['levels']);
    expect(out).toContain('clarithromycin can slow');
    expect(out).toContain("St John's wort can speed");
    expect(out).toContain('mitragynine 41 ng/mL');
    const { json } = await place.run(['levels', '--json']);
    expect(json['scenarios']).toMatchObject([
      { id: 'cyp3a-inhibitor', strength: 'strong', certainty: 'veryLow', now: [{ kind: 'leaf' }] },
      { id: 'cyp3a-inducer', most: null, certainty: 'none', now: [] },
    ]);
  });
});

describe('laboratory values', () => {
  const withValue = (value: number) =>
    journalOf(labelled, (id) => [dose(2, id), draft('measurement', 1, { what: 'mitragynine', value, unit: 'ng/mL' })]);
  interface Shown {
    readonly fitted: { readonly values: number; readonly refused: readonly { readonly model: string }[] } | null;
    readonly parts: readonly {
      readonly analytes: { readonly mitragynine: { readonly now: { readonly p5: number; readonly p95: number } } };
    }[];
  }
  const shown = async (...more: string[]): Promise<Shown> =>
    (await place.run(['levels', '--json', ...more])).json as unknown as Shown;
  const width = ({ parts }: Shown): number => {
    const now = parts[0]?.analytes.mitragynine.now;
    return now === undefined ? Number.NaN : now.p95 - now.p5;
  };

  test('narrow the range to people who agree with them, and the page says so', async () => {
    await withValue(20);
    const without = await shown();
    const fitted = await shown('--measured');
    expect(without.fitted).toBeNull();
    expect(fitted.fitted).toMatchObject({ values: 1 });
    expect(width(fitted)).toBeLessThan(0.75 * width(without));
    const { out } = await place.run(['levels', '--measured']);
    expect(out.replaceAll(/\s+/gu, ' ')).toContain('agree with the values shown here');
  });

  test('are asked for where there are none', async () => {
    await journalOf(labelled, (id) => [dose(2, id)]);
    const { exit, json } = await place.run(['levels', '--measured', '--json']);
    expect(exit).toBe(2);
    expect(json).toMatchObject({ error: { where: '--measured' } });
  });
});

describe('what cannot be computed is said, and ends with 1', () => {
  test('no dose', async () => {
    await journalOf(null, () => [draft('note', 1, { text: 'nothing yet' })]);
    expect(await place.run(['levels', '--json'])).toMatchObject({ exit: 1, json: { notComputable: 'no-doses' } });
  });

  test('a strength that is not known', async () => {
    await journalOf(null, () => [dose(1, null)]);
    const ran = await place.run(['levels', '--json']);
    expect(ran).toMatchObject({ exit: 1, json: { notComputable: 'strength-not-known', parts: [] } });
    expect((await place.run(['levels'])).out).toContain('not known how much mitragynine');
  });

  test('isolated 7-OH', async () => {
    await journalOf({ name: 'Tabs', kind: '7-oh', form: 'tablet' }, (id) => [dose(1, id)]);
    expect(await place.run(['levels', '--json'])).toMatchObject({ exit: 1, json: { notComputable: 'no-model' } });
  });

  test('a person under 18', async () => {
    await journalOf(labelled, (id) => [dose(1, id), draft('profile', 2, { age: 16 })]);
    expect(await place.run(['levels', '--json'])).toMatchObject({ exit: 1, json: { notComputable: 'under-age' } });
  });
});

test('refuses what it cannot read, by name', async () => {
  await fill(place.vault);
  for (const [args, code, where] of [
    [['levels', '--hours', '0'], 'bad-number', '--hours'],
    [['levels', '--hours', '1e3'], 'bad-number', '--hours'],
    [['levels', '--seed', '-1'], 'bad-number', '--seed'],
    [['levels', 'nowhere.clearleaf'], 'no-vault', 'JOURNAL'],
    [['levels', place.vault, '--vault', place.vault], 'bad-arguments', '--vault'],
  ] as const)
    expect(await place.run([...args, '--json'])).toMatchObject({ exit: 2, json: { error: { code, where } } });
});
