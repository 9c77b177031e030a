/** The law at one place: the answer first, then who decided, layer by layer. */
import type { ProductKind } from '@clearleaf/core/journal';
import { answerLaw, type LawAnswer, type LawLayer, type PlaceReading, readPlace } from '@clearleaf/core/law';
import type { Severity } from '@clearleaf/core/finding';
import type { Context } from '../command.ts';
import { sayDay } from '../messages/say.ts';
import { behindRule } from '../terminal/finding.ts';
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

export function lawPage({ value }: PlaceAnswer, context: Context): string[] {
  const { say, ink, width, at } = context;
  if (value.place === null) return placeQuestion(value, context);
  const notes = new Notes();
  return stack(
    titleLine(say('app.lawTitle', { product: value.product, place: value.place.name }), at, context),
    answerLines(value, context, notes),
    section(say('app.lawLayers'), layerLines(value, context, notes), context),
    section(
      say('app.weakens'),
      value.caveats.flatMap((caveat) => item(caveat, width)),
      context,
    ).map(ink.quiet),
    notes.lines(context),
    closing(context),
  );
}

/** "Yes", "No" or "Not known", the statement, what to do. */
export function answerLines(answer: LawAnswer, context: Context, notes: Notes): string[] {
  const { say, ink, width } = context;
  const colour = { yes: ink.green, no: ink.red, unknown: (text: string) => text }[answer.mayBuy];
  const quiet = [
    say('app.lawConfidence', { confidence: answer.confidence }),
    say('app.asOf', { day: sayDay(answer.asOf) }),
    ...(answer.sources.length === 0
      ? []
      : [say('app.citations', { count: answer.sources.length, numbers: notes.cite(answer.sources) })]),
  ].join(' · ');
  return behindRule(
    stack(
      [
        colour(ink.bold(say('app.mayBuy', { mayBuy: answer.mayBuy }))),
        ...paragraph(ink.bold(answer.statement), width - 2),
      ],
      paragraph(answer.action, width - 2),
      answer.conditions.flatMap((condition) => item(condition, width - 2)),
      paragraph(quiet, width - 2).map(ink.quiet),
    ),
    ruleOf[answer.mayBuy],
    context,
  );
}

/** Country, state, county, city: each with its own status and date; the one that decided is marked. */
export function layerLines(answer: LawAnswer, context: Context, notes: Notes): string[] {
  return answer.layers.flatMap((layer) => layerItem(layer, layer.code === answer.decidedBy, context, notes));
}

function layerItem(layer: LawLayer, decides: boolean, { say, ink, width, full }: Context, notes: Notes): string[] {
  const text = say('app.lawLayer', {
    name: ink.bold(layer.name),
    status: layer.status,
    age: layer.minimumAge ?? 0,
    hasAge: layer.minimumAge === null ? 'no' : 'yes',
    day: sayDay(layer.asOf),
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
