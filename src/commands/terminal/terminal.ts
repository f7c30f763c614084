import type { Progress } from '../../publish/publish.ts';
import type { Flags } from '../../site/settings/given.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';

/** What a command sees of the process that it runs in. */
export interface Terminal {
  readonly environment: Flags;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  /** Whether somebody is watching, so that progress is worth showing. */
  readonly isWatched: boolean;
  /** Asks whoever sits there; `undefined` comes when nobody answers any more. Nobody sits there unless it is given. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** What comes on standard input, up to so many bytes; nothing comes unless it is given. */
  readonly input?: (most: number) => Promise<Buffer>;
  /** Calls back when the process is asked to stop. */
  readonly onStop: (stop: () => void) => void;
  /** Calls back when nothing more comes on standard input. */
  readonly onInputEnd: (callback: () => void) => void;
  /** Calls back each time the process is asked to read its files again. */
  readonly onReload: (reload: () => void) => void;
}

/** The exit codes of our commands. */
export const exitCodes = { done: 0, violations: 1, couldNotRun: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const steps: Readonly<Record<Progress['step'], Text>> = {
  read: { sv: 'Läser filer', en: 'Reading files' },
  check: { sv: 'Kontrollerar', en: 'Checking' },
};

/** A line of what is being done, for who watches; each text takes the place of the one before. */
export function lineOn({ isWatched, complain }: Pick<Terminal, 'isWatched' | 'complain'>): {
  readonly show: (text: string) => void;
  readonly clear: () => void;
} {
  let isShown = false;
  return {
    show: (text) => {
      if (!isWatched) return;
      isShown = true;
      complain(`\r\u001B[K${text}`);
    },
    clear: () => {
      if (isShown) complain('\r\u001B[K');
      isShown = false;
    },
  };
}

/** Shows what is being done, once it has taken a second; the line goes when it is over. */
export function progressOn(
  terminal: Terminal,
  language: Language,
): { readonly show: (progress: Progress) => void; readonly clear: () => void } {
  const started = performance.now();
  const { show, clear } = lineOn(terminal);
  return {
    show: ({ step, done, of }) => {
      // Checking may take long, and nothing can be shown while it does.
      if (step === 'read' && performance.now() - started < 1000) return;
      const count = of === undefined ? '…' : ` ${done ?? 0}/${of}`;
      show(`${inLanguage(steps[step], language)}${count}`);
    },
    clear,
  };
}
