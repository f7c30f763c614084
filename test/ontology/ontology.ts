import { join } from 'node:path';
import { loadFolder } from '../../src/load/load-folder.ts';
import { termNamesIn } from '../../src/load/contexts/term-names.ts';
import { entryOf } from '../../src/rdf/entry-of.ts';
import { wellKnownPrefixes as prefixes } from '../../src/rdf/prefixes.ts';
import type { Quad, Term } from '../../src/rdf/terms.ts';

export const baseIri = 'https://data.example/';
export const namespace = 'https://w3id.org/styrkedata/ns/';

/** The ontology as tests ask about it. */
export interface Ontology {
  readonly quads: readonly Quad[];
  /** Our own classes and properties, by type. */
  readonly classes: readonly string[];
  readonly objectProperties: readonly string[];
  readonly datatypeProperties: readonly string[];
  /** All of ours: classes, properties, codes, code lists and datatypes. */
  readonly terms: readonly string[];
  /** Values of a property, named with a prefix: `skos:definition`. */
  readonly values: (subject: string, property: string) => readonly Term[];
}

export async function readOntology(): Promise<Ontology> {
  const root = join(import.meta.dirname, '../../ontology');
  const options = { baseIri, graphFolder: 'ontology/' };
  const { rename } = termNamesIn((await loadFolder(root, options)).files, baseIri);
  const { files, findings } = await loadFolder(root, { ...options, rename });
  if (findings.length > 0) throw new Error(findings[0]?.message.en);
  const quads = files.flatMap((file) => file.quads);
  const ofSubject = new Map<string, Quad[]>();
  for (const quad of quads) entryOf(ofSubject, quad.subject.value, () => [] as Quad[]).push(quad);
  const ofType = (type: string): string[] => subjectsWith(quads, 'rdf:type', full(type));
  const own = (iris: readonly string[]): string[] =>
    iris.filter((iri) => iri.startsWith(namespace));
  return {
    quads,
    classes: own(ofType('owl:Class')),
    objectProperties: own(ofType('owl:ObjectProperty')),
    datatypeProperties: own(ofType('owl:DatatypeProperty')),
    terms: subjectsWith(quads, 'rdfs:isDefinedBy', namespace),
    values: (subject, property) => {
      const predicate = full(property);
      return (ofSubject.get(subject) ?? [])
        .filter((quad) => quad.predicate.value === predicate)
        .map(({ object }) => object);
    },
  };
}

export function subjectsWith(quads: readonly Quad[], property: string, object: string): string[] {
  const predicate = full(property);
  const found = quads.filter(
    (quad) => quad.predicate.value === predicate && quad.object.value === object,
  );
  return [...new Set(found.map(({ subject }) => subject.value))];
}

/** `skos:definition` in full. */
export function full(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  const others = { bibo: 'http://purl.org/ontology/bibo/' };
  return (
    (Object.entries({ ...prefixes, ...others }).find(([key]) => key === prefix)?.[1] ?? '') + local
  );
}

/** The texts of a property in one language. */
export function spoken(
  ontology: Ontology,
  term: string,
  property: string,
  language: string,
): string[] {
  return ontology
    .values(term, property)
    .flatMap((value) =>
      value.termType === 'Literal' && value.language === language ? [value.value] : [],
    );
}
