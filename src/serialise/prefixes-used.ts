import type { Prefixes } from '../rdf/prefixes.ts';
import type { Quad } from '../rdf/terms.ts';
import { rdf, xsd } from '../rdf/vocabulary.ts';
import { termsOf } from '../rdf/quad-terms.ts';

/** Every syntax has shorter ways to say these. */
const impliedIris = [xsd.string.value, rdf.langString.value, rdf.type.value];

/** Every IRI that may have to be written. */
export function irisIn(quads: readonly Quad[]): ReadonlySet<string> {
  const iris = new Set<string>();
  for (const quad of quads) {
    for (const term of termsOf(quad)) {
      if (term.termType === 'NamedNode') iris.add(term.value);
      if (term.termType === 'Literal') iris.add(term.datatype.value);
    }
  }
  for (const iri of impliedIris) iris.delete(iri);
  return iris;
}

/**
 * The prefixes that may be declared. One that is also the scheme of an IRI (`geo:59.3`) may not:
 * the IRI would be read as a shortened one.
 */
export function safePrefixes(iris: ReadonlySet<string>, prefixes: Prefixes): Prefixes {
  const schemes = new Set(Array.from(iris, (iri) => iri.slice(0, iri.indexOf(':'))));
  return Object.fromEntries(
    Object.entries(prefixes).filter(
      ([prefix]) => /^[A-Za-z][\w-]*$/.test(prefix) && !schemes.has(prefix),
    ),
  );
}

/** The prefixes that may be declared and shorten at least one of the IRIs. */
export function prefixesUsed(iris: ReadonlySet<string>, prefixes: Prefixes): Prefixes {
  const all = [...iris];
  return Object.fromEntries(
    Object.entries(safePrefixes(iris, prefixes)).filter(([, namespace]) =>
      all.some((iri) => iri.startsWith(namespace) && iri.length > namespace.length),
    ),
  );
}
