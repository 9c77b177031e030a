/** The command line: hands the process to the program and gives its answer back. The only file that touches the process. */
import { homedir } from 'node:os';
import { runProgram } from './program.ts';
import { type Prompts, wantsPlainPrompts } from './terminal/prompts.ts';

/** Runs the command in `process.argv` and sets the exit code. */
export async function main(): Promise<void> {
  // A pager that is closed early is no error: stop writing, quietly.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
  const result = await runProgram(process.argv.slice(2), {
    environment: process.env,
    columns: columnsOf(process.env['COLUMNS'], process.stdout.columns),
    // Absent, not false, where it is none.
    isTerminal: process.stdout.isTTY === true,
    now: new Date(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    platform: process.platform,
    home: homedir(),
    readStdin,
    prompts: process.stdin.isTTY === true && process.stderr.isTTY === true ? openPrompts : null,
    notices: { write: (text) => void process.stderr.write(text), isTerminal: process.stderr.isTTY === true },
  });
  if (result.err !== '') process.stderr.write(result.err);
  if (result.out !== '') process.stdout.write(result.out);
  process.exitCode = result.exit;
}

async function openPrompts(): Promise<Prompts> {
  return wantsPlainPrompts(process.env)
    ? (await import('./terminal/prompts-plain.ts')).plainPrompts
    : (await import('./terminal/prompts-listed.ts')).listedPrompts;
}

function columnsOf(asked: string | undefined, terminal: number | undefined): number | undefined {
  const columns = Number(asked);
  return asked !== undefined && Number.isInteger(columns) && columns > 0 ? columns : terminal;
}

/** Standard input as text, of which no more is kept than could be used. */
async function readStdin(): Promise<string> {
  const MOST = 2_000_000;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
