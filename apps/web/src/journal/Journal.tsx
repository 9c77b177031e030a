/**
 * The pages of the journal. What stands before them (no journal yet, locked, erased, damaged) is decided here once, so
 * that a page only ever meets an open journal.
 */
import { useEffect } from 'react';
import type { Route } from '../app/routes.ts';
import { Loading } from '../parts/State.tsx';
import { NotFound } from '../app/NotFound.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Locked } from './Locked.tsx';
import { journal, useSession, type OpenSession } from './session.ts';

export default function Journal({ route }: { readonly route: Route }) {
  const now = useSession();
  useEffect(() => void journal.start(), []);
  switch (now.phase) {
    case 'loading':
      return <Loading />;
    case 'absent':
      return <FirstRun />;
    case 'locked':
      return <Locked />;
    case 'opening':
      return now.making ? <FirstRun /> : <Locked />;
    case 'wiped':
    case 'failed':
      return <Loading />;
    case 'open':
      return <Pages route={route} open={now} />;
  }
}

/** One case for each page. */
function Pages({ route, open }: { readonly route: Route; readonly open: OpenSession }) {
  switch (route[0]) {
    case undefined:
      return <p>{open.book.count}</p>;
    default:
      return <NotFound />;
  }
}
