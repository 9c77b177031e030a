/** Which page an address shows. The library and what is seldom opened come in their own files, fetched when entered. */
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { journal, mayHoldJournal } from '../journal/session.ts';
import { Loading } from '../parts/State.tsx';
import { ReviewPage } from '../review/ReviewPage.tsx';
import { Start } from '../start/Start.tsx';
import { toTop } from './arrival.ts';
import { Fault } from './Fault.tsx';
import { NotFound } from './NotFound.tsx';
import { FOLLOWED, parseRoute, type Route, useHash } from './routes.ts';
import { Shell } from './Shell.tsx';

const Library = lazy(() => import('../library/Library.tsx'));
const Trip = lazy(() => import('../library/Trip.tsx'));
const About = lazy(() => import('../library/About.tsx'));
const Check = lazy(() => import('../check/Check.tsx'));
const Withdrawal = lazy(() => import('../withdrawal/Withdrawal.tsx'));
const Journal = lazy(() => import('../journal/Journal.tsx'));

function pageFor(route: Route): ReactNode {
  const [first, ...rest] = route;
  switch (first) {
    case undefined:
      return <Start />;
    case 'review':
      return <ReviewPage section={rest[0] ?? null} />;
    case 'library':
      return <Library route={rest} />;
    case 'trip':
      return <Trip />;
    case 'check':
      return <Check />;
    case 'withdrawal':
      return <Withdrawal />;
    case 'journal':
      return <Journal route={rest} />;
    case 'about':
      return <About route={rest} />;
    default:
      return <NotFound />;
  }
}

/** How many parts of an address name the page; the rest steers what it shows, and must not take the focus from it. */
function partsOfPage([first, second]: Route): number | undefined {
  if (first === 'review') return 1;
  return first === 'journal' && second === 'timeline' ? 2 : undefined;
}

export function App() {
  const hash = useHash();
  const route = parseRoute(hash);
  useArrival(hash);
  useJournalOfBefore();
  return (
    <Shell route={route}>
      <Fault key={route.slice(0, partsOfPage(route)).join('/')}>
        <Suspense fallback={<Loading />}>{pageFor(route)}</Suspense>
      </Fault>
    </Shell>
  );
}

/** A journal from an earlier visit is looked for at once, because the review reads it. */
function useJournalOfBefore(): void {
  useEffect(() => {
    if (mayHoldJournal()) void journal.start();
  }, []);
}

/**
 * After a link inside the page: the new page from its top, with the reading position of a screen reader on its
 * heading. After Back the browser's own scroll position stands.
 */
function useArrival(hash: string): void {
  const followed = useRef(false);
  const before = useRef(hash);
  useEffect(() => {
    const note = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('a[href^="#/"]') !== null) follow();
    };
    const follow = (): void => {
      followed.current = true;
    };
    document.addEventListener('click', note, true);
    window.addEventListener(FOLLOWED, follow);
    return () => {
      document.removeEventListener('click', note, true);
      window.removeEventListener(FOLLOWED, follow);
    };
  }, []);
  useEffect(() => {
    if (before.current === hash) return;
    before.current = hash;
    if (!followed.current) return;
    followed.current = false;
    // A part of the review scrolls to itself.
    if (/^#\/review\/./.test(hash)) document.documentElement.dataset.moved = 'yes';
    else toTop();
  }, [hash]);
}
