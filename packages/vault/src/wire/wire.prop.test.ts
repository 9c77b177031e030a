import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  concat,
  decodeFrames,
  decodeHeader,
  decodeImage,
  encodeFrame,
  encodeHeader,
  encodeImage,
  endOfFrames,
  fromHex,
  FRAMES_OFFSET,
  HEADER_BYTES,
  pad,
  paddedLength,
  SMALLEST,
  toHex,
  u32,
  readU32,
  unpad,
  type Frame,
  type Header,
  type VaultImage,
} from './index.ts';

fc.configureGlobal({ seed: 11, numRuns: 200 });

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((value) => Uint8Array.from(value));
const regionKeys = fc.record({ deviceId: bytes(16), wraps: fc.array(bytes(104), { minLength: 8, maxLength: 8 }) });
const header: fc.Arbitrary<Header> = fc.record({
  kdf: fc.record({ memoryKiB: fc.nat(), passes: fc.nat(), lanes: fc.nat(255), salt: bytes(32) }),
  containerId: bytes(16),
  regions: fc.tuple(regionKeys, regionKeys),
});
const piece = fc.uint8Array({ minLength: 1, maxLength: 300 }).map((value) => Uint8Array.from(value));
const segment = fc
  .uint8Array({ minLength: 16, maxLength: 300 })
  .map((value) => ({ id: toHex(value.subarray(0, 16)), bytes: Uint8Array.from(value) }));
const region = fc.record({
  manifest: fc.option(piece),
  heads: fc.array(piece, { maxLength: 1 }),
  segments: fc.uniqueArray(segment, { maxLength: 4, selector: ({ id }) => id }),
  records: fc.array(piece, { maxLength: 5 }),
});
const image: fc.Arbitrary<VaultImage> = fc.record({ header, regions: fc.tuple(region, region) });

describe('padding', () => {
  it('follows PADMÉ: 12 % at most, few lengths, never shorter', () => {
    // By hand: 513 has exponent 9, which takes 4 bits to write, so its last 9 - 4 bits must be zero; 1,000,000 has 19, which takes 5.
    expect([512, 513, 1_000, 1_024, 1_025, 1_000_000].map(paddedLength)).toEqual([
      512, 544, 1_024, 1_024, 1_088, 1_015_808,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: SMALLEST, max: 60_000_000 }), (length) => {
        expect(paddedLength(length)).toBeGreaterThanOrEqual(length);
        expect(paddedLength(length)).toBeLessThanOrEqual(length * 1.12);
        expect(paddedLength(paddedLength(length))).toBe(paddedLength(length));
      }),
    );
  });

  it('gives back what was padded, and knows what was not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3_000 }), (content) => {
        const padded = pad(content);
        expect(unpad(padded)).toEqual(Uint8Array.from(content));
        expect(unpad(concat(padded, Uint8Array.of(0)))).toBeNull();
        expect(unpad(padded.subarray(1))).toBeNull();
      }),
    );
    expect(unpad(pad(new Uint8Array(10)).with(300, 1))).toBeNull();
    expect(unpad(new Uint8Array(3))).toBeNull();
  });
});

describe('numbers and hexadecimal', () => {
  it('come back', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), fc.uint8Array(), (number, content) => {
        expect(readU32(u32(number), 0)).toBe(number);
        expect(fromHex(toHex(content))).toEqual(Uint8Array.from(content));
      }),
    );
    expect([fromHex('0'), fromHex('0G'), fromHex('AB')]).toEqual([null, null, null]);
  });
});

describe('the header', () => {
  it('comes back whole', () => {
    fc.assert(
      fc.property(header, (value) => {
        const block = encodeHeader(value);
        expect(block.length).toBe(HEADER_BYTES);
        expect(decodeHeader(block)).toEqual(value);
      }),
      { numRuns: 30 },
    );
  });

  it('tells damage, another file and a later version apart', () => {
    const [value] = fc.sample(header, { numRuns: 1, seed: 1 });
    if (value === undefined) throw new Error('no sample');
    const block = encodeHeader(value);
    expect(decodeHeader(block.with(200, (block[200] ?? 0) ^ 1))).toBe('damaged');
    expect(decodeHeader(block.with(0, 0))).toBe('not-a-vault');
    expect(decodeHeader(block.subarray(1))).toBe('not-a-vault');
    expect(decodeHeader(new Uint8Array())).toBe('not-a-vault');
  });
});

describe('frames', () => {
  const frame: fc.Arbitrary<Frame> = fc.record({
    type: fc.constantFrom('header', 'manifest', 'segment', 'record'),
    region: fc.constantFrom(0, 1),
    payload: piece,
  });

  it('come back, also from behind a hole', () => {
    fc.assert(
      fc.property(
        fc.array(frame, { maxLength: 5 }),
        fc.array(frame, { maxLength: 5 }),
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        (before, after, hole) => {
          const file = concat(...before.map(encodeFrame), hole, ...after.map(encodeFrame));
          const { frames, gaps } = decodeFrames(file, 0);
          expect(frames).toEqual([...before, ...after]);
          expect(gaps).toEqual([{ offset: concat(...before.map(encodeFrame)).length, length: hole.length }]);
        },
      ),
    );
  });

  it('end where the last whole one ends', () => {
    fc.assert(
      fc.property(fc.array(frame, { minLength: 1, maxLength: 4 }), fc.nat(10_000), (all, place) => {
        const parts = all.map(encodeFrame);
        const last = parts.at(-1) ?? new Uint8Array();
        const whole = concat(...parts.slice(0, -1));
        const torn = concat(whole, last.subarray(0, place % last.length));
        expect(endOfFrames(torn)).toBe(whole.length);
        expect(endOfFrames(concat(...parts))).toBe(whole.length + last.length);
      }),
    );
  });
});

describe('a file', () => {
  it('holds what was put in', () => {
    fc.assert(
      fc.property(image, (value) => {
        const read = decodeImage(encodeImage(value));
        if (typeof read === 'string') throw new Error(read);
        expect(read.header).toEqual(value.header);
        for (const index of [0, 1] as const) {
          expect(read.regions[index]).toEqual({
            ...value.regions[index],
            segments: value.regions[index].segments.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          });
        }
        expect(read.notes).toEqual({ headerCopyUsed: false, gaps: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('opens with the copy where the first header is destroyed', () => {
    fc.assert(
      fc.property(image, fc.nat(HEADER_BYTES - 1), (value, place) => {
        const file = encodeImage(value);
        const read = decodeImage(file.with(place, (file[place] ?? 0) ^ 0xff));
        if (typeof read === 'string') throw new Error(read);
        expect([read.header, read.notes.headerCopyUsed]).toEqual([value.header, true]);
      }),
      { numRuns: 40 },
    );
  });

  it('is never read with a crash, whatever it holds', () => {
    fc.assert(
      fc.property(
        image,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }),
        fc.nat(),
        (value, changes, cut) => {
          const file = encodeImage(value);
          for (const [place, byte] of changes) file[place % file.length] = byte;
          expect(() => decodeImage(file.subarray(0, cut % (file.length + 1)))).not.toThrow();
        },
      ),
      { numRuns: 100 },
    );
    expect(decodeImage(new Uint8Array(FRAMES_OFFSET))).toBe('not-a-vault');
  });
});
