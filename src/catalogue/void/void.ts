import { terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { dcterms, foaf, rdf, sd, voidTerms } from '../../rdf/vocabulary.ts';
import { literalsOf } from '../../rdf/values.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { voidGraphPath } from '../../site/graph-paths.ts';
import { numbersOfLayer, type Snapshot } from '../../snapshot/snapshot.ts';
import { about, count, inGraph, type Fact } from '../../rdf/statements.ts';
import { words } from '../../site/tagged-texts.ts';
import { dumpFiles, dumpPath } from '../dcat/dumps.ts';
import { describeParts } from './bulk-subsets.ts';
import { describeLinkFiles, describeLinks } from './linksets.ts';
import { describePartitions } from './partitions.ts';
import { describePrefixes } from './prefix-declarations.ts';
import { statisticsOf, type DatasetStatistics } from './statistics.ts';

/**
 * What a snapshot holds, in VoID: numbers, classes, properties and links, the ways to get at it, and the
 * prefixes. The numbers are those of the data without any description of it.
 */
export function describeHoldings(snapshot: Snapshot): Quad[] {
  const graph = terms.namedNode(snapshot.baseIri + voidGraphPath);
  const own = snapshot.whole;
  const dataset = describedDataset(snapshot);
  const numbers = statisticsOf(numbersOfLayer(snapshot.read), snapshot.baseIri);
  const description: Quad[] = [
    ...about(graph, [
      [rdf.type, sd.Graph],
      ...words(dcterms.title, titles.graph),
      [foaf.primaryTopic, dataset],
    ]),
    ...about(dataset, [
      [rdf.type, voidTerms.Dataset],
      ...(own ? [] : words(dcterms.title, titles.dataset)),
      ...accessFacts(snapshot),
      ...numberFacts(numbers),
      ...vocabularyFacts(numbers, snapshot),
    ]),
    ...describePartitions(dataset, numbers, { graph, prefixes: snapshot.prefixes }),
    ...describeLinks(dataset, { graph, snapshot }),
    ...describeLinkFiles(dataset, snapshot),
    ...describeParts(dataset, graph, snapshot),
    ...describePrefixes(snapshot),
  ];
  return inGraph(description, graph);
}

/** The void:Dataset that stands for the data: the one that files describe, or else one in the graph itself. */
function describedDataset(snapshot: Snapshot): NamedNode {
  const own = snapshot.whole;
  return own ?? terms.namedNode(`${snapshot.baseIri}${voidGraphPath}#dataset`);
}

/** The number of triples (void:triples) that the snapshot tells of its data. */
export function triplesIn(snapshot: Snapshot): number {
  const told = snapshot.generated.dataset;
  const [count] = literalsOf(describedDataset(snapshot), voidTerms.triples, told);
  return Number(count?.value ?? 0);
}

function accessFacts(snapshot: Snapshot): Fact[] {
  const { baseIri, publicUrl } = snapshot;
  const at = (path: string): NamedNode => terms.namedNode(publicUrl + path);
  return [
    [voidTerms.uriSpace, terms.literal(baseIri)],
    [voidTerms.sparqlEndpoint, at(pathOf('sparql'))],
    ...dumpFiles(snapshot).map((file): Fact => [voidTerms.dataDump, at(dumpPath(file))]),
  ];
}

function numberFacts(numbers: DatasetStatistics): Fact[] {
  return [
    count(voidTerms.triples, numbers.triples),
    count(voidTerms.entities, numbers.entities),
    count(voidTerms.distinctSubjects, numbers.subjects),
    count(voidTerms.distinctObjects, numbers.objects),
    count(voidTerms.properties, numbers.properties.size),
    count(voidTerms.classes, numbers.classes.size),
  ];
}

function vocabularyFacts(
  { properties, classes }: DatasetStatistics,
  { prefixes }: Snapshot,
): Fact[] {
  const used = [...properties.keys(), ...classes.keys()];
  return [...new Set(Object.values(prefixes))]
    .filter((namespace) => used.some((term) => term.startsWith(namespace)))
    .map((namespace): Fact => [voidTerms.vocabulary, terms.namedNode(namespace)]);
}

const titles = {
  graph: { sv: 'Vad datamängden innehåller', en: 'What the dataset holds' },
  dataset: { sv: 'Länkade öppna data', en: 'Linked open data' },
};
