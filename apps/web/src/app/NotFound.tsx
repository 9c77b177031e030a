/** An address that names no page. */
import { say } from '../messages/speak.ts';
import { Page } from '../parts/Page.tsx';
import { href } from './routes.ts';

export function NotFound() {
  return (
    <Page title={say('shell.notFound')}>
      <p>{say('shell.notFoundText')}</p>
      <p>
        <a className="standalone" href={href()}>
          {say('shell.toStart')}
        </a>
      </p>
    </Page>
  );
}
