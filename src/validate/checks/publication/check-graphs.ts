import type { Dataset } from '../../../rdf/dataset.ts';
import { terms, type NamedNode, type Term } from '../../../rdf/terms.ts';
import { dcterms, rdf, sd } from '../../../rdf/vocabulary.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { LoadedFile } from '../../../load/loaded.ts';
import { placeOf, tell } from '../../findings/place.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { objectsOf } from '../../../rdf/values.ts';

const graphClasses: readonly NamedNode[] = [sd.Graph, sd.NamedGraph];

/** What the description of a graph holds at least: one of the properties of each row. */
const requirements: readonly { readonly anyOf: readonly NamedNode[]; readonly keys: string }[] = [
  { anyOf: [dcterms.title], keys: 'title' },
  { anyOf: [dcterms.license, dcterms.rights], keys: 'license' },
  { anyOf: [dcterms.issued], keys: 'issued' },
];

/** Where a dataset tells what its graphs are, it tells it of each file: its title, terms and date. */
export function checkGraphs(files: Files, union: Dataset): Finding[] {
  const described = files.data.filter((file) => isDescribed(file, union));
  const [example] = described;
  if (example === undefined) return [];
  const home = homeOf(example, files);
  const missing = files.data
    .filter((file) => file.quads.length > 0 && !described.includes(file))
    .map((file) => undescribed(file, home, files.baseIri));
  return [...missing, ...described.flatMap((file) => incomplete(file, files, union))];
}

function isDescribed({ graph }: LoadedFile, union: Dataset): boolean {
  const kinds = objectsOf(terms.namedNode(graph), rdf.type, union);
  return kinds.some((kind) => graphClasses.some((graphClass) => graphClass.equals(kind)));
}

/** The file in which the other graphs are described. */
function homeOf({ graph }: LoadedFile, { data }: Files): string {
  return placeOf({ subject: terms.namedNode(graph), predicate: rdf.type }, data).path;
}

function undescribed({ path, graph }: LoadedFile, home: string, baseIri: string): Finding {
  return {
    severity: 'warning',
    path,
    position: { line: 1, column: 1 },
    message: noDescription(pathUnder(baseIri, graph) ?? graph, home),
  };
}

function incomplete({ graph }: LoadedFile, files: Files, union: Dataset): Finding[] {
  const subject: Term = terms.namedNode(graph);
  return requirements
    .filter(({ anyOf }) =>
      anyOf.every((property) => objectsOf(subject, property, union).length === 0),
    )
    .map(({ keys }) => tell({ subject }, lacks(keys), { files: files.data, union }, 'warning'));
}

function noDescription(id: string, home: string): Text {
  return {
    sv: `Det framgår inte vad filen innehåller, varifrån det kommer och vilka villkor som gäller. Lägg till en post i ${home} med ”id: ${id}” och ”type: Graph”, som för de andra filerna.`,
    en: `It is not told what the file holds, where that comes from and on which terms. Add an item to ${home} with “id: ${id}” and “type: Graph”, as for the other files.`,
  };
}

function lacks(keys: string): Text {
  return {
    sv: `Grafens beskrivning saknar ”${keys}”. Lägg till raden, som för de andra graferna.`,
    en: `The description of the graph lacks “${keys}”. Add the line, as for the other graphs.`,
  };
}
