/** A day, a week or a month: doses and ratings drawn one above the other, the same as a table, and everything as a list. */
import type { PlainDate } from '@clearleaf/core/quantity';
import { dayOf } from '@clearleaf/core/quantity/time';
import { useMemo, useState } from 'react';
import { href, readdress, type Route } from '../../app/routes.ts';
import { sayJournal } from '../../messages/journal.ts';
import { sayDay, sayShortDay } from '../../messages/speak.ts';
import { Page } from '../../parts/Page.tsx';
import { here, zoneHere } from '../pen.ts';
import type { OpenSession } from '../session.ts';
import { Chart } from './Chart.tsx';
import styles from './Diary.module.css';
import timeline from './Timeline.module.css';
import { EntryList } from './EntryList.tsx';
import { dayStartOf } from './preferences.ts';
import {
  type DoseChart,
  knownTotal,
  neighbour,
  type Period,
  periodFrom,
  ratingChart,
  spans,
  timelineData,
  type TimelineData,
} from './timeline-data.ts';
import { ratingName, sayAmount, sayClock, sayDate, sayRating } from './words.ts';

const FIRST_RATINGS = 3;

export default function Timeline({ open, route }: { readonly open: OpenSession; readonly route: Route }) {
  const zone = zoneHere();
  const [{ at: now }] = useState(here);
  const dayStartsAt = dayStartOf(open.book.journal(now));
  const today = dayOf(now, zone, dayStartsAt);
  const [span, day] = route;
  const period = useMemo(() => periodFrom([span ?? '', day ?? ''], today), [span, day, today]);
  const data = useMemo(() => timelineData(open.book, period, { zone, dayStartsAt }), [open, period, zone, dayStartsAt]);
  const isEmpty = data.days.every(({ entries }) => entries.length === 0);
  return (
    <Page title={sayJournal('diary.timelineTitle')}>
      <Steer period={period} today={today} />
      {isEmpty && <p className={styles.hint}>{sayJournal('diary.timelineEmpty')}</p>}
      {data.doses.map((chart) => (
        <Doses key={`${chart.product} ${chart.unit}`} chart={chart} data={data} zone={zone} />
      ))}
      {data.ratings.length > 0 && <RatingLines data={data} period={period} zone={zone} />}
      {!isEmpty && <Table data={data} zone={zone} />}
      <Medicines data={data} />
      {period.span !== 'month' && !isEmpty && <Everything data={data} open={open} />}
    </Page>
  );
}

function Steer({ period, today }: { readonly period: Period; readonly today: PlainDate }) {
  const to = (day: PlainDate): string => href('journal', 'timeline', period.span, day);
  // A period of today is around today, so that a day chosen from there is today.
  const focus = today >= period.first && today <= period.last ? today : period.first;
  const later = neighbour(period, 1);
  return (
    <div className={styles.filters}>
      <fieldset className={styles.field}>
        <legend className={styles.hint}>{sayJournal('diary.span')}</legend>
        <div className={styles.pills}>
          {spans.map((span) => (
            <label key={span} className={styles.pill}>
              <input
                type="radio"
                name="span"
                checked={period.span === span}
                onChange={() => readdress('journal', 'timeline', span, focus)}
              />
              <span>{sayJournal(`diary.span.${span}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={timeline.steer}>
        <a className={styles.goQuiet} href={to(neighbour(period, -1))} rel="prev">
          {sayJournal('diary.previous')}
        </a>
        <h2>
          {period.span === 'day' ? sayDay(period.first) : `${sayShortDay(period.first)} – ${sayShortDay(period.last)}`}
        </h2>
        {later <= today && (
          <a className={styles.goQuiet} href={to(later)} rel="next">
            {sayJournal('diary.next')}
          </a>
        )}
      </div>
    </div>
  );
}

const groupName = ({ product, unit }: Pick<DoseChart, 'product' | 'unit'>): string =>
  `${sayJournal(`diary.product.${product ?? 'unknown'}`)}, ${sayJournal(`diary.unit.${unit}`)}`;

function Doses({
  chart,
  data,
  zone,
}: {
  readonly chart: DoseChart;
  readonly data: TimelineData;
  readonly zone: string;
}) {
  const what = groupName(chart);
  return (
    <Chart
      caption={sayJournal('diary.chartDoses', { what })}
      summary={sayJournal('diary.chartDosesSummary', { count: chart.count, what })}
      times={chart.times}
      lines={[{ name: what, values: chart.values }]}
      shape="bars"
      range={data.bounds}
      zone={zone}
    />
  );
}

interface RatingLinesProps {
  readonly data: TimelineData;
  readonly period: Period;
  readonly zone: string;
}

function RatingLines({ data, period, zone }: RatingLinesProps) {
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const shown = (chosen ?? data.ratings.slice(0, FIRST_RATINGS)).filter((name) => data.ratings.includes(name));
  const { times, lines } = ratingChart(data, shown, period, zone);
  const toggle = (name: string): void =>
    setChosen(shown.includes(name) ? shown.filter((one) => one !== name) : [...shown, name]);
  return (
    <>
      <Chart
        caption={sayJournal('diary.chartRatings')}
        summary={sayJournal('diary.chartRatingsSummary', { names: shown.map(ratingName).join(', ') })}
        times={times}
        lines={lines.map((line) => ({ ...line, name: ratingName(line.rating) }))}
        shape="lines"
        range={data.bounds}
        ends={[0, 10]}
        zone={zone}
      />
      <fieldset className={styles.field}>
        <legend className={styles.hint}>{sayJournal('diary.showRatings')}</legend>
        <div className={styles.pills}>
          {data.ratings.map((name) => (
            <label key={name} className={styles.pill}>
              <input type="checkbox" checked={shown.includes(name)} onChange={() => toggle(name)} />
              <span>{ratingName(name)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}

function Table({ data, zone }: { readonly data: TimelineData; readonly zone: string }) {
  const days = data.days.filter(({ entries }) => entries.length > 0);
  return (
    <details className={styles.more}>
      <summary>{sayJournal('diary.table')}</summary>
      <div className={timeline.scroll} role="region" aria-label={sayJournal('diary.table')} tabIndex={0}>
        <table className={timeline.table}>
          <thead>
            <tr>
              <th scope="col">{sayJournal('diary.tableDay')}</th>
              {data.doses.map((chart) => (
                <th key={`${chart.product} ${chart.unit}`} scope="col">
                  {groupName(chart)}
                </th>
              ))}
              <th scope="col">{sayJournal('diary.tableFirst')}</th>
              <th scope="col">{sayJournal('diary.tableLast')}</th>
              {data.ratings.map((name) => (
                <th key={name} scope="col">
                  {sayJournal('diary.mean', { name: ratingName(name) })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.date}>
                <th scope="row">{sayShortDay(day.date)}</th>
                {data.doses.map(({ product, unit }) => {
                  const total = day.totals.find((one) => one.product === product && one.unit === unit);
                  return (
                    <td key={`${product} ${unit}`}>
                      {total === undefined
                        ? '–'
                        : sayJournal('diary.tableTotal', {
                            amount: sayAmount({ value: knownTotal(total), unit }),
                            count: total.count,
                            unknown: total.unknown,
                          })}
                    </td>
                  );
                })}
                <td>{day.firstDose === null ? '–' : sayClock(day.firstDose, zone)}</td>
                <td>{day.lastDose === null ? '–' : sayClock(day.lastDose, zone)}</td>
                {data.ratings.map((name) => {
                  const rating = day.ratings.get(name);
                  return <td key={name}>{rating === undefined ? '–' : sayRating(rating.mean)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Medicines({ data: { medicines } }: { readonly data: TimelineData }) {
  if (medicines.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="timeline-medicines">
      <h2 id="timeline-medicines">{sayJournal('diary.timelineMedicines')}</h2>
      <ul role="list" className={styles.entries}>
        {medicines.map(({ id, at, zone, payload }) => (
          <li key={id} className={timeline.medicine}>
            <a href={href('journal', 'entry', id)}>{payload.text}</a>{' '}
            <span className={styles.hint}>
              {payload.until === undefined
                ? sayJournal('diary.medicineSince', { from: sayDate(payload.from ?? at, zone) })
                : sayJournal('diary.medicineFromTo', {
                    from: sayDate(payload.from ?? at, zone),
                    to: sayDate(payload.until, zone),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Everything({ data, open }: { readonly data: TimelineData; readonly open: OpenSession }) {
  const days = data.days
    .map(({ date, entries }) => ({ date, entries: entries.filter(({ kind }) => kind !== 'profile') }))
    .filter(({ entries }) => entries.length > 0)
    .toReversed();
  return (
    <section className={styles.section} aria-labelledby="timeline-all">
      <h2 id="timeline-all">{sayJournal('diary.timelineList')}</h2>
      {days.map(({ date, entries }) => (
        <section key={date} aria-label={sayDay(date)}>
          <h3 className={styles.day}>{sayDay(date)}</h3>
          <EntryList entries={entries.toReversed()} book={open.book} />
        </section>
      ))}
    </section>
  );
}
