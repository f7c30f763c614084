import type { Quad, Term } from '../../src/rdf/terms.ts';

/** A specification with all that can be fetched of it. */
export interface Parts {
  readonly profile: string;
  readonly said: readonly Quad[];
  /** By path below the base, without an ending. */
  readonly documents: ReadonlyMap<string, readonly Quad[]>;
  readonly base: string;
  readonly svg: string;
}

export type InspecRule = readonly [id: string, what: string, mistakes: (parts: Parts) => unknown[]];

const dcterms = 'http://purl.org/dc/terms/';
const inspec = 'https://w3id.org/inspec/datavoc/';
const owl = 'http://www.w3.org/2002/07/owl#';
const prof = 'http://www.w3.org/ns/dx/prof/';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#';
const sh = 'http://www.w3.org/ns/shacl#';
const skos = 'http://www.w3.org/2004/02/skos/core#';

function objectsOf(quads: readonly Quad[], subject: string, property: string): Term[] {
  return quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
    .map(({ object }) => object);
}

function iris(quads: readonly Quad[], subject: string, property: string): string[] {
  return objectsOf(quads, subject, property).map(({ value }) => value);
}

function instancesOf(quads: readonly Quad[], ...kinds: readonly string[]): Quad['subject'][] {
  const typed = quads.filter(
    ({ predicate, object }) => predicate.value === `${rdf}type` && kinds.includes(object.value),
  );
  return [...new Map(typed.map(({ subject }) => [subject.value, subject])).values()];
}

function partsOf({ said, profile }: Parts): string[] {
  return iris(said, profile, `${prof}hasResource`);
}

/** Parts of one kind that are ours, each with its document. */
function ofKind(parts: Parts, kind: string) {
  return partsOf(parts)
    .filter((part) => iris(parts.said, part, `${dcterms}conformsTo`).includes(inspec + kind))
    .filter((part) => iris(parts.said, part, `${prof}isInheritedFrom`).length === 0)
    .map((part) => {
      const [artifact = ''] = iris(parts.said, part, `${prof}hasArtifact`);
      const path = artifact.slice(parts.base.length).replace(/\.ttl$/, '');
      const subjects = iris(parts.said, part, `${dcterms}subject`);
      return { part, subjects, quads: parts.documents.get(path) ?? [] };
    });
}

const classesAndProperties = [
  ...['Class', 'ObjectProperty', 'DatatypeProperty', 'AnnotationProperty'].map(
    (name) => owl + name,
  ),
  `${rdfs}Class`,
  `${rdf}Property`,
];

/** A shape's severity is a violation unless it says otherwise (SHACL §2.1.4). */
function isPublic(quads: readonly Quad[], shape: string): boolean {
  const [severity = `${sh}Violation`] = iris(quads, shape, `${sh}severity`);
  return severity === `${sh}Violation`;
}

const constraints =
  'minCount maxCount datatype nodeKind class pattern in hasValue minLength maxLength languageIn uniqueLang equals disjoint lessThan lessThanOrEquals qualifiedValueShape not or and xone node property'
    .split(' ')
    .map((name) => sh + name);

/** Whatever has a rule of SHACL is a shape, said or not. */
function publicShapes(quads: readonly Quad[]): Quad['subject'][] {
  const shapes = quads.filter(({ predicate }) => constraints.includes(predicate.value));
  return [...new Map(shapes.map(({ subject }) => [subject.value, subject])).values()].filter(
    ({ value }) => isPublic(quads, value),
  );
}

/** The rules of INSPEC 1.1 (https://w3id.org/inspec/specification) for who makes a specification. */
export const inspecRules: readonly InspecRule[] = [
  [
    'PROF-1, PROF-8',
    'it is a profile by INSPEC, and nothing else',
    ({ said, profile }) => [
      ...iris(said, profile, `${rdf}type`).filter((kind) => kind !== `${prof}Profile`),
      ...[`${inspec}PROF`].filter(
        (iri) => !iris(said, profile, `${dcterms}conformsTo`).includes(iri),
      ),
    ],
  ],
  [
    'PROF-2',
    'its parts are resource descriptors with addresses and titles',
    (parts) =>
      partsOf(parts).filter(
        (part) =>
          !iris(parts.said, part, `${rdf}type`).includes(`${prof}ResourceDescriptor`) ||
          !part.startsWith(parts.base) ||
          iris(parts.said, part, `${dcterms}title`).length !== 2 ||
          iris(parts.said, part, `${prof}hasArtifact`).length !== 1,
      ),
  ],
  [
    'PROF-3 to PROF-6',
    'it has one profile, one diagram, a vocabulary and a terminology',
    (parts) => ['SHACL', 'RDFS', 'SKOS', 'SVG'].filter((kind) => ofKind(parts, kind).length === 0),
  ],
  [
    'PROF-10',
    'parts of others say whose they are',
    (parts) =>
      partsOf(parts).filter((part) => {
        const artifacts = iris(parts.said, part, `${prof}hasArtifact`);
        const isOthers = artifacts.some((iri) => !iri.startsWith(parts.base));
        return isOthers !== iris(parts.said, part, `${prof}isInheritedFrom`).length > 0;
      }),
  ],
  [
    'DV-1, DV-2, DV-6',
    'a vocabulary is one document with one ontology, which its part names',
    (parts) =>
      ofKind(parts, 'RDFS').filter(({ quads, subjects }) => {
        const ontologies = instancesOf(quads, `${owl}Ontology`).map(({ value }) => value);
        return ontologies.length !== 1 || ontologies[0] !== subjects[0] || subjects.length !== 1;
      }),
  ],
  [
    'DV-3, DV-4',
    'its terms have addresses and say who defines them',
    (parts) =>
      ofKind(parts, 'RDFS').flatMap(({ quads, subjects }) =>
        instancesOf(quads, ...classesAndProperties).filter(
          ({ value, termType }) =>
            termType !== 'NamedNode' ||
            !iris(quads, value, `${rdfs}isDefinedBy`).includes(subjects[0] ?? ''),
        ),
      ),
  ],
  [
    'TE-1, TE-2, TE-5',
    'a terminology is one document with one scheme, which its part names',
    (parts) =>
      ofKind(parts, 'SKOS').filter(({ quads, subjects }) => {
        const schemes = instancesOf(quads, `${skos}ConceptScheme`).map(({ value }) => value);
        return schemes.length !== 1 || schemes[0] !== subjects[0] || subjects.length !== 1;
      }),
  ],
  [
    'TE-3, TE-4',
    'its concepts have addresses and say which scheme they are in',
    (parts) =>
      ofKind(parts, 'SKOS').flatMap(({ quads, subjects }) =>
        instancesOf(quads, `${skos}Concept`, `${skos}Collection`).filter(
          ({ value, termType }) =>
            termType !== 'NamedNode' ||
            !iris(quads, value, `${skos}inScheme`).includes(subjects[0] ?? ''),
        ),
      ),
  ],
  [
    'AP-1, AP-2',
    'the rules are one document with one profile, which has a name',
    (parts) =>
      ofKind(parts, 'SHACL').filter(({ quads }) => {
        const profiles = instancesOf(quads, `${prof}Profile`).map(({ value }) => value);
        return (
          profiles.join(' ') !== parts.profile ||
          iris(quads, parts.profile, `${sh}name`).length === 0
        );
      }),
  ],
  [
    'AP-3, AP-4',
    'public rules have addresses',
    (parts) =>
      ofKind(parts, 'SHACL').flatMap(({ quads }) =>
        publicShapes(quads).filter(({ termType }) => termType !== 'NamedNode'),
      ),
  ],
  [
    'AP-6',
    'public rules have names',
    (parts) =>
      ofKind(parts, 'SHACL').flatMap(({ quads }) =>
        publicShapes(quads).filter(({ value }) => iris(quads, value, `${sh}name`).length === 0),
      ),
  ],
  [
    'AP-13',
    'public rules say which profile they belong to',
    (parts) =>
      ofKind(parts, 'SHACL').flatMap(({ quads }) =>
        publicShapes(quads).filter(
          ({ value }) => !iris(quads, value, `${rdfs}isDefinedBy`).includes(parts.profile),
        ),
      ),
  ],
  [
    'SVG-1, SVG-2',
    'what has an address in the diagram leads there and says what it is',
    ({ svg }) =>
      [...svg.matchAll(/<a ([^>]*)>/g)]
        .map(([, attributes = '']) => attributes)
        .filter(
          (attributes) =>
            !/^href="https?:[^"]+" data-inspec-type="(?:class,node-shape|property)"$/.test(
              attributes,
            ),
        ),
  ],
];
