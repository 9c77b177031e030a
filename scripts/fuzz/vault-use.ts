/** A reading written to a vault, and the vault opened again: what it held is still there, and what was read beside it. */
import { planImport, type Reading } from '@clearleaf/exchange';
import { createVault, memoryStore, openVault, type Secret } from '@clearleaf/vault';
import { quickKdf, seededBytes, seededEnvironment, simulateEntries } from '@clearleaf/vault/fuzz';

const secret: Secret = { kind: 'passkey', prf: seededBytes('import')(32) };
const held = simulateEntries({ seed: 'import', count: 4, perDay: 1 });

/** What went wrong when a reading was written, or `null`. Each reading gets a new vault. */
export async function createVaultUse(): Promise<(reading: Reading) => Promise<string | null>> {
  const kdf = quickKdf('import');
  return async (reading) => {
    const store = memoryStore();
    const environment = seededEnvironment('import');
    const vault = await createVault({ store, secret, environment, kdf, entries: held });
    const { entries } = planImport(reading, vault.entries());
    await vault.append(entries);
    const opened = await openVault({ store, secret, environment: seededEnvironment('import again') });
    const found = new Map(opened.entries().map((entry) => [entry.id, JSON.stringify(entry)]));
    const lost = [...held, ...entries].find((entry) => found.get(entry.id) !== JSON.stringify(entry));
    if (lost !== undefined) return `the vault lost ${JSON.stringify(lost)}`;
    return found.size === held.length + entries.length ? null : `the vault holds ${found.size} entries`;
  };
}
