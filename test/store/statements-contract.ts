import { expect, it } from 'vitest';
import { indexQuads } from '../../src/rdf/datasets/indexed-quads.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';
import { rdf } from '../../src/rdf/vocabulary.ts';
import { snapshotOf } from '../support/published.ts';
import { folderWith, wordless } from '../support/files.ts';
import type { Snapshot } from '../../src/snapshot/snapshot.ts';
import type { Found, Pattern, Store } from '../../src/store/port/store.ts';

const awkward = `
@prefix : <https://contract.example/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:thing a :Thing ; :has "01"^^xsd:integer , "1"^^xsd:integer , "1.50"^^xsd:decimal , "1E0"^^xsd:double , "colour"@en-GB ,
    "2026-01-02T03:04:05+00:00"^^xsd:dateTime , "P1Y0M"^^xsd:duration , "a\\n\\"b\\\\" , "" , "å \\U0001F30D \\uFFFD" ;
  :holds [ :name "inner" ; :holds [ :name "innermost" ] ] ;
  :list ( 1 2 3 ) .
<https://contract.example/thing/below> a :Thing ; :near :thing .
:other :holds _:shared . :third :holds _:shared . _:shared :name "shared" .
`;

/** What is also said in another file. */
const again = `
@prefix : <https://contract.example/> .
:thing a :Thing ; :has "colour"@en-GB ; :holds [ :name "of another file" ] .
`;

/** The data that a store is given. */
export async function contractData(): Promise<Snapshot> {
  const data = await folderWith({ 'a.ttl': awkward, 'b.ttl': again });
  return snapshotOf({ data, baseIri: 'https://contract.example/', ...wordless });
}

const iri = (name: string) => terms.namedNode(`https://contract.example/${name}`);
const thing = iri('thing');

/** Patterns of every form, with terms that are there and such as are not. */
function patternsFor({ read }: Snapshot): readonly Pattern[] {
  const blanks = read.quads.flatMap(({ subject }) =>
    subject.termType === 'BlankNode' ? [subject] : [],
  );
  const ofStatements = read.quads.flatMap(({ subject, predicate, object, graph }): Pattern[] => [
    [subject],
    [subject, predicate],
    [subject, predicate, object],
    [subject, predicate, object, graph],
    [null, predicate],
    [null, predicate, object],
    [null, null, object],
    [null, null, object, graph],
    [null, null, null, graph],
  ]);
  return [
    ...ofStatements,
    ...blanks.map((node): Pattern => [null, null, node]),
    [iri('nothing')],
    [terms.namedNode('nothing')],
    [terms.namedNode('urn:x> ?p ?o } } UNION { GRAPH ?g { ?s ?p ?o . ?s <urn:y')],
    [terms.blankNode('nobody')],
    [thing, iri('has'), terms.literal('1.5', terms.namedNode('urn:other'))],
    [],
  ];
}

/** What every store keeps to. @param open a store with all that a snapshot has, what the site says of itself too */
export function itKeepsTheContract(open: (snapshot: Snapshot) => Promise<Store>): void {
  const most = 1000;

  it('finds the very terms by patterns of every form, in the snapshot’s order', async () => {
    const snapshot = await contractData();
    const store = await open(snapshot);
    const patterns = patternsFor(snapshot);
    const expected = indexQuads(snapshot.read.quads);
    const found = await store.find(patterns, { most });
    expect(found.map(linesOf)).toEqual(
      patterns.map((pattern) => linesOf([...expected.match(...pattern)])),
    );
  });

  it('tells where a pattern finds too much, and answers the others', async () => {
    const store = await open(await contractData());
    const patterns = [[], [iri('other')], [null, rdf.type, iri('Thing')]];
    const found = await store.find(patterns, { most: 3 });
    expect(found.map((each) => (each === 'too-many' ? each : each.length))).toEqual([
      'too-many',
      1,
      3,
    ]);
  });

  it('ends when nobody waits any more', async () => {
    const store = await open(await contractData());
    const asking = async () =>
      store.find([[thing]], { most, signal: AbortSignal.abort(new Error('gone')) });
    await expect(asking()).rejects.toThrow('gone');
  });
}

function linesOf(found: Found): unknown {
  if (found === 'too-many') return found;
  return found.map(({ subject, predicate, object, graph }: Quad) =>
    [subject, predicate, object, graph].map((term) => JSON.stringify(term)),
  );
}
