import { prepareRelease } from '../../edit/prepare-release.ts';
import { printChanges } from '../../html/changes/print-changes.ts';
import { tellChanges } from '../../html/changes/tell-changes.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { writePrepared } from '../terminal/apply-plan.ts';
import type { Invocation } from '../terminal/invocation.ts';
import { exitCodes, type ExitCode, type Terminal } from '../terminal/terminal.ts';

/**
 * `styrkedata release EARLIER`: dates and versions follow from what has changed since the last release, and the change log gets an
 * entry. Nothing is written where anything is wrong; twice is as good as once.
 */
export async function releaseCommand(
  settings: Settings,
  terminal: Terminal,
  { operands: [earlier = ''] }: Invocation,
): Promise<ExitCode> {
  const { language } = settings;
  const sources = { ...settings, baseIri: settings.base };
  const prepared = await prepareRelease(earlier, sources, terminal.environment);
  const code = await writePrepared(prepared, settings, terminal);
  if (code !== exitCodes.done || prepared.outcome !== 'prepared') return code;
  const { files, version, compared } = prepared;
  const all = tellChanges(compared.changes, compared, language);
  const paths = files.map(({ path }) => `  ${path}\n`).join('');
  terminal.print(
    `${printChanges(all, language)}\n${inLanguage(released(version, paths), language)}\n${paths}`,
  );
  return exitCodes.done;
}

function released(version: string, paths: string): Text {
  return paths === ''
    ? {
        sv: `Versionen är ${version}. Inget behövde skrivas.`,
        en: `The version is ${version}. Nothing had to be written.`,
      }
    : { sv: `Versionen är ${version}. Skrivet:`, en: `The version is ${version}. Written:` };
}
