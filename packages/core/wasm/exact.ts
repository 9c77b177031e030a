/**
 * The exact engine's inner loops in AssemblyScript, in double numbers: curves of two people at once, at any times and at
 * even ones, and quantiles of many. `npm run wasm` compiles it; `src/pharmacokinetics/exact` lays the memory out, and the
 * plain loops are its oracle.
 */
export { even, setGrid, setRow } from './exact-even';
export { quantiles, setQuantiles } from './exact-quantiles';
export { fillTables, follow, setEntries, setResults, setTimes } from './exact-uneven';
