/**
 * Everything shown to people is a message of a catalogue, so that a translation is a second catalogue
 * and no code. Messages are ICU MessageFormat; numbers and dates follow the locale.
 *
 * The core speaks through a {@link Speak} that it is handed, like its clock and its knowledge.
 * The sentences of facts are kept with the facts, in `packages/knowledge`.
 */
import { type Formatters, IntlMessageFormat } from 'intl-messageformat';

/** Message text by id. Ids are `room.name`. */
export type Catalogue = Readonly<Record<string, string>>;
export type MessageValues = Readonly<Record<string, string | number | boolean | Date>>;
/** Says a message in the reader's language. */
export type Speak<Id extends string = string> = (id: Id, values?: MessageValues) => string;

/**
 * A speaker for one locale and catalogue.
 * @param locale BCP 47 tag, for example `en-GB`.
 * @throws Error (from the speaker) where an id is not in the catalogue or a value is missing: a defect, caught by tests.
 */
export function createSpeaker<const C extends Catalogue>(locale: string, catalogue: C): Speak<keyof C & string> {
  const formats = new Map<string, IntlMessageFormat>();
  const formatters = sharedFormatters();
  return (id, values) => {
    const text = catalogue[id];
    if (text === undefined) throw new Error(`Cannot say ${id}: the catalogue has no such message`);
    if (values === undefined && !text.includes('{') && !text.includes("'")) return text;
    let format = formats.get(id);
    if (format === undefined)
      formats.set(id, (format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true, formatters })));
    return String(format.format(values as Record<string, string | number | boolean | Date>));
  };
}

/** Left to itself, each message makes its own; they are slow to make. */
function sharedFormatters(): Formatters {
  return {
    getNumberFormat: shared(
      (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
    ),
    getDateTimeFormat: shared(
      (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
    ),
    getPluralRules: shared((...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args)),
  };
}

function shared<A extends readonly unknown[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = JSON.stringify(args);
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(...args);
    made.set(key, value);
    return value;
  };
}
