import { expect, it } from 'vitest';
import { told } from './shapes-of-others.ts';

it('shapes of others that lead to themselves along a chain of thousands are checked to its end', async () => {
  const chain = Array.from({ length: 3000 }, (_, n) => `v:n${n} v:next v:n${n + 1} .`).join('\n');
  const shape =
    'v:S a sh:NodeShape ; sh:targetNode v:n0 ; sh:nodeKind sh:IRI ; sh:property [ sh:path v:next ; sh:node v:S ; sh:nodeKind sh:IRI ] .';
  const right = await told(chain, shape);
  const wrong = await told(`${chain}\nv:n3000 v:next "the end" .`, shape);
  expect(right.outcome).toBe('valid');
  expect(wrong.outcome).toBe('invalid');
});
