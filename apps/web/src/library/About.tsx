/** About Clearleaf: how it knows, what it cannot know, privacy, sources, changes. */
import type { ReactNode } from 'react';
import { NotFound } from '../app/NotFound.tsx';
import { href, type Route } from '../app/routes.ts';
import { sayLibrary } from '../messages/library.ts';
import { say } from '../messages/speak.ts';
import { Page } from '../parts/Page.tsx';
import { Changes } from './Changes.tsx';
import styles from './Library.module.css';
import { Privacy } from './Privacy.tsx';
import { AllSources } from './AllSources.tsx';

function Overview() {
  return (
    <Page title={sayLibrary('about.title')} lead={sayLibrary('about.lead')}>
      <section className={styles.text}>
        <h2>{sayLibrary('about.howTitle')}</h2>
        {(['about.how1', 'about.how2', 'about.how3', 'about.how4', 'about.how5'] as const).map((id) => (
          <p key={id}>{sayLibrary(id)}</p>
        ))}
      </section>
      <section className={styles.text}>
        <h2>{sayLibrary('about.cannotTitle')}</h2>
        <ul>
          {(['about.cannot1', 'about.cannot2', 'about.cannot3', 'about.cannot4', 'about.cannot5'] as const).map(
            (id) => (
              <li key={id}>{sayLibrary(id)}</li>
            ),
          )}
        </ul>
      </section>
      <section className={styles.text}>
        <h2>{sayLibrary('about.underAgeTitle')}</h2>
        <p>{sayLibrary('about.underAge')}</p>
      </section>
      <section className={styles.text}>
        <h2>{sayLibrary('about.moreTitle')}</h2>
        <ul role="list" className={styles.links}>
          <li>
            <a href={href('about', 'privacy')}>{sayLibrary('about.privacy')}</a>
          </li>
          <li>
            <a href={href('about', 'sources')}>{sayLibrary('about.sources')}</a>
          </li>
          <li>
            <a href={href('about', 'changes')}>{sayLibrary('about.changes')}</a>
          </li>
          <li>
            <a href={href('library', 'gaps')}>{say('library.gaps')}</a>
          </li>
        </ul>
        <p className={styles.quiet}>{sayLibrary('about.licence')}</p>
      </section>
    </Page>
  );
}

export default function About({ route }: { readonly route: Route }): ReactNode {
  switch (route[0]) {
    case undefined:
      return <Overview />;
    case 'privacy':
      return <Privacy />;
    case 'sources':
      return <AllSources />;
    case 'changes':
      return <Changes />;
    default:
      return <NotFound />;
  }
}
