/** Stock, days left and spend in words; what cannot be reckoned is said to be unknown, with the reason. */
import type { JournalBook } from '@clearleaf/core/journal';
import { stockOf, type StockView } from '@clearleaf/core/journal/summary';
import { sayJournal } from '../../../messages/journal.ts';
import { zoneHere } from '../../pen.ts';
import { type Product, sayAmount } from '../../diary/words.ts';
import { sayMoney, sayRoughly } from '../numbers.ts';

const round = (value: number): number => Number(value.toPrecision(3));

/** One sentence each on what is left, how long it lasts, what it costs. */
export function stockLines(book: JournalBook, product: Product, now: number): readonly string[] {
  const stock = stockOf(book, product.id, { now, zone: zoneHere() });
  const { finished, price, stock: stated } = product.payload;
  if (stock === null || finished === true) return [];
  if (stated === undefined && price === undefined) return [sayJournal('rooms.noStockNoPrice')];
  const { left, daysLeft } = stock;
  return [
    leftWords(stock),
    ...(left === null || left === 0 ? [] : [daysWords(daysLeft)]),
    spendWords(stock, price !== undefined),
  ];
}

function leftWords({ left, unit, uncounted }: StockView): string {
  if (left === 0) return sayJournal('rooms.leftNothing');
  if (left !== null && unit !== null)
    return sayJournal('rooms.left', { amount: sayAmount({ value: round(left), unit }) });
  return uncounted > 0 ? sayJournal('rooms.leftUncounted', { count: uncounted }) : sayJournal('rooms.leftNotStated');
}

function spendWords({ spendPerMonth }: StockView, isPriced: boolean): string {
  if (spendPerMonth === null) return sayJournal(isPriced ? 'rooms.spendUnknown' : 'rooms.spendNoPrice');
  return sayJournal('rooms.spend', { money: sayMoney(round(spendPerMonth.amount), spendPerMonth.currency) });
}

const daysWords = (daysLeft: number | null): string =>
  daysLeft === null
    ? sayJournal('rooms.daysLeftUnknown')
    : sayJournal('rooms.daysLeft', { days: daysLeft < 1 ? 'less' : sayRoughly(daysLeft) });
