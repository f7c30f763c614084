import type { TextEdit } from '../../edit/files/text-edit.ts';
import { prepareFilling } from '../../edit/prepare-filling.ts';
import { readVersion } from '../../publish/read-version.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { printFindings } from '../../validate/findings/print-findings.ts';
import { writePrepared } from '../terminal/apply-plan.ts';
import { exitCodes, type ExitCode, type Terminal } from '../terminal/terminal.ts';

/** `styrkedata fill`: writes what can be worked out, so that nobody counts characters or copies a hash. */
export async function fillCommand(settings: Settings, terminal: Terminal): Promise<ExitCode> {
  const { language, format } = settings;
  const prepared = await prepareFilling(await readVersion({ ...settings, baseIri: settings.base }));
  const code = await writePrepared(prepared, settings, terminal);
  if (code !== exitCodes.done || prepared.outcome !== 'prepared') return code;
  const { edits, left } = prepared;
  const lines = edits.map((edit) => `${lineOf(edit)}\n`).join('');
  terminal.print(edits.length === 0 ? `${inLanguage(nothing, language)}\n` : lines);
  if (left.length === 0) return exitCodes.done;
  terminal.complain(printFindings(left, format, language));
  return exitCodes.violations;
}

function lineOf({ path, position, from, to }: TextEdit): string {
  return `${path}:${position.line}:${position.column}: ${from} → ${to}`;
}

const nothing: Text = {
  sv: 'Inget fattades.',
  en: 'Nothing was missing.',
};
