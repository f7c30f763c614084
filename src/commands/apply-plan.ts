import { overtaken, writeFiles } from '../edit/files/write-files.ts';
import { shownPath } from '../edit/new/new-messages.ts';
import type { NewPlan } from '../edit/new/plan-new.ts';
import type { Outcome } from '../edit/new/outcome.ts';
import { tryFiles } from '../edit/new/try-files.ts';
import type { Sources } from '../publish/publish.ts';
import type { Settings } from '../site/settings.ts';
import type { Text } from '../site/text.ts';
import { printFindings } from '../validate/findings/print-findings.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

/** Tells what a command cannot do. */
export function refuse(mistake: Text, { language }: Settings, { complain }: Terminal): ExitCode {
  complain(`styrkedata: ${mistake[language]}\n`);
  return exitCodes.couldNotRun;
}

/** Writes what is planned, unless the check would have more errors with it than without; tells which files, or why not. */
export async function applyPlan(
  planned: Outcome<NewPlan>,
  {
    sources,
    settings,
    terminal,
  }: {
    readonly sources: Sources;
    readonly settings: Settings;
    readonly terminal: Terminal;
  },
): Promise<ExitCode> {
  const { language, format } = settings;
  if ('mistake' in planned) return refuse(planned.mistake, settings, terminal);
  const { id, files } = planned.value;
  const findings = await tryFiles(files, sources);
  if (findings.length > 0) {
    terminal.complain(`${wouldBreak[language]}\n${printFindings(findings, format, language)}`);
    return exitCodes.violations;
  }
  const writing = await writeFiles(files);
  if (writing.outcome === 'overtaken') return refuse(overtaken(writing.path), settings, terminal);
  const paths = files.map(({ path }) => `${shownPath(path)}\n`).join('');
  terminal.print(`${id}\n${paths}`);
  return exitCodes.done;
}

const wouldBreak: Text = {
  sv: 'Inget skrevs, för så här skulle det bli fel:',
  en: 'Nothing was written, as this would be wrong:',
};
