import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser, Reasoner, Store } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { membersOf } from '../../src/rdf/lists.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { toDataset } from '../../src/rdf/dataset.ts';
import { ourSources } from '../support/files.ts';
import { snapshotOf } from '../support/published.ts';
import { baseIri, full, namespace } from './ontology.ts';

const vocabularies = ['prov', 'org', 'skos', 'dcat'];
const rules = 'https://rules.example/';
const iri = (text: string) => terms.namedNode(text);
const member = iri(`${rules}member`);
const name = (prefixed: string) => iri(full(prefixed));

/** Statements of a file beside the tests; blank nodes of different files are different. */
async function read(path: string, format = 'text/turtle'): Promise<Quad[]> {
  const text = await readFile(join(import.meta.dirname, path), 'utf8');
  const blankNodePrefix = `${path.replaceAll(/\W/g, '-')}-`;
  return new Parser({ format, blankNodePrefix }).parse(text);
}

/** What the rules read lists by: their members, and each two of what is disjoint with all others. */
function readableLists(quads: readonly Quad[]): Quad[] {
  const dataset = toDataset(quads);
  return quads.flatMap(({ predicate, object }) => {
    const members = (membersOf(object, dataset) ?? []) as (Quad['subject'] & Quad['object'])[];
    if (!predicate.equals(name('owl:members')))
      return members.map((one) => terms.quad(object as Quad['subject'], member, one));
    return members.flatMap((one) =>
      members
        .filter((other) => !one.equals(other))
        .map((other) => terms.quad(one, name('owl:disjointWith'), other)),
    );
  });
}

describe('reasoning by OWL 2 RL over data, ontology, PROV-O, ORG, SKOS and DCAT', () => {
  let known: Quad[];
  let rulesOfOwl: Quad[];

  beforeAll(async () => {
    const { dataset } = await snapshotOf(ourSources(baseIri));
    const others = await Promise.all(
      vocabularies.map((vocabulary) => read(`../fixtures/vocabularies/${vocabulary}.ttl`)),
    );
    known = [...dataset, ...others.flat()].map(({ subject, predicate, object }) =>
      terms.quad(subject, predicate, object),
    );
    rulesOfOwl = await read('owl-rl.n3', 'text/n3');
  });

  /** What follows, from what is known and something more. */
  function closure(...more: readonly Quad[]): Store {
    const all = [...known, ...more];
    const store = new Store([...all, ...readableLists(all)] as never);
    new Reasoner(store).reason(new Store(rulesOfOwl));
    return store;
  }

  const clashesIn = (store: Store): string[] =>
    store
      .getQuads(null, `${rules}clash`, null, null)
      .map(({ subject, object }) => `${subject.value} ${object.value}`);

  it('finds nothing that cannot be, and no two names for one thing but those of the organisation', () => {
    const store = closure();
    expect(clashesIn(store)).toEqual([]);
    const same = store
      .getQuads(null, full('owl:sameAs'), null, null)
      .filter(({ subject, object }) => !subject.equals(object))
      .map(({ subject, object }) => [subject.value, object.value]);
    const organisation = `${baseIri}id/organisation/2321000214`;
    const national = 'http://dataportal.se/organisation/SE2321000214';
    expect(same.sort()).toEqual([
      [national, organisation],
      [organisation, national],
    ]);
    // What is found follows from what others have defined too.
    const entity = [
      iri(`${baseIri}id/vision/upplevelser-2030`),
      name('rdf:type'),
      name('prov:Entity'),
    ];
    expect(store.countQuads(...(entity as [never, never, never]), null)).toBe(1);
  });

  it.each([
    ['a source of an activity', 'id/process/visionsarbete', 'prov:hadPrimarySource'],
    ['a vision of a vision', 'id/vision/upplevelser-2030', 'hasVision'],
  ])('finds %s', (_, subject, property) => {
    const predicate = property.includes(':') ? name(property) : iri(namespace + property);
    const wrong = terms.quad(
      iri(baseIri + subject),
      predicate,
      iri(`${baseIri}id/vision/hallbar-energi-2030`),
    );
    expect(clashesIn(closure(wrong)).join('\n')).toContain(baseIri + subject);
  });
});
