import { boundedDescription } from '../../rdf/bounded-description.ts';
import type { Dataset } from '../../rdf/dataset.ts';
import { isBlank, terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { prof } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { dcterms, rdf, rdfs, sh } from '../../rdf/vocabulary.ts';
import { withoutFragment } from '../../site/addresses.ts';
import { about, withoutGraphs } from '../../rdf/statements.ts';
import { namedSubjectsOf, subjectsOf } from '../../rdf/values.ts';

/**
 * The rules that the data keeps as one document (INSPEC 1.1: SHACL-INSPEC): each shape says which profile
 * it belongs to. Rules of another profile, such as that of catalogues, stay out: they have a document of
 * their own that says what it is.
 *
 * @param said what is said of the profile itself
 */
export function describeApplicationProfile(
  profile: NamedNode,
  shapes: Dataset,
  said: readonly Quad[],
): Quad[] {
  const own = ownShapes(shapes);
  const rules = withoutGraphs(boundedDescription(own, shapes));
  const titles = said.filter(({ predicate }) => predicate.equals(dcterms.title));
  return [
    ...about(profile, [[rdf.type, prof.Profile]]),
    ...titles.flatMap(({ predicate, object }) => [
      terms.quad(profile, predicate, object),
      terms.quad(profile, sh.name, object),
    ]),
    ...rules,
    ...own.flatMap((shape) => about(shape, [[rdfs.isDefinedBy, profile]])),
    ...technicalIn(rules).map((shape) => terms.quad(shape, sh.severity, sh.Info)),
  ];
}

/** The shapes with an address whose document is no profile of its own. */
export function ownShapes(shapes: Dataset): NamedNode[] {
  const profiles = new Set(subjectsOf(rdf.type, prof.Profile, shapes).map(({ value }) => value));
  const iris = [sh.NodeShape, sh.PropertyShape]
    .flatMap((kind) => namedSubjectsOf(rdf.type, kind, shapes))
    .map(({ value }) => value)
    .filter((iri) => !profiles.has(withoutFragment(iri)));
  return [...new Set(iris)].sort().map((iri) => terms.namedNode(iri));
}

const leadingToTechnical: readonly NamedNode[] = [sh.qualifiedValueShape, sh.not, sh.node];

/**
 * Nameless shapes that only help another to say what it means. They are not public, and say so by their
 * severity (SHACL-INSPEC AP-3, AP-4); it changes no result, as nothing is told of them.
 */
function technicalIn(rules: readonly Quad[]): Quad['subject'][] {
  const members = rules.filter(({ predicate, object }) => {
    const leads = [...leadingToTechnical, rdf.first].some((each) => each.equals(predicate));
    return leads && isBlank(object);
  });
  const found = new Map(members.map(({ object }) => [object.value, object]));
  for (const { subject, predicate, object } of rules) {
    // Parts of technical shapes come after them.
    const isPart = found.has(subject.value) && predicate.equals(sh.property);
    if (isPart && isBlank(object)) found.set(object.value, object);
  }
  return [...found.values()] as Quad['subject'][];
}
