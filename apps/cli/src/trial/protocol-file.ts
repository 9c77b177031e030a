/** A protocol that was written to a file. */
import { readFileSync, statSync } from 'node:fs';
import type { FrozenProtocol } from '@clearleaf/core/trial';
import { frozenProtocolSchema } from '@clearleaf/core/trial/protocol';
import { bad } from '../input/read.ts';
import { say } from '../messages/say.ts';

const LARGEST = 256 * 1024;

/** @throws BadInput */
export function readProtocolFile(file: string): FrozenProtocol {
  let value: unknown;
  try {
    if (statSync(file).size > LARGEST) throw bad('file-too-large', 'FILE', file, say('app.expectedTrialProtocol'));
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw bad('not-json', 'FILE', file, say('app.expectedTrialProtocol'));
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw bad('unreadable-file', 'FILE', file, say('app.expectedReadable', { code: String(error.code) }));
  }
  const result = frozenProtocolSchema.safeParse(value);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.map(String).join('.') ?? '';
  throw bad('bad-file', path === '' ? 'FILE' : `FILE: ${path}`, file, say('app.expectedTrialProtocol'));
}
