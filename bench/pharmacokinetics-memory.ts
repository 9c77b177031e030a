/** Prints how much memory, MiB, a process takes at most that does the whole year once. */
import { existsSync, readFileSync } from 'node:fs';
import { modelForBench, wholeYear } from './pharmacokinetics-year.ts';

wholeYear(modelForBench());
// What the system reports as a child's most can be its parent's; Linux tells the child's own apart.
const STATUS = '/proc/self/status';
const own = existsSync(STATUS) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(STATUS, 'utf8'))?.[1] : undefined;
console.log(Math.round(Number(own ?? process.resourceUsage().maxRSS) / 1024));
