/** What the fuzzer does to a file: to its bytes, and to the words, numbers and brackets of its text. */

/** A number from 0 to `below` - 1. */
export type Pick = (below: number) => number;

/** Chance that the same seed repeats: xorshift over 32 bits, after SplitMix so that near seeds differ. */
export function pickerOf(seed: number): Pick {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return (below) => next() % Math.max(1, below);
}

type Mutation = (bytes: Uint8Array, pick: Pick) => Uint8Array;

const concat = (...parts: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
};

/** Changes the text, one letter a byte, so that what is no text survives. */
const onText =
  (change: (text: string, pick: Pick) => string): Mutation =>
  (bytes, pick) => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    return new Uint8Array(Buffer.from(change(text, pick), 'latin1'));
  };

const TOKEN = /"(?:[^"\\\n]|\\.){0,200}"|[^\s,;\t|"<>{}[\]:=]+/g;
const NUMBER = /-?\d+(?:\.\d+)?/g;

/** The first that `pattern` finds from a place chosen by chance on, else from the start: to list all would be slower than reading. */
function findOne(text: string, pattern: RegExp, pick: Pick): RegExpExecArray | null {
  pattern.lastIndex = pick(text.length);
  const found = pattern.exec(text);
  if (found !== null) return found;
  pattern.lastIndex = 0;
  return pattern.exec(text);
}

/** Puts `replacement` for one of the places that `pattern` finds. */
function replaceOne(text: string, pattern: RegExp, pick: Pick, replacement: (found: string) => string): string {
  const chosen = findOne(text, pattern, pick);
  if (chosen === null) return text;
  const end = chosen.index + chosen[0].length;
  return text.slice(0, chosen.index) + replacement(chosen[0]) + text.slice(end);
}

const EXTREMES = [
  '0',
  '-1',
  '1e308',
  '-1e308',
  '5e-324',
  '9007199254740993',
  '99999999999999999999999',
  '1e400',
  'NaN',
  'null',
  '0.1',
  '2147483648',
  '-2208988800001',
  '7258118400001',
];
const WORDS = [
  '""',
  '"__proto__"',
  '"constructor"',
  'true',
  '[]',
  '{}',
  'null',
  '"\\u0000"',
  '=1+1',
  "'",
  '"',
  '\uFEFF',
  '2026-03-29 02:30',
  '31/12/1899',
  '<br>',
];
const LINE_ENDS = ['\n', '\r', '\r\n', '\n\n', ',', ';', '\t'];

/** From 1; seldom up to `most`, since what is large takes most of the time and finds little. */
const sizeOf = (pick: Pick, most: number): number => 1 + pick(pick(32) === 0 ? most : 120);

const mutations: Readonly<Record<string, Mutation>> = {
  flip: (bytes, pick) => {
    const copy = bytes.slice();
    const place = pick(copy.length);
    if (copy.length > 0) copy[place] = (copy[place] ?? 0) ^ (1 << pick(8));
    return copy;
  },
  scribble: (bytes, pick) => {
    const copy = bytes.slice();
    const start = pick(copy.length);
    for (let offset = start; offset < Math.min(copy.length, start + 1 + pick(24)); offset += 1)
      copy[offset] = pick(256);
    return copy;
  },
  cut: (bytes, pick) => bytes.slice(0, pick(bytes.length)),
  remove: (bytes, pick) => {
    const start = pick(bytes.length);
    return concat(bytes.subarray(0, start), bytes.subarray(start + 1 + pick(200)));
  },
  insert: (bytes, pick) => {
    const start = pick(bytes.length);
    const noise = Uint8Array.from({ length: 1 + pick(16) }, () => pick(256));
    return concat(bytes.subarray(0, start), noise, bytes.subarray(start));
  },
  repeat: (bytes, pick) => {
    const [start, target] = [pick(bytes.length), pick(bytes.length)];
    return concat(bytes.subarray(0, target), bytes.subarray(start, start + pick(400)), bytes.subarray(target));
  },
  number: onText((text, pick) => replaceOne(text, NUMBER, pick, () => EXTREMES[pick(EXTREMES.length)] ?? '0')),
  digit: onText((text, pick) => replaceOne(text, /\d/g, pick, () => String(pick(10)))),
  word: onText((text, pick) => replaceOne(text, TOKEN, pick, () => WORDS[pick(WORDS.length)] ?? '')),
  swap: onText((text, pick) => {
    const [a, b] = [findOne(text, TOKEN, pick), findOne(text, TOKEN, pick)];
    if (a === null || b === null) return text;
    const [first, second] = a.index < b.index ? [a, b] : [b, a];
    const [firstEnd, secondEnd] = [first.index + first[0].length, second.index + second[0].length];
    // What was found from the middle of a word may lie in what was found from its start.
    if (firstEnd > second.index) return text;
    return (
      text.slice(0, first.index) + second[0] + text.slice(firstEnd, second.index) + first[0] + text.slice(secondEnd)
    );
  }),
  line: onText((text, pick) => replaceOne(text, /[\n,;\t]/g, pick, () => LINE_ENDS[pick(LINE_ENDS.length)] ?? '\n')),
  long: onText((text, pick) =>
    replaceOne(text, TOKEN, pick, (found) => found.slice(0, -1) + 'x'.repeat(sizeOf(pick, 30_000)) + found.slice(-1)),
  ),
  nest: onText((text, pick) => {
    const depth = sizeOf(pick, 20_000);
    return replaceOne(text, TOKEN, pick, (found) => '['.repeat(depth) + found + ']'.repeat(depth));
  }),
};

const names = Object.keys(mutations);

/** One to three mutations, and what they were. */
export function mutate(
  bytes: Uint8Array,
  pick: Pick,
): { readonly bytes: Uint8Array; readonly mutations: readonly string[] } {
  let mutated = bytes;
  const done: string[] = [];
  for (let count = 1 + pick(3); count > 0; count -= 1) {
    const name = names[pick(names.length)] ?? 'flip';
    mutated = mutations[name]?.(mutated, pick) ?? mutated;
    done.push(name);
  }
  return { bytes: mutated, mutations: done };
}
