/** The products of the journal: in use, then finished, each with what is left of it. */
import { useState } from 'react';
import { href } from '../../../app/routes.ts';
import { sayJournal } from '../../../messages/journal.ts';
import { Page } from '../../../parts/Page.tsx';
import diary from '../../diary/Diary.module.css';
import { usableProducts } from '../../diary/preferences.ts';
import type { Product } from '../../diary/words.ts';
import { here } from '../../pen.ts';
import type { OpenSession } from '../../session.ts';
import styles from '../Rooms.module.css';
import { stockLines } from './stock-words.ts';

export default function Products({ open }: { readonly open: OpenSession }) {
  const [{ at: now }] = useState(here);
  const view = open.book.journal(Math.max(now, here().at));
  const inUse = usableProducts(view);
  const finished = view.products.filter(({ payload }) => payload.finished === true);
  return (
    <Page title={sayJournal('rooms.products')}>
      <div className={styles.buttons}>
        <a className={diary.go} href={href('journal', 'product', 'new')}>
          {sayJournal('rooms.addProduct')}
        </a>
      </div>
      <section className={diary.section} aria-labelledby="in-use">
        <h2 id="in-use">{sayJournal('rooms.inUse')}</h2>
        {inUse.length === 0 ? (
          <p className={diary.hint}>{sayJournal('rooms.noProducts')}</p>
        ) : (
          <List products={inUse} open={open} now={now} />
        )}
      </section>
      {finished.length > 0 && (
        <section className={diary.section} aria-labelledby="finished">
          <h2 id="finished">{sayJournal('rooms.finishedTitle')}</h2>
          <List products={finished} open={open} now={now} />
        </section>
      )}
    </Page>
  );
}

interface ListProps {
  readonly products: readonly Product[];
  readonly open: OpenSession;
  readonly now: number;
}

function List({ products, open, now }: ListProps) {
  return (
    <ul role="list" className={styles.list}>
      {products.map((product) => (
        <li key={product.id}>
          <a className={styles.room} href={href('journal', 'product', product.id)}>
            {product.payload.name}
          </a>
          <p className={styles.quiet}>{aboutProduct(product)}</p>
          {stockLines(open.book, product, now).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}

export function aboutProduct({ payload }: Product): string {
  const { kind, form, vendor, batch, analysis } = payload;
  return [
    sayJournal(`diary.product.${kind}`),
    sayJournal(`rooms.form.${form}`),
    vendor ?? '',
    batch === undefined ? '' : sayJournal('rooms.batchNamed', { batch }),
    analysis === undefined ? '' : sayJournal('rooms.hasAnalysis'),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
