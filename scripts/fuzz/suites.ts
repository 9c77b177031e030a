/** Every suite: the core, what people type, the vault, each importer, and our own export. */
import { createExchangeFuzzer, fuzzedFormats } from '@clearleaf/exchange/fuzz';
import { createVaultFuzzer } from '@clearleaf/vault/fuzz';
import { createRandom, type Random } from './random.ts';
import { exportTargets } from './export-targets.ts';
import { createVaultUse } from './vault-use.ts';
import type { Ending, Suite, Target } from './suite.ts';
import { createBench, targets } from './targets.ts';
import { textTargets } from './text-targets.ts';

const ended = (problem: string | null): Ending => (problem === null ? { result: 'held' } : { problem });

const core: Suite = {
  name: 'core',
  asserts:
    'No crash; no green light that the raw facts do not grant; no dangerous medicine in silence; what is not assessed is said.',
  targets: async () => {
    const bench = createBench();
    return Object.entries(targets).map(([name, { share, run }]) => ({
      name,
      share,
      run: (seed) => ended(run(createRandom(seed), bench)),
    }));
  },
};

const typed: Suite = {
  name: 'typed',
  asserts:
    'Amounts, times and laboratory sheets: a finite value with a unit, an instant that is not ahead, figures on lines that exist, or a named problem; no crash.',
  targets: async () => shared(textTargets),
};

const out: Suite = {
  name: 'export',
  asserts:
    'What the export writes as JSON or as tables is read back as the same entries; a second import adds nothing.',
  targets: async () => shared(exportTargets),
};

/** Equal shares. */
function shared(
  runs: Readonly<Record<string, (random: Random) => string | null | Promise<string | null>>>,
): readonly Target[] {
  const all = Object.entries(runs);
  return all.map(([name, run]) => ({
    name,
    share: 1 / all.length,
    run: (seed) => {
      const answer = run(createRandom(seed));
      return answer instanceof Promise ? answer.then(ended) : ended(answer);
    },
  }));
}

const vault: Suite = {
  name: 'vault',
  asserts:
    'Opening ends in a typed error or a right result: each entry as it was written, what is missing reported, nothing written by a refused or damaged opening; a sound vault takes an entry, a damaged one only after a repair. Key derivation is left out.',
  targets: async () => {
    const fuzzer = await createVaultFuzzer('suite');
    const run = async (seed: number): Promise<Ending> => {
      const { mutations, outcome } = await fuzzer(seed);
      if ('problem' in outcome) return { problem: `${mutations.join(', ')}: ${outcome.problem}` };
      return { result: 'refused' in outcome ? `refused: ${outcome.refused}` : outcome.result };
    };
    return [{ name: 'file', share: 1, run }];
  },
};

const importers: readonly Suite[] = fuzzedFormats.map((format) => ({
  name: `import-${format}`,
  asserts:
    'A reading whose drafts all make entries, and that adds nothing the second time, or the one typed error; neither the file nor the journal that it is planned against is changed. Of the readings, one in 32 is written to a vault: opened again it holds what it held, and what was read.',
  targets: async () => {
    const fuzzer = await createExchangeFuzzer({ format, use: await createVaultUse() });
    const run = async (seed: number): Promise<Ending> => {
      const { sample, mutations, outcome } = await fuzzer(seed);
      if ('problem' in outcome) return { problem: `${sample}, ${mutations.join(', ')}: ${outcome.problem}` };
      return { result: 'refused' in outcome ? `refused: ${outcome.refused}` : 'read' };
    };
    return [{ name: format, share: 1, run }];
  },
}));

export const suites: readonly Suite[] = [core, typed, vault, ...importers, out];
