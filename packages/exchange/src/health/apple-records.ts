/** What is taken from the records of an Apple Health export, while they pass. */
import { isTimeZone } from '@clearleaf/core/journal';
import type { ReadingBuilder } from '../reading.ts';
import type { XmlHandlers, XmlTag } from '../xml.ts';
import { quantities, readHealthTime, SLEEP, sleepStages, type HealthTime, type Quantity } from './apple-text.ts';
import { daySummaries, isDailyQuantity } from './days.ts';
import { addDay, addSingle, addSleep, type Drafting, type SingleReading } from './readings.ts';
import { sleepCollector, type ZoneHint } from './sleep.ts';

/** A state of mind: Apple's valence, from -1 (very unpleasant) to 1 (very pleasant). */
export interface MindState {
  readonly at: number;
  readonly zone: ZoneHint;
  readonly valence: number;
}

export interface AppleRecords extends XmlHandlers {
  /** Name of the outermost element; empty before it came. */
  root(): string;
  readonly minds: readonly MindState[];
  /** Where the person was is dropped; so many routes there were. */
  routes(): number;
  /** Hands everything over. */
  finish(): void;
}

/** Readings kept one by one: more than these are no person's. */
const MOST_SINGLES = 300_000;
const MOST_NAMES = 200;

interface Pending {
  readonly quantity: Quantity | null;
  readonly stage: 'in-bed' | 'asleep' | 'stage' | null;
  readonly start: HealthTime;
  readonly end: HealthTime;
  readonly value: number;
  readonly source: number;
  zone: ZoneHint;
  byHand: boolean;
}
interface Pressure {
  readonly at: number;
  systolic?: number;
  diastolic?: number;
  zone: ZoneHint;
  byHand: boolean;
}

export function appleRecords(drafting: Drafting): AppleRecords {
  return new Records(drafting);
}

class Records implements AppleRecords {
  readonly minds: MindState[] = [];
  private readonly drafting: Drafting;
  private readonly builder: ReadingBuilder;
  private readonly days = daySummaries();
  private readonly sleep = sleepCollector();
  private readonly singles: SingleReading[] = [];
  private readonly pressures = new Map<string, Pressure>();
  private readonly sources = new Names();
  private readonly zones = new Names();
  private readonly notKept = new Map<string, number>();
  private pending: Pending | null = null;
  private rootName = '';
  private routeCount = 0;

  constructor(drafting: Drafting) {
    this.drafting = drafting;
    this.builder = drafting.builder;
  }

  root = (): string => this.rootName;
  routes = (): number => this.routeCount;

  open(tag: XmlTag, depth: number): void {
    if (depth === 0) this.rootName = tag.name;
    else if (tag.name === 'Record') this.record(tag, depth);
    else if (tag.name === 'MetadataEntry') this.metadata(tag);
    else if (tag.name === 'StateOfMind') this.mind(tag);
    else if (tag.name === 'WorkoutRoute') this.routeCount += 1;
    else if (depth === 1) this.other(tag);
  }

  close(name: string): void {
    if (name !== 'Record' || this.pending === null) return;
    const pending = this.pending;
    this.pending = null;
    this.take(pending);
  }

  finish(): void {
    const { builder, drafting } = this;
    for (const reading of this.singles) addSingle(drafting, reading);
    this.finishPressures();
    for (const summary of this.days.summaries()) addDay(drafting, summary);
    const { sessions, superseded } = this.sleep.sessions();
    for (const session of sessions) addSleep(drafting, session);
    if (superseded > 0) builder.skip('duplicate', 'sleep that another device told of in more detail', superseded);
    for (const [name, count] of this.notKept) builder.skip('not-kept', name, count);
  }

  /** The same readings stand in their correlation again, so halves are brought together by time and device. */
  private finishPressures(): void {
    for (const { at, systolic, diastolic, zone, byHand } of this.pressures.values()) {
      if (systolic === undefined || diastolic === undefined)
        this.builder.skip('bad-number', 'a blood pressure with one number');
      else
        addSingle(this.drafting, {
          what: 'blood-pressure',
          at,
          value: systolic,
          diastolic,
          enteredByHand: byHand,
          zone,
        });
    }
  }

  private record(tag: XmlTag, depth: number): void {
    if (tag.has('device')) this.builder.drop('device');
    const type = tag.attribute('type') ?? '';
    const quantity = quantities.get(type);
    if (quantity !== undefined) this.quantity(tag, quantity, depth);
    else if (type === SLEEP) this.stretch(tag);
    else count(this.notKept, type === '' ? 'Record' : type);
  }

  private quantity(tag: XmlTag, quantity: Quantity, depth: number): void {
    const { what } = quantity;
    // Within a correlation stands what stands on the outside too; only what is brought together by its time may pass.
    if (depth > 1 && (isDailyQuantity(what) || what === 'steps')) return;
    const start = readHealthTime(tag.attribute('startDate'));
    if (start === null) return this.refuse('bad-date', what, tag.attribute('startDate'));
    const value = this.value(tag, quantity);
    if (value === null) return;
    if (isDailyQuantity(what)) {
      if (!this.days.add(what, start, value)) this.refuse('outside-range', what, tag.attribute('value'));
    } else if (what === 'steps') {
      if (!this.days.addSteps(start, this.source(tag), value))
        this.refuse('outside-range', what, tag.attribute('value'));
    } else this.hold(tag, { quantity, start, end: start, value });
  }

  /** In the unit of the journal; `null` where it was refused. */
  private value(tag: XmlTag, { what, units }: Quantity): number | null {
    const unit = tag.attribute('unit') ?? '';
    const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
    const text = tag.attribute('value') ?? '';
    const value = text === '' || factor === undefined ? Number.NaN : Number(text) * factor;
    if (Number.isFinite(value)) return value;
    this.refuse(factor === undefined ? 'bad-unit' : 'bad-number', what, factor === undefined ? unit : text);
    return null;
  }

  private stretch(tag: XmlTag): void {
    const start = readHealthTime(tag.attribute('startDate'));
    const end = readHealthTime(tag.attribute('endDate'));
    if (start === null || end === null) return this.refuse('bad-date', 'sleep', tag.attribute('startDate'));
    const stage = sleepStages.get(tag.attribute('value') ?? '');
    if (stage === undefined) return this.refuse('unknown-value', 'sleep', tag.attribute('value'));
    if (stage !== null) this.hold(tag, { stage, start, end, value: 0 });
  }

  private hold(tag: XmlTag, what: Partial<Pending> & Pick<Pending, 'start' | 'end' | 'value'>): void {
    this.pending = {
      quantity: null,
      stage: null,
      zone: what.start.offset,
      byHand: false,
      source: this.source(tag),
      ...what,
    };
  }

  private take({ quantity, stage, start, end, value, source, zone, byHand }: Pending): void {
    if (stage !== null) {
      const isTaken = this.sleep.add({ source, stage, start: start.instant, end: end.instant, zone });
      if (!isTaken) this.builder.skip('outside-range', 'sleep');
      return;
    }
    if (quantity?.part !== undefined) {
      this.pressure({ at: start.instant, zone, byHand, [quantity.part]: value }, source);
      return;
    }
    if (quantity === null || !(value > 0) || this.singles.length >= MOST_SINGLES)
      return this.builder.skip('outside-range', quantity?.what);
    this.singles.push({ what: quantity.what, at: start.instant, value, enteredByHand: byHand, zone });
  }

  private pressure(half: Pressure, source: number): void {
    const key = `${half.at} ${source}`;
    const here = this.pressures.get(key);
    if (here !== undefined) {
      const byHand = here.byHand || half.byHand;
      Object.assign(here, half, { byHand, zone: typeof here.zone === 'string' ? here.zone : half.zone });
    } else if (this.pressures.size < MOST_SINGLES) this.pressures.set(key, half);
    else this.builder.skip('outside-range', 'blood-pressure');
  }

  private metadata(tag: XmlTag): void {
    const { pending } = this;
    if (pending === null) return;
    const key = tag.attribute('key');
    if (key === 'HKWasUserEntered') pending.byHand = tag.attribute('value') === '1';
    if (key === 'HKTimeZone') pending.zone = this.zones.own(tag.attribute('value') ?? '', isTimeZone) ?? pending.zone;
  }

  private mind(tag: XmlTag): void {
    const start = readHealthTime(tag.attribute('startDate'));
    const text = tag.attribute('valence') ?? '';
    const valence = text === '' ? Number.NaN : Number(text);
    if (start === null) return this.refuse('bad-date', 'StateOfMind', tag.attribute('startDate'));
    if (!(valence >= -1 && valence <= 1)) return this.refuse('bad-number', 'StateOfMind', text);
    if (this.minds.length >= MOST_SINGLES) return this.refuse('outside-range', 'StateOfMind', undefined);
    this.minds.push({ at: start.instant, zone: start.offset, valence });
  }

  private other(tag: XmlTag): void {
    if (tag.name === 'Me') {
      if ((tag.attribute('HKCharacteristicTypeIdentifierDateOfBirth') ?? '') !== '') this.builder.drop('birth-date');
    } else if (tag.name !== 'ExportDate' && tag.name !== 'Correlation') count(this.notKept, tag.name);
  }

  private source(tag: XmlTag): number {
    return this.sources.index(tag.attribute('sourceName') ?? '');
  }

  private refuse(
    reason: 'bad-date' | 'bad-unit' | 'bad-number' | 'outside-range' | 'unknown-value',
    what: string,
    value: string | undefined,
  ): void {
    this.builder.skip(reason, value === undefined ? what : `${what}: ${value}`);
  }
}

/** Names that come again and again, kept once. A device is only ever known by its number: its name is often a person's. */
class Names {
  private readonly known = new Map<string, number>();

  index(name: string): number {
    const index = this.known.get(name);
    if (index !== undefined) return index;
    if (this.known.size < MOST_NAMES) this.known.set(ownCopy(name), this.known.size);
    return this.known.size - 1;
  }

  /** The name as it was first kept, where it is acceptable. */
  own(name: string, isAcceptable: (name: string) => boolean): string | null {
    if (!this.known.has(name) && (this.known.size >= MOST_NAMES || !isAcceptable(name))) return null;
    const index = this.index(name);
    return [...this.known.keys()][index] ?? null;
  }
}

function count(counts: Map<string, number>, name: string): void {
  const known = counts.get(name);
  if (known !== undefined) counts.set(name, known + 1);
  else if (counts.size < MOST_NAMES) counts.set(ownCopy(name), 1);
  else counts.set('others', (counts.get('others') ?? 0) + 1);
}

/** A part of a text keeps all of that text in memory; kept names must not hold gigabytes. */
const ownCopy = (part: string): string => JSON.parse(JSON.stringify(part.slice(0, 200))) as string;
