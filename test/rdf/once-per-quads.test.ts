import { describe, expect, it } from 'vitest';
import { oncePerQuads } from '../../src/rdf/datasets/once-per-quads.ts';
import { terms, type Quad } from '../../src/rdf/terms.ts';

function saying(value: string): Quad {
  const node = terms.namedNode('https://e.example/a');
  return terms.quad(node, node, terms.literal(value));
}

describe('what is made once of quads', () => {
  it('is the same while the same quads come, as objects or as what they say', () => {
    const once = oncePerQuads((quads) => ({ size: quads.length }));
    const quads = [saying('1'), saying('2')];
    const made = once(quads);
    expect(once([...quads])).toBe(made);
    expect(once([quads[0] as Quad, saying('2')])).toBe(made);
  });

  it('is made anew where one is another, is missing or has come, or they come in another order', () => {
    const once = oncePerQuads((quads) => quads.map(({ object }) => object.value).join());
    const [first, second, third] = [saying('1'), saying('2'), saying('3')];
    expect(once([first, second])).toBe('1,2');
    expect(once([first, third])).toBe('1,3');
    expect(once([first])).toBe('1');
    expect(once([first, second, third])).toBe('1,2,3');
    expect(once([second, first])).toBe('2,1');
    expect(once([])).toBe('');
  });
});
