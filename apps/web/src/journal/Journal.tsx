/**
 * The pages of the journal. What stands before them (no journal yet, locked, erased, damaged) is decided here once, so
 * that a page only ever meets an open journal.
 */
import { useEffect, useRef } from 'react';
import { toTop } from '../app/arrival.ts';
import type { Route } from '../app/routes.ts';
import { Loading } from '../parts/State.tsx';
import { Before } from './Before.tsx';
import { DiaryWays } from './diary/DiaryWays.tsx';
import { Unreadable, Wiped } from './Ended.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Locked } from './Locked.tsx';
import { Pages } from './Pages.tsx';
import { RecoverySheet } from './RecoverySheet.tsx';
import { Settings } from './settings/Settings.tsx';
import { journal, useSession, type OpenSession, type Session } from './session.ts';

export default function Journal({ route }: { readonly route: Route }) {
  const now = useSession();
  useEffect(() => void journal.start(), []);
  useStages(now);
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
      return <Wiped until={now.until} />;
    case 'failed':
      return <Unreadable error={now.error} />;
    case 'open':
      return <Opened route={route} open={now} />;
  }
}

/** Trying to open, or making, is said on the page from which it was asked. */
const stageOf = (now: Session): Exclude<Session['phase'], 'opening'> =>
  now.phase !== 'opening' ? now.phase : now.making ? 'absent' : 'locked';

/** What opens, closes or ends the journal brings a new page without a new address. */
function useStages(now: Session): void {
  const stage = stageOf(now);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current !== stage && before.current !== 'loading') toTop();
    before.current = stage;
  }, [stage]);
}

function Opened({ route, open }: { readonly route: Route; readonly open: OpenSession }) {
  if (route[0] === 'settings')
    return (
      <>
        <DiaryWays route={route} />
        <Settings open={open} />
      </>
    );
  if (route[0] === 'recovery' && !open.simulated && !open.unlocked) return <RecoverySheet open={open} />;
  return (
    <>
      <Before open={open} />
      <Pages route={route} open={open} />
    </>
  );
}
