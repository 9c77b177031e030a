/** From labelled sentences to the three heads of the checker. */
import type { ClaimsFacts } from '@clearleaf/core/claims';
import {
  OTHER,
  type Sentence,
  type StoredModel,
  TABLE_SIZE,
  frameIds,
  modalities,
  placeOf,
  type PageReader,
  createPageReader,
} from '@clearleaf/core/claims/check';
import { type Labelled, pagesOf, sentencesOfPage } from './corpus.ts';
import { type Example, learn } from './learn.ts';

type Readings = ReturnType<PageReader>;

const homeOf: Readonly<Record<string, string>> = { A: 'ADHD', W: 'opioid withdrawal', G: 'anxiety', D: 'addiction' };

/** The claims of the evidence as pages of their own: a first example of every topic. */
function claimPages(facts: ClaimsFacts): { sentences: Sentence[]; ids: string[] }[] {
  return facts.claims.map(({ id, claim, normalised }) => {
    const { subject, relation, object } = normalised;
    const home = `About kratom and ${homeOf[id.slice(0, 1)] ?? 'health'}`;
    const texts = [home, `${claim}.`, `${subject} ${relation} ${object}.`];
    return {
      sentences: texts.map((text, block) => ({ block, kind: 'paragraph', text })),
      ids: ['', id, id],
    };
  });
}

const example = ({ features }: Readings[number], target: number, weight = 1): Example => ({
  ...features,
  target,
  weight,
});

/** Trains on labelled sentences; the same ones give the same model. */
export function trainModel(rows: readonly Labelled[], facts: ClaimsFacts): StoredModel {
  const readPage = createPageReader();
  const topics = [...facts.claims.map(({ id }) => id), OTHER];
  const at = new Map(topics.map((id, place) => [id, place]));
  const claim: Example[] = [];
  const topic: Example[] = [];
  const modality: Example[] = [];
  for (const page of pagesOf(rows)) {
    for (const [place, reading] of readPage(sentencesOfPage(page)).entries()) {
      const label = page[place];
      if (label === undefined) continue;
      claim.push(example(reading, label.isClaim ? 1 : 0, label.isClaim ? 1 : 1.5));
      if (!label.isClaim) continue;
      topic.push(example(reading, at.get(label.topic) ?? topics.length - 1));
      const firmness = modalities.findIndex((name) => name === label.modality);
      if (firmness >= 0) modality.push(example(reading, firmness));
    }
  }
  for (const { sentences, ids } of claimPages(facts))
    for (const [place, reading] of readPage(sentences).entries()) {
      const target = at.get(ids[place] ?? '');
      if (target !== undefined) topic.push(example(reading, target, place === 1 ? 1 : 0.5));
    }
  const frames = frameIds.flatMap((id, place) => {
    const target = at.get(id);
    return target === undefined ? [] : [[TABLE_SIZE + place, target, 1.5] as const];
  });
  const claimPrior = [
    [placeOf('rule:claims true'), 1, 1.5],
    [placeOf('rule:claims false'), 0, 3],
  ] as const;
  const modalityPrior = modalities.map((name, target) => [placeOf(`rule:modality ${name}`), target, 4] as const);
  return {
    claim: learn(claim, { classes: ['no', 'yes'], prior: claimPrior, rounds: 12, decay: 2e-4 }),
    topic: learn(topic, { classes: topics, prior: frames, rounds: 14, decay: 1e-4 }),
    modality: learn(modality, { classes: modalities, prior: modalityPrior, rounds: 12, decay: 2e-4 }),
  };
}
