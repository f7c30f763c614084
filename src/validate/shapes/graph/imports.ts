import { termKey } from '../../../rdf/term-key.ts';
import { wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import type { Quad } from '../../../rdf/terms.ts';
import { owl, rdf } from '../../../rdf/vocabulary.ts';
import type { Finding } from '../../../load/finding.ts';
import type { LoadedFile } from '../../../load/loaded.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { placeOf } from '../../findings/place.ts';

/** The files of a shapes graph, and what it asks for that is not here. */
export interface ShapesFiles {
  readonly files: readonly LoadedFile[];
  readonly findings: readonly Finding[];
}

/**
 * Imports of a shapes graph (SHACL §3.1): owl:imports brings in the file here that is the ontology of that IRI,
 * wherever it lies. Nothing is fetched: what is not here is told of once.
 */
export function resolveImports({ shapes, ontology, data }: Files): ShapesFiles {
  const files = [...shapes];
  const missing = new Map<string, Finding>();
  // A list that is walked while it grows is walked to its end.
  for (const file of files) {
    for (const quad of importsIn(file)) {
      const found = [...shapes, ...ontology, ...data].filter((other) => isOntology(quad, other));
      files.push(...found.filter((other) => !files.includes(other)));
      const key = termKey(quad.object);
      if (found.length === 0 && !missing.has(key)) missing.set(key, notHere(quad, file));
    }
  }
  return { files, findings: [...missing.values()] };
}

/** SHACL's own vocabulary is known without being imported. */
function importsIn({ quads }: LoadedFile): Quad[] {
  return quads.filter(
    ({ predicate, object }) =>
      predicate.equals(owl.imports) && !isSameDocument(object.value, wellKnownPrefixes.sh),
  );
}

/** Whether a file is what is imported: it says so of itself, by the IRI of the ontology or of its version. */
function isOntology({ object }: Quad, { quads, graph }: LoadedFile): boolean {
  if (isSameDocument(graph, object.value)) return true;
  return quads.some(
    (quad) =>
      (quad.predicate.equals(rdf.type) &&
        quad.object.equals(owl.Ontology) &&
        isSameDocument(quad.subject.value, object.value)) ||
      (quad.predicate.equals(owl.versionIRI) && isSameDocument(quad.object.value, object.value)),
  );
}

/** Many write the namespace of an ontology for its IRI, and the other way round. */
function isSameDocument(one: string, other: string): boolean {
  return one.replace(/[#/]$/, '') === other.replace(/[#/]$/, '');
}

function notHere(quad: Quad, file: LoadedFile): Finding {
  const iri = quad.object.value;
  return {
    severity: 'warning',
    ...placeOf(quad, [file]),
    message: {
      sv: `Formerna importerar <${iri}>, som inte finns här, och inget hämtas. Det som står där kontrolleras inte. Lägg filen i mappen med formerna.`,
      en: `The shapes import <${iri}>, which is not here, and nothing is fetched. What it says is not checked. Put the file in the folder of the shapes.`,
    },
  };
}
