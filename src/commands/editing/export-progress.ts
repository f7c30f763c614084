import { setImmediate as turn } from 'node:timers/promises';
import type { SiteWriting } from '../../http/static/write-site.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import { lineOn, type Terminal } from '../terminal/terminal.ts';

const words = {
  writing: { sv: 'Skriver adress', en: 'Writing address' },
  of: { sv: 'av', en: 'of' },
  minutes: { sv: 'min kvar', en: 'min left' },
  lastMinute: { sv: 'mindre än en minut kvar', en: 'less than a minute left' },
} satisfies Record<string, Text>;

/** How often it is looked whether somebody wants the work to stop, and told how far it has come. */
const lookEvery = 200;

export interface ExportProgress {
  readonly onProgress: NonNullable<SiteWriting['onProgress']>;
  readonly hasStopped: () => boolean;
  readonly clear: () => void;
}

/** Tells how far an export has come and how long it is likely to go on, and ends it when the process is asked to stop. */
export function followExport(terminal: Terminal, language: Language): ExportProgress {
  const { show, clear } = lineOn(terminal);
  const started = performance.now();
  let [next, isAsked] = [started + lookEvery, false];
  terminal.onStop(() => {
    isAsked = true;
  });
  return {
    onProgress: async (done, of) => {
      if (performance.now() < next) return;
      // Signals are heard between two turns.
      await turn();
      if (isAsked) throw new Error('stopped');
      next = performance.now() + lookEvery;
      const left = ((performance.now() - started) / Math.max(done, 1)) * (of - done);
      show(
        `${inLanguage(words.writing, language)} ${done} ${inLanguage(words.of, language)} ${of}, ${timeOf(left, language)}`,
      );
    },
    hasStopped: () => isAsked,
    clear,
  };
}

function timeOf(milliseconds: number, language: Language): string {
  const minutes = Math.round(milliseconds / 60_000);
  return minutes < 1
    ? inLanguage(words.lastMinute, language)
    : `${minutes} ${inLanguage(words.minutes, language)}`;
}
