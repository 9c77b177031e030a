/** Prints how much memory, MiB, a process takes that does the whole year once. */
import { modelForBench, wholeYear } from './pharmacokinetics-year.ts';

wholeYear(modelForBench());
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
