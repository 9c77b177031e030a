/** The shape of a protocol that was written to a file, checked where it is read. */
import * as z from 'zod/mini';
import { parsePlainDate } from '../quantity/index.ts';
import type { FrozenProtocol } from './design.ts';

const product = z.strictObject({
  form: z.enum(['leaf', 'extract', '7-oh']),
  mitragynine: z.nullable(z.number()),
  basis: z.enum(['laboratory', 'label', 'published-range']),
});
const days = z.int().check(z.gte(0), z.lte(366));
const share = z.number().check(z.gte(0), z.lte(1));

const protocol = z.strictObject({
  schema: z.literal('clearleaf.trial-protocol/1'),
  question: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('reduction'), share }),
    z.strictObject({ kind: z.literal('time'), hoursLater: z.number() }),
    z.strictObject({ kind: z.literal('product'), baseline: product, other: product }),
    z.strictObject({ kind: z.literal('observed') }),
  ]),
  design: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pairs'), pairs: days, periodDays: days }),
    z.strictObject({ kind: z.literal('start'), days, leastDays: days }),
    z.strictObject({
      kind: z.literal('criterion'),
      steps: z.array(share).check(z.maxLength(20)),
      holdDays: z.tuple([days, days]),
    }),
  ]),
  outcome: z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(300)),
    higherIsBetter: z.boolean(),
    mcid: z.number(),
    scale: z.strictObject({ low: z.number(), high: z.number() }),
  }),
  otherOutcomes: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(100)),
  runInDays: days,
  washoutDays: days,
  seed: z.int().check(z.gte(0), z.lte(4_294_967_295)),
  stopping: z.literal('fixed'),
  model: z.literal('m1'),
  prior: z.literal('default'),
  startOn: z.string().check(z.refine((text) => parsePlainDate(text) !== null, 'expected a day')),
});

/** A protocol and its hash. Whether the hash is that of the protocol is another question. */
export const frozenProtocolSchema: z.ZodMiniType<FrozenProtocol> = z.strictObject({
  protocol,
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/u)),
});
