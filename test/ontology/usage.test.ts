import { beforeAll, describe, expect, it } from 'vitest';
import { ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { baseIri, full, namespace, readOntology, spoken, type Ontology } from './ontology.ts';

const notYet = { sv: /^Inga data använder ordet än: ./, en: /^No data uses this term yet: ./ };

describe('a class or property of ours', () => {
  let ontology: Ontology;
  let used: ReadonlySet<string>;
  const own = (): string[] => [
    ...ontology.classes,
    ...ontology.objectProperties,
    ...ontology.datatypeProperties,
  ];
  const isAnnounced = (term: string): boolean =>
    (['sv', 'en'] as const).every((language) =>
      spoken(ontology, term, 'skos:note', language).some((note) => notYet[language].test(note)),
    );

  beforeAll(async () => {
    ontology = await readOntology();
    const { read } = await snapshotOf(ourSources(baseIri));
    const said = read.quads.flatMap(({ predicate, object }) =>
      predicate.value === full('rdf:type') ? [object.value] : [predicate.value],
    );
    used = new Set(said.filter((iri) => iri.startsWith(namespace)));
  });

  it('is used by data, or says that no data uses it yet: nothing is empty in silence', () => {
    expect(own().length).toBeGreaterThan(60);
    expect(own().filter((term) => !used.has(term) && !isAnnounced(term))).toEqual([]);
  });

  it('does not say that no data uses it when some does', () => {
    expect(own().filter((term) => used.has(term) && isAnnounced(term))).toEqual([]);
  });
});
