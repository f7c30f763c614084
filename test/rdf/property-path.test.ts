import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { toDataset } from '../../src/rdf/dataset.ts';
import { follow, readPath } from '../../src/rdf/property-path.ts';
import { terms } from '../../src/rdf/terms.ts';

const graph = `
  @prefix : <x:> . @prefix sh: <http://www.w3.org/ns/shacl#> .
  :a :p :b . :b :p :c . :c :p :a . :b :q "1" , "2" . :d :p :b .`;

/** Where a path, written as SHACL does, leads from `x:a`. */
function ends(path: string, start = 'x:a'): string[] {
  const dataset = toDataset(new Parser().parse(`${graph} :here :path ${path} .`));
  const [declared] = dataset.match(terms.namedNode('x:here'), terms.namedNode('x:path'));
  const read = declared && readPath(declared.object, dataset);
  return read === undefined
    ? ['no path']
    : follow(read, [terms.namedNode(start)], dataset).map(({ value }) => value);
}

describe('a property path', () => {
  it.each([
    [':p', ['x:b']],
    ['( :p :q )', ['1', '2']],
    ['( :p )', ['x:b']],
    ['[ sh:inversePath :p ]', ['x:c']],
    ['( :p [ sh:inversePath :p ] )', ['x:a', 'x:d']],
    ['[ sh:inversePath ( :p :p ) ]', ['x:b']],
    ['[ sh:alternativePath ( :p [ sh:inversePath :p ] ) ]', ['x:b', 'x:c']],
    ['[ sh:inversePath [ sh:alternativePath ( :q :p ) ] ]', ['x:c']],
    ['[ sh:zeroOrOnePath :p ]', ['x:a', 'x:b']],
    ['[ sh:oneOrMorePath :p ]', ['x:b', 'x:c', 'x:a']],
    ['[ sh:zeroOrMorePath :p ]', ['x:a', 'x:b', 'x:c']],
    ['( [ sh:inversePath [ sh:zeroOrMorePath :p ] ] )', ['x:a', 'x:c', 'x:b', 'x:d']],
  ])(
    '%s leads where SHACL says, each end once, though statements run in circles',
    (path, found) => {
      expect(ends(path)).toEqual(found);
    },
  );

  it.each(['"text"', '[]', '()', '[ sh:alternativePath :p ]', '( :p "text" )'])(
    'is not what %s says',
    (path) => {
      expect(ends(path)).toEqual(['no path']);
    },
  );

  it('that holds itself is none', () => {
    expect(ends('_:one . _:one sh:inversePath _:one')).toEqual(['no path']);
  });
});
