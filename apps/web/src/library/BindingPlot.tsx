/**
 * How strongly each alkaloid binds, as dots on a logarithmic scale: one dot a measurement, so that the
 * disagreement of laboratories can be seen. Values marked doubtful are never drawn.
 */
import type { Pharmacology } from '@clearleaf/core/safety';
import { sayLibrary } from '../messages/library.ts';
import { sayNumber } from '../messages/speak.ts';
import styles from './BindingPlot.module.css';

interface Dot {
  readonly nanomolar: number;
  readonly verified: boolean;
  readonly system: string;
}

export interface BindingRow {
  readonly target: string;
  readonly alkaloid: string;
  readonly dots: readonly Dot[];
}

/** One row for each target and alkaloid, in the order of the facts, rows of one target together. */
export function bindingRows(receptors: Pharmacology['receptors']): readonly BindingRow[] {
  const rows = new Map<string, { target: string; alkaloid: string; dots: Dot[] }>();
  for (const { points, doubtful, verified, assay } of receptors) {
    if (doubtful) continue;
    for (const { target, alkaloid, nanomolar, system } of points) {
      const key = `${target}\t${alkaloid}`;
      const row = rows.get(key) ?? { target, alkaloid, dots: [] };
      row.dots.push({ nanomolar, verified, system: system ?? assay });
      rows.set(key, row);
    }
  }
  const all = [...rows.values()];
  const targets = [...new Set(all.map((row) => row.target))];
  return targets.flatMap((target) => all.filter((row) => row.target === target));
}

const LEFT = 8;
const ROW = 40;
const GROUP = 34;
const TOP = 8;
const AXIS = 52;
const DECADES = [0, 1, 2, 3, 4];
const LOWEST = -0.3;
const HIGHEST = 4.6;

interface Laid {
  readonly row: BindingRow;
  readonly y: number;
  readonly group: string | null;
}

function lay(rows: readonly BindingRow[]): { readonly laid: readonly Laid[]; readonly height: number } {
  let y = TOP;
  const laid = rows.map((row, index): Laid => {
    const first = rows[index - 1]?.target !== row.target;
    y += first ? GROUP : 0;
    const here = { row, y, group: first ? row.target : null };
    y += ROW;
    return here;
  });
  return { laid, height: y + AXIS };
}

const describe = (row: BindingRow): string =>
  sayLibrary('alkaloids.rowText', {
    alkaloid: row.alkaloid,
    target: row.target,
    values: row.dots.map((dot) => sayNumber(dot.nanomolar)).join(', '),
  });

function Plot({
  rows,
  width,
  className,
}: {
  readonly rows: readonly BindingRow[];
  readonly width: number;
  readonly className: string | undefined;
}) {
  const { laid, height } = lay(rows);
  const x = (nanomolar: number): number =>
    LEFT + ((Math.log10(nanomolar) - LOWEST) / (HIGHEST - LOWEST)) * (width - 2 * LEFT);
  const bottom = height - AXIS + 4;
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={rows.map(describe).join(' ')}>
      {DECADES.map((decade) => (
        <g key={decade}>
          <line className={styles.grid} x1={x(10 ** decade)} x2={x(10 ** decade)} y1={TOP + GROUP - 6} y2={bottom} />
          <text className={styles.tick} x={x(10 ** decade)} y={bottom + 16} textAnchor="middle">
            {sayNumber(10 ** decade)}
          </text>
        </g>
      ))}
      <text className={styles.tick} x={LEFT} y={bottom + 36}>
        ← {sayLibrary('alkaloids.stronger')}
      </text>
      <text className={styles.tick} x={width - LEFT} y={bottom + 36} textAnchor="end">
        {sayLibrary('alkaloids.weaker')} →
      </text>
      {laid.map(({ row, y, group }) => (
        <g key={`${row.target} ${row.alkaloid}`}>
          {group !== null && (
            <text className={styles.group} x={LEFT} y={y - 12}>
              {group}
            </text>
          )}
          <text className={styles.name} x={LEFT} y={y + 10}>
            {row.alkaloid}
          </text>
          <line className={styles.rail} x1={LEFT} x2={width - LEFT} y1={y + 24} y2={y + 24} />
          {row.dots.map((dot, index) => (
            <circle
              key={`${dot.nanomolar} ${index}`}
              className={dot.verified ? styles.dot : styles.hollow}
              cx={x(dot.nanomolar)}
              cy={y + 24}
              r={6}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

const NARROW = 300;
const WIDE = 600;

export function BindingPlot({ rows }: { readonly rows: readonly BindingRow[] }) {
  return (
    <figure>
      <Plot rows={rows} width={NARROW} className={styles.narrow} />
      <Plot rows={rows} width={WIDE} className={styles.wide} />
      <figcaption className={styles.caption}>{sayLibrary('alkaloids.axis')}</figcaption>
    </figure>
  );
}

export function BindingTable({ rows }: { readonly rows: readonly BindingRow[] }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{sayLibrary('alkaloids.target')}</th>
          <th scope="col">{sayLibrary('alkaloids.alkaloid')}</th>
          <th scope="col">{sayLibrary('alkaloids.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) =>
          row.dots.map((dot, index) => (
            <tr key={`${row.target} ${row.alkaloid} ${index}`}>
              <td>{row.target}</td>
              <td>{row.alkaloid}</td>
              <td>
                {sayNumber(dot.nanomolar)}
                {!dot.verified && <span> ({sayLibrary('alkaloids.notChecked')})</span>}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
