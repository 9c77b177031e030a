/** What one dose held, by the version of the product that was taken then. */
import type { EntryOf, JournalBook } from '@clearleaf/core/journal';
import { useRoom } from '../../../knowledge/store.ts';
import { sayJournal } from '../../../messages/journal.ts';
import styles from '../Rooms.module.css';
import { contentLines } from './content-words.ts';
import { ContentView } from './ContentView.tsx';

interface DoseHeldProps {
  readonly dose: EntryOf<'dose'>;
  readonly book: JournalBook;
}

export default function DoseHeld({ dose, book }: DoseHeldProps) {
  const facts = useRoom('product').value;
  const { product, amount } = dose.payload;
  const taken = product === null ? null : book.productVersion(product);
  if (facts === null) return null;
  return (
    <section className={styles.section} aria-labelledby="held">
      <h2 id="held">{sayJournal('rooms.heldTitle')}</h2>
      <ContentView lines={contentLines(amount, taken?.payload ?? null, facts, true)} facts={facts} />
    </section>
  );
}
