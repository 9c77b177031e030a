/** Where a page is about doses, and the person is under 18. */
import { href } from '../../app/routes.ts';
import { sayJournal } from '../../messages/journal.ts';
import { Page } from '../../parts/Page.tsx';

export function NotOffered() {
  return (
    <Page title={sayJournal('rooms.more')}>
      <p>{sayJournal('rooms.tooYoung')}</p>
      <a className="standalone" href={href('library', 'help')}>
        {sayJournal('vault.underAgeHelp')}
      </a>
    </Page>
  );
}
