import { unionOf } from '../../../rdf/datasets/union.ts';
import { namedSubjectsOf } from '../../../rdf/values.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { rdf, sd } from '../../../rdf/vocabulary.ts';
import { folders } from '../../../site/folders.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { LoadedFile } from '../../../load/loaded.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { personalGraphsIn } from '../../findings/personal-graphs.ts';

/** Whether data was read from a dump of what was published. */
export function isFromDump({ data }: Files): boolean {
  return data.some((file) => file.isFromDump === true);
}

/**
 * Why data that was read from a dump is not whole: graphs that it describes are in another file of the same
 * publication. All else that is wrong with it follows from that.
 */
export function checkDumpParts({ data, baseIri, vocabularyBase }: Files): Finding[] {
  const [dump] = data.filter((file) => file.isFromDump === true);
  if (dump === undefined) return [];
  const union = unionOf(data.flatMap(({ quads }) => quads));
  const present = new Set(data.flatMap(({ quads }) => quads.map(({ graph }) => graph.value)));
  const personal = personalGraphsIn(union, vocabularyBase);
  const lacking = [sd.Graph, sd.NamedGraph]
    .flatMap((kind) => namedSubjectsOf(rdf.type, kind, union))
    .map(({ value }) => value)
    .filter((iri) => iri.startsWith(baseIri + folders.graphs))
    .filter((iri) => !present.has(iri) && !personal.has(iri));
  if (lacking.length === 0) return [];
  return [{ severity: 'violation', path: dump.path, message: parts([...new Set(lacking)].sort()) }];
}

/** What a dump cannot tell: the texts that were quoted from lay beside the files. */
export function noteCopiesLeft({ data, vocabularyBase }: Files): Finding[] {
  const { storedAs } = ownVocabulary(vocabularyBase);
  const naming = data.filter(({ isFromDump, quads }): boolean =>
    Boolean(isFromDump && quads.some(({ predicate }) => predicate.equals(storedAs))),
  );
  return uniquePaths(naming).map((path) => ({ severity: 'note', path, message: copiesLeft }));
}

function uniquePaths(files: readonly LoadedFile[]): string[] {
  return [...new Set(files.map(({ path }) => path))];
}

/** How many names are told. */
const shown = 3;

function parts(lacking: readonly string[]): Text {
  const names = lacking.slice(0, shown).map((iri) => `<${iri}>`);
  const rest = lacking.length - names.length;
  return {
    sv: `Det här är en del av det som gavs ut: grafer som beskrivs här finns inte med (${names.join(', ')}${rest > 0 ? ` och ${rest} till` : ''}). Lägg alla dump-filer i en mapp och ange mappen, eller hämta hela versionen som version/….nq.`,
    en: `This is a part of what was published: graphs that are described here are missing (${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}). Put all dump files in one folder and name the folder, or fetch the whole version as version/….nq.`,
  };
}

const copiesLeft: Text = {
  sv: 'Källornas sparade texter följer inte med en dump, så citaten är inte jämförda med dem här. Det gjordes när uppgifterna gavs ut.',
  en: 'The stored texts of sources do not come with a dump, so quotations were not compared with them here. That was done when the data was published.',
};
