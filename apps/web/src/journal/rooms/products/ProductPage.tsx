/** One product: what it holds as far as anyone can know, its lab sheet, and its fields. An edit is a new version. */
import { dayOf } from '@clearleaf/core/quantity/time';
import { useState } from 'react';
import { goTo, href } from '../../../app/routes.ts';
import { useRoom } from '../../../knowledge/store.ts';
import { sayJournal } from '../../../messages/journal.ts';
import { sayDay } from '../../../messages/speak.ts';
import { Button } from '../../../parts/Button.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Failed, Loading } from '../../../parts/State.tsx';
import diary from '../../diary/Diary.module.css';
import { lastDoseOf, type Unit, units, usualUnit } from '../../diary/dose-fields.ts';
import { useSaving } from '../../diary/use-saving.ts';
import { type Amount, type Product, sayAmount } from '../../diary/words.ts';
import { here, zoneHere } from '../../pen.ts';
import { journal, type OpenSession } from '../../session.ts';
import { readNumber } from '../numbers.ts';
import { Problem, SelectField, TextField } from '../parts.tsx';
import styles from '../Rooms.module.css';
import { contentLines } from './content-words.ts';
import { ContentView } from './ContentView.tsx';
import { LabSheetSection } from './LabSheetSection.tsx';
import { clearedProduct, emptyProduct, productFieldsOf, type ProductProblems, readProduct } from './product-fields.ts';
import { ProductForm } from './ProductForm.tsx';
import { aboutProduct } from './Products.tsx';
import { stockLines } from './stock-words.ts';

const toProducts = (): void => goTo('journal', 'products');

export default function ProductPage({ open, id }: { readonly open: OpenSession; readonly id: string }) {
  if (id === 'new') return <NewProduct />;
  const product = open.book.current(id);
  if (product?.kind !== 'product')
    return (
      <Page title={sayJournal('rooms.products')}>
        <p>{sayJournal('rooms.productGone')}</p>
        <a className="standalone" href={href('journal', 'products')}>
          {sayJournal('rooms.toProducts')}
        </a>
      </Page>
    );
  return <OneProduct key={product.id} open={open} product={product} />;
}

function NewProduct() {
  const [fields, setFields] = useState(emptyProduct);
  const [problems, setProblems] = useState<ProductProblems>({});
  const { failed, save: write } = useSaving();
  const save = async (): Promise<void> => {
    const now = here();
    const read = readProduct(fields, null, now.at);
    setProblems(read.ok ? {} : read.problems);
    if (!read.ok) return;
    const { payload } = read;
    await write(
      () => journal.add([{ kind: 'product', ...now, payload }]),
      ([added]) => goTo('journal', 'product', added?.id ?? ''),
    );
  };
  return (
    <Page title={sayJournal('rooms.addProduct')} lead={sayJournal('rooms.addProductLead')}>
      <ProductForm
        fields={fields}
        problems={problems}
        stockNow={sayJournal('rooms.stockHint')}
        isNew
        failed={failed}
        onChange={setFields}
        onSave={() => void save()}
      />
    </Page>
  );
}

function OneProduct({ open, product }: { readonly open: OpenSession; readonly product: Product }) {
  const { book } = open;
  const now = here().at;
  const versions = book.record(product.id)?.versions.length ?? 1;
  return (
    <Page title={product.payload.name} lead={aboutProduct(product)}>
      <div className={styles.stack}>
        {stockLines(book, product, now).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Holds open={open} product={product} />
      <LabSheetSection product={product} />
      <section className={styles.section} aria-labelledby="edit-product">
        <h2 id="edit-product">{sayJournal('rooms.changeProduct')}</h2>
        <EditProduct product={product} open={open} />
        {versions > 1 && <p className={diary.hint}>{sayJournal('diary.entryVersions', { count: versions - 1 })}</p>}
        <DeleteProduct product={product} />
      </section>
    </Page>
  );
}

function Holds({ open, product }: { readonly open: OpenSession; readonly product: Product }) {
  const { value: facts, status } = useRoom('product');
  const { payload } = product;
  const last = lastDoseOf(product, open.book)?.payload.amount;
  const [typed, setTyped] = useState('1');
  const [unit, setUnit] = useState<Unit>(last?.unit ?? usualUnit[payload.form]);
  const value = readNumber(typed);
  const amount: Amount | null = typeof value === 'number' && value > 0 ? { value, unit } : null;
  return (
    <section className={styles.section} aria-labelledby="holds">
      <h2 id="holds">{sayJournal('rooms.holds')}</h2>
      <div className={styles.figure}>
        <TextField label={sayJournal('rooms.holdsAmount')} decimal value={typed} onChange={setTyped} />
        <SelectField
          quiet
          label={sayJournal('diary.unit')}
          value={unit}
          options={units.map((one) => ({ value: one, label: sayJournal(`diary.unit.${one}`) }))}
          onChange={setUnit}
        />
      </div>
      {status === 'failed' && <Failed rooms={['product']} />}
      {facts === null && status !== 'failed' && <Loading />}
      {facts !== null &&
        (amount === null ? (
          <p className={diary.hint}>{sayJournal('rooms.numberWrong')}</p>
        ) : (
          <ContentView lines={contentLines(amount, payload, facts)} facts={facts} />
        ))}
    </section>
  );
}

function EditProduct({ open, product }: { readonly open: OpenSession; readonly product: Product }) {
  const [fields, setFields] = useState(() => productFieldsOf(product));
  const [problems, setProblems] = useState<ProductProblems>({});
  const { failed, save: write } = useSaving();
  const { stock, stockAt } = product.payload;
  const said =
    stock === undefined
      ? sayJournal('rooms.stockHint')
      : [
          sayJournal('rooms.stockStated', {
            amount: sayAmount(stock),
            day: stockAt === undefined ? 'no' : sayDay(dayOf(stockAt, zoneHere())),
          }),
          stockLines(open.book, product, here().at)[0] ?? '',
          sayJournal('rooms.stockAgain'),
        ].join(' ');
  const save = async (): Promise<void> => {
    const read = readProduct(fields, product, here().at);
    setProblems(read.ok ? {} : read.problems);
    if (!read.ok) return;
    const payload = { ...clearedProduct, ...read.payload };
    await write(() => journal.edit(product, { payload }), toProducts);
  };
  return (
    <ProductForm
      fields={fields}
      problems={problems}
      stockNow={said}
      isNew={false}
      failed={failed}
      onChange={setFields}
      onSave={() => void save()}
    />
  );
}

function DeleteProduct({ product }: { readonly product: Product }) {
  const { failed, save: write } = useSaving();
  return (
    <div className={styles.stack}>
      <p className={diary.hint}>{sayJournal('rooms.deleteProductText')}</p>
      <div>
        <Button kind="danger" onClick={() => void write(() => journal.remove(product), toProducts)}>
          {sayJournal('rooms.deleteProduct')}
        </Button>
      </div>
      {failed !== null && <Problem>{failed}</Problem>}
    </div>
  );
}
