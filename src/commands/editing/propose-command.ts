import { planProposal, proposalOf } from '../../edit/proposals/plan-proposal.ts';
import { propose, saved } from '../../edit/proposals/propose.ts';
import { printChanges } from '../../html/changes/print-changes.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { refuse } from '../terminal/apply-plan.ts';
import type { Invocation } from '../terminal/invocation.ts';
import { exitCodes, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { inLanguage } from '../../site/text.ts';
import { editorDay } from '../../edit/editor-day.ts';

/** `styrkedata propose`: what has changed since the last version in git as a branch and a commit; the files stay as they are. */
export async function proposeCommand(
  settings: Settings,
  terminal: Terminal,
  { flags: { title, send } }: Invocation,
): Promise<ExitCode> {
  const { language, author, base: baseIri } = settings;
  const { environment } = terminal;
  const planned = await planProposal({ ...settings, baseIri }, environment, language);
  if ('mistake' in planned) return refuse(planned.mistake, settings, terminal);
  const given = { title, author };
  const wanted = proposalOf(planned.value, given, { language, today: editorDay(new Date()) });
  const proposed = await propose(wanted, send, environment);
  if ('mistake' in proposed) return refuse(proposed.mistake, settings, terminal);
  const { notSent } = proposed.value;
  terminal.print(
    `${printChanges(planned.value.told, language)}\n${inLanguage(saved(proposed.value), language)}\n`,
  );
  return notSent ? refuse(notSent, settings, terminal) : exitCodes.done;
}
