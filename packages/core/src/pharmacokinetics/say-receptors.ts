/** A receptor view in words: what is known, then what is not. */
import type { JournalMessageId } from '../message/en-journal.ts';
import type { Speak } from '../message/index.ts';
import type { ReceptorUnknown, ReceptorView } from './receptor.ts';

const UNKNOWN = {
  molarMass: 'receptors.unknownMolarMass',
  proteinBinding: 'receptors.unknownProteinBinding',
  muBinding: 'receptors.unknownMuBinding',
  laboratoriesDiffer: 'receptors.unknownLaboratoriesDiffer',
  species: 'receptors.unknownSpecies',
  brain: 'receptors.unknownBrain',
  effect: 'receptors.unknownEffect',
} as const satisfies Record<ReceptorUnknown, JournalMessageId>;

/** One sentence or two, and the facts behind it. */
export interface ReceptorLine {
  readonly kind: 'known' | 'unknown';
  readonly text: string;
  /** Ids of facts: constants of this room, receptors of `safety`. */
  readonly facts: readonly string[];
}

/** Every line of the view. What is not known always follows, so that no number stands alone. */
export function sayReceptors(view: ReceptorView, speak: Speak<JournalMessageId>): readonly ReceptorLine[] {
  const { analyte, total, unbound, bindings, setAside, unknown } = view;
  const known = (text: string, facts: readonly string[] = []): ReceptorLine => ({ kind: 'known', text, facts });
  return [
    ...(total === null ? [] : [known(speak('receptors.total', { analyte, ...total }))]),
    ...(unbound === null
      ? []
      : [
          known(
            speak('receptors.unbound', {
              low: unbound.low,
              high: unbound.high,
              boundLow: unbound.bound.low,
              boundHigh: unbound.bound.high,
              verified: unbound.verified,
            }),
            [unbound.fact],
          ),
        ]),
    ...bindings.map(({ target, low, high, numbers, facts, verified }) =>
      known(speak('receptors.binding', { target, low, high, same: low === high, numbers, verified }), facts),
    ),
    ...(setAside.length === 0 ? [] : [known(speak('receptors.setAside', { count: setAside.length }), setAside)]),
    ...unknown.map((name): ReceptorLine => ({ kind: 'unknown', text: speak(UNKNOWN[name]), facts: [] })),
  ];
}
