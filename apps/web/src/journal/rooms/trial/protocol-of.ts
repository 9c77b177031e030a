/** From the form to the protocol that may be fixed: pairs of a fortnight for an amount, of a week for a time. */
import type { PlainDate } from '@clearleaf/core/quantity';
import { AMOUNT_PERIOD, RUN_IN_DAYS, type TrialProtocol, washoutOf } from '@clearleaf/core/trial';
import { pen } from '../../pen.ts';
import type { Asked } from './ask-types.ts';

const SCALE = { low: 0, high: 10 };
const BYTE = 256;

export function protocolOf(asked: Asked, startOn: PlainDate): TrialProtocol {
  const isAmount = asked.kind === 'less';
  const design = isAmount
    ? ({ kind: 'pairs', pairs: 3, periodDays: AMOUNT_PERIOD } as const)
    : ({ kind: 'pairs', pairs: 4, periodDays: 7 } as const);
  return {
    schema: 'clearleaf.trial-protocol/1',
    question: isAmount
      ? { kind: 'reduction', share: Number(asked.percent) / 100 }
      : { kind: 'time', hoursLater: Number(asked.hours) },
    design,
    outcome: {
      name: asked.rating,
      higherIsBetter: asked.better === 'higher',
      mcid: Number(asked.mcid.replace(',', '.')),
      scale: SCALE,
    },
    otherOutcomes: [],
    runInDays: RUN_IN_DAYS,
    washoutDays: washoutOf(design.periodDays),
    seed: pen.random(4).reduce((sum, byte) => sum * BYTE + byte, 0),
    stopping: 'fixed',
    model: 'm1',
    prior: 'default',
    startOn,
  };
}
