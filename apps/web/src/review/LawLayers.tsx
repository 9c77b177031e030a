/** Each jurisdiction's own rule: the strictest decides, each is read at its own date. */
import { type LawAnswer, type LawLayer, sayDate } from '@clearleaf/core/law';
import { say, sayDay, speakCore } from '../messages/speak.ts';
import { Heading } from '../parts/Heading.tsx';
import styles from './Review.module.css';

function dating(layer: LawLayer): string {
  return layer.stale
    ? say('review.layerStale', { day: sayDay(layer.asOfGiven) })
    : say('review.layerAsOf', { day: sayDay(layer.asOfGiven) });
}

export function LawLayers({ law }: { readonly law: LawAnswer }) {
  return (
    <>
      <Heading>{say('review.layersTitle')}</Heading>
      <ol role="list" className={styles.layers}>
        {law.layers.map((layer) => (
          <li key={layer.code}>
            <p>
              <strong>{layer.name}</strong>: {say(`lawStatus.${layer.status}`)}
              {layer.minimumAge !== null && <>, {say('review.layerAge', { age: layer.minimumAge })}</>}
              {layer.code === law.decidedBy && <span className={styles.decides}> ({say('review.layerDecides')})</span>}
            </p>
            <p className={styles.quiet}>
              {dating(layer)} · {say(`lawConfidence.${layer.confidence}`)}
              {layer.instrument !== null && <> · {layer.instrument}</>}
              {layer.effectiveFrom !== null && (
                <> · {say('review.layerSince', { day: sayDate(layer.effectiveFrom, speakCore) })}</>
              )}
            </p>
            {layer.conditions.length > 0 && (
              <ul>
                {layer.conditions.map((condition) => (
                  <li key={condition}>{condition}</li>
                ))}
              </ul>
            )}
            {layer.pending.length > 0 && (
              <>
                <p className={styles.quiet}>{say('laws.pending')}:</p>
                <ul>
                  {layer.pending.map(({ what, on }) => (
                    <li key={what}>
                      {on === undefined ? what : say('laws.pendingOn', { what, on: sayDate(on, speakCore) })}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {layer.notes !== '' && <p className={styles.quiet}>{layer.notes}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
