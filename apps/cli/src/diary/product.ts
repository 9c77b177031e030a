/** Products: what they are called, and what is known of what is in them. */
import { amountUnits, entriesFrom, type EntryDraft, type EntryOf } from '@clearleaf/core/journal';
import { products } from '@clearleaf/core/journal/words';
import type { Context, Outcome, Typed } from '../command.ts';
import { bad, readText, readWord } from '../input/read.ts';
import { handleOf } from '../journal/find.ts';
import { withJournal } from '../journal/open.ts';
import { sayEntry } from '../journal/say-entry.ts';
import { say } from '../messages/say.ts';
import { item, paragraph, stack } from '../terminal/layout.ts';
import { bareEntry } from './parts.ts';

const SCHEMA = 'clearleaf.entry/1';
const forms = ['powder', 'crushed-leaf', 'capsule', 'tablet', 'tea', 'liquid', 'gummy', 'resin', 'other'] as const;

type Payload = EntryOf<'product'>['payload'];

/** `clearleaf journal product` */
export async function listProducts(typed: Typed, context: Context): Promise<Outcome> {
  const { ink, width } = context;
  return withJournal(
    typed,
    context,
    ({ book }) => {
      const entries = book.all('product');
      return Promise.resolve({
        exit: 0 as const,
        value: { schema: SCHEMA, entries: entries.map((entry) => bareEntry(entry, book)) },
        page: () =>
          entries.length === 0
            ? paragraph(say('app.noProducts'), width)
            : entries.flatMap((entry) =>
                item(`${sayEntry(entry, book)} ${ink.quiet(`(${handleOf(entry, book)})`)}`, width),
              ),
      });
    },
    1,
  );
}

/** `clearleaf journal product add` */
export async function addProduct(typed: Typed, context: Context): Promise<Outcome> {
  const payload = readProduct(typed);
  return withJournal(
    typed,
    context,
    async ({ book, pen, write }) => {
      const same = book
        .all('product')
        .find(
          (product) =>
            product.payload.name.toLowerCase() === payload.name.toLowerCase() &&
            product.payload.batch === payload.batch,
        );
      if (same !== undefined)
        throw bad('exists', 'NAME', payload.name, say('app.expectedNewProduct', { id: handleOf(same, book) }));
      const draft: EntryDraft<'product'> = {
        kind: 'product',
        at: context.around.now.getTime(),
        zone: context.around.zone,
        payload,
      };
      const entries = entriesFrom([draft], pen);
      await write(entries);
      return {
        exit: 0,
        value: { schema: SCHEMA, written: entries.map((entry) => bareEntry(entry, book)), notes: [] },
        page: () =>
          stack(
            entries.flatMap((entry) =>
              paragraph(`${sayEntry(entry, book)} ${context.ink.quiet(`(${handleOf(entry, book)})`)}`, context.width),
            ),
            paragraph(say('app.productNext', { name: payload.name }), context.width).map(context.ink.quiet),
          ),
      };
    },
    1,
  );
}

function readProduct({ operands, options }: Typed): Payload {
  const name = readText(operands.join(' '), 'NAME');
  const kind = readWord(options['--kind'], products, '--kind');
  if (kind === null)
    throw bad('missing-value', '--kind', null, say('app.expectedOneOf', { words: products.join(', ') }));
  const text = (flag: string): string | undefined => {
    const typed = options[flag]?.at(-1);
    return typed === undefined ? undefined : readText(typed, flag);
  };
  const [vendor, batch] = [text('--vendor'), text('--batch')];
  const units = (options['--unit'] ?? []).map(readUnit);
  const [mitragynine, sevenOh] = [text('--mitragynine'), text('--seven-oh')];
  const label = {
    ...(mitragynine === undefined ? {} : { mitragynine: readConcentration(mitragynine, '--mitragynine') }),
    ...(sevenOh === undefined ? {} : { sevenHydroxymitragynine: readConcentration(sevenOh, '--seven-oh') }),
  };
  return {
    name,
    kind,
    form: readWord(options['--form'], forms, '--form') ?? 'other',
    ...(vendor === undefined ? {} : { vendor }),
    ...(batch === undefined ? {} : { batch }),
    ...(units.length === 0 ? {} : { units }),
    ...(Object.keys(label).length === 0 ? {} : { label }),
  };
}

/** `capsule=0.5g` */
function readUnit(text: string): NonNullable<Payload['units']>[number] {
  const match = /^\s*([a-z]+)\s*=\s*(\d+(?:[.,]\d+)?)\s*g\s*$/iu.exec(text);
  const unit = amountUnits.find((known) => known === match?.[1]?.toLowerCase());
  const grams = Number((match?.[2] ?? '').replace(',', '.'));
  if (unit === undefined || !(grams > 0))
    throw bad('bad-amount', '--unit', text, say('app.expectedUnit', { units: amountUnits.join(', ') }));
  return { unit, grams };
}

type Concentration = NonNullable<NonNullable<Payload['label']>['mitragynine']>;
const concentrationUnits: Readonly<Record<string, Concentration['unit']>> = {
  'mg/g': 'mg/g',
  '%': 'percent',
  percent: 'percent',
  'mg/ml': 'mg/mL',
  'mg/unit': 'mg/unit',
};

/** `1.4%`, `14 mg/g`, `45 mg/unit` */
function readConcentration(text: string, where: string): Concentration {
  const match = /^(\d+(?:[.,]\d+)?)\s*(%|percent|mg\/(?:g|ml|unit))$/iu.exec(text.trim());
  const unit = concentrationUnits[(match?.[2] ?? '').toLowerCase()];
  if (match === null || unit === undefined) throw bad('bad-amount', where, text, say('app.expectedConcentration'));
  return { value: Number((match[1] ?? '').replace(',', '.')), unit };
}
