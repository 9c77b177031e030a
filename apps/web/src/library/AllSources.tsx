/** Every source of every room, once. */
import type { Source } from '@clearleaf/core/finding';
import { fold } from '@clearleaf/core/text';
import { useDeferredValue, useMemo, useState } from 'react';
import { useRoom, useWholeClaims, useWholeSafety } from '../knowledge/store.ts';
import { sayLibrary } from '../messages/library.ts';
import { Button } from '../parts/Button.tsx';
import { matches, SearchField } from '../parts/FilterList.tsx';
import { Page } from '../parts/Page.tsx';
import { SourceList } from '../parts/SourceList.tsx';
import { Failed, Loading } from '../parts/State.tsx';

const STEP = 60;

export function AllSources() {
  const law = useRoom('law');
  const safety = useWholeSafety();
  const claims = useWholeClaims();
  const rooms = [law, safety, claims];
  const sources = useMemo((): readonly { readonly source: Source; readonly folded: string }[] => {
    const all = { ...law.value?.sources, ...safety.value?.sources, ...claims.value?.sources };
    return Object.values(all)
      .sort((a, b) => a.title.localeCompare(b.title))
      .map((source) => ({
        source,
        folded: fold(
          `${source.title} ${source.authors ?? ''} ${source.journal ?? ''} ${source.year ?? ''} ${source.kind}`,
        ),
      }));
  }, [law.value, safety.value, claims.value]);
  const [query, setQuery] = useState('');
  const [most, setMost] = useState(STEP);
  const wanted = useDeferredValue(query);
  const found = sources.filter((one) => matches(one.folded, wanted));
  return (
    <Page title={sayLibrary('sources.title')} lead={sayLibrary('sources.lead')}>
      {rooms.some((room) => room.status === 'failed') && (
        <Failed rooms={['law', 'safety', 'pharmacology', 'claims', 'gaps']} />
      )}
      {rooms.some((room) => room.status === 'loading') && <Loading />}
      <SearchField
        label={sayLibrary('sources.search')}
        query={query}
        setQuery={setQuery}
        shown={Math.min(most, found.length)}
        total={sources.length}
      />
      <SourceList sources={found.slice(0, most).map(({ source }) => source)} />
      {found.length > most && (
        <p>
          <Button kind="quiet" onClick={() => setMost(most + STEP)}>
            {sayLibrary('sources.more')}
          </Button>
        </p>
      )}
    </Page>
  );
}
