import { newEdition } from '../../http/editions/edition.ts';
import { newFind, type Site } from '../../http/server/app.ts';
import { newAsk } from '../../http/static/ask.ts';
import { exportSite, mayBeWritten, type Exported } from '../../http/static/export.ts';
import type { Settings } from '../../site/settings/settings.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { followExport, type ExportProgress } from './export-progress.ts';
import { refuse } from '../terminal/apply-plan.ts';
import type { Invocation } from '../terminal/invocation.ts';
import { exitCodes, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import { withSite } from '../serving/with-site.ts';

/** `styrkedata export`: the site as files that any web server can send, or the data as a workbook to edit. */
export async function exportCommand(
  settings: Settings,
  terminal: Terminal,
  { flags: { static: folder, xlsx } }: Invocation,
): Promise<ExitCode> {
  if (xlsx === undefined) return exportStatic(settings, terminal, folder);
  if (folder !== undefined) return refuse(oneOfBoth, settings, terminal);
  const { exportWorkbook } = await import('./export-workbook.ts');
  return exportWorkbook(settings, terminal, xlsx);
}

async function exportStatic(
  settings: Settings,
  terminal: Terminal,
  folder: string | undefined,
): Promise<ExitCode> {
  const { language } = settings;
  const complain = (text: Text): ExitCode => refuse(text, settings, terminal);
  if (folder === undefined || folder === '') return complain(noFolder);
  if (!(await mayBeWritten(folder))) return complain(notOurs(folder));
  // All is written at once, from memory.
  const store = { ...settings.store, drawsPages: false };
  const quiet = { ...settings, logLevel: 'silent', store } as const;
  return withSite(quiet, { terminal, isReader: true }, async ({ site }) => {
    const progress = followExport(terminal, language);
    try {
      const exported = await write(folder, site, progress);
      progress.clear();
      terminal.print(`${inLanguage(done(folder, exported), language)}\n`);
      return exitCodes.done;
    } catch (cause) {
      progress.clear();
      if (progress.hasStopped()) return complain(stopped(folder));
      return complain(failed(folder, cause));
    }
  });
}

/** Each address is asked for in all its forms and then never again, so that little need be kept. */
const mostBytes = 16_000_000;

/** Asks the site for all that it is at the moment; what operators watch is where the program runs. */
async function write(
  folder: string,
  site: Site,
  { onProgress }: ExportProgress,
): Promise<Exported> {
  const { edition: served, leave } = site.editions.enter();
  const edition = newEdition(served.snapshot, served.engine, mostBytes);
  try {
    const ask = newAsk(edition, { ...site, find: newFind({ ...site, isWatchedApart: true }) });
    const kept = (await site.past?.versions()) ?? [];
    const present = edition.snapshot.version;
    const versions = [...new Set([...kept.map(({ version }) => version), present])];
    return await exportSite(folder, { edition, versions, ask, onProgress });
  } finally {
    leave();
  }
}

const oneOfBoth: Text = {
  sv: 'Ange antingen --static eller --xlsx.',
  en: 'Name either --static or --xlsx.',
};

const noFolder: Text = {
  sv: 'Det framgår inte vart filerna ska. Ange en mapp med --static.',
  en: 'It is not told where the files are to go. Name a folder with --static.',
};

function notOurs(folder: string): Text {
  return {
    sv: `I ”${folder}” ligger något annat än en tidigare export. Ange en tom mapp eller en som inte finns än.`,
    en: `“${folder}” holds something else than an earlier export. Name an empty folder, or one that is not there yet.`,
  };
}

function done(folder: string, { files, bytes, unserved }: Exported): Text {
  const size = (bytes / 1_000_000).toFixed(1);
  const list = unserved.map((path) => `  ${path}`).join('\n');
  return {
    sv: `Skrivet i ${folder}: ${files} filer (${size.replace('.', ',')} MB) i site/, regler för webbservrar i server/.\nDet här besvaras bara där programmet körs, liksom urval med parametrar:\n${list}`,
    en: `Written to ${folder}: ${files} files (${size} MB) in site/, rules for web servers in server/.\nThis is answered only where the program runs, and so are selections by parameters:\n${list}`,
  };
}

function failed(folder: string, cause: unknown): Text {
  const what = cause instanceof Error ? cause.message : String(cause);
  return {
    sv: `Filerna kan inte skrivas i ${folder} (${what}). Det som fanns där är kvar.`,
    en: `The files cannot be written to ${folder} (${what}). What was there is still there.`,
  };
}

function stopped(folder: string): Text {
  return {
    sv: `Avbrutet. Det som fanns i ${folder} är kvar.`,
    en: `Stopped. What was in ${folder} is still there.`,
  };
}
