/** A page of the library, with the way back that a phone needs. */
import type { ReactNode } from 'react';
import { href } from '../app/routes.ts';
import { sayLibrary } from '../messages/library.ts';
import { say } from '../messages/speak.ts';
import { Page } from '../parts/Page.tsx';
import styles from './Library.module.css';
import { rooms } from './rooms.ts';

interface RoomPageProps {
  readonly room: string;
  readonly title?: string;
  readonly lead?: string;
  /** Where "back" leads, if not to the list of rooms. */
  readonly back?: { readonly to: readonly string[]; readonly label: string };
  readonly children: ReactNode;
}

export function RoomPage({ room, title, lead, back, children }: RoomPageProps) {
  const named = rooms.find((one) => one.id === room);
  const name = title ?? (named === undefined ? sayLibrary('library.title') : say(named.name));
  return (
    <div>
      <p className={styles.back}>
        <a href={href(...(back?.to ?? ['library']))}>{back?.label ?? sayLibrary('library.back')}</a>
      </p>
      <Page title={name} {...(lead === undefined ? {} : { lead })}>
        {children}
      </Page>
    </div>
  );
}
