/** A process that appends `count` entries to the vault at `path`, printing the id of each once it is confirmed. Exits with 3 where the store is full. */
import { newEntryId } from '@clearleaf/core/journal';
import { openVault, platform, VaultError } from '../src/index.ts';
import { openFileStore } from '../src/node.ts';

const [, , path = '', count = '0'] = process.argv;
const vault = await openVault({ store: openFileStore(path), secret: { kind: 'none' }, environment: platform });
try {
  for (let index = 0; index < Number(count); index += 1) {
    const now = platform.now();
    const id = newEntryId(now, platform.random(10));
    await vault.append([
      { schema: 1, id, kind: 'note', at: now, zone: 'UTC', recordedAt: now, payload: { text: `entry ${index}` } },
    ]);
    process.stdout.write(`${id}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof VaultError ? error.code : String(error)}\n`);
  process.exitCode = error instanceof VaultError && error.code === 'full' ? 3 : 1;
}
