import { forgetCitations } from '../archive/citations/citations-file.ts';
import { forgetEvents } from '../archive/events/log.ts';
import { forget } from '../archive/store/forget.ts';
import type { Settings } from '../site/settings/settings.ts';
import { inLanguage, type Text } from '../site/text.ts';
import type { Invocation } from './terminal/invocation.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal/terminal.ts';

/** `styrkedata forget IRI`: takes a thing out of every version that is kept. */
export async function forgetCommand(
  { archive, language }: Settings,
  terminal: Terminal,
  { operands: [iri = ''] }: Invocation,
): Promise<ExitCode> {
  const complain = (text: Text): ExitCode => {
    terminal.complain(`styrkedata: ${inLanguage(text, language)}\n`);
    return exitCodes.couldNotRun;
  };
  if (archive === undefined) return complain(noArchive);
  if (!/^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i.test(iri)) return complain(noIri(iri));
  try {
    const versions = await forget(archive, iri);
    const citations = await forgetCitations(archive, iri);
    const events = await forgetEvents(archive, iri);
    terminal.print(`${inLanguage(done(iri, versions), language)}\n`);
    if (citations > 0) terminal.print(`${inLanguage(uncited(citations), language)}\n`);
    if (events > 0) terminal.print(`${inLanguage(untold(events), language)}\n`);
    return exitCodes.done;
  } catch (cause) {
    return complain(failed(archive, cause));
  }
}

const noArchive: Text = {
  sv: 'Det framgår inte var versionerna finns. Ange mappen med --archive.',
  en: 'It is not told where the versions are. Name the folder with --archive.',
};

function noIri(iri: string): Text {
  return {
    sv: `”${iri}” är ingen fullständig adress. Skriv den som den står i uppgifterna, med http:// eller https:// först.`,
    en: `“${iri}” is no complete address. Write it as it stands in the data, with http:// or https:// first.`,
  };
}

function done(iri: string, versions: number): Text {
  if (versions === 0)
    return {
      sv: `Ingen version nämner ${iri}. Ingenting är ändrat.`,
      en: `No version mentions ${iri}. Nothing was changed.`,
    };
  return {
    sv: `${iri} är borta ur ${versions} versioner. Ta bort det ur data också, om det står där.`,
    en: `${iri} is gone from ${versions} versions. Take it out of the data too, if it stands there.`,
  };
}

function uncited(citations: number): Text {
  return {
    sv: `Citerade svar som togs bort, för deras frågor nämner adressen: ${citations}.`,
    en: `Cited answers that were removed, for their queries mention the address: ${citations}.`,
  };
}

function untold(events: number): Text {
  return {
    sv: `${events} händelser i strömmarna är borta eller omskrivna.`,
    en: `${events} activities of the streams are gone or were rewritten.`,
  };
}

function failed(folder: string, cause: unknown): Text {
  const what = cause instanceof Error ? cause.message : String(cause);
  return {
    sv: `Arkivet ${folder} kan inte skrivas om (${what}). De gamla filerna gäller fortfarande.`,
    en: `The archive ${folder} cannot be written anew (${what}). The old files still count.`,
  };
}
