import type { Commit } from '../publish/git/git-files.ts';
import { importHistory, type CommitOutcome } from '../publish/versions/import-history.ts';
import type { Settings } from '../site/settings/settings.ts';
import { inLanguage, type Text } from '../site/text.ts';
import { printFindings } from '../validate/findings/print-findings.ts';
import type { Invocation } from './terminal/invocation.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal/terminal.ts';

/** `styrkedata history import`: versions of what the history of the files holds. */
export async function historyCommand(
  settings: Settings,
  terminal: Terminal,
  { flags }: Invocation,
): Promise<ExitCode> {
  const { archive: folder, archiveKeep: retention, language } = settings;
  const complain = (text: Text): ExitCode => {
    terminal.complain(`styrkedata: ${inLanguage(text, language)}\n`);
    return exitCodes.couldNotRun;
  };
  if (folder === undefined) return complain(noArchive);
  const since = flags['since'];
  const day = since === undefined ? undefined : new Date(since);
  if (since !== undefined && !isMoment(since)) return complain(noMoment(since));
  const counts = { kept: 0, unchanged: 0, invalid: 0, unreadable: 0 };
  const onCommit = (commit: Commit, outcome: CommitOutcome): void => {
    counts[outcome.outcome] += 1;
    tell(commit, outcome, settings, terminal);
  };
  try {
    const imported = await importHistory({
      sources: { ...settings, baseIri: settings.base },
      ...{
        keeping: { folder, retention },
        since: day,
        environment: terminal.environment,
        onCommit,
      },
    });
    if (imported.outcome === 'impossible') return complain(imported.why);
    if (imported.passedOver > 0)
      terminal.print(`${inLanguage(passedOver(imported.passedOver), language)}\n`);
    terminal.print(
      `${inLanguage(done(counts.kept, counts.invalid + counts.unreadable), language)}\n`,
    );
    return exitCodes.done;
  } catch (cause) {
    return complain(failed(folder, cause));
  }
}

/** A day, or a moment with its zone, as ISO 8601 writes them; one that exists. */
function isMoment(text: string): boolean {
  const isWritten = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.test(text);
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
  return isWritten && exists && !Number.isNaN(Date.parse(text));
}

function tell(
  { name, made }: Commit,
  outcome: CommitOutcome,
  { language }: Settings,
  { print, complain }: Terminal,
): void {
  const what = `${name.slice(0, 12)} ${made.toISOString()}`;
  if (outcome.outcome === 'kept') print(`${what}  ${outcome.version}\n`);
  if (outcome.outcome === 'unchanged') print(`${what}  ${inLanguage(unchanged, language)}\n`);
  if (outcome.outcome === 'unreadable')
    complain(`${what}  ${inLanguage(skipped, language)}: ${outcome.reason}\n`);
  if (outcome.outcome !== 'invalid') return;
  const errors = outcome.findings.filter(({ severity }) => severity === 'violation');
  complain(`${what}  ${inLanguage(skipped, language)}:\n`);
  complain(printFindings(errors.slice(0, mostTold), 'text', language));
}

/** So many of the errors of a commit are told: the files are those of then, and nobody mends them. */
const mostTold = 3;

const unchanged: Text = { sv: 'samma version som förut', en: 'the same version as before' };

const skipped: Text = { sv: 'hoppades över', en: 'was passed over' };

const noArchive: Text = {
  sv: 'Det framgår inte var versionerna ska sparas. Ange mappen med --archive.',
  en: 'It is not told where versions are to be kept. Name the folder with --archive.',
};

function noMoment(since: string): Text {
  return {
    sv: `--since är ”${since}”. Skriv en dag, till exempel 2026-03-01, eller en tidpunkt med zon, till exempel 2026-03-01T12:00:00Z.`,
    en: `--since is “${since}”. Write a day, for example 2026-03-01, or a moment with its zone, for example 2026-03-01T12:00:00Z.`,
  };
}

function passedOver(count: number): Text {
  return {
    sv: `Incheckningar som inte är senare än arkivets sista version, och därför inte togs med: ${count}.`,
    en: `Commits that are not later than the archive's last version, and so were left out: ${count}.`,
  };
}

function done(kept: number, left: number): Text {
  return {
    sv: `Nya versioner: ${kept}. Incheckningar som hoppades över: ${left}.`,
    en: `New versions: ${kept}. Commits that were passed over: ${left}.`,
  };
}

function failed(folder: string, cause: unknown): Text {
  const what = cause instanceof Error ? cause.message : String(cause);
  return {
    sv: `Arkivet ${folder} kan inte läsas eller skrivas (${what}). Det som redan är importerat är kvar.`,
    en: `The archive ${folder} cannot be read or written (${what}). What was imported already stays.`,
  };
}
