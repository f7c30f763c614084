import { about, count, type Fact } from '../../rdf/statements.ts';
import { terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { dcterms, rdf, voidTerms } from '../../rdf/vocabulary.ts';
import { words } from '../../site/tagged-texts.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { bulkParts, type BulkPart } from '../dcat/bulk-parts.ts';
import { dumpFiles, dumpPath } from '../dcat/dumps.ts';

/**
 * The parts of a dataset that differ in their terms of use, as subsets (VoID §4.3) with their files and
 * terms; nothing where the same terms apply to all of it.
 */
export function describeParts(dataset: NamedNode, graph: NamedNode, snapshot: Snapshot): Quad[] {
  const parts = bulkParts(snapshot);
  if (parts.length < 2) return [];
  return parts.flatMap((part) => {
    const subset = terms.namedNode(`${graph.value}#part/${part.name ?? ''}`);
    return [
      ...about(dataset, [[voidTerms.subset, subset]]),
      ...about(subset, partFacts(part, snapshot)),
    ];
  });
}

function partFacts(part: BulkPart, snapshot: Snapshot): Fact[] {
  const { licenses, rights } = part.termsOfUse;
  const files = dumpFiles(snapshot).filter((file) => file.part === part);
  const title = part.name === undefined ? { sv: 'Uppgifterna', en: 'The facts' } : undefined;
  return [
    [rdf.type, voidTerms.Dataset],
    ...words(dcterms.title, title ?? { sv: `Del: ${part.name}`, en: `Part: ${part.name}` }),
    count(voidTerms.triples, part.size),
    ...licenses.map((license): Fact => [dcterms.license, license]),
    ...rights.map((statement): Fact => [dcterms.rights, statement]),
    ...files.map((file): Fact => [
      voidTerms.dataDump,
      terms.namedNode(snapshot.publicUrl + dumpPath(file)),
    ]),
  ];
}
