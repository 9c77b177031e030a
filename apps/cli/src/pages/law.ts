/** The law at one place: the answer first, then who decided, layer by layer. */
import type { ProductKind } from '@clearleaf/core/journal';
import { answerLaw, type LawAnswer, type LawLayer, type PlaceReading, readPlace } from '@clearleaf/core/law';
import type { Severity } from '@clearleaf/core/finding';
import type { MessageValues } from '@clearleaf/core/message';
import type { Context } from '../command.ts';
import { sayDay } from '../messages/say.ts';
import { behindRule, type FindingBody } from '../terminal/finding.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { Notes } from '../terminal/notes.ts';
import { closing, section, titleLine } from './parts.ts';

export interface LawQuestion {
  readonly age: number | null;
  readonly product: ProductKind;
}

/** The same keys where a place has no answer, so that a program needs no second form. */
export interface NoLawAnswer
  extends Record<
    Exclude<
      keyof LawAnswer,
      'product' | 'mayBuy' | 'stale' | 'conditions' | 'layers' | 'sources' | 'caveats' | 'statement' | 'action'
    >,
    null
  > {
  readonly product: ProductKind;
  readonly mayBuy: 'unknown';
  readonly stale: false;
  readonly conditions: readonly [];
  readonly layers: readonly [];
  readonly sources: readonly [];
  readonly caveats: readonly [];
  readonly statement: string;
  readonly action: string;
}

export interface Candidate {
  readonly code: string;
  readonly name: string;
}

export interface PlaceAnswer {
  readonly reading: PlaceReading;
  /** What `--json` prints. */
  readonly value: (LawAnswer | NoLawAnswer) & { readonly input: string; readonly candidates: readonly Candidate[] };
}

/** Reads a place and answers for it; an ambiguous or unknown place is `unknown`, with its candidates. */
export function answerPlace(input: string, { age, product }: LawQuestion, { rooms, at, say }: Context): PlaceAnswer {
  const reading = readPlace(input, rooms.law(), rooms.gazetteer());
  if (reading.kind === 'resolved') {
    return {
      reading,
      value: {
        input,
        candidates: [],
        ...answerLaw({ facts: rooms.law(), chain: reading.chain, product, age, at, speak: say }),
      },
    };
  }
  const candidates =
    reading.kind === 'ambiguous'
      ? reading.candidates.map(({ name, chain }) => ({ name, code: chain.at(-1)?.code ?? '' }))
      : [];
  const statement = reading.kind === 'ambiguous' ? say('app.placeWhich', { input }) : say(reading.reason);
  const action = say(reading.kind === 'ambiguous' ? 'app.placeWhichAction' : 'app.placeUnknownAction');
  return {
    reading,
    value: {
      input,
      candidates,
      product,
      statement,
      action,
      place: null,
      status: null,
      mayBuy: 'unknown',
      lastKnown: null,
      minimumAge: null,
      decidedBy: null,
      asOf: null,
      asOfGiven: null,
      confidence: null,
      stale: false,
      conditions: [],
      layers: [],
      sources: [],
      caveats: [],
    },
  };
}

export const ruleOf: Record<LawAnswer['mayBuy'], Severity> = { yes: 'none', no: 'major', unknown: 'unknown' };

/** Caveats that a short page shows. */
const MOST_CAVEATS = 3;

export function lawPage({ value }: PlaceAnswer, { age }: LawQuestion, context: Context): string[] {
  const { say, ink, width, at, full } = context;
  if (value.place === null) return placeQuestion(value, context);
  const notes = new Notes();
  const told = tellLaw(value, { age, action: value.action }, context, notes);
  const caveats = value.caveats.filter((caveat) => caveat !== say('law.notAdvice'));
  const shown = full ? caveats : caveats.slice(0, MOST_CAVEATS);
  const rest = caveats.length - shown.length;
  const lines = stack(
    paragraph(ink.bold(told.statement), width - 2),
    paragraph(told.action, width - 2),
    value.conditions.flatMap((condition) => item(condition, width - 2)),
    told.quiet,
  );
  return stack(
    titleLine(say('app.lawTitle', { product: value.product, place: value.place.name }), at, context),
    behindRule(lines, ruleOf[value.mayBuy], context),
    section(say('app.lawLayers'), layerLines(value, context, notes), context),
    [
      ...section(
        say('app.weakens'),
        shown.flatMap((caveat) => item(caveat, width)),
        context,
      ),
      ...(rest > 0 ? paragraph(say('app.restWithFull', { count: rest }), width, '  ') : []),
    ].map(ink.quiet),
    full ? paragraph(value.statement, width).map(ink.quiet) : [],
    notes.lines(context),
    closing(context),
  );
}

/**
 * The answer in few words: whether, what was last known and when, what to do. The law room's own statement, which names the
 * instrument and every layer, is for `--full`.
 */
export function tellLaw(
  answer: LawAnswer,
  { age, action }: { readonly age: number | null; readonly action: string },
  context: Context,
  notes: Notes,
): FindingBody {
  const { say, full } = context;
  const decider = answer.layers.find(({ code }) => code === answer.decidedBy);
  const { minimumAge } = answer;
  const sources = full ? answer.sources : (decider?.sources ?? answer.sources);
  const statement = [
    say('app.mayBuy', { mayBuy: answer.mayBuy }),
    decider === undefined
      ? answer.statement
      : say('app.lawKnown', { ...statusValues(answer), ...dayValues(answer), place: decider.name }),
    age !== null && minimumAge !== null && age < minimumAge ? say('law.tooYoung', { age, minimum: minimumAge }) : '',
    answer.lastKnown?.mayBuy === 'yes' ? say('app.lawWasAllowed') : '',
    isBan(answer) && answer.stale ? say('app.lawStaleBan') : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
  return { statement, action, quiet: quietLawLine({ ...answer, sources }, context, notes) };
}

const isBan = ({ status }: Pick<LawAnswer, 'status'>): boolean =>
  status === 'prohibited' || status === 'prescription-only';

/** A ban has no age. */
const statusValues = ({ status, minimumAge }: Pick<LawAnswer, 'status' | 'minimumAge'>): MessageValues => ({
  status: status.replace(/-/gu, ''),
  age: minimumAge ?? 0,
  hasAge: minimumAge === null || isBan({ status }) ? 'no' : 'yes',
});

/** "On" a day, "in" a month or year. */
const dayValues = ({ asOfGiven }: Pick<LawAnswer, 'asOfGiven'>): MessageValues => ({
  day: sayDay(asOfGiven),
  exact: asOfGiven.length === 10 ? 'yes' : 'no',
});

/** "How sure: medium · as of 10 Jul 2026 · sources [1] [2]". */
export function quietLawLine(
  { confidence, asOfGiven, sources }: LawAnswer,
  { say, ink, width }: Context,
  notes: Notes,
): string[] {
  const cited =
    sources.length === 0 ? [] : [say('app.citations', { count: sources.length, numbers: notes.cite(sources) })];
  const parts = [say('app.lawConfidence', { confidence }), say('app.asOf', { day: sayDay(asOfGiven) }), ...cited];
  return paragraph(parts.join(' · '), width - 2).map(ink.quiet);
}

/** Country, state, county, city: each with its own status and date; the one that decided is marked. */
export function layerLines(answer: LawAnswer, context: Context, notes: Notes): string[] {
  return answer.layers.flatMap((layer) => layerItem(layer, layer.code === answer.decidedBy, context, notes));
}

function layerItem(layer: LawLayer, decides: boolean, { say, ink, width, full }: Context, notes: Notes): string[] {
  const text = say('app.lawLayer', {
    ...statusValues(layer),
    name: ink.bold(layer.name),
    day: sayDay(layer.asOfGiven),
    stale: layer.stale ? 'yes' : 'no',
    decides: decides ? 'yes' : 'no',
  });
  const more = full ? [layer.instrument ?? '', layer.notes, ...layer.conditions].filter((line) => line !== '') : [];
  const cited = full && layer.sources.length > 0 ? ` ${notes.cite(layer.sources)}` : '';
  return [
    ...item(`${text}${cited}`, width, decides ? '> ' : '- '),
    ...more.flatMap((line) => paragraph(line, width, '  ')).map(ink.quiet),
  ];
}

function placeQuestion(value: NoLawAnswer & PlaceAnswer['value'], context: Context): string[] {
  const { width, ink } = context;
  return stack(
    paragraph(ink.bold(value.statement), width),
    value.candidates.flatMap(({ name }) => item(name, width)),
    paragraph(value.action, width),
  );
}
