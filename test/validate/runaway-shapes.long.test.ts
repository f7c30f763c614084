import { expect, it } from 'vitest';
import { never, product, shape, toldOfThings } from './runaway-shapes.ts';

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
])(
  'a query of shapes that runs away is ended, and told as not checked, with its line: %s',
  async (_, shapes) => {
    const lines = await toldOfThings(shapes);
    expect(lines).toEqual([
      expect.stringMatching(/^[34] warning: Not checked: the query takes too long\.$/),
    ]);
  },
);
