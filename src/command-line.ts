import { createInterface } from 'node:readline/promises';
import { run } from './commands/command.ts';

async function askOnTerminal(question: string): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<undefined>((resolve) => {
    lines.once('close', () => {
      resolve(undefined);
    });
  });
  const answer = await Promise.race([lines.question(question), ended]);
  lines.close();
  return answer;
}

/** Standard input to its end, or a little beyond so many bytes. */
async function readInput(most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    length += part.length;
    if (length > most) break;
  }
  return Buffer.concat(parts);
}

process.exitCode = await run(process.argv.slice(2), {
  environment: process.env,
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  isWatched: process.stderr.isTTY,
  ask: process.stdin.isTTY ? askOnTerminal : undefined,
  input: readInput,
  onStop: (stop) => {
    process.once('SIGTERM', stop).once('SIGINT', stop);
  },
  onInputEnd: (callback) => {
    process.stdin.once('end', callback).once('close', callback);
  },
  onReload: (reload) => {
    process.on('SIGHUP', reload);
  },
});
