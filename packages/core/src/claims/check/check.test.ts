/** The checker on sentences written for this test, with the compiled evidence and the weights that are shipped. */
import { loadRoom } from '@clearleaf/knowledge/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enCheck } from '../../message/en-check.ts';
import { createSpeaker } from '../../message/index.ts';
import { blocksOfText, createChecker, reportPage } from './index.ts';
import { weights } from './weights.ts';

const facts = loadRoom('claims');
const speak = createSpeaker('en', enCheck);
const checker = createChecker(facts, weights, speak);
const check = (text: string) => checker.checkBlocks(blocksOfText(text));
const only = (text: string) => check(text).sentences[0];
const about = { links: [], author: null, published: null };

describe('one sentence', () => {
  it.each([
    ['Kratom may ease the symptoms of opioid withdrawal.', 'W01', 'hedged', 'partly supported'],
    ['Kratom eases the symptoms of opioid withdrawal.', 'W01', 'asserted', 'overstated'],
    ['Kratom is not addictive.', 'S01', 'asserted', 'contradicted'],
    ['Kratom can cause dependence.', 'S01', 'asserted', 'supported'],
    ['Cases of liver injury have been reported with kratom.', 'X07', 'asserted', 'supported'],
    ['Kratom cures opioid addiction.', 'W06', 'asserted', 'contradicted'],
    ['Combining kratom with alcohol is perfectly fine.', 'S07', 'asserted', 'contradicted'],
    ['Combining kratom with alcohol can be dangerous.', 'S07', 'asserted', 'supported'],
  ])('%s', (text, topic, modality, verdict) => {
    const sentence = only(text);
    expect([sentence?.topics[0]?.id, sentence?.modality, sentence?.verdict]).toEqual([topic, modality, verdict]);
    expect(sentence?.statement).not.toBe('');
    expect(sentence?.sources.length).toBeGreaterThan(0);
  });

  it.each([
    'Is kratom legal?',
    'Talk to your doctor first.',
    'This article explores what kratom may do.',
    'Users should consider consulting a healthcare professional before adding kratom to their treatment.',
    'Buyers are advised to ask a pharmacist about kratom first.',
  ])('states nothing: %s', (text) =>
    expect(only(text)).toMatchObject({ isClaim: false, verdict: 'not assessed', topics: [] }),
  );

  it.each(['Turmeric reduces pain in the joints.', 'The train to Lyon leaves at nine and takes two hours.'])(
    'is left alone, being about something else: %s',
    (text) => expect(only(text)).toMatchObject({ verdict: 'not assessed', topics: [] }),
  );

  it('takes a thing that is left open for no promise of it', () => {
    const sentence = only('There is interest in whether kratom increases dopamine.');
    expect(sentence?.rules).toContain('says-evidence-is-missing');
    const [, promise] = check('Kratom.\nWhether kratom lowers craving is unknown, but it relieves pain.').sentences;
    expect(promise?.rules).not.toContain('says-evidence-is-missing');
  });

  it('does not let a mechanism carry the benefit that a second clause adds', () => {
    const sentence = only(
      'Mitragynine acts on opioid receptors in the brain, helping to manage withdrawal and cravings.',
    );
    expect(sentence?.verdict).not.toBe('supported');
    expect(only('Mitragynine acts on opioid receptors in the brain.')?.verdict).toBe('supported');
  });

  it('takes an item that names a heading for a list of contents', () => {
    const text =
      '- How kratom eases opioid withdrawal\n\n# How kratom eases opioid withdrawal\n\nKratom eases opioid withdrawal.';
    expect(check(text).sentences.map(({ isClaim }) => isClaim)).toEqual([false, false, true]);
  });

  it('hears a story told without full stops', () => {
    const [first, second] = check('my kratom story\nkratom helped me sleep\nkratom makes me nauseous').sentences.slice(
      1,
    );
    expect([first?.isClaim, first?.modality, second?.isClaim]).toEqual([true, 'anecdotal', true]);
  });

  it('says which words decided, and where', () => {
    const sentence = only('Kratom may ease the symptoms of opioid withdrawal.');
    const cue = sentence?.cues.find(({ kind }) => kind === 'hedge');
    expect(sentence?.text.slice(cue?.start, cue?.end)).toBe('may');
    expect(sentence?.rules).toContain('hedge-governs-relation');
  });
});

describe('a page', () => {
  it('names what is left out, and no longer once it is said', () => {
    const short = 'Kratom may calm anxiety.';
    const ids = (text: string): string[] => reportPage(check(text), about, facts, speak).omissions.map(({ id }) => id);
    expect(ids(short)).toEqual([
      'dependence',
      'liver',
      'interactions',
      'seven-oh-concentrates',
      'effective-treatments',
      'legal-state',
    ]);
    expect(ids(`${short}\nKratom can cause liver injury.\nIt is banned in Alabama.`)).toEqual([
      'dependence',
      'interactions',
      'seven-oh-concentrates',
      'effective-treatments',
    ]);
  });

  it('scores DISCERN by rule, leaves judgement to a reader and sums up in five sentences', () => {
    const report = reportPage(check('Kratom may calm anxiety. Kratom is not addictive.'), about, facts, speak);
    expect(report.quality.discern).toHaveLength(16);
    expect(report.quality.of).toBe(report.quality.discern.filter(({ score }) => score !== null).length * 5);
    expect(report.quality.discern[2]).toMatchObject({ score: null, basis: 'Needs a reader.' });
    expect(report.summary.match(/\.(?: |$)/g)).toHaveLength(5);
  });

  it('says the same twice, and never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (noise) => {
        const text = `Kratom ${noise} may help.`;
        expect(check(text).sentences).toEqual(check(text).sentences);
      }),
      { numRuns: 50 },
    );
  });
});
