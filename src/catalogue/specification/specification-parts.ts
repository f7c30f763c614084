import { boundedDescription } from '../../rdf/bounded-description.ts';
import { labelOf } from '../../rdf/labels.ts';
import { terms, type NamedNode, type Quad, type Term } from '../../rdf/terms.ts';
import { inspec, prof, profrole } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { dcterms, owl, rdf, rdfs, sh, skos } from '../../rdf/vocabulary.ts';
import { pathIn } from '../../site/addresses.ts';
import { inLanguage, writtenLanguages, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { ownShapes } from './application-profile.ts';
import { withoutGraphs, type Fact } from '../../rdf/statements.ts';
import { namedObjectsOf, namedSubjectsOf, objectOf, subjectsOf } from '../../rdf/values.ts';

/** A part of a specification (prof:ResourceDescriptor). */
export interface Part {
  /** The last part of its addresses. */
  readonly name: string;
  readonly title: Text;
  readonly facts: readonly Fact[];
  /** What its own document says; parts of others have none here. */
  readonly document?: readonly Quad[];
}

/** An address of a part, by its end. */
export type At = (end: string) => NamedNode;

export const turtle: Fact = [dcterms.format, terms.literal('text/turtle')];

/** Our vocabularies, each with its terms and nothing else (RDFS-INSPEC). */
export function vocabularies(at: At, snapshot: Snapshot): Part[] {
  return ofKind(owl.Ontology, snapshot).map(({ thing, path }) => {
    const name = `vocabulary-${slugOf(path)}`;
    const defined = subjectsOf(rdfs.isDefinedBy, thing, snapshot.dataset);
    return {
      name,
      title: titled({ sv: 'Datavokabulär', en: 'Data vocabulary' }, thing, snapshot),
      facts: [
        [dcterms.conformsTo, inspec.RDFS],
        [dcterms.subject, thing],
        turtle,
        [prof.hasRole, profrole.schema],
        [prof.hasRole, profrole.vocabulary],
        [prof.hasArtifact, at(`/${name}.ttl`)],
      ],
      document: documentOf([thing, ...defined], snapshot),
    };
  });
}

/** Our code lists that have codes, each with them; those of others by their addresses (SKOS-INSPEC). */
export function terminologies(at: At, snapshot: Snapshot): Part[] {
  const { dataset } = snapshot;
  const schemes = namedSubjectsOf(rdf.type, skos.ConceptScheme, dataset);
  return schemes.flatMap((scheme) => {
    const concepts = subjectsOf(skos.inScheme, scheme, dataset);
    if (concepts.length === 0) return [];
    const path = pathIn(snapshot, scheme.value);
    const name = `terminology-${slugOf(path ?? scheme.value.replace(/^[^/]*\/\//, ''))}`;
    const artifact = path === undefined ? scheme : at(`/${name}.ttl`);
    return {
      name,
      title: titled({ sv: 'Terminologi', en: 'Terminology' }, scheme, snapshot),
      facts: [
        [dcterms.conformsTo, inspec.SKOS],
        [dcterms.subject, scheme],
        [prof.hasRole, profrole.vocabulary],
        [prof.hasArtifact, artifact],
        ...(path === undefined ? [inheritedFrom(scheme)] : [turtle]),
      ],
      ...(path !== undefined && {
        document: documentOf([scheme, ...concepts], snapshot),
      }),
    };
  });
}

/** Vocabularies of others that the rules use (INSPEC PROF-9), as those that define their terms are called. */
export function reusedVocabularies(snapshot: Snapshot): Part[] {
  const { dataset } = snapshot;
  const owners = termsInRules(snapshot)
    .filter(({ value }) => pathIn(snapshot, value) === undefined)
    .map((term) => {
      const definedBy = objectOf(term, rdfs.isDefinedBy, dataset);
      return definedBy?.value ?? term.value.replace(/[^/#]*$/, '');
    });
  const language = new Set(['http://www.w3.org/1999/02/22-rdf-syntax-ns']);
  const reused = [...new Set(owners)].filter((iri) => !language.has(iri)).sort();
  return reused.map((iri) => {
    const owner = terms.namedNode(iri);
    return {
      name: `reused-${slugOf(iri.replace(/^[^/]*\/\//, ''))}`,
      title: titled({ sv: 'Datavokabulär', en: 'Data vocabulary' }, owner, snapshot),
      facts: [
        [dcterms.conformsTo, inspec.RDFS],
        [dcterms.subject, owner],
        [prof.hasRole, profrole.vocabulary],
        [prof.hasArtifact, owner],
        inheritedFrom(owner),
      ],
    };
  });
}

function inheritedFrom(owner: NamedNode): Fact {
  return [prof.isInheritedFrom, owner];
}

/** Properties and classes that our rules are about. */
function termsInRules({ shapes }: Snapshot): NamedNode[] {
  const properties = [sh.path, sh.targetClass, sh.class];
  return ownShapes(shapes).flatMap((shape) =>
    properties.flatMap((property) => namedObjectsOf(shape, property, shapes)),
  );
}

function ofKind(kind: NamedNode, snapshot: Snapshot) {
  return namedSubjectsOf(rdf.type, kind, snapshot.dataset).flatMap((thing) => {
    const path = pathIn(snapshot, thing.value);
    return path === undefined ? [] : [{ thing, path }];
  });
}

/** Concise bounded description of things in what files say, in no graph. */
function documentOf(things: readonly Term[], { read }: Snapshot): Quad[] {
  return withoutGraphs(boundedDescription(things, read.dataset));
}

/** What kind of part it is, and what its subject is called. */
function titled(kind: Text, subject: NamedNode, { dataset }: Snapshot): Text {
  const [sv, en] = writtenLanguages.map((language) => {
    return `${inLanguage(kind, language)}: ${labelOf(subject, dataset, [language])?.value ?? subject.value}`;
  });
  return { sv: sv ?? kind.sv, en: en ?? kind.en };
}

/** A path as one word of an address. */
function slugOf(path: string): string {
  return path.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
