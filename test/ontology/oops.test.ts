import { beforeAll, describe, expect, it } from 'vitest';
import { full, namespace, readOntology, spoken, type Ontology } from './ontology.ts';

/** The pitfalls of OOPS! (https://oops.linkeddata.es) that a program can see. */
describe('OOPS!', () => {
  let ontology: Ontology;
  let properties: readonly string[];
  let all: readonly string[];

  beforeAll(async () => {
    ontology = await readOntology();
    properties = [...ontology.objectProperties, ...ontology.datatypeProperties];
    all = [...ontology.classes, ...properties];
  });

  /** Pages have a vocabulary of their own, below the other. */
  const local = (iri: string): string => iri.slice(namespace.length).replace(/^page\//, '');
  const values = (term: string, ...names: readonly string[]): string[] =>
    names.flatMap((name) => ontology.values(term, name).map(({ value }) => value));
  const domains = (term: string): string[] => values(term, 'rdfs:domain', 'schema:domainIncludes');
  const ranges = (term: string): string[] => values(term, 'rdfs:range', 'schema:rangeIncludes');

  it('P04: no class is left without a property', () => {
    const connected = new Set(
      properties.flatMap((property) => [...domains(property), ...ranges(property)]),
    );
    expect(ontology.classes.filter((one) => !connected.has(one))).toEqual([]);
  });

  it('P05, P13, P25, P26: no property has an inverse', () => {
    // What data never states answers nothing: the other way is asked for with the same property (^).
    const said = ontology.quads.map(({ predicate }) => predicate.value);
    expect(said).not.toContain(full('owl:inverseOf'));
  });

  it('P06: no term is above itself', () => {
    const above = (term: string): string[] => values(term, 'rdfs:subClassOf', 'rdfs:subPropertyOf');
    const allAbove = (term: string): string[] =>
      above(term).flatMap((one) => [one, ...allAbove(one)]);
    expect(all.filter((term) => allAbove(term).includes(term))).toEqual([]);
  });

  it('P08, P20: every term is named and defined, not with the same words, and has an example', () => {
    const poor = all.filter((term) =>
      ['sv', 'en'].some((language) => {
        const [label, definition, example] = [
          'rdfs:label',
          'skos:definition',
          'skos:scopeNote',
        ].map((property) => spoken(ontology, term, property, language)[0]);
        return (
          !label || !definition || label === definition || !/^Ex[ea]mpe?[el]/.test(example ?? '')
        );
      }),
    );
    expect(poor.map(local)).toEqual([]);
  });

  it('P10: no two classes can share a member', () => {
    const axioms = ontology.quads.filter(
      ({ object }) => object.value === full('owl:AllDisjointClasses'),
    );
    const lists = axioms.map(({ subject }) => values(subject.value, 'owl:members')[0]);
    const members = (node = ''): string[] =>
      node === full('rdf:nil') || node === ''
        ? []
        : [...values(node, 'rdf:first'), ...members(values(node, 'rdf:rest')[0])];
    expect(lists.flatMap((list) => members(list)).sort()).toEqual(ontology.classes.toSorted());
  });

  it('P11: every property says what it is used on and what it leads to', () => {
    expect(
      properties.filter((one) => domains(one).length === 0 || ranges(one).length === 0),
    ).toEqual([]);
  });

  it('P19: no property has several domains or ranges, which would mean all of them at once', () => {
    const many = properties.filter(
      (one) => values(one, 'rdfs:domain').length > 1 || values(one, 'rdfs:range').length > 1,
    );
    expect(many).toEqual([]);
  });

  it('P07, P21, P22: classes have names like Vision, properties like hasVision, and none is a heap', () => {
    expect(ontology.classes.map(local).filter((name) => !/^(?:[A-Z][a-z]+)+$/.test(name))).toEqual(
      [],
    );
    expect(
      properties.map(local).filter((name) => !/^[a-z]+(?:[A-Z0-9][a-z0-9]*)*$/.test(name)),
    ).toEqual([]);
    const names = ontology.classes.map(local);
    expect(names.filter((name) => /And|Or[A-Z]|Other|Misc/.test(name))).toEqual([]);
  });

  it.each(['sv', 'en'])('P32: no two terms share a name in %s', (language) => {
    const names = all.flatMap((term) => spoken(ontology, term, 'rdfs:label', language));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('P34, P35: every term of ours that is used is typed', () => {
    const used = ontology.quads.flatMap(({ subject, predicate, object }) =>
      [subject, predicate, object].map(({ value }) => value),
    );
    const own = used.filter((iri) => iri.startsWith(namespace) && !/^(?:\d|$)/.test(local(iri)));
    expect(own.filter((iri) => !all.includes(iri))).toEqual([]);
  });

  it('P36: the namespace has no file ending', () => {
    expect(namespace).not.toMatch(/\.[a-z]+\/?$/);
  });

  it('P38, P39, P41: there are two ontologies, each with a namespace and a licence', () => {
    const ontologies = ontology.quads.filter(({ object }) => object.value === full('owl:Ontology'));
    const names = ontologies.map(({ subject }) => subject.value);
    expect(names.sort()).toEqual([namespace, `${namespace}page/`]);
    for (const name of names) {
      expect(values(name, 'vann:preferredNamespaceUri')).toEqual([name]);
      expect(values(name, 'dcterms:license')).toHaveLength(1);
    }
  });

  it('P40: nothing is defined in the names of others; they are only named and pointed to', () => {
    const said = ontology.quads.filter(
      ({ subject }) =>
        /^https?:/.test(subject.value) &&
        !/^https:\/\/(?:data\.example|w3id\.org\/styrkedata)\//.test(subject.value),
    );
    const allowed = [full('rdfs:label'), full('rdfs:isDefinedBy')];
    expect(said.filter(({ predicate }) => !allowed.includes(predicate.value))).toEqual([]);
    const definers = said.filter(({ predicate }) => predicate.value === allowed[1]);
    expect(definers.filter(({ object }) => object.value === namespace)).toEqual([]);
  });
});
