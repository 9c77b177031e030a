/** How each source describes the course: one row a source, bands for its ranges, and the same as a table. */
import { type Course, type HourRange, sayRange } from '@clearleaf/core/withdrawal';
import { useId } from 'react';
import { sayWithdrawal, speakWithdrawal } from '../messages/withdrawal.ts';
import { SourceList } from '../parts/SourceList.tsx';
import { sayCertainty } from '../parts/certainty.ts';
import { type Scale, scaleTo } from './scale.ts';
import styles from './Withdrawal.module.css';

const ROW = 66;
const TOP = 26;
const BAND = { top: 22, height: 16 } as const;
const LABEL = 56;
const FOOT = 28;
/** Percent of the width behind which a label would leave the picture. */
const EDGE = 94;
const bands = ['begins', 'worst', 'eases', 'little'] as const;
type BandName = (typeof bands)[number];

interface ChartProps {
  readonly courses: readonly Course[];
  /** `null` is not known. */
  readonly hours: number | null;
}

const rangesOf = (course: Course): { readonly name: BandName; readonly range: HourRange }[] =>
  bands.flatMap((name) => {
    const range = course[name];
    return range === null ? [] : [{ name, range }];
  });

export function CourseChart({ courses, hours }: ChartProps) {
  const id = useId();
  const latest = Math.max(...courses.flatMap((course) => rangesOf(course).map(({ range }) => range.to)));
  const scale = scaleTo(Math.max(latest, hours === null ? 0 : Math.min(hours, 2 * latest)));
  const height = TOP + courses.length * ROW + FOOT;
  const names = namesOf(courses);
  return (
    <figure className={styles['figure']}>
      <svg
        className={styles['chart']}
        height={height}
        role="img"
        aria-label={sayWithdrawal('withdrawalPage.chartSummary', { count: courses.length })}
      >
        <Patterns id={id} />
        <Axis scale={scale} height={height} />
        {hours !== null && hours <= scale.end && <Now at={scale.place(hours)} height={height} />}
        {courses.map((course, index) => (
          <g key={course.id} data-course={course.id}>
            <text className={styles['rowName']} x="0" y={TOP + index * ROW + 14}>
              {names[index]}
            </text>
            {rangesOf(course).map(({ name, range }) => (
              <Band key={name} {...{ name, range, scale, id, top: TOP + index * ROW, verified: course.verified }} />
            ))}
          </g>
        ))}
      </svg>
      <CourseTable courses={courses} names={names} />
    </figure>
  );
}

/** The kind of opioid stands behind a name only where the rows are of both. */
function namesOf(courses: readonly Course[]): readonly string[] {
  const isShort = ({ of }: Course): boolean => of.includes('short-acting');
  const mixed = courses.some(isShort) && !courses.every(isShort);
  return courses.map((course) =>
    mixed
      ? sayWithdrawal('withdrawalPage.rowNamed', { name: course.name, isShort: isShort(course) ? 'yes' : 'no' })
      : course.name,
  );
}

function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-begins`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={styles['hatch']} x1="0" y1="0" x2="0" y2="6" />
      </pattern>
      <pattern id={`${id}-eases`} width="5" height="5" patternUnits="userSpaceOnUse">
        <line className={styles['hatch']} x1="0" y1="2.5" x2="5" y2="2.5" />
      </pattern>
    </defs>
  );
}

interface BandProps {
  readonly name: BandName;
  readonly range: HourRange;
  readonly scale: Scale;
  readonly id: string;
  readonly top: number;
  readonly verified: boolean;
}

/** Least percent of the width that a band is drawn with, so that a single hour is seen. */
const LEAST = 1;

function Band({ name, range, scale, id, top, verified }: BandProps) {
  const from = scale.place(range.from);
  const to = Math.max(scale.place(range.to), from + LEAST);
  const left = Math.min(from, 100 - LEAST);
  const right = Math.min(to, 100);
  const label = labelOf(name, left, right);
  const fill = name === 'begins' || name === 'eases' ? { fill: `url(#${id}-${name})` } : {};
  return (
    <>
      <rect
        className={`${styles['band']} ${styles[name]}`}
        {...fill}
        data-verified={verified}
        x={`${left}%`}
        y={top + BAND.top}
        width={`${right - left}%`}
        height={BAND.height}
      />
      <text className={styles['bandName']} x={`${label.x}%`} dx={label.shift} y={top + LABEL} textAnchor={label.anchor}>
        {sayWithdrawal('withdrawalPage.band', { band: name })}
      </text>
    </>
  );
}

interface Label {
  readonly x: number;
  /** px, so that the words of two bands that touch stay apart. */
  readonly shift: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Bands follow each other and may touch: the first ends its word where it ends, the second begins it where it begins. */
function labelOf(name: BandName, left: number, right: number): Label {
  if (name === 'begins') return { x: right, shift: -3, anchor: 'end' };
  if (name === 'worst') return { x: left, shift: 3, anchor: 'start' };
  const middle = (left + right) / 2;
  return middle > EDGE ? { x: right, shift: 0, anchor: 'end' } : { x: middle, shift: 0, anchor: 'middle' };
}

function Axis({ scale, height }: { readonly scale: Scale; readonly height: number }) {
  return (
    <g>
      {scale.marks.map((mark) => (
        <g key={mark}>
          <line
            className={styles['grid']}
            x1={`${scale.place(mark)}%`}
            x2={`${scale.place(mark)}%`}
            y1={TOP}
            y2={height - FOOT}
          />
          <text className={styles['tick']} x={`${scale.place(mark)}%`} y={height - 8} textAnchor="middle">
            {mark < 24
              ? sayWithdrawal('withdrawalPage.hoursTick', { hours: mark })
              : sayWithdrawal('withdrawalPage.daysTick', { days: mark / 24 })}
          </text>
        </g>
      ))}
    </g>
  );
}

function Now({ at, height }: { readonly at: number; readonly height: number }) {
  const anchor = at < 8 ? 'start' : at > 92 ? 'end' : 'middle';
  return (
    <g data-now>
      <line className={styles['nowLine']} x1={`${at}%`} x2={`${at}%`} y1={TOP - 6} y2={height - FOOT} />
      <text className={styles['nowName']} x={`${at}%`} y={14} textAnchor={anchor}>
        {sayWithdrawal('withdrawalPage.nowMark')}
      </text>
    </g>
  );
}

const said = (range: HourRange | null): string =>
  range === null ? sayWithdrawal('withdrawalPage.notSaid') : sayRange(range, speakWithdrawal);

interface TableProps {
  readonly courses: readonly Course[];
  readonly names: readonly string[];
}

function CourseTable({ courses, names }: TableProps) {
  const title = sayWithdrawal('withdrawalPage.table');
  return (
    <details className={styles['details']}>
      <summary>{title}</summary>
      <div className={styles['scroll']} role="region" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {(['Source', 'Begins', 'Worst', 'Eases', 'Now'] as const).map((column) => (
                <th key={column} scope="col">
                  {sayWithdrawal(`withdrawalPage.table${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {courses.map((course, index) => (
              <tr key={course.id}>
                <th scope="row">{names[index]}</th>
                <td>{said(course.begins)}</td>
                <td>
                  {course.little === null
                    ? said(course.worst)
                    : sayWithdrawal('withdrawalPage.little', { range: said(course.little) })}
                </td>
                <td>{said(course.eases)}</td>
                <td>
                  {course.stage === null
                    ? sayWithdrawal('withdrawalPage.notSaid')
                    : speakWithdrawal('withdrawal.stage', { stage: course.stage.replace('-', '') })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul role="list" className={styles['notes']}>
        {courses.map((course, index) => (
          <li key={course.id}>
            <p>
              <strong>{names[index]}</strong>: {course.says}
            </p>
            <p className={styles['quiet']}>
              {[course.describes, ...course.caveats, sayCertainty(course.certainty)].join(' ')}
            </p>
            <SourceList sources={course.sources} />
          </li>
        ))}
      </ul>
    </details>
  );
}
