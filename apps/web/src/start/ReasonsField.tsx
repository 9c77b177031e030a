/** Why the person uses kratom or thinks of it: the reasons that were researched, and any other in their words. */
import { useRoom } from '../knowledge/store.ts';
import { say } from '../messages/speak.ts';
import { ManyChoice } from '../parts/Choice.tsx';
import { Loading } from '../parts/State.tsx';
import { TypeAhead } from '../parts/TypeAhead.tsx';
import { person, usePerson } from '../store/person.ts';
import { Chips } from './Chips.tsx';
import styles from './Start.module.css';

const setReasons = (change: (reasons: readonly string[]) => readonly string[]): void =>
  person.update((state) => ({ ...state, reasons: [...change(state.reasons)] }));

export function ReasonsField() {
  const { reasons } = usePerson().state;
  const claims = useRoom('claims').value;
  if (claims === null) return <Loading />;
  const known = claims.indications.map((indication) => indication.name);
  const others = reasons.filter((reason) => !known.includes(reason));
  const choose = (answer: string, chosen: boolean): void =>
    setReasons((now) => (chosen ? [...now, answer] : now.filter((reason) => reason !== answer)));
  return (
    <div className={styles.field}>
      <ManyChoice
        question={say('start.reasons')}
        hint={say('start.reasonsHint')}
        answers={known}
        chosen={reasons}
        onChange={choose}
      />
      <TypeAhead
        label={say('start.reasonOther')}
        suggest={() => []}
        onEnter={(text) => {
          if (!reasons.includes(text)) choose(text, true);
        }}
        button={say('start.add')}
      />
      <Chips
        label={say('start.reasonsList')}
        chips={others.map((text) => ({ text }))}
        remove={(at) => setReasons((now) => now.filter((reason) => reason !== others[at]))}
      />
    </div>
  );
}
