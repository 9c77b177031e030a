/** Answers to an import's questions, from a JSON file: an object by question id. */
import { readFileSync } from 'node:fs';
import type { Answers } from '@clearleaf/exchange';
import { showValue } from '../input/bad-input.ts';
import { bad } from '../input/read.ts';
import { say } from '../messages/say.ts';

const LARGEST = 1_048_576;

/** @throws BadInput where it cannot be read or is no object. What an answer may be, the question says. */
export function readAnswers(path: string | undefined): Answers {
  if (path === undefined) return {};
  const value = parse(textOf(path), path);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw bad('bad-file', '--answers', path, say('app.expectedAnswers'));
  return value as Answers;
}

function textOf(path: string): string {
  try {
    const text = readFileSync(path, 'utf8');
    if (text.length > LARGEST) throw bad('file-too-large', '--answers', path, say('app.expectedAnswers'));
    return text.replace(/^\uFEFF/u, '');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw bad('unreadable-file', '--answers', path, say('app.expectedReadable', { code: String(error.code) }));
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? showValue(error.message) : '';
    throw bad('not-json', '--answers', path, say('app.expectedJson', { detail }));
  }
}
