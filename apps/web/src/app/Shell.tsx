/**
 * The frame around every page: the way to every other page, emergency help in the same place everywhere,
 * and at the foot what this page keeps and whom it has asked for anything.
 */
import type { ReactNode } from 'react';
import { EmergencyHelp } from '../help/EmergencyHelp.tsx';
import { rooms } from '../library/rooms.ts';
import { say } from '../messages/speak.ts';
import { Foot } from './Foot.tsx';
import { LockButton, SimulatedBar } from './JournalBar.tsx';
import { Notices } from './Notices.tsx';
import { href, type Route } from './routes.ts';
import styles from './Shell.module.css';

interface Place {
  readonly to: readonly string[];
  readonly label: string;
  readonly short?: string;
  /** Left out of the bar at the foot of a phone; the library and the foot of the page lead there too. */
  readonly wideOnly?: boolean;
}

const places: readonly Place[] = [
  { to: [], label: say('shell.start') },
  { to: ['review'], label: say('shell.review'), short: say('shell.reviewShort') },
  { to: ['journal'], label: say('shell.journal') },
  { to: ['trip'], label: say('shell.trip'), wideOnly: true },
  { to: ['library'], label: say('shell.library') },
  { to: ['about'], label: say('shell.about'), wideOnly: true },
];

const isHere = (route: Route, to: readonly string[]): boolean => (to[0] ?? '') === (route[0] ?? '');

function RoomLinks({ route }: { readonly route: Route }) {
  return (
    <ul role="list" className={styles.rooms} aria-label={say('shell.roomsLabel')}>
      {rooms.map((room) => (
        <li key={room.id}>
          <a href={href('library', room.id)} aria-current={route[1] === room.id ? 'page' : undefined}>
            {say(room.name)}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function Shell({ route, children }: { readonly route: Route; readonly children: ReactNode }) {
  const toMain = (): void => document.getElementById('main')?.focus();
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={toMain}>
        {say('shell.skip')}
      </button>
      <header className={styles.rail}>
        <div className={styles.name}>
          <a href={href()}>{say('shell.name')}</a>
          <LockButton />
        </div>
        <nav className={styles.nav} aria-label={say('shell.navLabel')}>
          <ul role="list" className={styles.places}>
            {places.map((place) => (
              <li key={place.label} className={place.wideOnly ? styles.wideOnly : undefined}>
                <a
                  href={href(...place.to)}
                  aria-current={isHere(route, place.to) ? (route.length <= 1 ? 'page' : 'true') : undefined}
                >
                  {place.short === undefined ? (
                    place.label
                  ) : (
                    <>
                      <span className={styles.long}>{place.label}</span>
                      <span className={styles.short}>{place.short}</span>
                    </>
                  )}
                </a>
                {place.to[0] === 'library' && route[0] === 'library' && <RoomLinks route={route} />}
              </li>
            ))}
          </ul>
          <EmergencyHelp />
        </nav>
      </header>
      <div className={styles.column}>
        <Notices />
        <SimulatedBar here={route[0] === 'journal'} />
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
        <Foot />
      </div>
    </div>
  );
}
