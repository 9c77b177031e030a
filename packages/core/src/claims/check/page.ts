/**
 * The whole page: what it leaves out, who wrote it and who sells, its sources and dates, and a fair summary.
 *
 * Omissions count as much as verdicts: a page can be right in every sentence and still hide what a reader needs.
 */
import { resolveSources, type Source } from '../../finding/index.ts';
import type { CheckMessageId } from '../../message/en-check.ts';
import type { ClaimsFacts } from '../facts.ts';
import type { CheckSpeak, CheckedPage } from './check.ts';
import { holds } from './reader.ts';
import { type Reading, pageSubjects } from './reading.ts';
import { type DiscernItem, type Signs, discernOf } from './discern.ts';
import type { CheckVerdict, CheckedSentence } from './types.ts';

/** Something that a reader needs and the page does not say. */
export interface Omission {
  readonly id: string;
  readonly statement: string;
  readonly sources: readonly Source[];
}

/** What is known of the page beside its text. */
export interface PageFacts {
  /** Addresses that it links to. */
  readonly links: readonly string[];
  readonly author: string | null;
  readonly published: string | null;
}

/** The page as a whole. */
export interface PageReport {
  readonly omissions: readonly Omission[];
  readonly quality: { readonly discern: readonly DiscernItem[]; readonly total: number; readonly of: number };
  /** Five sentences. */
  readonly summary: string;
  readonly author: string | null;
  readonly sells: boolean;
  readonly sourcesGiven: number;
  readonly dates: readonly string[];
}

const HARM_NAMES =
  /\b(?:liver|hepat\w+|jaundice|seizures?|convulsions?|nausea|vomiting|constipation|dizziness|drowsiness|withdrawal|dependence|addiction|overdose|deaths?|respiratory depression|tremor|psychosis|salmonella|lead|heavy metals)\b/gi;
const TREATMENT_NAMES =
  /\b(?:methadone|buprenorphine|suboxone|naltrexone|lofexidine|clonidine|acamprosate|methylphenidate|am(?:ph|f)etamines?|atomoxetine|escitalopram|sertraline|duloxetine|venlafaxine|pregabalin|paroxetine|buspirone|CBT|cognitive[- ]behaviou?ral therapy|psychotherapy|talking therapy|SSRIs?|SNRIs?|antidepressants)\b/gi;
const SELLS =
  /\b(?:add to cart|free shipping|buy (?:now|kratom|online|it here)|shop now|order (?:now|today|yours|online)|our (?:products?|customers|capsules|powders?|extracts?|strains|store|shop|kratom|leaf)|discount code|coupon|money[- ]back|checkout|use code|best price|wholesale)\b/i;
const SHOP_LINK =
  /(?:shop|store|kratom|cart|product|buy)[^/]*\.(?:com|net|shop|store)|\/(?:cart|shop|product|checkout)\b/i;
const DOI = /\b10\.\d{4,9}\/\S+|\bPMID:? ?\d+/gi;
const NAMED_STUDY = /\b[A-Z][\p{L}-]+(?: et al\.?| and [A-Z][\p{L}-]+)?,? \(?(?:19|20)\d\d\)?/gu;
const DATE =
  /\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.? (?:\d{1,2}, )?(?:19|20)\d\d|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)\b/g;
const BYLINE = /^(?:[Bb]y|[Ww]ritten by|[Aa]uthor:|(?:[Mm]edically )?[Rr]eviewed by) ((?:\p{Lu}[\p{L}.'-]+,? ?){2,5})/u;
const HELP = /\b(?:helpline|hotline|988|1-800-662|samhsa|poison control|crisis line|lifeline)\b/i;

const matchesIn = (text: string, pattern: RegExp): string[] => [
  ...new Set((text.match(pattern) ?? []).map((found) => found.toLowerCase())),
];

/** What a page speaks of, sentence by sentence, told without its headings. */
const named = (readings: readonly Reading[], test: (reading: Reading) => boolean): boolean => readings.some(test);

const isAboutOpioidsOnly = ({ read }: Reading): boolean => holds(read, 'OPIOID') && !holds(read, 'KRATOM');
const says =
  (pattern: RegExp, more: (reading: Reading) => boolean = () => true) =>
  (reading: Reading): boolean =>
    reading.sentence.kind !== 'heading' &&
    !reading.wording.negated &&
    pattern.test(reading.sentence.text) &&
    more(reading);

interface Wanted {
  readonly id: string;
  readonly name: CheckMessageId;
  readonly said: (reading: Reading) => boolean;
  /** Ids of omissions in the facts, by subject of the page; `*` for every page. */
  readonly facts: Readonly<Record<string, string>>;
}

const wanted: readonly Wanted[] = [
  {
    id: 'dependence',
    name: 'check.nameDependence',
    said: says(
      /\b(?:dependen|addict|tolerance|habit-forming|kratom use disorder)/i,
      (reading) =>
        !isAboutOpioidsOnly(reading) &&
        /kratom|\bit\b|its|mitragyn|7-?oh|use\b/i.test(reading.sentence.text) &&
        /\b(?:caus|lead|risk|develop|potential (?:for|to)|becom|regular|daily|can|may|concern|hooked|severe)/i.test(
          reading.sentence.text,
        ) &&
        !/\b(?:low|treat|recovery|against|manag|help|reliev)\w*\b/i.test(reading.sentence.text),
    ),
    facts: { '*': 'dependence', ADHD: 'adhd-dependence-risk' },
  },
  { id: 'liver', name: 'check.nameLiver', said: says(/\b(?:liver|hepat|jaundice)/i), facts: { '*': 'liver' } },
  {
    id: 'interactions',
    name: 'check.nameInteractions',
    said: says(
      /\b(?:benzodiazepines?|alcohol|SSRIs?|antidepressants?|antipsychotics?|sedatives?|CYP\w+|sleeping pills)\b/i,
      ({ sentence }) => /\b(?:interact|combin|mix|together|with|enzyme|alongside|breath)/i.test(sentence.text),
    ),
    facts: { '*': 'interactions-by-name', ADHD: 'adhd-interactions', ANXIETY: 'anxiety-interactions' },
  },
  {
    id: 'seven-oh-concentrates',
    name: 'check.nameSevenOh',
    said: says(/\b(?:7-?oh|7-?hydroxy)\w*/i, ({ sentence }) =>
      /\b(?:concentrat|extract|tablet|shot|synthetic|isolate|enhanced|potent|product|pure)/i.test(sentence.text),
    ),
    facts: { '*': 'seven-oh-concentrates' },
  },
  {
    id: 'effective-treatments',
    name: 'check.nameTreatments',
    said: says(new RegExp(TREATMENT_NAMES.source, 'i'), ({ sentence }) =>
      /\b(?:effective|work|proven|tested|reduc|trial|evidence|half|approved|first-line|help|better than placebo|treat)/i.test(
        sentence.text,
      ),
    ),
    facts: {
      '*': 'maintenance-halves-deaths',
      ADHD: 'adhd-medicines-tested',
      ANXIETY: 'anxiety-treatments-tested',
      DEPRESSION: 'antidepressants-tested',
      SLEEP: 'insomnia-therapy',
      ALCOHOL: 'alcohol-medicines',
      PAIN: 'opioids-for-pain',
      WITHDRAWAL: 'maintenance-halves-deaths',
    },
  },
  {
    id: 'legal-state',
    name: 'check.nameLegal',
    said: says(/\b(?:legal|illegal|banned|ban|law|laws|scheduled|prohibited|regulat\w+)\b/i),
    facts: { '*': 'no-approved-use' },
  },
];

function omissionsOf(page: CheckedPage, facts: ClaimsFacts): (Omission & { name: CheckMessageId })[] {
  const subjects = pageSubjects(page.readings.map(({ read }) => read));
  return wanted
    .filter(({ said }) => !named(page.readings, said))
    .flatMap(({ id, name, facts: ids }) => {
      const chosen = subjects.find((subject) => ids[subject] !== undefined) ?? '*';
      const fact = facts.omissions.find((omission) => omission.id === ids[chosen]);
      return fact === undefined
        ? []
        : [{ id, name, statement: fact.text, sources: resolveSources(fact.sources, facts.sources) }];
    });
}

const isBenefit = ({ rules, topics }: CheckedSentence): boolean =>
  /^(?:A0|A1[0-25]|W0[1-57-9]|W10|W1[6-9]|W2|D0[1348]|G0[13-8]|G12|M05|U03|S08|X0[1-6]|X28)/.test(
    topics[0]?.id ?? '',
  ) && !rules.includes('says-evidence-is-missing');

function signsOf(page: CheckedPage, about: PageFacts): Signs {
  const text = page.sentences.map((sentence) => sentence.text).join('\n');
  const said = page.readings
    .filter(({ wording }) => !wording.negated)
    .map(({ sentence }) => sentence.text)
    .join('\n');
  const count = (test: (reading: Reading) => boolean): number => page.readings.filter(test).length;
  const links = about.links.filter((link) =>
    /doi\.org|pubmed|ncbi|\.gov\b|\.edu\b|who\.int|nejm|bmj|nature\.com|sciencedirect/i.test(link),
  );
  return {
    sentences: page.sentences.length,
    roadmap: page.readings
      .slice(0, Math.ceil(page.readings.length / 4) + 2)
      .filter(({ wording }) => wording.claimRule === 'roadmap').length,
    links: links.length + matchesIn(text, DOI).length,
    named: matchesIn(text, NAMED_STUDY).length,
    dates: [...new Set([...(about.published === null ? [] : [about.published]), ...(text.match(DATE) ?? [])])],
    benefits: page.sentences.filter(isBenefit).length,
    harms: matchesIn(said, HARM_NAMES),
    marketing: count(({ wording }) => wording.cues.some(({ kind }) => kind === 'marketing')),
    help: HELP.test(text) ? 1 : 0,
    uncertain: count(({ wording }) => wording.uncertain),
    mechanisms: count(({ read }) =>
      ['RECEPTOR', 'MUOPIOID', 'DOPAMINE', 'SEROTONIN', 'NEUROTRANS'].some((tag) => holds(read, tag)),
    ),
    untreated: count(({ sentence }) =>
      /\b(?:untreated|without treatment|if left|goes? away on its own|doing nothing)\b/i.test(sentence.text),
    ),
    qualityOfLife: count(({ read }) => holds(read, 'QOL')),
    treatments: matchesIn(text, TREATMENT_NAMES),
    consult: count(
      ({ read, wording }) => holds(read, 'CLINICIAN') && wording.cues.some(({ kind }) => kind === 'advice'),
    ),
    questions: count(({ sentence }) =>
      /\b(?:questions? to ask|ask your (?:doctor|clinician|pharmacist) (?:about|whether|if)|weigh the|pros and cons)\b/i.test(
        sentence.text,
      ),
    ),
  };
}

const verdictCount = (page: CheckedPage, verdict: CheckVerdict): number =>
  page.sentences.filter((sentence) => sentence.isClaim && sentence.verdict === verdict).length;

interface Found {
  readonly signs: Signs;
  readonly left: readonly CheckMessageId[];
  readonly sells: boolean;
}

function summaryOf(page: CheckedPage, { signs, left, sells }: Found, speak: CheckSpeak): string {
  const claims = page.sentences.filter(({ isClaim }) => isClaim);
  const assessed = claims.filter(({ verdict }) => verdict !== 'not assessed').length;
  if (assessed === 0) return speak('check.summaryNothing');
  const promises = page.sentences.filter(isBenefit);
  return [
    speak('check.summaryCount', { claims: claims.length, assessed }),
    speak('check.summaryVerdicts', {
      supported: verdictCount(page, 'supported'),
      partly: verdictCount(page, 'partly supported'),
      overstated: verdictCount(page, 'overstated'),
      unsupported: verdictCount(page, 'unsupported'),
      contradicted: verdictCount(page, 'contradicted'),
    }),
    speak('check.summaryPraise', {
      count: promises.length,
      backed: promises.filter(({ verdict }) => verdict === 'supported').length,
    }),
    speak('check.summaryOmitted', { count: left.length, names: left.map((name) => speak(name)).join(', ') }),
    speak('check.summaryQuality', { sources: signs.links + signs.named, dates: signs.dates.length, seller: sells }),
  ].join(' ');
}

/** Reports on a whole page that was checked. */
export function reportPage(page: CheckedPage, about: PageFacts, facts: ClaimsFacts, speak: CheckSpeak): PageReport {
  const signs = signsOf(page, about);
  const omitted = omissionsOf(page, facts);
  const sells = page.sentences.some(({ text }) => SELLS.test(text)) || about.links.some((link) => SHOP_LINK.test(link));
  const { items, total, of } = discernOf(signs, speak);
  const byline = page.sentences
    .slice(0, 12)
    .map(({ text }) => BYLINE.exec(text)?.[1])
    .find((name) => name !== undefined);
  return {
    omissions: omitted.map(({ id, statement, sources }) => ({ id, statement, sources })),
    quality: { discern: items, total, of },
    summary: summaryOf(page, { signs, left: omitted.map(({ name }) => name), sells }, speak),
    author: about.author ?? byline ?? null,
    sells,
    sourcesGiven: signs.links + signs.named,
    dates: signs.dates,
  };
}
