/** Several places in order, each with its answer, and the strictest on the way. */
import { compareTrip, type LawAnswer, type MayBuy } from '@clearleaf/core/law';
import type { ProductKind } from '@clearleaf/core/journal';
import type { Context } from '../command.ts';
import { behindRule } from '../terminal/finding.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { Notes } from '../terminal/notes.ts';
import { answerPlace, type LawQuestion, type PlaceAnswer, ruleOf, tellLaw } from './law.ts';
import { closing, section, titleLine } from './parts.ts';

export interface TripPage {
  /** What `--json` prints. */
  readonly value: {
    readonly product: ProductKind;
    readonly mayBuy: MayBuy;
    /** As typed; `null` where no stop was understood. */
    readonly strictest: string | null;
    readonly statement: string;
    readonly caveats: readonly string[];
    readonly stops: readonly PlaceAnswer['value'][];
  };
}

/** A stop whose place is not understood makes the trip unknown, unless another stop says no. */
export function answerTrip(places: readonly string[], question: LawQuestion, context: Context): TripPage {
  const stops = places.map((place) => answerPlace(place, question, context).value);
  const known = stops.filter((stop): stop is PlaceAnswer['value'] & LawAnswer => stop.place !== null);
  const { mayBuy, strictest, statement, caveats } = compareTrip(known, context.say);
  const isOpen = known.length < stops.length && mayBuy !== 'no';
  const typed =
    strictest === null ? null : (known.find(({ place }) => place.code === strictest.place.code)?.input ?? null);
  return {
    value: {
      product: question.product,
      mayBuy: isOpen ? 'unknown' : mayBuy,
      strictest: typed,
      statement,
      caveats,
      stops,
    },
  };
}

export function tripPage({ value }: TripPage, { age }: LawQuestion, context: Context): string[] {
  const { say, ink, width, at } = context;
  const notes = new Notes();
  const stops = value.stops.map((stop, index) => {
    const told = stop.place === null ? null : tellLaw(stop, { age, action: '' }, context, notes);
    const lines = [
      ink.bold(say('app.tripStop', { number: index + 1, name: stop.place?.name ?? stop.input })),
      ...paragraph(told?.statement ?? stop.statement, width - 2),
      ...stop.candidates.flatMap(({ name }) => item(name, width - 2)),
      ...(told?.quiet ?? []),
    ];
    return behindRule(lines, ruleOf[stop.mayBuy], context);
  });
  return stack(
    titleLine(say('app.tripTitle', { product: value.product }), at, context),
    paragraph(ink.bold(say('app.tripMayBuy', { mayBuy: value.mayBuy, strictest: value.strictest ?? '' })), width),
    ...stops,
    section(
      say('app.weakens'),
      [say('app.tripBetween'), ...value.caveats].flatMap((caveat) => item(caveat, width)),
      context,
    ).map(ink.quiet),
    notes.lines(context),
    closing(context),
  );
}
