/** The one page for the clinician. On the screen it is not shown; in print nothing else is. */
import type { Finding } from '@clearleaf/core/finding';
import type { Review } from '@clearleaf/core/review';
import type { ReactNode } from 'react';
import { versions } from 'virtual:knowledge';
import { say, sayDay } from '../messages/speak.ts';
import { severityWord } from '../parts/Severity.tsx';
import styles from './ClinicianSheet.module.css';
import { fitSheet, type SheetFinding, sheetText } from './fit-sheet.ts';

const VERSION_LENGTH = 7;
const version = Object.entries(versions)
  .filter(([room]) => room !== 'gazetteer')
  .map(([room, hash]) => `${room} ${hash.slice(0, VERSION_LENGTH)}`)
  .join(', ');

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const listed = (items: readonly string[], more: number): string =>
  items.length === 0
    ? say('sheet.none')
    : `${items.join('; ')}${more > 0 ? say('sheet.andMore', { count: more }) : '.'}`;

/** The law in one line: the finding's own statement. */
const lawLine = (findings: readonly Finding[]): string =>
  findings.find((finding) => finding.rule.startsWith('law/'))?.statement ?? say('sheet.lawNone');

function FindingLine({ line }: { readonly line: SheetFinding }) {
  return (
    <li>
      <strong>{severityWord(line.finding.severity)}.</strong> {sheetText(line)}
    </li>
  );
}

function Person({ review }: { readonly review: Review }) {
  const { person, product } = review.state;
  const { place } = review.understood;
  const where = place === null ? say('sheet.placeNone') : place.kind === 'resolved' ? place.name : place.input;
  const words = {
    use: say('review.useValue', { use: person.use ?? 'other' }),
    withdrawal: say('review.withdrawalValue', { withdrawal: person.withdrawal ?? 'other' }),
    product: say('review.productValue', { product: product === '7-oh' ? 'sevenoh' : (product ?? 'other') }),
  };
  return (
    <>
      <Row name={say('sheet.who')}>{say('sheet.whoValue', { age: person.age ?? 'none', place: where })}</Row>
      <Row name={say('sheet.use')}>{say('sheet.useValue', words)}</Row>
    </>
  );
}

function List({
  name,
  lines,
  ordered = false,
}: {
  readonly name: string;
  readonly lines: readonly string[];
  readonly ordered?: boolean;
}) {
  if (lines.length === 0) return null;
  const items = lines.map((line) => <li key={line}>{line}</li>);
  return <Row name={name}>{ordered ? <ol>{items}</ol> : <ul>{items}</ul>}</Row>;
}

export function ClinicianSheet({ review, name }: { readonly review: Review; readonly name: string }) {
  const law = lawLine(review.findings);
  const content = fitSheet(review, law);
  return (
    <section className={styles.sheet} aria-hidden="true">
      <p className={styles.title}>{say('sheet.title')}</p>
      <p className={styles.made}>
        {name !== '' && <strong>{name}. </strong>}
        {say('sheet.made', { day: sayDay(review.at) })}
      </p>
      <dl>
        <Person review={review} />
        <Row name={say('sheet.reasons')}>{listed(content.reasons, content.moreReasons)}</Row>
        <Row name={say('sheet.medicines')}>{listed(content.medicines, content.moreMedicines)}</Row>
        <Row name={say('sheet.conditions')}>{listed(content.conditions, content.moreConditions)}</Row>
        <Row name={say('sheet.findings')}>
          {content.findings.length === 0 && say('sheet.findingsNone')}
          <ul>
            {content.findings.map((line) => (
              <FindingLine key={`${line.finding.rule} ${line.finding.about}`} line={line} />
            ))}
          </ul>
          {content.moreFindings > 0 && <p>{say('sheet.more', { count: content.moreFindings })}</p>}
        </Row>
        <Row name={say('sheet.notAssessed')}>{listed(content.notAssessed, content.moreNotAssessed)}</Row>
        <Row name={say('sheet.law')}>{law}</Row>
        <List name={say('sheet.evidence')} lines={content.evidence} />
        <List name={say('sheet.questions')} lines={content.questions} ordered />
        {content.notes > 0 && (
          <Row name={say('sheet.notes')}>
            {Array.from({ length: content.notes }, (_, line) => (
              <span key={line} className={styles.line} />
            ))}
          </Row>
        )}
      </dl>
      <p className={styles.foot}>{say('sheet.foot', { day: sayDay(review.at), version })}</p>
    </section>
  );
}
