import { describe, expect, it } from 'vitest';
import { told, target } from './shapes-of-others.ts';

describe('shapes of others', () => {
  it('import files that are here, by the IRI of the ontology, and tell once of those that are not', async () => {
    const importing =
      '<http://one.example/> a owl:Ontology ; owl:imports <http://two.example#>, <http://three.example/> .';
    const imported = `<http://two.example> a owl:Ontology ; owl:imports <http://three.example/> .
${target} ; sh:property [ sh:path v:p ; sh:minCount 1 ] .`;
    const { lines } = await told('v:a a v:T .', importing, imported);
    expect(lines.toSorted()).toEqual([
      expect.stringMatching(/^3 violation: The value of “p” is missing/),
      expect.stringMatching(/^3 warning: The shapes import <http:\/\/three\.example\/>/),
    ]);
  });

  it('that lead to themselves are named, and their circles end', async () => {
    const shape = `${target} ; sh:property [ sh:path v:age ; sh:minInclusive 0 ], [ sh:path v:knows ; sh:node v:S ] .`;
    const { lines } = await told(
      'v:a a v:T ; v:knows v:b .\nv:b a v:T ; v:knows v:a ; v:age -5 .',
      shape,
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^3 warning: .*<http:\/\/v\.example\/S> refers to itself/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^4 violation: -5 in “age” is too low/));
  });

  it('tell the innermost cause and the place of the shape that asks for it', async () => {
    const shape = `${target} ; sh:property [ sh:path v:at ; sh:node v:Inner ] .
v:Inner a sh:NodeShape ; sh:or (
  [ sh:property [ sh:path v:street ; sh:minCount 1 ] ]
  [ sh:property [ sh:path v:box ; sh:minCount 1 ] ] ) .`;
    const { lines } = await told('v:a a v:T ; v:at v:b .\nv:b v:x 1 .', shape);
    expect(lines).toEqual([
      expect.stringMatching(
        /^3 violation: “b” in “at” is not described.*“street” is missing.*shapes-0\.ttl:5\).*“box” is missing.*shapes-0\.ttl:6\)/,
      ),
    ]);
  });

  it('have patterns that are fast where others try for ever', async () => {
    const shape = `${target} ; sh:property [ sh:path v:p ; sh:pattern "^(a+)+$" ] .`;
    const { lines } = await told(`v:a a v:T ; v:p "${'a'.repeat(60)}!" .`, shape);
    expect(lines).toEqual([expect.stringMatching(/does not follow the pattern/)]);
  });

  it('have components and targets in SPARQL', async () => {
    const shape = `v:C a sh:ConstraintComponent ; sh:parameter [ sh:path v:minAge ] ;
  sh:validator [ a sh:SPARQLAskValidator ; sh:ask "ASK { FILTER(?value >= $minAge) }" ] .
v:S a sh:NodeShape ; sh:target [ a sh:SPARQLTarget ; sh:select "SELECT ?this { ?this a <http://v.example/T> }" ] ;
  sh:property [ sh:path v:age ; v:minAge 0 ] .`;
    const { lines } = await told('v:a a v:T ; v:age -5 .\nv:b v:age -6 .', shape);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^3 violation: “-5” in “age”/);
  });

  it.each([
    ['sh:rule [ a sh:TripleRule ]', /sh:rule \(/],
    ['sh:js [ sh:jsFunctionName "f" ]', /sh:js \(/],
    ['sh:expression [ ]', /sh:expression \(/],
    ['sh:minCounts 1', /sh:minCounts.*Did you mean sh:minCount\?/],
    ['<http://datashapes.org/dash#stem> "x"', /dash:stem \(/],
  ])('say what of them is not checked: %s', async (part, reason) => {
    const { lines } = await told('v:a a v:T .', `${target} ;\n ${part} .`);
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^4 warning: Not checked: ${reason.source}`)),
    );
  });

  it.each([
    ['sh:property [ sh:path [] ; sh:minCount 1 ]', /sh:path/],
    ['sh:minCount 1', /no sh:path/],
    ['sh:property [ sh:path v:p ; sh:minCount "many" ]', /no whole number/],
    ['sh:in v:list', /no list/],
  ])('that are ill-formed are told with their line: %s', async (part, reason) => {
    const { outcome, lines } = await told('v:a a v:T .', `${target} ;\n ${part} .`);
    expect(outcome).toBe('invalid');
    expect(lines).toEqual([expect.stringMatching(reason)]);
    expect(lines[0]).toMatch(/^4 violation: The shape cannot be used/);
  });

  it('do not run in circles of classes', async () => {
    const data =
      '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\nv:T rdfs:subClassOf v:U . v:U rdfs:subClassOf v:T .\nv:a a v:U .';
    const { lines } = await told(data, `${target} ; sh:property [ sh:path v:p ; sh:minCount 1 ] .`);
    expect(lines).toHaveLength(1);
  });
});
