import type { Flags } from './site/settings.ts';

/** What a command sees of the process that it runs in. */
export interface Terminal {
  readonly environment: Flags;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Whether somebody is watching, so that progress is worth showing. */
  readonly isWatched: boolean;
  /** Calls back when the process is asked to stop. */
  readonly onStop: (stop: () => void) => void;
}

/** The exit codes of our commands. */
export const exitCodes = { done: 0, violations: 1, couldNotRun: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Shows how far reading has come, once it has taken a second; the line goes when it is done. */
export function progressOn({ isWatched, complain }: Terminal): {
  readonly show: (done: number, of: number) => void;
  readonly clear: () => void;
} {
  const started = performance.now();
  let isShown = false;
  return {
    show: (done, of) => {
      if (!isWatched || performance.now() - started < 1000) return;
      isShown = true;
      complain(`\r\u001B[K${done}/${of}`);
    },
    clear: () => {
      if (isShown) complain('\r\u001B[K');
    },
  };
}
