/** What the person lives with. */
import { type ConditionReading, readCondition, suggestConditions } from '@clearleaf/core/safety';
import { useRoom } from '../knowledge/store.ts';
import { say } from '../messages/speak.ts';
import { TypeAhead } from '../parts/TypeAhead.tsx';
import { person, usePerson } from '../store/person.ts';
import { Chips } from './Chips.tsx';
import styles from './Start.module.css';

const SUGGESTIONS = 7;

function noteFor(reading: ConditionReading): string | undefined {
  switch (reading.setAside) {
    case 'someone-else':
      return say('start.conditionElse');
    case 'denied':
      return say('start.conditionDenied');
    case 'no-rule':
      return say('start.conditionNoRule');
    case null:
      return reading.recognised ? reading.possible?.[0]?.because : say('start.conditionUnread');
  }
}

export function ConditionsField() {
  const { state } = usePerson();
  const safety = useRoom('safety').value;
  const add = (text: string): void => {
    if (state.conditions.some((one) => one.text === text)) return;
    person.update((now) => ({ ...now, conditions: [...now.conditions, { text }] }));
  };
  const chips = state.conditions.map(({ text }) => ({
    text,
    note: safety === null ? undefined : noteFor(readCondition(text, safety)),
  }));
  return (
    <div className={styles.field}>
      <TypeAhead
        label={say('start.conditions')}
        hint={say('start.conditionsHint')}
        suggest={(typed) => (safety === null ? [] : suggestConditions(typed, safety, SUGGESTIONS))}
        onEnter={add}
        button={say('start.add')}
      />
      <Chips
        label={say('start.conditionsList')}
        chips={chips}
        remove={(index) =>
          person.update((now) => ({ ...now, conditions: now.conditions.filter((_, i) => i !== index) }))
        }
      />
    </div>
  );
}
