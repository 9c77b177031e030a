/** A list that can be searched as one types. It says how many of how many are shown. */
import { fold } from '@clearleaf/core/text';
import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import { say } from '../messages/speak.ts';
import styles from './FilterList.module.css';

export interface ListItem {
  readonly id: string;
  /** All words by which it can be found. */
  readonly words: string;
  readonly node: ReactNode;
}

/** True where every typed word stands in `folded`. */
export function matches(folded: string, query: string): boolean {
  return fold(query)
    .split(' ')
    .every((word) => folded.includes(word));
}

interface SearchFieldProps {
  readonly label: string;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly shown: number;
  readonly total: number;
}

export function SearchField({ label, query, setQuery, shown, total }: SearchFieldProps) {
  const id = useId();
  return (
    <div className={styles.search}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        maxLength={100}
        autoComplete="off"
        spellCheck="false"
      />
      <p role="status">{say('part.shown', { shown, total })}</p>
    </div>
  );
}

interface FilterListProps {
  readonly label: string;
  readonly items: readonly ListItem[];
  /** Searched for from the start. */
  readonly initial?: string;
}

export function FilterList({ label, items, initial = '' }: FilterListProps) {
  const [query, setQuery] = useState(initial);
  const wanted = useDeferredValue(query);
  const folded = useMemo(() => items.map((item) => ({ item, folded: fold(item.words) })), [items]);
  const shown = folded.filter((one) => matches(one.folded, wanted));
  return (
    <>
      <SearchField label={label} query={query} setQuery={setQuery} shown={shown.length} total={items.length} />
      <ul role="list" className={styles.list}>
        {shown.map(({ item }) => (
          <li key={item.id} id={`item-${item.id}`}>
            {item.node}
          </li>
        ))}
      </ul>
    </>
  );
}
