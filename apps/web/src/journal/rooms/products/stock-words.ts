/** Stock, days left and spend in words; what cannot be reckoned is said to be unknown, with the reason. */
import type { JournalBook } from '@clearleaf/core/journal';
import { stockOf } from '@clearleaf/core/journal/summary';
import { sayJournal } from '../../../messages/journal.ts';
import { zoneHere } from '../../pen.ts';
import { type Product, sayAmount } from '../../diary/words.ts';
import { sayMoney, sayRoughly } from '../numbers.ts';

const round = (value: number): number => Number(value.toPrecision(3));

/** One sentence each on what is left, how long it lasts, what it costs. */
export function stockLines(book: JournalBook, product: Product, now: number): readonly string[] {
  const stock = stockOf(book, product.id, { now, zone: zoneHere() });
  if (stock === null || product.payload.finished === true) return [];
  const { left, unit, uncounted, daysLeft, spendPerMonth } = stock;
  const isStated = product.payload.stock !== undefined;
  const { price } = product.payload;
  if (!isStated && price === undefined) return [sayJournal('rooms.noStockNoPrice')];
  const leftWords =
    left === 0
      ? sayJournal('rooms.leftNothing')
      : left !== null && unit !== null
        ? sayJournal('rooms.left', { amount: sayAmount({ value: round(left), unit }) })
        : isStated && uncounted > 0
          ? sayJournal('rooms.leftUncounted', { count: uncounted })
          : sayJournal('rooms.leftNotStated');
  return [
    leftWords,
    ...(left === null || left === 0 ? [] : [daysWords(daysLeft)]),
    spendPerMonth === null
      ? sayJournal(price === undefined ? 'rooms.spendNoPrice' : 'rooms.spendUnknown')
      : sayJournal('rooms.spend', { money: sayMoney(round(spendPerMonth.amount), spendPerMonth.currency) }),
  ];
}

const daysWords = (daysLeft: number | null): string =>
  daysLeft === null
    ? sayJournal('rooms.daysLeftUnknown')
    : sayJournal('rooms.daysLeft', { days: daysLeft < 1 ? 'less' : sayRoughly(daysLeft) });
