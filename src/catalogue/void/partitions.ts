import { shorten, type Prefixes } from '../../rdf/prefixes.ts';
import { terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { voidExt, voidTerms } from '../../rdf/vocabulary.ts';
import { about, count, type Fact } from '../../rdf/statements.ts';
import type { ClassStatistics, ValueStatistics } from './class-statistics.ts';
import { inOrder, type DatasetStatistics, type PropertyStatistics } from './statistics.ts';

/** Where partitions get their addresses from. */
export interface Naming {
  readonly graph: NamedNode;
  readonly prefixes: Prefixes;
}

/** Class and property partitions (VoID §4.5), with the classes and datatypes of values (void-ext). */
export function describePartitions(
  dataset: NamedNode,
  { properties, classes }: DatasetStatistics,
  naming: Naming,
): Quad[] {
  return [
    ...describeProperties(dataset, properties, naming),
    ...[...classes].flatMap(([kind, things]) => describeClass(dataset, { kind, things }, naming)),
  ];
}

function describeClass(
  dataset: NamedNode,
  { kind, things }: { readonly kind: string; readonly things: ClassStatistics },
  naming: Naming,
): Quad[] {
  const partition = partOf(dataset, ['class', kind], naming);
  return [
    ...about(dataset, [[voidTerms.classPartition, partition]]),
    ...about(partition, [
      [voidTerms.class, terms.namedNode(kind)],
      count(voidTerms.entities, things.members),
      count(voidTerms.triples, things.triples),
    ]),
    ...[...inOrder(things.properties)].flatMap(([property, use]) => {
      const part = partOf(partition, ['property', property], naming);
      return [
        ...describeProperty(partition, part, { property, use }),
        ...describeValues(part, use, naming),
      ];
    }),
  ];
}

function describeProperties(
  dataset: NamedNode,
  properties: ReadonlyMap<string, PropertyStatistics>,
  naming: Naming,
): Quad[] {
  return [...inOrder(properties)].flatMap(([property, use]) => {
    const part = partOf(dataset, ['property', property], naming);
    return [
      ...describeProperty(dataset, part, { property, use }),
      ...about(part, [
        count(voidTerms.distinctSubjects, use.subjects),
        count(voidTerms.distinctObjects, use.objects),
      ]),
    ];
  });
}

function describeProperty(
  whole: NamedNode,
  part: NamedNode,
  { property, use }: { readonly property: string; readonly use: { readonly triples: number } },
): Quad[] {
  return [
    ...about(whole, [[voidTerms.propertyPartition, part]]),
    ...about(part, [
      [voidTerms.property, terms.namedNode(property)],
      count(voidTerms.triples, use.triples),
    ]),
  ];
}

/** What values a property has, by class and by datatype. */
function describeValues(
  property: NamedNode,
  { classes, datatypes }: ValueStatistics,
  naming: Naming,
): Quad[] {
  const kinds = [
    { name: 'class', link: voidTerms.classPartition, is: voidTerms.class, counts: classes },
    { name: 'datatype', link: voidExt.datatypePartition, is: voidExt.datatype, counts: datatypes },
  ];
  return kinds.flatMap(({ name, link, is, counts }) =>
    [...inOrder(counts)].flatMap(([iri, triples]) => {
      const part = partOf(property, [name, iri], naming);
      const facts: Fact[] = [[is, terms.namedNode(iri)], count(voidTerms.triples, triples)];
      return [...about(property, [[link, part]]), ...about(part, facts)];
    }),
  );
}

/** A part has an address that says what it is: blank nodes could not be pointed to. */
function partOf(
  whole: NamedNode,
  [kind, iri]: readonly [kind: string, iri: string],
  { graph, prefixes }: Naming,
): NamedNode {
  const isPart = whole.value.startsWith(`${graph.value}#class/`);
  const above = isPart ? `${whole.value}/` : `${graph.value}#`;
  const name = encodeURIComponent(shorten(iri, prefixes)).replaceAll('%3A', ':');
  return terms.namedNode(`${above}${kind}/${name}`);
}
