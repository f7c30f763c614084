import type { Format } from '../../rdf/syntaxes/formats.ts';
import type { Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { linkedDataService, sparqlService } from './data-services.ts';
import type { Offer } from './download.ts';
import { dumpFiles, dumpPath, writeDump, type DumpFile } from './dumps.ts';

/** The parts of the data in each syntax, as files for download. */
export function dumpOffers(snapshot: Snapshot): readonly Offer[] {
  return dumpFiles(snapshot).map((dump) => ({
    download: {
      ...whereIs(dump),
      title: titleOf(dump),
      description: {
        sv: `Det i datamängden som filens villkor gäller, som ${dump.format.label}. Personuppgifter är inte med.`,
        en: `What in the dataset the terms of the file apply to, as ${dump.format.label}. Personal data is left out.`,
      },
      mediaType: dump.format.mediaType,
      fileType: dump.format.fileType,
      termsOfUse: dump.part.termsOfUse,
      isMain: dump.part.name === undefined,
      services: servicesOf(dump, snapshot.baseIri),
      isProfiled: true,
    },
    write: async () => {
      const written = await writeDump(snapshot, dump);
      return written.outcome === 'written' ? written.body : undefined;
    },
  }));
}

/** Named `ttl` for the first part of the data, `texter-ttl` for another. */
function whereIs(dump: DumpFile) {
  const { part, format } = dump;
  const path = dumpPath(dump);
  const name = part.name === undefined ? format.extension : `${part.name}-${format.extension}`;
  return { name, path, accessPath: path };
}

function titleOf({ part: { name }, format: { label } }: DumpFile): Text {
  return name === undefined
    ? { sv: `${label}-fil`, en: `${label} file` }
    : { sv: `${label}-fil: ${name}`, en: `${label} file: ${name}` };
}

/** The services that give the same data, each at the file that is most like its answers. */
const services: Partial<Record<Format['name'], readonly ((baseIri: string) => string)[]>> = {
  turtle: [sparqlService],
  'json-ld': [linkedDataService],
};

function servicesOf({ part, format }: DumpFile, baseIri: string): string[] {
  if (part.name !== undefined) return [];
  return (services[format.name] ?? []).map((service) => service(baseIri));
}
