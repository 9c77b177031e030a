/**
 * Reads a made-up Apple Health export and says how fast, and how much memory the process took at most.
 *
 * `npx tsx packages/exchange/bench/apple.ts [megabytes]`; 2048 where none are given. By hand, since it takes a minute.
 */
import { appleHealth } from '../src/health/apple.ts';
import { generatedExport } from '../src/health/apple-generated.ts';

const MEGABYTE = 1 << 20;
const file = generatedExport(Number(process.argv[2] ?? 2048) * MEGABYTE);
const inSeconds = (from: number): number => (performance.now() - from) / 1000;
const perSecond = (seconds: number): string => `${(file.size / MEGABYTE / seconds).toFixed(1)} MB/s`;

async function lengthOf(parts: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const part of parts) bytes += part.length;
  return bytes;
}

const makingFrom = performance.now();
const bytes = await lengthOf(file.open());
const making = inSeconds(makingFrom);
const idle = process.memoryUsage.rss();

const readingFrom = performance.now();
const reading = await appleHealth.read(file, {}, { now: 0, zone: 'UTC' });
const seconds = inSeconds(readingFrom);

const mega = (count: number): string => `${(count / MEGABYTE).toFixed(0)} MB`;
console.log(`${mega(bytes)}, ${file.days} days, ${reading.drafts.length} drafts`);
console.log(
  `making alone ${perSecond(making)}; making and reading ${perSecond(seconds)}; reading ${perSecond(seconds - making)}`,
);
console.log(`resident before reading ${mega(idle)}, at most ${mega(process.resourceUsage().maxRSS * 1024)}`);
