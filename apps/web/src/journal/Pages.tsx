/** Which page of an open journal an address shows. */
import { lazy, type ReactNode, useEffect } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { goTo, type Route } from '../app/routes.ts';
import { CheckIn } from './diary/CheckIn.tsx';
import { DiaryWays } from './diary/DiaryWays.tsx';
import { EntryPage } from './diary/EntryPage.tsx';
import { LogDose } from './diary/LogDose.tsx';
import { Today } from './diary/Today.tsx';
import { UndoNotice } from './diary/UndoNotice.tsx';
import { WriteNote } from './diary/WriteNote.tsx';
import { RedFlagWatch } from './flags/RedFlagWatch.tsx';
import { More } from './rooms/More.tsx';
import { NotOffered } from './rooms/NotOffered.tsx';
import type { OpenSession } from './session.ts';

const Timeline = lazy(() => import('./diary/Timeline.tsx'));
const History = lazy(() => import('./diary/History.tsx'));
const Levels = lazy(() => import('./rooms/levels/Levels.tsx'));
const Relief = lazy(() => import('./rooms/relief/Relief.tsx'));
const Withdrawal = lazy(() => import('../withdrawal/Withdrawal.tsx'));
const Signals = lazy(() => import('./rooms/signals/Signals.tsx'));
const Trial = lazy(() => import('./rooms/trial/Trial.tsx'));
const Products = lazy(() => import('./rooms/products/Products.tsx'));
const ProductPage = lazy(() => import('./rooms/products/ProductPage.tsx'));
const Medicines = lazy(() => import('./rooms/medicines/Medicines.tsx'));
const You = lazy(() => import('./rooms/You.tsx'));
const Questionnaires = lazy(() => import('./rooms/questionnaires/Questionnaires.tsx'));
const Questionnaire = lazy(() => import('./rooms/questionnaires/QuestionnairePage.tsx'));
const Import = lazy(() => import('./rooms/exchange/Import.tsx'));
const Export = lazy(() => import('./rooms/exchange/Export.tsx'));

interface PagesProps {
  readonly route: Route;
  readonly open: OpenSession;
}

/** By the place of the key, because Alt changes the letter on some keyboards. */
const keys: ReadonlyMap<string, string> = new Map([
  ['KeyD', 'log'],
  ['KeyC', 'checkin'],
  ['KeyN', 'note'],
]);

/** Alt + Shift + D logs a dose, C checks in, N writes a note. */
function useKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const page = keys.get(event.code);
      if (page === undefined || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      goTo('journal', page);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

export function Pages({ route, open }: PagesProps) {
  useKeys();
  return (
    <>
      <DiaryWays route={route} />
      {pageFor({ route, open })}
      <UndoNotice open={open} />
      <RedFlagWatch open={open} />
    </>
  );
}

function pageFor({ route, open }: PagesProps): ReactNode {
  const [first, ...rest] = route;
  switch (first) {
    case undefined:
      return <Today open={open} />;
    case 'log':
      return <LogDose open={open} />;
    case 'checkin':
      return <CheckIn open={open} />;
    case 'note':
      return <WriteNote />;
    case 'entry':
      return <EntryPage open={open} id={rest[0] ?? ''} />;
    case 'timeline':
      return <Timeline open={open} route={rest} />;
    case 'history':
      return <History open={open} />;
    default:
      return roomFor({ route, open });
  }
}

/** Rooms that are about doses. Nothing offers a person under 18 to write those down. */
const aboutDoses = new Set(['levels', 'helps', 'trial', 'products', 'product', 'import']);

/** The rooms by the first part of their address; what follows names the one thing that is shown. */
const rooms: Readonly<Record<string, (open: OpenSession, id: string) => ReactNode>> = {
  more: () => <More />,
  levels: (open) => <Levels open={open} />,
  helps: (open) => <Relief open={open} />,
  withdrawal: () => <Withdrawal />,
  signals: (open) => <Signals open={open} />,
  trial: (open) => <Trial open={open} />,
  products: (open) => <Products open={open} />,
  product: (open, id) => <ProductPage key={id} open={open} id={id} />,
  medicines: (open) => <Medicines open={open} />,
  you: (open) => <You open={open} />,
  questionnaires: (open) => <Questionnaires open={open} />,
  questionnaire: (open, id) => <Questionnaire key={id} open={open} id={id} />,
  import: (open) => <Import open={open} />,
  export: (open) => <Export open={open} />,
};

function roomFor({ route, open }: PagesProps): ReactNode {
  const [first = '', id = ''] = route;
  const room = Object.hasOwn(rooms, first) ? rooms[first] : undefined;
  if (room === undefined) return <NotFound />;
  return open.underAge && aboutDoses.has(first) ? <NotOffered /> : room(open, id);
}
