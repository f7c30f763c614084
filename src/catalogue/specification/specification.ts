import { inspec, prof, profrole } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { namedSubjectsOf } from '../../rdf/values.ts';
import { dcterms, rdf, rdfs } from '../../rdf/vocabulary.ts';
import { pathUnder } from '../../site/addresses.ts';
import type { Text } from '../../site/text.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { describeApplicationProfile } from './application-profile.ts';
import { about } from '../../rdf/statements.ts';
import { words } from '../../site/tagged-texts.ts';
import {
  reusedVocabularies,
  terminologies,
  turtle,
  vocabularies,
  type At,
  type Part,
} from './specification-parts.ts';

/** The specification of the data as the Swedish profile for specifications has it (INSPEC 1.1). */
export interface Specification {
  readonly profile: NamedNode;
  /** What is said of it and of its parts. */
  readonly quads: readonly Quad[];
  /** The parts that are RDF documents of ours, by path below the base without an ending. */
  readonly documents: ReadonlyMap<string, readonly Quad[]>;
  /** Where the picture of it is, below the base. */
  readonly diagramPath: string;
}

/**
 * The profile that files declare (prof:Profile), with its parts: the rules, our vocabularies and code
 * lists, those of others that the rules use, a picture and the page. Nothing where no file declares one.
 */
export function describeSpecification(snapshot: Snapshot): Specification | undefined {
  const place = placeOf(snapshot);
  if (place === undefined) return undefined;
  const { profile, path } = place;
  const said = [...snapshot.read.dataset.match(profile)];
  const at = (end: string): NamedNode => terms.namedNode(snapshot.publicUrl + path + end);
  const parts = [
    ...ownParts(profile, at, { snapshot, said }),
    ...vocabularies(at, snapshot),
    ...terminologies(at, snapshot),
    ...reusedVocabularies(snapshot),
  ];
  const documents = parts.flatMap(({ name, document }) =>
    document ? [[`${path}/${name}`, document] as const] : [],
  );
  return {
    profile,
    quads: [
      ...said.map(({ predicate, object }) => terms.quad(profile, predicate, object)),
      ...about(profile, [[dcterms.conformsTo, inspec.PROF]]),
      ...parts.flatMap((part) => describePart(profile, part)),
      ...names.flatMap(([code, name]) => about(code, words(rdfs.label, name))),
    ],
    documents: new Map(documents),
    diagramPath: `${path}/diagram.svg`,
  };
}

/** What kinds of parts and their roles are called. */
const names: readonly (readonly [NamedNode, Text])[] = [
  [
    inspec.PROF,
    { sv: 'INSPEC: interoperabel specifikation', en: 'INSPEC: interoperable specification' },
  ],
  [inspec.RDFS, { sv: 'INSPEC: datavokabulär', en: 'INSPEC: data vocabulary' }],
  [inspec.SHACL, { sv: 'INSPEC: tillämpningsprofil', en: 'INSPEC: application profile' }],
  [inspec.SKOS, { sv: 'INSPEC: terminologi', en: 'INSPEC: terminology' }],
  [inspec.SVG, { sv: 'INSPEC: diagram', en: 'INSPEC: diagram' }],
  [profrole.constraints, { sv: 'regler', en: 'constraints' }],
  [profrole.schema, { sv: 'schema', en: 'schema' }],
  [profrole.specification, { sv: 'beskrivning', en: 'specification' }],
  [profrole.vocabulary, { sv: 'vokabulär', en: 'vocabulary' }],
];

/** The profile that is declared, and its path below the base: all that has an address of its own lies below that. */
export const placeOf = oncePerSnapshot(({ dataset, baseIri }: Snapshot) => {
  const [first] = namedSubjectsOf(rdf.type, prof.Profile, dataset)
    .map(({ value: iri }) => ({ iri, path: pathUnder(baseIri, iri) ?? '' }))
    .filter(({ path }) => path !== '')
    .sort((one, other) => (one.iri < other.iri ? -1 : 1));
  return first && { profile: terms.namedNode(first.iri), path: first.path };
});

function describePart(profile: NamedNode, { name, title, facts }: Part): Quad[] {
  const part = terms.namedNode(`${profile.value}/part/${name}`);
  return [
    ...about(profile, [[prof.hasResource, part]]),
    ...about(part, [[rdf.type, prof.ResourceDescriptor], ...words(dcterms.title, title), ...facts]),
  ];
}

function ownParts(
  profile: NamedNode,
  at: At,
  { snapshot, said }: { readonly snapshot: Snapshot; readonly said: readonly Quad[] },
): Part[] {
  const rules: Part = {
    name: 'shapes',
    title: { sv: 'Tillämpningsprofil (SHACL)', en: 'Application profile (SHACL)' },
    facts: [
      [dcterms.conformsTo, inspec.SHACL],
      turtle,
      [prof.hasRole, profrole.schema],
      [prof.hasRole, profrole.constraints],
      [prof.hasArtifact, at('/shapes.ttl')],
    ],
    document: describeApplicationProfile(profile, snapshot.shapes, said),
  };
  return [
    {
      name: 'page',
      title: { sv: 'Specifikationen som webbsida', en: 'The specification as a page' },
      facts: [
        [dcterms.format, terms.literal('text/html')],
        [prof.hasRole, profrole.specification],
        [prof.hasArtifact, at('.html')],
      ],
    },
    rules,
    {
      name: 'diagram',
      title: { sv: 'Diagram', en: 'Diagram' },
      facts: [
        [dcterms.conformsTo, inspec.SVG],
        [dcterms.format, terms.literal('image/svg+xml')],
        [prof.hasRole, profrole.specification],
        [prof.hasArtifact, at('/diagram.svg')],
      ],
    },
  ];
}
