/** Labelled sentences: one JSON object a line, read strictly, in pages as they were written. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Sentence, looksLikeHeading } from '@clearleaf/core/claims/check';
import * as z from 'zod';

const row = z.object({
  doc: z.coerce.string(),
  sentence_index: z.number(),
  sentence: z.string(),
  is_claim: z.boolean(),
  topic: z.string().nullish(),
  also: z.union([z.array(z.string()), z.string()]).nullish(),
  modality: z.string().nullish(),
  verdict: z.string().nullish(),
  style: z.string().optional(),
});

/** One labelled sentence. `topic` is a claim id, or `other` for a claim outside the evidence base. */
export interface Labelled {
  readonly doc: string;
  readonly index: number;
  readonly sentence: string;
  readonly isClaim: boolean;
  readonly topic: string;
  readonly also: readonly string[];
  readonly modality: string;
  readonly verdict: string;
  readonly style: string | null;
}

const CLAIM_ID = /^[A-Z]\d\d$/;

function rowOf(line: string, place: string): z.infer<typeof row> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`Cannot read ${place}: the line is no JSON. Expected one object a line.`);
  }
  const parsed = row.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`Cannot read ${place}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}

const idsOf = (also: z.infer<typeof row>['also']): readonly string[] =>
  typeof also === 'string' ? also.split(/[ ,;]+/).filter(Boolean) : (also ?? []);

function labelledOf(line: string, place: string): Labelled {
  const { doc, sentence_index, sentence, is_claim, topic, also, modality, verdict, style } = rowOf(line, place);
  return {
    doc,
    index: sentence_index,
    sentence,
    isClaim: is_claim,
    topic: typeof topic === 'string' && CLAIM_ID.test(topic) ? topic : 'other',
    also: idsOf(also),
    modality: modality ?? '',
    verdict: verdict ?? '',
    style: style ?? null,
  };
}

/** Reads a labelled file. @throws Error naming file, line, field and what was expected. */
export function readLabelled(path: string): Labelled[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, at) => (line.trim() === '' ? [] : [labelledOf(line, `${path}, line ${at + 1}`)]));
}

/** Where the sentences lie that the checker learns from. */
export const trainingFolder = fileURLToPath(new URL('../../reference/claims/', import.meta.url));

/** Every file of the training folder, in the order of their names. */
export const readTraining = (): Labelled[] =>
  readdirSync(trainingFolder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readLabelled(`${trainingFolder}${name}`));

/** Pages in the order of their sentences. */
export function pagesOf(rows: readonly Labelled[]): Labelled[][] {
  const pages = new Map<string, Labelled[]>();
  for (const labelled of rows) pages.set(labelled.doc, [...(pages.get(labelled.doc) ?? []), labelled]);
  return [...pages.values()].map((page) => page.sort((a, b) => a.index - b.index));
}

/** Labelled sentences as the checker takes them. */
export const sentencesOfPage = (page: readonly Labelled[]): Sentence[] =>
  page.map(({ sentence }, block) => {
    const text = sentence.replace(/^(?:[-*•] |#+ )/, '').trim();
    return { block, kind: looksLikeHeading(text) || sentence.startsWith('#') ? 'heading' : 'paragraph', text };
  });
