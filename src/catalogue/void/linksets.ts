import { linkSetsOf } from '../../links/read-link-sets.ts';
import { countedLinkset, leadsOut, spaceOf, vocabularies } from '../../links/link-spaces.ts';
import type { NumberedRows } from '../../rdf/rows/number-rows.ts';
import { quadOf } from '../../rdf/rows/quads-of-rows.ts';
import { oncePerTerm } from '../../rdf/rows/once-per-term.ts';
import { shorten } from '../../rdf/prefixes.ts';
import { terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { dcterms, foaf, rdf, voidTerms } from '../../rdf/vocabulary.ts';
import { numbersOfLayer, type Snapshot } from '../../snapshot/snapshot.ts';
import { entryOf } from '../../rdf/entry-of.ts';
import { about, count } from '../../rdf/statements.ts';
import { sssomJson } from '../../site/forms.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { words } from '../../site/tagged-texts.ts';
import { inOrder } from './statistics.ts';

/** Links by one property from our things into one namespace of somebody else's. */
interface Links {
  readonly predicate: NamedNode;
  readonly space: string;
  readonly triples: Set<string>;
}

/** A linkset for each property and each namespace that it leads to (VoID §5). */
export function describeLinks(
  dataset: NamedNode,
  { graph, snapshot }: { readonly graph: NamedNode; readonly snapshot: Snapshot },
): Quad[] {
  return [...collectLinks(snapshot).values()].flatMap(({ predicate, space, triples }) => {
    const linkset = countedLinkset(predicate, space, snapshot);
    const target = terms.namedNode(`${graph.value}#space/${encodeURIComponent(space)}`);
    const title = `${shorten(predicate.value, snapshot.prefixes)} → ${space}`;
    return [
      ...about(dataset, [[voidTerms.subset, linkset]]),
      ...about(linkset, [
        [rdf.type, voidTerms.Linkset],
        ...words(dcterms.title, { sv: `Länkar: ${title}`, en: `Links: ${title}` }),
        [voidTerms.subjectsTarget, dataset],
        [voidTerms.linkPredicate, predicate],
        [voidTerms.objectsTarget, target],
        count(voidTerms.triples, triples.size),
      ]),
      ...about(target, [[voidTerms.uriSpace, terms.literal(space)]]),
    ];
  });
}

/** Where the files of each set of links are; those that the data declares are told of as parts of it. */
export function describeLinkFiles(dataset: NamedNode, snapshot: Snapshot): Quad[] {
  const at = (set: string, format?: string): NamedNode =>
    terms.namedNode(snapshot.publicUrl + pathOf('linkSet', { set, ...(format && { format }) }));
  return linkSetsOf(snapshot).flatMap(({ iri, name, links }) => [
    ...about(dataset, [[voidTerms.subset, iri]]),
    ...about(iri, [
      // Dumps are RDF to VoID (§3.2); the page has the table beside it.
      [voidTerms.dataDump, at(name, sssomJson.extension)],
      [foaf.page, at(name)],
      count(voidTerms.triples, links.length),
    ]),
  ]);
}

function collectLinks({ read, generated, baseIri, prefixes }: Snapshot): Map<string, Links> {
  const links = new Map<string, Links>();
  const leading = [read, generated].flatMap((layer) => leadingOut(numbersOfLayer(layer), baseIri));
  for (const { subject, predicate, object } of leading) {
    if (!subject.value.startsWith(baseIri) || predicate.equals(rdf.type)) continue;
    const space = spaceOf(object.value, prefixes);
    if (vocabularies.has(space)) continue;
    const made = entryOf(links, `${predicate.value} ${space}`, () => ({
      predicate: terms.namedNode(predicate.value),
      space,
      triples: new Set<string>(),
    }));
    made.triples.add(`${subject.value} ${object.value}`);
  }
  return inOrder(links);
}

function leadingOut(numbered: NumberedRows, baseIri: string): readonly Quad[] {
  const { rows, terms: list } = numbered;
  const isOut = termsLeadingOut(list, baseIri);
  const found: Quad[] = [];
  for (let row = 0; row < rows.length / 4; row += 1)
    if (isOut(rows[4 * row + 2] ?? 0)) found.push(quadOf(numbered, row));
  return found;
}

const termsLeadingOut = oncePerTerm(leadsOut);
