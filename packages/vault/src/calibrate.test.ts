import { describe, expect, it } from 'vitest';
import { calibrate, CEILING, checkKdf, FLOOR } from './calibrate.ts';
import { quickKdf } from './simulated.ts';

/** A device that needs so many milliseconds for a pass over a MiB. */
const device = (perMiBPass: number) => async (memoryKiB: number, passes: number) =>
  (memoryKiB / 1024) * passes * perMiBPass;

describe('calibrate', () => {
  it('fills 0.5 to 1 s with 64 MiB where the device can', async () => {
    // 64 MiB * 2 passes * 1.5 ms = 192 ms; 7 passes take 672 ms.
    expect(await calibrate(device(1.5))).toEqual({ memoryKiB: 65_536, passes: 7 });
    for (const speed of [1, 2, 3, 5]) {
      const { memoryKiB, passes } = await calibrate(device(speed));
      expect(await device(speed)(memoryKiB, passes)).toBeGreaterThanOrEqual(350);
      expect(await device(speed)(memoryKiB, passes)).toBeLessThanOrEqual(1_000);
    }
  });

  it('takes less memory on a slow device, and never less than the floor', async () => {
    expect(await calibrate(device(10))).toEqual({ memoryKiB: 32_768, passes: 2 });
    expect(await calibrate(device(20))).toEqual({ memoryKiB: FLOOR.memoryKiB, passes: 2 });
    expect(await calibrate(device(500))).toEqual(FLOOR);
  });

  it('goes down where the memory is refused', async () => {
    const little = async (memoryKiB: number, passes: number) => {
      if (memoryKiB > 20_000) throw new RangeError('out of memory');
      return device(2)(memoryKiB, passes);
    };
    // 19 MiB * 2 passes * 2 ms = 76 ms; 18 passes take 684 ms.
    expect(await calibrate(little)).toEqual({ memoryKiB: FLOOR.memoryKiB, passes: 18 });
  });

  it('stays within what a reader accepts on a very fast device', async () => {
    expect((await calibrate(device(0.001))).passes).toBe(CEILING.passes);
  });
});

describe('checkKdf', () => {
  const kdf = quickKdf('check');
  it.each([
    ['less memory than the floor', { ...kdf, memoryKiB: FLOOR.memoryKiB - 1 }],
    ['one pass', { ...kdf, passes: 1 }],
    ['memory that would exhaust a reader', { ...kdf, memoryKiB: CEILING.memoryKiB + 1 }],
    ['passes without end', { ...kdf, passes: CEILING.passes + 1 }],
    ['no lane', { ...kdf, lanes: 0 }],
  ])('refuses %s', (_, parameters) => {
    expect(() => checkKdf(parameters)).toThrow(expect.objectContaining({ code: 'bad-parameters' }));
  });
  it('accepts the floor', () => {
    expect(() => checkKdf(kdf)).not.toThrow();
  });
});
