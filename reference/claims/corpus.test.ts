/** The labelled sentences keep to their schema and to the rules of README.md that a program can check. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadRoom } from '@clearleaf/knowledge/node';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const folder = fileURLToPath(new URL('.', import.meta.url));
const heldOut = `${folder}held-out/`;
const ids = new Set(loadRoom('claims').claims.map(({ id }) => id));

const base = {
  doc: z.string().min(1),
  style: z.string().min(1),
  sentence_index: z.number().int().min(0),
  sentence: z.string().trim().min(1),
  also: z.array(z.string().refine((id) => ids.has(id), 'no id of the evidence')),
};
const row = z.discriminatedUnion('is_claim', [
  z.strictObject({
    ...base,
    is_claim: z.literal(true),
    topic: z.string().refine((id) => id === 'other' || ids.has(id), 'neither an id of the evidence nor "other"'),
    modality: z.enum(['asserted', 'hedged', 'anecdotal']),
    verdict: z.enum(['supported', 'partly supported', 'overstated', 'unsupported', 'contradicted', 'not assessed']),
  }),
  z.strictObject({ ...base, is_claim: z.literal(false), topic: z.null(), modality: z.null(), verdict: z.null() }),
]);
type Row = z.infer<typeof row> & { readonly place: string };

function rowsOf(directory: string): Row[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) =>
      readFileSync(`${directory}${name}`, 'utf8')
        .split('\n')
        .flatMap((line, at) => {
          if (line === '') return [];
          const place = `${name}, line ${at + 1}`;
          const parsed = row.safeParse(JSON.parse(line));
          if (!parsed.success) throw new Error(`${place}: ${z.prettifyError(parsed.error)}`);
          return [{ ...parsed.data, place }];
        }),
    );
}

const training = rowsOf(folder);
const apart = rowsOf(heldOut);
const claims = training.filter(({ is_claim }) => is_claim);

describe('labelled sentences', () => {
  it('are at least 1,500, a fifth to a third of them no claims', () => {
    expect(training.length).toBeGreaterThanOrEqual(1500);
    const share = 1 - claims.length / training.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.34);
  });

  it('cover every claim of the evidence in three styles or more', () => {
    const styles = new Map([...ids].map((id) => [id, new Set<string>()]));
    for (const { topic, also, style } of claims) for (const id of [topic, ...also]) styles.get(id ?? '')?.add(style);
    expect([...styles].filter(([, seen]) => seen.size < 3).map(([id]) => id)).toEqual([]);
  });

  it('have every verdict and modality in number, with at least 60 contradicted', () => {
    const count = (test: (one: Row) => boolean): number => claims.filter(test).length;
    expect(count(({ verdict }) => verdict === 'contradicted')).toBeGreaterThanOrEqual(60);
    for (const modality of ['asserted', 'hedged', 'anecdotal'])
      expect(count((one) => one.modality === modality)).toBeGreaterThanOrEqual(100);
    for (const verdict of ['supported', 'partly supported', 'overstated', 'unsupported', 'not assessed'])
      expect(count((one) => one.verdict === verdict)).toBeGreaterThanOrEqual(40);
  });

  it('are not assessed where, and only where, the claim is outside the evidence', () => {
    const wrong = [...training, ...apart].filter(
      ({ topic, verdict }) => (topic === 'other') !== (verdict === 'not assessed'),
    );
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  it('occur once, also against those held out', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { sentence, place } of [...training, ...apart]) {
      const key = sentence
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const before = seen.get(key);
      if (before !== undefined) twice.push(`${place} = ${before}`);
      seen.set(key, place);
    }
    expect(twice).toEqual([]);
  });

  it('stand in whole documents, each numbered from 0 without gaps and of one style', () => {
    const documents = new Map<string, Row[]>();
    for (const one of [...training, ...apart]) documents.set(one.doc, [...(documents.get(one.doc) ?? []), one]);
    const wrong = [...documents].filter(
      ([, rows]) =>
        new Set(rows.map(({ style }) => style)).size > 1 ||
        rows.map((one) => one.sentence_index).some((index, at) => index !== at),
    );
    expect(wrong.map(([doc]) => doc)).toEqual([]);
  });

  it('held out are of styles that are never trained on', () => {
    const trained = new Set(training.map(({ style }) => style));
    expect(apart.filter(({ style }) => trained.has(style)).map(({ place }) => place)).toEqual([]);
  });
});
