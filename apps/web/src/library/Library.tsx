/** The library: which room an address shows. */
import type { ReactNode } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { href, type Route } from '../app/routes.ts';
import { useRoom } from '../knowledge/store.ts';
import { sayLibrary } from '../messages/library.ts';
import { say } from '../messages/speak.ts';
import { Page } from '../parts/Page.tsx';
import { Alkaloids } from './Alkaloids.tsx';
import { Conditions, Emergencies, Harms, Interactions, Products } from './SafetyRooms.tsx';
import { EvidenceRoom, Gaps, Treatments } from './EvidenceRooms.tsx';
import { HelpRoom } from './HelpRoom.tsx';
import { Laws } from './Laws.tsx';
import styles from './Library.module.css';
import { rooms } from './rooms.ts';

function Contents() {
  const law = useRoom('law').value;
  return (
    <Page title={sayLibrary('library.title')} lead={sayLibrary('library.lead')}>
      <ul role="list" className={styles.rooms}>
        {rooms.map((room) => (
          <li key={room.id}>
            <a href={href('library', room.id)}>{say(room.name)}</a>
            <p>{say(room.about, { count: law?.places.length ?? 0 })}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

const pages: Readonly<Record<string, (id: string | null) => ReactNode>> = {
  laws: (code) => <Laws code={code} />,
  interactions: (id) => <Interactions id={id} />,
  conditions: (id) => <Conditions id={id} />,
  evidence: (id) => <EvidenceRoom id={id} />,
  treatments: () => <Treatments />,
  alkaloids: () => <Alkaloids />,
  harms: () => <Harms />,
  products: () => <Products />,
  emergencies: () => <Emergencies />,
  help: () => <HelpRoom />,
  gaps: () => <Gaps />,
};

export default function Library({ route }: { readonly route: Route }): ReactNode {
  const [room, id] = route;
  if (room === undefined) return <Contents />;
  const page = Object.hasOwn(pages, room) ? pages[room] : undefined;
  return page === undefined ? <NotFound /> : page(id ?? null);
}
