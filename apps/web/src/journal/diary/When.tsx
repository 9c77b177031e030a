/** When something happened: now, a while ago, or a day and a time, where the clock may have been moved. */
import { parsePlainDate } from '@clearleaf/core/quantity';
import { instantOf, type WallInstant, wallTime } from '@clearleaf/core/quantity/time';
import { useId } from 'react';
import { sayJournal } from '../../messages/journal.ts';
import styles from './Diary.module.css';
import { sayMoment } from './words.ts';

export type When =
  | { readonly ago: number }
  /**
   * As a `datetime-local` field has it, and which of two where the clock showed it twice. `kept`: the very instant of an
   * entry whose time was not touched, which such a field would cut to the minute.
   */
  | { readonly local: string; readonly second: boolean; readonly kept?: number };

export type WhenReading =
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'ahead' }
  | { readonly kind: 'skipped'; readonly before: number; readonly after: number };

const MINUTE = 60_000;
const choices = [0, 15, 30, 60, 120] as const;

/** The instant that is meant, by a clock in `zone`. */
export function readWhenField(when: When, now: number, zone: string): WhenReading {
  if ('ago' in when) return { kind: 'at', at: now - when.ago * MINUTE };
  if (when.kept !== undefined) return { kind: 'at', at: when.kept };
  const time = found(when.local, zone);
  if (time === null) return { kind: 'wrong' };
  if (time.kind === 'skipped') return time;
  const at = time.kind === 'exact' ? time.at : when.second ? time.later : time.earlier;
  return at > now + MINUTE ? { kind: 'ahead' } : { kind: 'at', at };
}

const found = (local: string, zone: string): WallInstant | null => {
  const [day = '', clock = ''] = local.split('T');
  const date = parsePlainDate(day);
  const match = /^(\d{2}):(\d{2})/.exec(clock);
  return date === null || match === null
    ? null
    : instantOf({ date, hour: Number(match[1]), minute: Number(match[2]) }, zone);
};

/** True where the clock showed this time twice, so that a question stands open. */
const isTwice = ({ local }: { readonly local: string }, zone: string): boolean => found(local, zone)?.kind === 'twice';

/** The time of an entry, as the field shows it before anybody touches it. */
export function whenOf(at: number, zone: string): When {
  const local = localOf(at, zone);
  const time = found(local, zone);
  return { local, second: time?.kind === 'twice' && at >= time.later, kept: at };
}

/** What a `datetime-local` field shows for an instant. */
export function localOf(at: number, zone: string): string {
  const { date, hour, minute } = wallTime(at, zone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date}T${two(hour)}:${two(minute)}`;
}

const choiceName = (minutes: number): string =>
  minutes === 0
    ? sayJournal('diary.whenNow')
    : minutes < 60
      ? sayJournal('diary.whenMinutes', { minutes })
      : sayJournal('diary.whenHours', { hours: minutes / 60 });

interface WhenProps {
  readonly when: When;
  readonly zone: string;
  readonly now: number;
  /** The error under the field, from {@link whenProblem}. */
  readonly problem: string | null;
  readonly onChange: (when: When) => void;
}

export function WhenField({ when, zone, now, problem, onChange }: WhenProps) {
  const id = useId();
  const isOther = 'local' in when;
  return (
    <fieldset className={styles.field}>
      <legend className={styles.question}>{sayJournal('diary.when')}</legend>
      <div className={styles.pills}>
        {choices.map((minutes) => (
          <label key={minutes} className={styles.pill}>
            <input
              type="radio"
              name={id}
              checked={!isOther && when.ago === minutes}
              onChange={() => onChange({ ago: minutes })}
            />
            <span>{choiceName(minutes)}</span>
          </label>
        ))}
        <label className={styles.pill}>
          <input
            type="radio"
            name={id}
            checked={isOther}
            onChange={() => onChange({ local: localOf(now, zone), second: false })}
          />
          <span>{sayJournal('diary.whenOther')}</span>
        </label>
      </div>
      {isOther && (
        <label className={styles.inline}>
          <span>{sayJournal('diary.whenDate')}</span>
          <input
            type="datetime-local"
            className={styles.input}
            value={when.local}
            max={localOf(now, zone)}
            aria-invalid={problem !== null}
            aria-describedby={problem === null ? undefined : `${id}-problem`}
            onChange={(event) => onChange({ local: event.target.value, second: false })}
          />
        </label>
      )}
      {isOther && isTwice(when, zone) && (
        <fieldset className={styles.field}>
          <legend>{sayJournal('diary.whenTwice')}</legend>
          <div className={styles.pills}>
            {[false, true].map((second) => (
              <label key={String(second)} className={styles.pill}>
                <input
                  type="radio"
                  name={`${id}-twice`}
                  checked={when.second === second}
                  onChange={() => onChange({ local: when.local, second })}
                />
                <span>{sayJournal(second ? 'diary.whenLater' : 'diary.whenEarlier')}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} className={styles.error} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

/** What is wrong with a time, in words; `null` where nothing is. */
export function whenProblem(reading: WhenReading, zone: string): string | null {
  switch (reading.kind) {
    case 'at':
      return null;
    case 'wrong':
      return sayJournal('diary.whenWrong');
    case 'ahead':
      return sayJournal('diary.whenAhead');
    case 'skipped':
      return sayJournal('diary.whenSkipped', {
        before: sayMoment(reading.before, zone),
        after: sayMoment(reading.after, zone),
      });
  }
}
