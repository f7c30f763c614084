import { rewrite, type TextEdit } from '../edit/files/text-edit.ts';
import { overtaken, writeFiles } from '../edit/files/write-files.ts';
import { planFilling } from '../edit/plan-filling.ts';
import type { Finding } from '../load/finding.ts';
import { readVersion } from '../publish/read-version.ts';
import type { Settings } from '../site/settings.ts';
import type { Text } from '../site/text.ts';
import { printFindings } from '../validate/findings/print-findings.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

/** `styrkedata fill`: writes what can be worked out, so that nobody counts characters or copies a hash. */
export async function fillCommand(settings: Settings, terminal: Terminal): Promise<ExitCode> {
  const { language, format } = settings;
  const tell = (findings: readonly Finding[]): ExitCode => {
    terminal.complain(printFindings(findings, format, language));
    return exitCodes.violations;
  };
  const version = await readVersion({ ...settings, baseIri: settings.base });
  const { edits, findings } = await planFilling(version);
  const rewriting = await rewrite(edits);
  if (rewriting.outcome === 'refused') return tell(rewriting.findings);
  const writing = await writeFiles(rewriting.files);
  if (writing.outcome === 'overtaken') {
    terminal.complain(`styrkedata: ${overtaken(writing.path)[language]}\n`);
    return exitCodes.couldNotRun;
  }
  const lines = edits.map((edit) => `${lineOf(edit)}\n`).join('');
  terminal.print(edits.length === 0 ? `${nothing[language]}\n` : lines);
  const left = [...version.findings, ...findings];
  return left.length > 0 ? tell(left) : exitCodes.done;
}

function lineOf({ path, position, from, to }: TextEdit): string {
  return `${path}:${position.line}:${position.column}: ${from} → ${to}`;
}

const nothing: Text = {
  sv: 'Inget fattades.',
  en: 'Nothing was missing.',
};
