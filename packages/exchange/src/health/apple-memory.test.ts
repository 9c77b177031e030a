/** A health export of any length must fit in a small and constant memory; here 200 MB of it, made while it is read. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { appleHealth } from './apple.ts';
import { generatedExport } from './apple-generated.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const MEGABYTE = 1 << 20;

describe('reading a long Apple Health export', () => {
  it('keeps days, not readings', { timeout: 300_000 }, async () => {
    const file = generatedExport(200 * MEGABYTE);
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    let most = 0;
    let next = 0.05;
    const reading = await appleHealth.read(
      file,
      {},
      {
        now: 0,
        zone: 'UTC',
        progress(share) {
          if (share < next) return;
          next += 0.05;
          // What is still held after a collection, not what has not been collected yet: the same on every machine.
          collectGarbage();
          most = Math.max(most, process.memoryUsage().heapUsed - before);
        },
      },
    );
    const of = (what: string) => reading.drafts.filter(({ payload }) => 'what' in payload && payload.what === what);
    expect(file.size).toBeGreaterThan(200 * MEGABYTE);
    expect(file.days).toBeGreaterThan(300);
    expect([of('heart-rate').length, of('steps').length, of('weight').length]).toEqual([
      file.days,
      file.days,
      file.days,
    ]);
    expect(reading.drafts.filter(({ kind }) => kind === 'check-in')).toHaveLength(file.days);
    expect(next).toBeGreaterThan(0.9);
    expect(most / MEGABYTE).toBeLessThan(6);
  });
});
