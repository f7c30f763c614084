import type { Invocation } from './terminal/invocation.ts';
import type { Finding } from '../load/finding.ts';
import { compareWith } from '../publish/compare-versions.ts';
import { newMemory, type Memory } from '../publish/memory.ts';
import { check } from '../publish/publish.ts';
import type { Settings } from '../site/settings/settings.ts';
import { changesAsNotes } from './changes-as-notes.ts';
import { exitCodes, progressOn, type ExitCode, type Terminal } from './terminal/terminal.ts';
import { printFindings } from '../validate/findings/print-findings.ts';

/** `styrkedata check`: says what is wrong with the data, and changes nothing. */
export async function checkCommand(
  settings: Settings,
  terminal: Terminal,
  { flags: { against } }: Invocation,
): Promise<ExitCode> {
  const progress = progressOn(terminal, settings.language);
  const sources = { ...settings, baseIri: settings.base, against, onProgress: progress.show };
  const memory = newMemory();
  const checked = await check(sources, memory);
  const changed =
    against === undefined ? [] : await tellChanged(against, settings, { terminal, memory });
  progress.clear();
  terminal.print(
    printFindings(
      [...checked.findings, ...checked.notes, ...changed],
      settings.format,
      settings.language,
    ),
  );
  return checked.outcome === 'valid' ? exitCodes.done : exitCodes.violations;
}

/** What has changed since an earlier version; nothing where it cannot be compared, which the check itself tells. */
async function tellChanged(
  against: string,
  settings: Settings,
  { terminal, memory }: { readonly terminal: Terminal; readonly memory: Memory },
): Promise<Finding[]> {
  const sources = { ...settings, baseIri: settings.base };
  const comparison = await compareWith(against, sources, terminal.environment, memory);
  return comparison.outcome === 'compared' ? changesAsNotes(comparison, against) : [];
}
