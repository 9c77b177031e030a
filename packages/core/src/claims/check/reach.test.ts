/** What a negation reaches, who felt an effect, what a study saw, and what promises: the rules, and that no weight overrules them. */
import { loadRoom } from '@clearleaf/knowledge/node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enCheck } from '../../message/en-check.ts';
import { createSpeaker } from '../../message/index.ts';
import { onlyHears, tellsExperience } from './experience.ts';
import { blocksOfText, createChecker } from './index.ts';
import { withoutEvenNegations } from './negation.ts';
import { boasts, promises, withoutAttribution } from './promise.ts';
import { reportsStudy } from './study.ts';
import { reassures, saysHarmless } from './verdict.ts';
import { weights } from './weights.ts';

const checker = createChecker(loadRoom('claims'), weights, createSpeaker('en', enCheck));
const only = (text: string) => checker.checkBlocks(blocksOfText(text)).sentences[0];
const left = (text: string): string => withoutEvenNegations(text).replaceAll(/ +/g, ' ').trim();

describe('a negation', () => {
  it.each([
    'Kratom is by no means harmless.',
    'It is not as gentle as its sellers would have you believe.',
    'That it grows on a tree does not make it safe.',
    'It is a mistake to think that mixing it with beer is safe.',
    'The saying that it cannot be addictive is false.',
    'It is not true that the powder is non-addictive.',
    'The agency has approved no use of it.',
  ])('over a reassurance reassures nobody: %s', (text) => {
    expect(reassures(withoutEvenNegations(text))).toBe(false);
    expect(saysHarmless(withoutEvenNegations(text))).toBe(false);
  });

  it('over saying leaves what is said', () => {
    expect(left('The leaflet does not say that it can injure the liver.')).toMatch(/^The leaflet .*that it can injure/);
  });

  it.each(['Kratom is not addictive.', 'Nobody has ever died of it.', 'It carries no risk and is safe.'])(
    'over a harm stays: %s',
    (text) => expect(withoutEvenNegations(text)).toBe(text),
  );

  it.each([
    ['Nobody at the counter mentions that daily kratom can lead to dependence.', 'supported'],
    ['Although it is not a poppy product, kratom acts on the same receptors as morphine.', 'supported'],
    ['Kratom has never been put through a clinical trial for anxiety.', 'supported'],
    ['Kratom does not cause dependence.', 'contradicted'],
    ['It is a myth that kratom damages the liver.', 'contradicted'],
    ['Not a single person has died of kratom.', 'contradicted'],
  ])('%s %s', (text, verdict) => expect(only(text)?.verdict).toBe(verdict));
});

it('denies nothing in a general fact', () => {
  const page =
    'Kratom is sold to people with ADHD. Most adults who live with ADHD do not receive any treatment for it.';
  expect(checker.checkBlocks(blocksOfText(page)).sentences[1]?.verdict).toBe('supported');
});

describe('an experience', () => {
  it.each([
    'A retired roofer told the committee that kratom had freed him from morphine.',
    'Three in four of those who answered said that it eased their anxiety.',
    'Veterans who come on Tuesdays say that it keeps the nightmares away.',
    'A mother of two, Denise, 41, says that the tea lifts her mood.',
  ])('is told: %s', (text) => expect(tellsExperience(text)).toBe(true));

  it.each([
    'A lobbyist told the senators that kratom is harmless.',
    'My friend told me that it is not addictive.',
    'Dr. Okafor, who runs the clinic, says that daily use leads to dependence.',
  ])('is not told: %s', (text) => expect(tellsExperience(text)).toBe(false));

  it.each([
    ['My pharmacist told me that kratom is not addictive.', true],
    ['I was told that it is sold as powder.', true],
    ['My state banned it last year.', true],
    ['My doctor told me to stop, but it helped me.', false],
    ['I sleep better on it.', false],
  ])('is not that of one who hears: %s %s', (text, hears) => expect(onlyHears(text)).toBe(hears));
});

describe('a study', () => {
  it.each([
    'In mice, three doses of the extract lessened the signs of alcohol withdrawal.',
    'In a randomized trial of 26 men, kratom tea raised pain tolerance for about an hour.',
  ])('is told exactly: %s', (text) => expect(reportsStudy(text)).toBe(true));

  it.each([
    'Studies in mice prove that kratom cures depression.',
    'It cut drinking in rats, so it will cut yours.',
    'Mice on mitragynine were calmer in the maze, which shows that it works for anxious people.',
    'Studies show that kratom relieves anxiety.',
  ])('is taken further: %s', (text) => expect(reportsStudy(text)).toBe(false));
});

describe('a line that promises', () => {
  it.each(['Plant-based and not habit-forming', 'Relieves pain instantly', 'pure relaxation, zero side effects'])(
    'is a claim: %s',
    (text) => {
      expect(promises(text)).toBe(true);
      expect(only(text)?.isClaim).toBe(true);
    },
  );

  it.each(['Energy and Focus', 'Natural Relief From Pain', 'Add to basket', 'Our Promise'])('is not: %s', (text) =>
    expect(only(text)?.isClaim).toBe(false),
  );

  it('is heard in a quotation with a name behind it', () => {
    expect(withoutAttribution('“It works.” – Carla, Boise')).toBe('“It works.”');
    expect(only('“It wiped out my back pain in a day.” – Carla, Boise')).toMatchObject({
      isClaim: true,
      modality: 'anecdotal',
    });
  });

  it('may deny by idiom, and no other way', () => {
    expect(boasts('Chronic pain does not stand a chance.')).toBe(true);
    expect(boasts('It does not stop withdrawal in its tracks.')).toBe(false);
  });
});

const documented = [
  'Kratom can cause dependence',
  'Kratom can injure the liver',
  'Mitragynine acts on opioid receptors in the brain',
  'Kratom products have been contaminated with heavy metals',
  'Stopping kratom can bring on withdrawal',
  'Kratom comes from a tree of Southeast Asia',
  'Kratom is sold as powder, capsules and extracts',
];
const benefits = [
  'Kratom eases anxiety',
  'Kratom relieves opioid withdrawal',
  'Kratom lifts the mood',
  'Mitragynine relieves pain',
  'Kratom sharpens focus in ADHD',
  'Kratom helps people sleep',
  'Kratom calms cravings for alcohol',
];
const priceless = [
  'without side effects',
  'with no risk of addiction',
  'with zero side effects',
  'and is completely safe',
  'with none of the drawbacks of pills',
  'without the risk of dependence',
];

describe('whatever was learned', () => {
  it('leaves nothing supported that is said to come at no price', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documented, ...benefits), fc.constantFrom(...priceless), (claim, price) => {
        expect(only(`${claim} ${price}.`)?.verdict).not.toBe('supported');
      }),
    );
  });

  it('supports what is documented, said plainly', () => {
    for (const claim of documented) expect(only(`${claim}.`)?.verdict).toBe('supported');
  });

  it('says of an added purpose that it goes beyond the mechanism', () => {
    expect(only('Mitragynine docks onto opioid receptors to melt away stress.')?.verdict).not.toBe('supported');
    expect(only('Its alkaloids latch onto opioid receptors in order to restore inner balance.')?.verdict).not.toBe(
      'supported',
    );
  });
});
