/** Data packs: the wording of a questionnaire is built only where its instrument may be shown. */
import { type Problem, showValue } from '../problem.ts';
import { type LintRule, problemAt, valueAt } from './rule.ts';

/**
 * Also applied by the compiler: a pack that may not be shown must not reach a device at all. Of an instrument that is
 * not shippable, a total that somebody enters is all that is ever stored.
 */
export const packNotShippable: LintRule = {
  name: 'pack-not-shippable',
  check: ({ facts }) => {
    const instruments = facts.filter(({ room, collection }) => room === 'instruments' && collection === 'instruments');
    const shippable = new Map(instruments.map(({ id, value }) => [id, valueAt(value, ['shippable']) === true]));
    return facts
      .filter(({ room, collection }) => room === 'instruments' && collection === 'packs')
      .flatMap((pack): Problem[] => {
        const instrument = valueAt(pack.value, ['instrument']);
        const known = typeof instrument === 'string' ? shippable.get(instrument) : undefined;
        if (known === true) return [];
        return [
          problemAt('pack-not-shippable', pack, {
            path: ['instrument'],
            actual: `${showValue(instrument)}, ${known === undefined ? 'which no fact describes' : 'which says shippable: false'}`,
            expected: 'an instrument whose licence lets its wording be shown (shippable: true)',
            tip: 'Delete the pack. Where a licence was given since, write it into the instrument first, with its source.',
          }),
        ];
      });
  },
};
