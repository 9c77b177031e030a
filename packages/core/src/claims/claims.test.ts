/** The room with a few hand-made facts: one indication, one urgent one, one topic, a retracted source. */
import { describe, expect, it } from 'vitest';
import { en } from '../message/en.ts';
import { createSpeaker } from '../message/index.ts';
import { plainDate } from '../quantity/index.ts';
import type { Source } from '../finding/index.ts';
import type { ClaimsFacts, IndicationFact } from './facts.ts';
import {
  claimById,
  clinicianQuestions,
  evidenceFor,
  evidenceForEach,
  evidenceGaps,
  readReasons,
  treatments,
  verdictMeaning,
  verdictName,
} from './index.ts';
import { contentWords, mendWord, phraseIndexOf } from './phrases.ts';
import { studyKinds } from './types.ts';

const speak = createSpeaker('en', en);
const asOf = plainDate('2026-11-23');
const source = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  title: `Paper ${id}`,
  year: 2020,
  kind: 'trial',
  verified: true,
  state: 'current',
  ...more,
});
const cited = { sources: ['good'], asOf, verified: true };
const studies: IndicationFact['studies'] = studyKinds.map((kind) => ({ kind, status: 'none' }));

const facts: ClaimsFacts = {
  sources: {
    good: source('good'),
    fallen: source('fallen', { state: 'retracted' }),
    unseen: source('unseen', { verified: false }),
  },
  evidence: [
    {
      id: 'pain',
      title: 'Pain',
      human: 'Nobody was tested.',
      animal: 'Rats.',
      omissions: ['left-out'],
      comparators: ['C1'],
      ...cited,
    },
    {
      id: 'craving',
      title: 'Craving',
      human: 'People say so.',
      animal: 'Mice.',
      omissions: [],
      comparators: ['C2'],
      ...cited,
    },
  ],
  omissions: [{ id: 'left-out', text: 'It causes dependence.', ...cited }],
  comparators: [
    {
      id: 'C1',
      condition: 'Pain',
      treatment: 'Rest',
      effect: 'Less pain.',
      figuresVerified: false,
      certaintyNote: 'low',
      ...cited,
    },
    {
      id: 'C2',
      condition: 'Craving',
      treatment: 'A medicine',
      effect: 'Fewer deaths.',
      figuresVerified: true,
      certaintyNote: 'moderate',
      ...cited,
      sources: ['fallen'],
    },
  ],
  claims: [
    {
      id: 'A01',
      group: 'other-pages',
      claim: 'It heals',
      normalised: { subject: 'kratom', relation: 'heals', object: 'pain', population: 'people' },
      wording: 'asserted',
      articles: 1,
      verdict: 'unsupported',
      certainty: 'none',
      summary: 'No.',
      evidence: 'pain',
      ...cited,
      sources: ['fallen', 'unseen'],
    },
  ],
  indications: [
    {
      id: 'pain',
      name: 'Pain',
      certainty: 'none',
      bottomLine: 'No study.',
      evidence: 'pain',
      related: [],
      treatmentsFirst: false,
      cautions: [],
      studies,
      phrases: ['pain', 'back pain', '=ache'],
      nearPhrases: ['fibromyalgia', 'cant walk'],
      ...cited,
    },
    {
      id: 'craving',
      name: 'Craving',
      certainty: 'veryLow',
      bottomLine: 'A medicine works.',
      evidence: 'craving',
      related: ['pain'],
      treatmentsFirst: true,
      cautions: [{ text: 'Tolerance is lost.', sources: ['good'] }],
      studies: studies.map((study) =>
        study.kind === 'randomised-trial' ? { ...study, status: 'found', sources: ['good'] } : study,
      ),
      phrases: ['{quit} {opioid}', 'craving'],
      nearPhrases: [],
      ...cited,
    },
  ],
  topics: [
    {
      id: 'smoking',
      name: 'Smoking',
      certainty: 'none',
      bottomLine: 'Nothing found.',
      evidence: 'craving',
      noTrial: true,
      comparators: [],
      cautions: [],
      phrases: ['{quit} smoking'],
      ...cited,
    },
  ],
  mechanisms: [],
  practices: [
    {
      id: 'P1',
      practice: 'Ask',
      carriedOut: 'It asks.',
      questions: [
        {
          id: 'P1',
          question: 'What now?',
          because: 'It matters.',
          when: [['uses-daily', 'has-medicines'], ['reason:craving']],
          unless: ['under-age'],
          rank: 2,
          sources: ['good'],
        },
        {
          id: 'P1-first',
          question: 'What first?',
          because: 'It matters.',
          when: [['always']],
          unless: [],
          rank: 1,
          sources: ['good'],
        },
      ],
      ...cited,
    },
  ],
  gaps: [
    { id: 'gap', kind: 'comparison', question: 'Which is better?', answer: 'Not known.', claims: ['A01'], ...cited },
  ],
  words: [
    { id: 'quit', words: ['quit', 'get off', 'stop'] },
    { id: 'opioid', words: ['oxys', 'pain pills', 'oxycodone'] },
    { id: 'skip', words: ['my', 'the', 'to', 'of'] },
    { id: 'negators', words: ['no', 'not'] },
    { id: 'not-a-slip', words: ['carving'] },
  ],
};

const read = (typed: string): (string | null)[] =>
  readReasons(typed, facts).map(({ indication, topic }) => indication ?? topic);

describe('reading a reason', () => {
  it.each([
    ['pain', ['pain']],
    ['My BACK pain', ['pain']],
    ['painting', [null]],
    ['ache', ['pain']],
    ['ache in the soul', [null]],
    ['quit the oxys', ['craving']],
    ['get off of oxycodone', ['craving']],
    ['stop pain pills', ['craving']],
    ['stop smoking', ['smoking']],
    ['pain, and to stop oxys', ['craving', 'pain']],
    ['no pain', [null]],
    ['not pain but craving', ['craving']],
    ["can't walk", ['pain']],
    ['fibromialgia', ['pain']],
    ['fibromyalgia and pain', ['pain']],
    ['cravng', ['craving']],
    ['carving', [null]],
    ['graving', [null]],
    ['', [null]],
    ['...', [null]],
  ])('reads %j as %j', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  it('mends one slip from six letters and two from nine, the first letter being right', () => {
    const index = phraseIndexOf(facts);
    expect(mendWord('smokin', index)).toBe('smoking');
    expect(mendWord('oxycodnoe', index)).toBe('oxycodone');
    expect(mendWord('oxicodome', index)).toBe('oxycodone');
    expect(mendWord('smkin', index)).toBe('smkin');
    expect(mendWord('zmoking', index)).toBe('zmoking');
  });

  it('drops small words and apostrophes, and reads a dot between words as a space', () => {
    expect(contentWords("To stop my pain.Can't sleep", new Set(['to', 'my']))).toEqual([
      'stop',
      'pain',
      'cant',
      'sleep',
    ]);
  });

  it('says what is wrong with facts that name a word set that is not there', () => {
    const [first] = facts.indications;
    const broken = { ...facts, indications: first === undefined ? [] : [{ ...first, phrases: ['{nothing}'] }] };
    expect(() => readReasons('pain', broken)).toThrow(
      'Cannot read the phrase "{nothing}": there is no word set {nothing}',
    );
  });
});

describe('evidence', () => {
  it('warns of a retracted source under the claim, the treatment and the answer', () => {
    const warning = 'A source of this was retracted: “Paper fallen”. What rests on it has fallen.';
    expect(claimById('a01', facts, speak)?.caveats).toEqual([
      warning,
      'One of the sources could not be checked in full: the title or the page was not seen.',
    ]);
    expect(treatments(facts, speak)[1]?.caveats).toEqual([warning]);
    expect(evidenceFor('craving', facts, speak).caveats).toContain(warning);
    expect(evidenceFor('pain', facts, speak).caveats).not.toContain(warning);
  });

  it('says where figures are from memory', () => {
    expect(treatments(facts, speak)[0]?.caveats).toEqual(['The figures are from memory, not checked.']);
  });

  it('knows a trial where there is one', () => {
    expect(evidenceFor('craving', facts, speak).noTrial).toBe(false);
    expect(evidenceFor('pain', facts, speak).noTrial).toBe(true);
    expect(evidenceGaps(facts, speak)).toMatchObject({ withoutTrial: 1, total: 2 });
  });

  it('adds the claims of related evidence, and the sources of cautions', () => {
    const answer = evidenceFor('craving', facts, speak);
    expect(answer.claims.map(({ id }) => id)).toEqual(['A01']);
    expect(answer.cautions).toEqual(['Tolerance is lost.']);
    expect(answer.sources.map(({ id }) => id)).toEqual(['good']);
    expect(answer.studies.map(({ note }) => note)).toEqual([
      'Found.',
      'None found.',
      'None found.',
      'None found.',
      'None found.',
      'None found.',
    ]);
  });

  it('answers each reason of a text, and an unknown one by name', () => {
    expect(evidenceForEach('craving and back pain', facts, speak).map(({ name }) => name)).toEqual(['Craving', 'Pain']);
    const [unknown] = evidenceForEach('better golf', facts, speak);
    expect(unknown).toMatchObject({ indication: null, topic: null, name: 'better golf', noTrial: false, asOf });
    expect(unknown?.bottomLine).toContain('“better golf”');
    expect(evidenceFor('a{b}c', facts, speak).bottomLine).toContain('“a{b}c”');
  });

  it('throws on a dead id, which the compiler would have caught', () => {
    const broken = { ...facts, evidence: [] };
    expect(() => evidenceFor('pain', broken, speak)).toThrow('Cannot find pain');
  });
});

describe('questions', () => {
  const nobody = {
    medicines: [],
    conditions: [],
    use: null,
    reasons: [],
    product: null,
    inWithdrawal: false,
    underAge: false,
    mayBuy: null,
  } as const;
  const ids = (context: object): string[] => clinicianQuestions({ ...nobody, ...context }, facts).map(({ id }) => id);

  it('asks where all conditions of one list hold, in the order of rank', () => {
    expect(ids({})).toEqual(['P1-first']);
    expect(ids({ use: 'daily' })).toEqual(['P1-first']);
    expect(ids({ use: 'daily', medicines: ['x'] })).toEqual(['P1-first', 'P1']);
    expect(ids({ reasons: ['craving'] })).toEqual(['P1-first', 'P1']);
    expect(ids({ reasons: ['craving'], underAge: true })).toEqual(['P1-first']);
  });
});

describe('words', () => {
  it('names a verdict and says what it means', () => {
    expect(verdictName('partly supported', speak)).toBe('Partly supported');
    expect(verdictMeaning('contradicted', speak)).toBe('The evidence points the other way.');
  });
});
