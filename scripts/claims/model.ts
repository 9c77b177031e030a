/** From labelled sentences to the three heads of the checker. */
import type { ClaimsFacts } from '@clearleaf/core/claims';
import type { ClaimFact } from '@clearleaf/core/claims/facts';
import {
  OTHER,
  type Sentence,
  type StoredModel,
  TABLE_SIZE,
  CONTENT_SHARE,
  type Features,
  createFeaturizer,
  createVerdictFeaturizer,
  frameIds,
  modalities,
  placeOf,
  type PageReader,
  createPageReader,
  judge,
  reassurancePlace,
  rulePlace,
  weighable,
  weighedVerdicts,
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

/** Features that are kept, as an example; those of content count by `content`. */
const example = (
  { places, values, count, form }: Features,
  { target, weight = 1, content = 1 }: { target: number; weight?: number; content?: number },
): Example => ({
  places: Array.from(places.subarray(0, count)),
  values: Array.from(values.subarray(0, count), (value, at) => (at < form ? value : value * content)),
  target,
  weight,
});

interface Examples {
  readonly claim: Example[];
  readonly topic: Example[];
  readonly modality: Example[];
  readonly verdict: Example[];
}

/** Each head's examples; `at` is the place of a topic among all. */
function examplesOf(rows: readonly Labelled[], facts: ClaimsFacts, at: ReadonlyMap<string, number>): Examples {
  const readPage = createPageReader();
  const featurize = createFeaturizer();
  const featurizeVerdict = createVerdictFeaturizer();
  const examples: Examples = { claim: [], topic: [], modality: [], verdict: [] };
  const byId = new Map(facts.claims.map((fact) => [fact.id, fact]));
  for (const page of pagesOf(rows))
    for (const [place, reading] of readPage(sentencesOfPage(page)).entries()) {
      const label = page[place];
      if (label !== undefined) {
        const also = label.also.map((id) => at.get(id)).filter((one) => one !== undefined);
        const features = featurize(reading);
        addExample(examples, { label, features, topic: at.get(label.topic) ?? at.size - 1, also });
        addVerdict(examples, { label, reading, features, fact: byId.get(label.topic), featurize: featurizeVerdict });
      }
    }
  for (const { sentences, ids } of claimPages(facts))
    for (const [place, reading] of readPage(sentences).entries()) {
      const target = at.get(ids[place] ?? '');
      if (target !== undefined)
        examples.topic.push(example(featurize(reading), { target, weight: place === 1 ? 1 : 0.5 }));
    }
  return examples;
}

interface Read {
  readonly label: Labelled;
  readonly features: Features;
  readonly topic: number;
  readonly also: readonly number[];
}

/** What a second topic counts beside the first. */
const ALSO_RIGHT = 0.3;

function addExample({ claim, topic, modality }: Examples, read: Read): void {
  const { label, features } = read;
  claim.push(example(features, { target: label.isClaim ? 1 : 0, weight: label.isClaim ? 1 : 1.5 }));
  if (!label.isClaim) return;
  topic.push(example(features, { target: read.topic }));
  for (const id of read.also) topic.push(example(features, { target: id, weight: ALSO_RIGHT }));
  const firmness = modalities.findIndex((name) => name === label.modality);
  if (firmness >= 0)
    modality.push(
      example(features, {
        target: firmness,
        weight: label.modality === 'anecdotal' ? 2 : 1,
        content: CONTENT_SHARE,
      }),
    );
}

interface Held {
  readonly label: Labelled;
  readonly reading: Readings[number];
  readonly features: Features;
  readonly fact: ClaimFact | undefined;
  readonly featurize: ReturnType<typeof createVerdictFeaturizer>;
}

/** What the evidence says to a sentence is learned as if its topic and modality had been found. */
function addVerdict({ verdict }: Examples, { label, reading, features, fact, featurize }: Held): void {
  const target = weighedVerdicts.findIndex((name) => name === label.verdict);
  const modality = modalities.find((name) => name === label.modality);
  if (fact === undefined || target < 0 || modality === undefined) return;
  const weighed = weighable({ read: reading.read, wording: reading.wording, modality, features });
  const made = featurize(weighed, fact, judge(fact, weighed));
  verdict.push(example(made, { target, weight: label.verdict === 'contradicted' ? 3 : 1 }));
}

/** Trains on labelled sentences; the same ones give the same model. */
export function trainModel(rows: readonly Labelled[], facts: ClaimsFacts): StoredModel {
  const topics = [...facts.claims.map(({ id }) => id), OTHER];
  const at = new Map(topics.map((id, place) => [id, place]));
  const { claim, topic, modality, verdict } = examplesOf(rows, facts, at);
  const frames = frameIds.flatMap((id, place) => {
    const target = at.get(id);
    return target === undefined ? [] : [[TABLE_SIZE + place, target, 1.5] as const];
  });
  const claimPrior = [
    [placeOf('rule:claims true'), 1, 1.5],
    [placeOf('rule:claims false'), 0, 3],
    [placeOf('rule:claim promise'), 1, 3],
  ] as const;
  const anecdotal = modalities.indexOf('anecdotal');
  const modalityPrior = [
    ...modalities.map((name, target) => [placeOf(`rule:modality ${name}`), target, 2.5] as const),
    ...['first-person', 'person-felt', 'quoted'].map((rule) => [placeOf(`rule:how ${rule}`), anecdotal, 3] as const),
    [placeOf('rule:how heard'), modalities.indexOf('asserted'), 2] as const,
    [placeOf('rule:told'), anecdotal, 0.5] as const,
    [placeOf('rule:story'), anecdotal, 1] as const,
  ];
  const contradicted = weighedVerdicts.indexOf('contradicted');
  const verdictPrior = [
    ...weighedVerdicts.map((name, target) => [rulePlace(name), target, 2.5] as const),
    ...(['asserted', 'hedged', 'anecdotal'] as const).map(
      (wording) => [reassurancePlace(wording), contradicted, 2.5] as const,
    ),
  ];
  return {
    claim: learn(claim, { classes: ['no', 'yes'], prior: claimPrior, rounds: 12, decay: 2e-4 }),
    topic: learn(topic, { classes: topics, prior: frames, rounds: 14, decay: 1e-4 }),
    modality: learn(modality, { classes: modalities, prior: modalityPrior, rounds: 12, decay: 5e-4 }),
    verdict: learn(verdict, { classes: weighedVerdicts, prior: verdictPrior, rounds: 10, decay: 2e-4 }),
  };
}
