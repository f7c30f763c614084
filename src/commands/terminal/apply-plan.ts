import { overtaken, writeFiles } from '../../edit/files/write-files.ts';
import type { Outcome } from '../../edit/new/things/outcome.ts';
import type { NewPlan } from '../../edit/new/making.ts';
import { prepareMade } from '../../edit/new/prepare-made.ts';
import type { Prepared } from '../../edit/prepared.ts';
import type { Sources } from '../../publish/publish.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { printFindings } from '../../validate/findings/print-findings.ts';
import { shownPath } from '../../edit/files/shown-path.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

/** Tells what a command cannot do. */
export function refuse(mistake: Text, { language }: Settings, { complain }: Terminal): ExitCode {
  complain(`styrkedata: ${inLanguage(mistake, language)}\n`);
  return exitCodes.couldNotRun;
}

/** Writes what is prepared; tells why not where it is not, or a file has changed since. */
export async function writePrepared(
  prepared: Prepared,
  settings: Settings,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, format } = settings;
  if (prepared.outcome === 'impossible') return refuse(prepared.why, settings, terminal);
  if (prepared.outcome === 'refused') {
    const lead = prepared.why ? `${inLanguage(prepared.why, language)}\n` : '';
    terminal.complain(`${lead}${printFindings(prepared.findings, format, language)}`);
    return exitCodes.violations;
  }
  const writing = await writeFiles(prepared.files);
  if (writing.outcome === 'overtaken') return refuse(overtaken(writing.path), settings, terminal);
  return exitCodes.done;
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
  const prepared = await prepareMade(planned, sources);
  const code = await writePrepared(prepared, settings, terminal);
  if (code !== exitCodes.done || prepared.outcome !== 'prepared') return code;
  const paths = prepared.files.map(({ path }) => `${shownPath(path)}\n`).join('');
  terminal.print(`${prepared.id}\n${paths}`);
  return exitCodes.done;
}
