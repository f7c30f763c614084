import { expect, it } from 'vitest';
import { never, product, shape, toldOfThings } from './runaway-shapes.ts';

it('a query of shapes that runs away does not keep other shapes from being checked', async () => {
  const lines = await toldOfThings(
    `${shape} sh:sparql [ sh:select "SELECT $this { ${product} ${never} }" ] .\nv:R a sh:NodeShape ; sh:targetNode v:n0 ; sh:property [ sh:path v:q ; sh:minCount 1 ] .`,
  );
  expect(lines).toContainEqual(expect.stringMatching(/violation: .*“q” is missing/));
});
