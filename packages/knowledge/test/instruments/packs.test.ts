/** The data packs as they ship: wording, terms, bands, cut-offs, help; scored by the shipped functions. */
import { mkdtempSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Answers,
  changeOf,
  codesOf,
  dueOf,
  helpNeeded,
  itemsToAsk,
  offersAfter,
  type Pack,
  packsOf,
  sayScore,
  scoreOf,
} from '@clearleaf/core/instruments';
import type { InstrumentsFacts } from '@clearleaf/core/instruments/facts';
import { createSpeaker } from '@clearleaf/core/message';
import { en } from '@clearleaf/core/message/en';
import { describe, expect, it } from 'vitest';
import { compileKnowledge } from '../../src/compile.ts';
import { factsDir } from '../../src/files.ts';
import { rooms } from '../../src/rooms.ts';
import { compileRoom } from '../claims/load.ts';
import { answersFor, everyItem, named } from './answers.ts';

const facts = compileRoom('instruments') as InstrumentsFacts;
const packs = packsOf(facts);
const pack = (id: string): Pack => named(packs, id);
const speak = createSpeaker('en-GB', en);
const DAY = 86_400_000;

describe('what ships', () => {
  it('is one pack for each instrument that may be shown, and none for the others', () => {
    const shippable = facts.instruments.filter((fact) => fact.shippable).map(({ id }) => id);
    expect(packs.map(({ instrument }) => instrument).sort()).toEqual(shippable.sort());
  });

  it('is refused by the compiler where the instrument may not be shown', () => {
    const folder = mkdtempSync(join(tmpdir(), 'packs-'));
    for (const part of ['instruments', 'sources'])
      cpSync(join(factsDir, part), join(folder, part), { recursive: true });
    const own = join(folder, 'instruments/packs/pgic-en.yaml');
    const bad = readFileSync(own, 'utf8').replace('instrument: pgic', 'instrument: isi').replace('pgic:en', 'isi:en');
    writeFileSync(join(folder, 'instruments/packs/isi-en.yaml'), bad);
    const instrumentsRoom = rooms.filter(({ room }) => room === 'instruments');
    const { failedRooms, problems } = compileKnowledge(folder, instrumentsRoom);
    expect(failedRooms).toEqual(['instruments']);
    expect(problems.map(({ rule, actual }) => [rule, actual])).toEqual([
      ['pack-not-shippable', '"isi", which says shippable: false'],
    ]);
  });

  it('has one file of terms for each pack, with the words that it shows', () => {
    const folder = fileURLToPath(new URL('../../licences/instruments/', import.meta.url));
    const files = readdirSync(folder).sort();
    expect(files).toEqual(packs.map(({ instrument }) => `${instrument.replace('_', '-')}.md`).sort());
    for (const { instrument, licence, attribution, wording } of packs) {
      const terms = readFileSync(join(folder, `${instrument.replace('_', '-')}.md`), 'utf8');
      expect(terms).toContain(licence.terms);
      expect(terms).toContain(wording.kind === 'verbatim' ? attribution : 'written for Clearleaf');
      expect(terms.includes('**not** covered'), instrument).toBe(wording.kind === 'verbatim');
    }
  });

  it('says where wording was read, and which was not read at its publisher', () => {
    const unverified = packs.filter(({ wording }) => !wording.verified).map(({ instrument }) => instrument);
    expect(unverified.sort()).toEqual(['asq', 'auditc', 'barc10']);
    for (const one of packs) expect(one.wording.verified, one.id).toBe(one.wording.reading === 'read');
    const own = packs.filter(({ wording }) => wording.kind === 'own').map(({ instrument }) => instrument);
    expect(own.sort()).toEqual(['craving_nrs', 'pain_nrs', 'pgic', 'sleep_diary', 'sud_criteria', 'withdrawal_check']);
  });

  it('has as many scored items as the instrument says', () => {
    for (const one of packs) {
      const scored = one.items.filter((item) => item.scored).length;
      // The diary asks for the two times of its first topic one by one.
      expect([one.instrument, scored]).toEqual([one.instrument, one.instrument === 'sleep_diary' ? 6 : one.fact.items]);
    }
  });

  it('asks nothing twice within the days that it looks back, where the facts say how often', () => {
    for (const id of ['phq9', 'gad7', 'peg']) expect(pack(id).schedule.minDays).toBe(pack(id).fact.recallDays);
    const asked = [{ instrument: 'phq9', at: 0 }];
    const [early] = dueOf(packs, asked, 14 * DAY - 1, [{ instrument: 'phq9', everyDays: 1 }]);
    const [right] = dueOf(packs, asked, 14 * DAY, [{ instrument: 'phq9', everyDays: 1 }]);
    expect([early?.due, right?.due]).toEqual([false, true]);
    expect(dueOf(packs, [], 0, [{ instrument: 'asq' }])).toEqual([]);
  });
});

describe('codes', () => {
  it('are those of the facts, one for each item, in their order', () => {
    for (const id of ['phq9', 'gad7', 'peg', 'auditc']) {
      const codes = codesOf(pack(id)).items.map(({ code }) => code);
      expect(codes.slice(0, pack(id).fact.items ?? 0)).toEqual(pack(id).fact.loinc?.items.map(({ code }) => code));
    }
    expect(codesOf(pack('phq9')).items.at(-1)).toMatchObject({ item: 'difficulty', code: '69722-7' });
    expect(codesOf(pack('withdrawal_check')).items.every(({ system }) => system.startsWith('urn:'))).toBe(true);
  });

  it('are not those of the HL7 example of the AUDIT-C, whose first item is another question', () => {
    const first = pack('auditc').items[0];
    expect(first?.text).toBe('How often do you have a drink containing alcohol?');
    expect(codesOf(pack('auditc')).items[0]).toMatchObject({ linkId: '/68518-0', reading: 'recalled' });
    expect(JSON.stringify([pack('auditc').items, codesOf(pack('auditc'))])).not.toMatch(/68517-2|X or more|5 or more/);
  });
});

describe('bands', () => {
  const bandAt = (id: string, total: number): string | null => {
    const score = scoreOf(pack(id), answersFor(pack(id), total));
    expect([id, score.total]).toEqual([id, total]);
    return score.band?.label ?? null;
  };

  it.each([
    [
      'gad7',
      [
        [0, 'minimal'],
        [4, 'minimal'],
        [5, 'mild'],
        [9, 'mild'],
        [10, 'moderate'],
        [14, 'moderate'],
        [15, 'severe'],
        [21, 'severe'],
      ],
    ],
    [
      'phq9',
      [
        [0, 'minimal'],
        [4, 'minimal'],
        [5, 'mild'],
        [9, 'mild'],
        [10, 'moderate'],
        [14, 'moderate'],
        [15, 'moderately severe'],
        [19, 'moderately severe'],
        [20, 'severe'],
        [27, 'severe'],
      ],
    ],
    [
      'auditc',
      [
        [0, 'below both cut-offs'],
        [2, 'below both cut-offs'],
        [3, 'positive for women'],
        [4, 'positive'],
        [12, 'positive'],
      ],
    ],
    [
      'sud_criteria',
      [
        [0, 'below threshold'],
        [1, 'below threshold'],
        [2, 'mild range'],
        [3, 'mild range'],
        [4, 'moderate range'],
        [5, 'moderate range'],
        [6, 'severe range'],
        [11, 'severe range'],
      ],
    ],
    [
      'barc10',
      [
        [10, 'below the sustained-remission cut-off'],
        [46, 'below the sustained-remission cut-off'],
        [47, 'at or above the cut-off'],
        [60, 'at or above the cut-off'],
      ],
    ],
  ] as const)('%s has its names at every edge', (id, edges) => {
    for (const [total, label] of edges) expect([total, bandAt(id, total)]).toEqual([total, label]);
  });

  it('has no word where none was published, or only a third party gave one', () => {
    for (const total of [0, 20, 39]) expect(bandAt('withdrawal_check', total)).toBeNull();
    for (const total of [0, 4, 10]) expect(bandAt('peg', total)).toBeNull();
    for (const total of [0, 1, 4]) expect(bandAt('asq', total)).toBeNull();
  });
});

describe('published examples', () => {
  const inOrder = (id: string, values: readonly number[]): Answers =>
    Object.fromEntries(pack(id).items.map((item, index) => [item.id, values[index] ?? null]));

  // PACIO Sample Data Depot, October 2025 and January 2026: its own totals and categories. HL7 PHR guide: answers only.
  it.each([
    ['gad7', [1, 1, 1, 1, 0, 1, 2], 7, 'mild'],
    ['gad7', [1, 0, 0, 1, 0, 1, 1], 4, 'minimal'],
    ['gad7', [0, 0, 1, 1, 0, 1, 0], 3, 'minimal'],
  ] as const)('%s %j is %d', (id, values, total, label) => {
    expect(scoreOf(pack(id), inOrder(id, values))).toMatchObject({ total, band: { label } });
  });
});

describe('screens and parts', () => {
  it('shows both cut-offs of the AUDIT-C, since nothing says which one is meant', () => {
    const at = (total: number) => scoreOf(pack('auditc'), answersFor(pack('auditc'), total)).screens;
    expect(at(2).map(({ positive }) => positive)).toEqual([false, false]);
    expect(at(3).map(({ id, positive }) => [id, positive])).toEqual([
      ['women', true],
      ['men', false],
    ]);
    expect(at(4).map(({ positive }) => positive)).toEqual([true, true]);
    expect(scoreOf(pack('auditc'), { often: 4, typical: 0, six: 0 }).notes).toHaveLength(1);
  });

  it('counts the criteria with and without tolerance and withdrawal, and those of the last month', () => {
    const all = everyItem(pack('sud_criteria'), 0);
    const rows = (answers: Answers) => {
      const { total, rows: parts } = scoreOf(pack('sud_criteria'), answers);
      return [total, ...parts.map(({ value }) => value)];
    };
    expect(rows({ ...all, tolerance: 1, withdrawal: 2 })).toEqual([2, 0, 1]);
    expect(rows({ ...all, tolerance: 1, craving: 2, time: 1 })).toEqual([3, 2, 1]);
    expect(rows(everyItem(pack('sud_criteria'), 2))).toEqual([11, 9, 11]);
    expect(rows({ ...all, time: null })).toEqual([null, null, null]);
    expect(sayScore(pack('sud_criteria'), scoreOf(pack('sud_criteria'), all), speak).join(' ')).not.toMatch(
      /you have/i,
    );
  });

  it('reads the withdrawal check with the hours since the last dose', () => {
    expect(scoreOf(pack('withdrawal_check'), everyItem(pack('withdrawal_check'), 3))).toMatchObject({
      total: 39,
      shownWith: 'hours-since-dose',
    });
  });

  it('keeps the two numbers of craving apart', () => {
    const score = scoreOf(pack('craving_nrs'), { now: 3, worst: 8 });
    expect([score.total, score.rows.map(({ value }) => value)]).toEqual([null, [3, 8]]);
  });
});

describe('help', () => {
  it('comes with any answer to item 9 but the first, and leads on to the ASQ', () => {
    const phq9 = pack('phq9');
    expect([0, 1, 2, 3].map((value) => helpNeeded(phq9, 'self-harm', value))).toEqual([
      null,
      'crisis',
      'crisis',
      'crisis',
    ]);
    expect(offersAfter(phq9, { 'self-harm': 1 })).toEqual(['asq']);
    expect(offersAfter(phq9, everyItem(phq9, 0))).toEqual([]);
    expect(phq9.items[8]).toMatchObject({
      id: 'self-harm',
      text: expect.stringMatching(/^Thoughts that you would be better off dead/) as string,
    });
  });

  it('comes with every yes of the ASQ; a yes to the question about now is an emergency', () => {
    const asq = pack('asq');
    const levels = asq.items.map(({ id }) => helpNeeded(asq, id, 1));
    expect(levels).toEqual(['crisis', 'crisis', 'crisis', 'crisis', 'emergency']);
    expect(asq.items.map(({ id }) => helpNeeded(asq, id, 0))).toEqual([null, null, null, null, null]);
    for (const { id } of asq.items.slice(0, 4)) {
      const answers = { ...everyItem(asq, 0), now: null, [id]: 1 };
      expect(itemsToAsk(asq, answers).at(-1)?.id).toBe('now');
      expect(sayScore(asq, scoreOf(asq, answers), speak)).toEqual(['Please talk to a person today.']);
    }
    expect(itemsToAsk(asq, { ...everyItem(asq, 0), now: null }).at(-1)?.id).toBe('attempt');
  });

  it('never says that a zero is well', () => {
    const said = sayScore(pack('asq'), scoreOf(pack('asq'), everyItem(pack('asq'), 0)), speak);
    expect(said).toEqual(['A “no” here does not mean that all is well. The ways to help stay open.']);
    expect(scoreOf(pack('asq'), everyItem(pack('asq'), 0)).showsTotal).toBe(false);
  });
});

it('compares by the larger of the published figure and a quarter of the own start', () => {
  const at = (total: number, days: number) => ({ total, at: days * DAY });
  expect(changeOf(pack('phq9'), at(10, 0), at(6, 20))).toMatchObject({ threshold: 3.7, verdict: 'may-be-real' });
  expect(changeOf(pack('phq9'), at(24, 0), at(19, 20))).toMatchObject({ threshold: 6, verdict: 'not-told-apart' });
  expect(changeOf(pack('phq9'), at(24, 0), at(18, 20)).verdict).toBe('may-be-real');
  expect(changeOf(pack('phq9'), at(24, 0), at(0, 13)).verdict).toBe('windows-overlap');
  expect(changeOf(pack('peg'), at(3, 0), at(4, 20))).toMatchObject({ threshold: 1, verdict: 'may-be-real' });
  expect(changeOf(pack('barc10'), at(20, 0), at(50, 100)).verdict).toBe('no-figure');
});
