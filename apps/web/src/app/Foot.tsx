/**
 * The label at the foot of every sheet: what this is, what it keeps, whom it asked, and the choice of colours.
 */
import { say } from '../messages/speak.ts';
import { useOffline } from '../store/offline.ts';
import { useRequests } from '../store/requests.ts';
import { chooseTheme, type Theme, themes, useTheme } from '../store/theme.ts';
import styles from './Foot.module.css';
import { href } from './routes.ts';

const themeNames: Record<Theme, string> = {
  system: say('shell.themeSystem'),
  light: say('shell.themeLight'),
  dark: say('shell.themeDark'),
};

export function Foot() {
  const theme = useTheme();
  const { own, foreign } = useRequests();
  const { state } = useOffline();
  return (
    <footer className={styles.foot}>
      <div className={styles.label}>
        <p>{say('shell.label')}</p>
        <p className={foreign.length > 0 ? styles.alarm : undefined}>
          {foreign.length === 0
            ? say('shell.requestsNone', { own: own.length })
            : say('shell.requestsSome', { foreign: foreign.length })}{' '}
          <a href={href('about', 'privacy')}>{say('shell.requestsLink')}</a>
        </p>
        {state === 'ready' && <p>{say('shell.offlineReady')}</p>}
        <p className={styles.links}>
          <a href={href('trip')}>{say('shell.trip')}</a>
          <a href={href('about')}>{say('shell.about')}</a>
        </p>
        <label className={styles.theme}>
          <span>{say('shell.theme')}</span>
          <select
            value={theme}
            onChange={(event) => chooseTheme(themes.find((one) => one === event.target.value) ?? 'system')}
          >
            {themes.map((one) => (
              <option key={one} value={one}>
                {themeNames[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
    </footer>
  );
}
