import { describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/load/load-folder.ts';
import { newOpenGraphs } from '../../src/query/prebinding/open-graphs.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import { checkShapes } from '../../src/validate/shapes/check-shapes.ts';
import { folderWith } from '../support/files.ts';

const baseIri = 'http://data.example/';
const prefixes = '@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix v: <http://v.example/> .\n';

/** All with all, four times over: more than any machine counts. */
const product = '?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o';

/** A condition that no plan can look up, and that nothing meets. */
const never = 'FILTER(STRLEN(CONCAT(STR(?a), STR(?d), STR(?g), STR(?j), STR(?m))) = 1)';

/** Checks 200 things against shapes; each query may take a fifth of a second. */
async function told(shapes: string) {
  const things = Array.from({ length: 200 }, (_, n) => `v:n${n} a v:T ; v:p v:n${n + 1} .`);
  const load = async (name: string, text: string) =>
    (await loadFolder(await folderWith({ [name]: prefixes + text }), { baseIri, graphFolder: '' }))
      .files;
  const data = await load('data.ttl', things.join('\n'));
  const files = {
    ...{ baseIri, vocabularyBase: baseIri, data, ontology: [], storedCopies: [], images: [] },
    shapes: await load('shapes.ttl', shapes),
  };
  const union = unionOf(data.flatMap(({ quads }) => quads));
  const findings = await checkShapes(files, union, { openGraphs: newOpenGraphs(baseIri, 200) });
  return findings.map(
    ({ severity, position, message }) => `${position?.line ?? '-'} ${severity}: ${message.en}`,
  );
}

const shape = 'v:S a sh:NodeShape ; sh:targetClass v:T ;\n';

describe('a query of shapes that runs away', () => {
  it.each([
    [
      'a constraint',
      `${shape} sh:sparql [\n sh:select "SELECT $this { ${product} ${never} FILTER(?a = $this) }" ] .`,
    ],
    [
      'a target',
      `v:S a sh:NodeShape ; sh:nodeKind sh:IRI ;\n sh:target [ a sh:SPARQLTarget ;\n sh:select "SELECT ?this { ?this ?x ?y . ${product} ${never} }" ] .`,
    ],
    [
      'a path',
      `${shape} sh:sparql [\n sh:select "SELECT $this (COUNT(*) AS ?n) { ?a (!<x>|^<y>)* ?b . ?c (!<x>|^<y>)* ?d . ?e (!<x>)* ?f } GROUP BY $this HAVING(COUNT(*) < 0)" ] .`,
    ],
    [
      'a component',
      `v:C a sh:ConstraintComponent ; sh:parameter [ sh:path v:most ] ; sh:validator [ a sh:SPARQLAskValidator ;\n sh:ask "ASK { ${product} ${never} FILTER(?m != $value) }" ] .\n${shape} v:most 1 .`,
    ],
  ])('is ended, and told as not checked, with its line: %s', async (_, shapes) => {
    const lines = await told(shapes);
    expect(lines).toEqual([
      expect.stringMatching(/^[34] warning: Not checked: the query takes too long\.$/),
    ]);
  });

  it('does not keep other shapes from being checked', async () => {
    const lines = await told(
      `${shape} sh:sparql [ sh:select "SELECT $this { ${product} ${never} }" ] .\nv:R a sh:NodeShape ; sh:targetNode v:n0 ; sh:property [ sh:path v:q ; sh:minCount 1 ] .`,
    );
    expect(lines).toContainEqual(expect.stringMatching(/violation: .*“q” is missing/));
  });
});
