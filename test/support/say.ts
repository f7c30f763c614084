import { run } from '../../src/commands/command.ts';

/** What a command said, and with which exit code it ended. */
export interface Said {
  readonly code: number;
  readonly output: string;
  readonly complaints: string;
}

/** Runs a command in this process, with nothing of its environment but the path. */
export async function say(...words: string[]): Promise<Said> {
  let [output, complaints] = ['', ''];
  const code = await run(words, {
    environment: { PATH: process.env['PATH'] },
    print: (text) => (output += text),
    complain: (text) => (complaints += text),
    isWatched: false,
    onStop: () => undefined,
    onInputEnd: () => undefined,
    onReload: () => undefined,
  });
  return { code, output, complaints };
}
