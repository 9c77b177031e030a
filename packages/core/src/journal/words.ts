/** The words of a state: closed lists, without the validator, so that a program that only names them starts fast. */

export const uses = ['never', 'sometimes', 'daily', 'stopped'] as const;
/** How the person uses kratom now. */
export type Use = (typeof uses)[number];

export const withdrawals = ['none', 'kratom', 'opioids', 'unsure'] as const;
/** Whether the person is in withdrawal now, and from what. */
export type Withdrawal = (typeof withdrawals)[number];

export const products = ['kratom', 'extract', '7-oh'] as const;
/** Leaf (powder, capsules, tea), extract, or concentrated 7-hydroxymitragynine and its relatives. */
export type ProductKind = (typeof products)[number];
