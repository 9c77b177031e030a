/** Why the person uses kratom or thinks of it: the reasons that were researched, and any other in their words. */
import { readReasons } from '@clearleaf/core/claims';
import type { ClaimsFacts } from '@clearleaf/core/claims/facts';
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

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What a reason in the person's own words was understood as. */
function noteFor(text: string, claims: ClaimsFacts): string {
  const [reading] = readReasons(text, claims);
  const name = claims.indications.find(({ id }) => id === reading?.indication)?.name;
  if (name === undefined) return say('start.reasonUnread');
  return say(reading?.near === true ? 'start.reasonNear' : 'start.reasonRead', { name });
}

export function ReasonsField() {
  const { reasons } = usePerson().state;
  const claims = useRoom('claims').value;
  if (claims === null) return <Loading />;
  const known = claims.indications.map((indication) => indication.name);
  const others = reasons.filter((reason) => !known.some((name) => isSame(name, reason)));
  const choose = (answer: string, chosen: boolean): void =>
    setReasons((now) => [...now.filter((reason) => !isSame(reason, answer)), ...(chosen ? [answer] : [])]);
  return (
    <div className={styles.field}>
      <ManyChoice
        question={say('start.reasons')}
        hint={say('start.reasonsHint')}
        answers={known}
        chosen={known.filter((name) => reasons.some((reason) => isSame(name, reason)))}
        onChange={choose}
      />
      <TypeAhead
        label={say('start.reasonOther')}
        suggest={() => []}
        onEnter={(text) => choose(known.find((name) => isSame(name, text)) ?? text, true)}
        button={say('start.add')}
      />
      <Chips
        label={say('start.reasonsList')}
        chips={others.map((text) => ({ text, note: noteFor(text, claims) }))}
        remove={(at) => setReasons((now) => now.filter((reason) => reason !== others[at]))}
      />
    </div>
  );
}
