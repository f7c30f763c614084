import { shorten, wellKnownPrefixes } from '../../rdf/prefixes.ts';
import { terms, type NamedNode, type Quad, type Term } from '../../rdf/terms.ts';
import { dcterms, rdf, voidTerms } from '../../rdf/vocabulary.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { entryOf } from '../../rdf/entry-of.ts';
import { about, count } from '../../rdf/statements.ts';
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
    const name = encodeURIComponent(shorten(predicate.value, snapshot.prefixes));
    const linkset = terms.namedNode(`${graph.value}#links/${name}/${encodeURIComponent(space)}`);
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

function collectLinks({ dataset, baseIri, prefixes }: Snapshot): Map<string, Links> {
  const spaces = Object.values(prefixes).sort((one, other) => other.length - one.length);
  const links = new Map<string, Links>();
  for (const { subject, predicate, object } of dataset) {
    const isLink = subject.value.startsWith(baseIri) && leadsOut(object, baseIri);
    const space = spaces.find((each) => object.value.startsWith(each)) ?? originOf(object.value);
    if (!isLink || predicate.equals(rdf.type) || vocabularies.has(space)) continue;
    const made = entryOf(links, `${predicate.value} ${space}`, () => ({
      predicate: terms.namedNode(predicate.value),
      space,
      triples: new Set<string>(),
    }));
    made.triples.add(`${subject.value} ${object.value}`);
  }
  return inOrder(links);
}

/** To point to a term of the field's vocabularies is to use it, not to link to somebody's data. */
const vocabularies: ReadonlySet<string> = new Set(Object.values(wellKnownPrefixes));

function leadsOut({ termType, value }: Term, baseIri: string): boolean {
  return termType === 'NamedNode' && /^https?:/.test(value) && !value.startsWith(baseIri);
}

/** Scheme and host, where no prefix tells more. */
function originOf(iri: string): string {
  return /^[^/]*\/\/[^/]*/.exec(iri)?.[0] ?? iri;
}
