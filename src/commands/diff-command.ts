import { changesAsJson, printChanges } from '../html/changes/print-changes.ts';
import { tellChanges } from '../html/changes/tell-changes.ts';
import { compareWith } from '../publish/compare-versions.ts';
import type { Settings } from '../site/settings/settings.ts';
import { printFindings } from '../validate/findings/print-findings.ts';
import type { Invocation } from './terminal/invocation.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal/terminal.ts';
import { inLanguage } from '../site/text.ts';

/** `styrkedata diff EARLIER`: what has changed since an earlier version, and changes nothing. */
export async function diffCommand(
  settings: Settings,
  terminal: Terminal,
  { operands: [earlier = ''] }: Invocation,
): Promise<ExitCode> {
  const { language, format, base: baseIri } = settings;
  const comparison = await compareWith(earlier, { ...settings, baseIri }, terminal.environment);
  if (comparison.outcome === 'impossible') {
    terminal.complain(`styrkedata: ${inLanguage(comparison.why, language)}\n`);
    return exitCodes.couldNotRun;
  }
  const { changes, findings } = comparison;
  const told = tellChanges(changes, comparison, language);
  if (findings.length > 0) terminal.complain(printFindings(findings, 'text', language));
  terminal.print(format === 'json' ? changesAsJson(changes, told) : printChanges(told, language));
  return findings.length > 0 ? exitCodes.violations : exitCodes.done;
}
