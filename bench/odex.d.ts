/** What the bench uses of odex. Its own source is TypeScript of looser rules than ours, which would be checked with it. */
declare module 'odex' {
  export class Solver {
    constructor(equations: number);
    absoluteTolerance: number;
    relativeTolerance: number;
    solve(
      slopes: (x: number, y: number[]) => number[],
      start: number,
      initial: number[],
      end: number,
    ): { readonly y: number[] };
  }
}
