import { planCorrection } from '../../edit/new/plan-correction.ts';
import { readVersion } from '../../publish/read-version.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { applyPlan } from '../terminal/apply-plan.ts';
import type { Invocation } from '../terminal/invocation.ts';
import type { ExitCode, Terminal } from '../terminal/terminal.ts';
import { editorDay } from '../../edit/editor-day.ts';

/** `styrkedata correct`: mends a misprint of ours in a text, with all addresses that follow from it. */
export async function correctCommand(
  settings: Settings,
  terminal: Terminal,
  { operands: [thing = '', from = '', to = ''] }: Invocation,
): Promise<ExitCode> {
  const sources = { ...settings, baseIri: settings.base };
  const version = await readVersion(sources);
  const today = editorDay(new Date());
  const planned = await planCorrection(
    { thing, from, to },
    { version, root: settings.data, today },
  );
  return applyPlan(planned, { sources, settings, terminal });
}
