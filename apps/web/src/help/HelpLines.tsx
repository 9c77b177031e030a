/** Help lines: the number first and large enough for a shaking thumb. */
import type { PlainDate } from '@clearleaf/core/quantity';
import type { HelpLine } from '@clearleaf/core/safety';
import { say, sayDay } from '../messages/speak.ts';
import styles from './HelpLines.module.css';
import { telephone } from './telephone.ts';

export function HelpLineItem({ line }: { readonly line: HelpLine }) {
  return (
    <div className={styles.line}>
      <p className={styles.kind}>{say('help.kind', { kind: line.kind.replaceAll('-', '') })}</p>
      <p className={styles.name}>{line.name}</p>
      {line.number !== null && <a className={styles.number} href={telephone(line.number)}>{line.number}</a>}
      {line.text !== null && <p>{say('help.write', { text: line.text })}</p>}
      {line.hours !== null && <p className={styles.quiet}>{say('help.hours', { hours: line.hours })}</p>}
      {line.cost !== null && <p className={styles.quiet}>{say('help.cost', { cost: line.cost })}</p>}
      {line.languages.length > 0 && <p className={styles.quiet}>{say('help.languages', { languages: line.languages.join(', ') })}</p>}
      {line.note !== null && <p>{line.note}</p>}
      {line.url !== null && <p><a href={line.url} rel="external noreferrer">{say('help.website')}</a></p>}
      {(line.number !== null || line.text !== null) && <p className={styles.quiet}>{say('help.verifiedOn', { day: sayDay(line.verifiedOn as PlainDate) })}</p>}
    </div>
  );
}

export function HelpLineList({ lines }: { readonly lines: readonly HelpLine[] }) {
  return <ul role="list" className={styles.list}>{lines.map((line) => <li key={line.id}><HelpLineItem line={line} /></li>)}</ul>;
}
