/**
 * What the body makes of mitragynine, and which enzymes mitragynine itself holds back.
 * Every arrow is a row of "Enzymes" or "Every measurement on receptors" below the figure.
 */
import { sayLibrary } from '../messages/library.ts';
import styles from './PathwayFigure.module.css';

interface BoxProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

const BOX = 40;

function Box({ x, y, width, text }: BoxProps) {
  return (
    <g>
      <rect className={styles.box} x={x} y={y} width={width} height={BOX} rx={2} />
      <text className={styles.name} x={x + width / 2} y={y + 25} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

function Label({ x, y, lines }: { readonly x: number; readonly y: number; readonly lines: readonly string[] }) {
  return (
    <text className={styles.label}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} y={y + index * 16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

export function PathwayFigure() {
  return (
    <figure>
      <svg className={styles.figure} viewBox="0 0 320 420" role="img" aria-label={sayLibrary('pathway.text')}>
        <defs>
          <marker
            id="pathway-arrow"
            viewBox="0 0 10 10"
            refX="9"
            refY="5"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path className={styles.head} d="M0 0 10 5 0 10Z" />
          </marker>
          <marker
            id="pathway-stop"
            viewBox="0 0 4 12"
            refX="3"
            refY="6"
            markerWidth="4"
            markerHeight="12"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path className={styles.stop} d="M3 0V12" />
          </marker>
        </defs>
        <Box x={28} y={8} width={130} text={sayLibrary('pathway.mitragynine')} />
        <path className={styles.line} d="M72 48V148" markerEnd="url(#pathway-arrow)" />
        <Label
          x={84}
          y={84}
          lines={[sayLibrary('pathway.cyp3a4'), sayLibrary('pathway.cyp3a4More'), sayLibrary('pathway.cyp3a4Only')]}
        />
        <Box x={28} y={150} width={130} text={sayLibrary('pathway.sevenOh')} />
        <path className={styles.line} d="M72 190V278" markerEnd="url(#pathway-arrow)" />
        <Label x={84} y={226} lines={[sayLibrary('pathway.plasma'), sayLibrary('pathway.plasmaMore')]} />
        <Box x={28} y={280} width={200} text={sayLibrary('pathway.pseudoindoxyl')} />
        <path className={styles.thin} d="M158 28H182" markerEnd="url(#pathway-arrow)" />
        <Label
          x={188}
          y={24}
          lines={[sayLibrary('pathway.minor'), sayLibrary('pathway.minorMore'), sayLibrary('pathway.minorLast')]}
        />
        <path className={styles.dashed} d="M28 28H10V352" markerEnd="url(#pathway-stop)" />
        <Label x={2} y={376} lines={[sayLibrary('pathway.blocks'), sayLibrary('pathway.blocksMore')]} />
      </svg>
      <figcaption className={styles.caption}>{sayLibrary('pathway.text')}</figcaption>
    </figure>
  );
}
