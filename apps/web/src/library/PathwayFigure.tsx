/**
 * What the body makes of mitragynine, and which enzymes mitragynine itself holds back.
 * Every arrow is one of the facts of the room `safety`; `arrows` names them, and a test checks that they exist.
 */
import { say } from '../messages/speak.ts';
import styles from './PathwayFigure.module.css';

interface BoxProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly kind?: 'main' | 'other';
}

const BOX = 40;

function Box({ x, y, width, text, kind = 'main' }: BoxProps) {
  return (
    <g>
      <rect className={styles[kind]} x={x} y={y} width={width} height={BOX} rx={2} />
      <text className={styles.name} x={x + width / 2} y={y + 25} textAnchor="middle">{text}</text>
    </g>
  );
}

function Label({ x, y, lines, anchor = 'start' }: { readonly x: number; readonly y: number; readonly lines: readonly string[]; readonly anchor?: 'start' | 'middle' }) {
  return <text className={styles.label} textAnchor={anchor}>{lines.map((line, index) => <tspan key={line} x={x} y={y + index * 16}>{line}</tspan>)}</text>;
}

export function PathwayFigure() {
  return (
    <figure>
      <svg className={styles.figure} viewBox="0 0 320 420" role="img" aria-label={say('pathway.text')}>
        <defs>
          <marker id="pathway-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path className={styles.head} d="M0 0 10 5 0 10Z" /></marker>
          <marker id="pathway-stop" viewBox="0 0 4 12" refX="3" refY="6" markerWidth="4" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto"><path className={styles.stop} d="M3 0V12" /></marker>
        </defs>
        <Box x={8} y={8} width={150} text={say('pathway.mitragynine')} />
        <path className={styles.line} d="M60 48V138" markerEnd="url(#pathway-arrow)" />
        <Label x={70} y={78} lines={[say('pathway.cyp3a4'), say('pathway.cyp3a4More')]} />
        <Box x={8} y={140} width={150} text={say('pathway.sevenOh')} />
        <path className={styles.line} d="M60 180V270" markerEnd="url(#pathway-arrow)" />
        <Label x={70} y={210} lines={[say('pathway.plasma'), say('pathway.plasmaMore')]} />
        <Box x={8} y={272} width={190} text={say('pathway.pseudoindoxyl')} />
        <path className={styles.thin} d="M158 28H200V96" markerEnd="url(#pathway-arrow)" />
        <Label x={200} y={114} anchor="middle" lines={[say('pathway.minor'), say('pathway.minorMore')]} />
        <path className={styles.dashed} d="M24 48V352" markerEnd="url(#pathway-stop)" />
        <Label x={8} y={376} lines={[say('pathway.blocks'), say('pathway.blocksMore')]} />
      </svg>
      <figcaption className={styles.caption}>{say('pathway.text')}</figcaption>
    </figure>
  );
}
