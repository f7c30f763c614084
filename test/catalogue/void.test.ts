import { beforeAll, describe, expect, it } from 'vitest';
import { voidGraphPath } from '../../src/site/graph-paths.ts';
import { publish, type Sources } from '../../src/publish/publish.ts';
import { terms, type Quad, type Term } from '../../src/rdf/terms.ts';
import { voidExt, voidTerms } from '../../src/rdf/vocabulary.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import { folderWith } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';

const base = 'https://data.example/';
const people = 'http://people.example/';

const files = {
  'people.ttl': `
    @prefix p: <${people}> .
    <id/a> a p:Person ; p:name "A"@sv , "B"@en ; p:age 3 ; p:knows <id/b> .
    <id/b> a p:Person , p:Agent ; p:name "C"@sv ; p:topic <http://eurovoc.example/1> , <http://eurovoc.example/2> .
    [] a p:Person ; p:page <https://data.example/id/a> .`,
  'again.ttl': `<id/a> a <${people}Person> .`,
};

let sources: Sources;
let snapshot: Snapshot;
let data: readonly Quad[];
beforeAll(async () => {
  const none = await folderWith({ 'nothing.ttl': '' });
  sources = { data: await folderWith(files), ontology: none, shapes: none, baseIri: base };
  snapshot = await snapshotOf({ ...sources, publicUrl: 'https://services.example/' });
  data = snapshot.read.quads;
});

function value(subject: Term, property: Term): string | undefined {
  const [quad] = snapshot.dataset.match(subject, property);
  return quad?.object.value;
}

/** The part of a whole that is about a class, a property or a datatype. */
function part(whole: Term, link: Term, is: Term, iri: string): Term {
  const parts = [...snapshot.dataset.match(whole, link)].map(({ object }) => object);
  const found = parts.find((each) => value(each, is) === iri);
  if (found === undefined) throw new Error(`Nothing is told of ${iri}.`);
  return found;
}

const dataset = terms.namedNode(`${base}${voidGraphPath}#dataset`);

describe('the description of the data', () => {
  it('is in a graph of its own, which the version does not depend on', async () => {
    const elsewhere = await publish({ ...sources, publicUrl: undefined });
    expect(elsewhere.outcome === 'published' && elsewhere.snapshot.version).toBe(snapshot.version);
    expect(snapshot.graphs).toContain(base + voidGraphPath);
  });

  it('has no blank nodes', () => {
    const own = [
      ...snapshot.dataset.match(null, null, null, terms.namedNode(base + voidGraphPath)),
    ];
    expect(own.filter(({ object }) => object.termType === 'BlankNode')).toEqual([]);
  });

  it('counts the data without itself, each triple once', () => {
    const triples = new Set(
      data.map(({ subject, predicate, object }) =>
        [subject, predicate, object].map((term) => JSON.stringify(term)).join(' '),
      ),
    );
    expect(value(dataset, voidTerms.triples)).toBe(String(triples.size));
  });

  it.each([
    ['triples', '12'],
    ['entities', '2'],
    ['distinctSubjects', '3'],
    ['properties', '6'],
    ['classes', '2'],
    ['uriSpace', base],
    ['sparqlEndpoint', 'https://services.example/sparql'],
  ] as const)('tells %s: %s', (property, expected) => {
    expect(value(dataset, voidTerms[property])).toBe(expected);
  });

  it('tells of each class how many things it has and what is said of them', () => {
    const persons = part(dataset, voidTerms.classPartition, voidTerms.class, `${people}Person`);
    expect(value(persons, voidTerms.entities)).toBe('3');
    const names = part(persons, voidTerms.propertyPartition, voidTerms.property, `${people}name`);
    expect(value(names, voidTerms.triples)).toBe('3');
    const agents = part(dataset, voidTerms.classPartition, voidTerms.class, `${people}Agent`);
    expect(value(agents, voidTerms.entities)).toBe('1');
  });

  it('tells of the values of a property their classes and datatypes', () => {
    const persons = part(dataset, voidTerms.classPartition, voidTerms.class, `${people}Person`);
    const of = (name: string): Term =>
      part(persons, voidTerms.propertyPartition, voidTerms.property, people + name);
    const known = part(of('knows'), voidTerms.classPartition, voidTerms.class, `${people}Agent`);
    expect(value(known, voidTerms.triples)).toBe('1');
    const xsdInteger = 'http://www.w3.org/2001/XMLSchema#integer';
    const ages = part(of('age'), voidExt.datatypePartition, voidExt.datatype, xsdInteger);
    expect(value(ages, voidTerms.triples)).toBe('1');
  });

  it('tells of each property how many things and values it has', () => {
    const topics = part(dataset, voidTerms.propertyPartition, voidTerms.property, `${people}topic`);
    expect(value(topics, voidTerms.distinctSubjects)).toBe('1');
    expect(value(topics, voidTerms.distinctObjects)).toBe('2');
  });

  it('counts links into data of others, and no others', () => {
    const links = [...snapshot.dataset.match(dataset, voidTerms.subset)].map(
      ({ object }) => object,
    );
    expect(links.map((each) => value(each, voidTerms.linkPredicate))).toEqual([`${people}topic`]);
    expect(links.map((each) => value(each, voidTerms.triples))).toEqual(['2']);
    const [target] = [...snapshot.dataset.match(links[0], voidTerms.objectsTarget)];
    expect(target && value(target.object, voidTerms.uriSpace)).toBe('http://eurovoc.example');
  });
});
