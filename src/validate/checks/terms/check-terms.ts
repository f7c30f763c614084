import type { Dataset } from '../../../rdf/dataset.ts';
import { oncePerFile, propertiesIn } from '../../../rdf/once-per-file.ts';
import { isNamed, type NamedNode, type Quad, type Term } from '../../../rdf/terms.ts';
import { owl, rdf, rdfs } from '../../../rdf/vocabulary.ts';
import type { Finding } from '../../../load/finding.ts';
import { nearestOf } from '../../../load/text/nearest.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { namesOf, placeOf } from '../../findings/place.ts';

const termClasses: readonly NamedNode[] = [
  owl.AnnotationProperty,
  owl.Class,
  owl.DatatypeProperty,
  owl.ObjectProperty,
  rdf.Property,
  rdfs.Class,
];

/** Properties and classes used in the data must be defined where the ontology defines their neighbours. */
export function checkTerms(files: Files, union: Dataset): Finding[] {
  const defined = definedTerms(files);
  const namespaces = new Set([...defined].map(namespaceOf));
  const isUndefined = (term: Term): boolean =>
    term.termType === 'NamedNode' &&
    namespaces.has(namespaceOf(term.value)) &&
    !defined.has(term.value);
  const naming = files.data.filter(({ quads }) => termsNamedIn(quads).some(isUndefined));
  return naming.flatMap((file) =>
    file.quads
      .flatMap((quad) => [...termsUsedIn(quad)].filter(isUndefined).map((term) => ({ quad, term })))
      .map(({ quad, term }) => ({
        severity: 'violation' as const,
        ...placeOf(quad, [file]),
        about: namesOf(quad.subject, union),
        message: undefinedTerm(term.value, defined),
      })),
  );
}

function definedTerms({ ontology }: Files): Set<string> {
  const quads = ontology.flatMap((file) => file.quads);
  const definitions = quads.filter(
    ({ predicate, object }) =>
      predicate.equals(rdf.type) && termClasses.some((termClass) => termClass.equals(object)),
  );
  return new Set(definitions.map(({ subject }) => subject.value));
}

/** The properties and classes that a file uses, each once. */
const termsNamedIn = oncePerFile((quads): readonly Term[] => {
  const classes = new Map<string, Term>();
  for (const { predicate, object } of quads)
    if (isNamed(object) && predicate.equals(rdf.type)) classes.set(object.value, object);
  return [...propertiesIn(quads), ...classes.values()];
});

function termsUsedIn({ predicate, object }: Quad): readonly Term[] {
  return predicate.equals(rdf.type) ? [predicate, object] : [predicate];
}

function namespaceOf(iri: string): string {
  return iri.slice(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
}

function undefinedTerm(iri: string, defined: ReadonlySet<string>): Finding['message'] {
  const name = iri.slice(namespaceOf(iri).length);
  const names = [...defined].map((term) => term.slice(namespaceOf(term).length));
  const nearest = nearestOf(name, names);
  return {
    sv: `Termen ”${name}” finns inte i ontologin. ${nearest ? `Menade du ”${nearest}”?` : 'Rätta den, eller definiera den i ontologin.'}`,
    en: `The term “${name}” is not in the ontology. ${nearest ? `Did you mean “${nearest}”?` : 'Correct it, or define it in the ontology.'}`,
  };
}
