/** The companion's lists: when to get help, what it is like, what helps; each with how sure and its sources one tap away. */
import type { CareSign, Cited, Help, Sign, Urgency } from '@clearleaf/core/withdrawal';
import { sayWithdrawal } from '../messages/withdrawal.ts';
import { sayCertainty } from '../parts/certainty.ts';
import { SourceList } from '../parts/SourceList.tsx';
import styles from './Withdrawal.module.css';

/** What a list rests on, sentence by sentence. */
function Rests({ cited }: { readonly cited: readonly Cited[] }) {
  return (
    <details className={styles['details']}>
      <summary>{sayWithdrawal('withdrawalPage.sources')}</summary>
      <ul role="list" className={styles['notes']}>
        {cited.map(({ id, says, certainty, caveats, sources }) => (
          <li key={id}>
            <p>{says}</p>
            <p className={styles['quiet']}>{[sayCertainty(certainty), ...caveats].join(' ')}</p>
            <SourceList sources={sources} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface CareProps {
  readonly care: readonly CareSign[];
  readonly urgency: Urgency;
}

export function CareList({ care, urgency }: CareProps) {
  const signs = care.filter((sign) => sign.urgency === urgency);
  return (
    <>
      <ul className={styles['signs']} data-care={urgency}>
        {signs.map(({ id, says }) => (
          <li key={id}>{says}</li>
        ))}
      </ul>
      <Rests cited={signs} />
    </>
  );
}

export function SignList({ signs }: { readonly signs: readonly Sign[] }) {
  return (
    <>
      <ul className={styles['signs']}>
        {signs.map(({ id, says }) => (
          <li key={id}>{says}</li>
        ))}
      </ul>
      <Rests cited={signs} />
    </>
  );
}

export function HelpList({ helps }: { readonly helps: readonly Help[] }) {
  return (
    <ul role="list" className={styles['helps']}>
      {helps.map((help) => (
        <li key={help.id} className={styles['help']} data-help={help.id}>
          <h3>{help.name}</h3>
          <p>{help.says}</p>
          <p>{help.ask}</p>
          <p className={styles['quiet']}>{[sayCertainty(help.certainty), ...help.caveats].join(' · ')}</p>
          <details className={styles['details']}>
            <summary>{sayWithdrawal('withdrawalPage.sourcesAlone')}</summary>
            <SourceList sources={help.sources} />
          </details>
        </li>
      ))}
    </ul>
  );
}
