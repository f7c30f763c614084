import type { Invocation } from './import-command.ts';
import { check } from '../publish/publish.ts';
import type { Settings } from '../site/settings.ts';
import { exitCodes, progressOn, type ExitCode, type Terminal } from './terminal.ts';
import { printFindings } from '../validate/findings/print-findings.ts';

/** `styrkedata check`: says what is wrong with the data, and changes nothing. */
export async function checkCommand(
  settings: Settings,
  terminal: Terminal,
  { flags: { against } }: Invocation,
): Promise<ExitCode> {
  const progress = progressOn(terminal, settings.language);
  const sources = { ...settings, baseIri: settings.base, against, onProgress: progress.show };
  const checked = await check(sources);
  progress.clear();
  terminal.print(
    printFindings([...checked.findings, ...checked.notes], settings.format, settings.language),
  );
  return checked.outcome === 'valid' ? exitCodes.done : exitCodes.violations;
}
