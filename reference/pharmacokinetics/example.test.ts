/** The worked example of docs/exposure-engine.md prints what the document says it prints. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { at, captureNode, installed } from '../../scripts/lib/paths.mjs';

it('is in the document as it stands, and prints what it says there', async () => {
  const document = readFileSync(at('docs/exposure-engine.md'), 'utf8');
  expect(document).toContain(`\`\`\`ts\n${readFileSync(at('docs/examples/exposure.ts'), 'utf8')}\`\`\``);
  const { ok, output } = await captureNode([installed('tsx/dist/cli.mjs'), at('docs/examples/exposure.ts')]);
  expect(ok).toBe(true);
  expect(document).toContain(`\`\`\`\n${output.trim()}\n\`\`\``);
});
