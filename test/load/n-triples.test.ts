import { describe, expect, it } from 'vitest';
import { parseNTriples } from '../../src/load/n3/parse-n-triples.ts';
import { parseN3 } from '../../src/load/n3/parse-n3.ts';
import type { Parsed } from '../../src/load/text/parsed.ts';
import { quadToNQuads } from '../../src/rdf/n-quads.ts';
import { newTermFactory } from '../../src/rdf/terms.ts';

const parseAll = parseN3('application/n-triples');
const read = (text: string, parse: typeof parseNTriples): Parsed | Promise<Parsed> =>
  parse({ text, baseIri: 'https://x.example/', terms: newTermFactory('f0') });

/** All that comes of a text: statements, and where each of them and its description stand. */
function told(parsed: Parsed): unknown {
  if (parsed.outcome !== 'parsed') return parsed;
  const { quads, locate, notes } = parsed;
  const rows = quads.map((quad) => [
    quadToNQuads(quad),
    locate(quad),
    locate({ subject: quad.subject }),
  ]);
  return { rows, notes };
}

/** Read line by line, all comes at once; where n3 has to read it, later. */
const isLineByLine = (text: string): boolean => !(read(text, parseNTriples) instanceof Promise);

const lines = [
  '<x:a> <x:p> <x:b> .',
  '<x:a> <x:p> "a" .',
  '<x:a> <x:p> "" .',
  '<https://x.example/å#😀> <x:p> "å 😀 > <b> ." .',
  '<x:a> <x:p> "a\\tb\\"c\\\\d\\n\\\'" .',
  '<x:a> <x:p> "ends in \\\\" .',
  '<x:b> <x:q> "a"@sv .',
  '<x:b> <x:q> "a \\" b"@en-GB .',
  '<x:b> <x:q> "01"^^<http://www.w3.org/2001/XMLSchema#integer> .',
  '_:b <x:p> <x:a> .',
  '_:b <x:p> _:c-1 .',
  '<x:a> <x:p> <x:a> .',
];
const others = [
  ['a comment', '# <x:a> <x:p> <x:b> .'],
  ['an empty line', ''],
  ['more spaces', '<x:a>  <x:p> <x:b> .'],
  ['a space before', ' <x:a> <x:p> <x:b> .'],
  ['a space after', '<x:a> <x:p> <x:b> . '],
  ['no space', '<x:a> <x:p> <x:b>.'],
  ['another end of line', '<x:a> <x:p> <x:b> .\r'],
  ['a numbered escape', '<x:a> <x:p> "\\u00e5" .'],
  ['an escape in an address', '<x:\\u00e5> <x:p> <x:b> .'],
  ['a direction', '<x:a> <x:p> "a"@ar--rtl .'],
  ['a triple term', '<x:a> <x:p> <<( <x:a> <x:p> <x:b> )>> .'],
  ['a label that ends in a dot', '_:b. <x:p> <x:b> .'],
  ['a language of its own', '<x:a> <x:p> "a"@version .'],
] as const;
const mistakes = [
  '<a> <x:p> <x:b> .',
  '<x:a> <x:p> <x:b c> .',
  '<x:a> <x:p>',
  '<x:a> <x:p> .',
  '<x:a> "p" <x:b> .',
  '"a" <x:p> <x:b> .',
  '<x:a> <x:p> "a .',
  '<x:a> <x:p> "a" b" .',
  '<x:a> <x:p> "a"@sv_SE .',
  '<x:a> <x:p> "a"@abcdefghi .',
  '<x:a> <x:p> "a"^^<integer> .',
  '<x:a> <x:p> "a"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .',
  '<x:a> <x:p> "a\\q" .',
  '<x:a> <x:p> <x:b> <x:g> .',
  '<x:a> <x:p> <x:b> ;',
  '@prefix x: <x:> .',
];

describe('N-Triples', () => {
  it('are read line by line as n3 reads them, with the same places', async () => {
    for (const text of [...lines, lines.join('\n'), `${lines.join('\n')}\n`, '']) {
      expect(isLineByLine(text), text).toBe(true);
      expect(told(await read(text, parseNTriples)), text).toEqual(told(await read(text, parseAll)));
    }
  });

  it.each(others)('are read by n3 where there is %s', async (_, other) => {
    const text = [lines[0], other, ...lines].join('\n');
    expect(isLineByLine(text)).toBe(false);
    expect(told(await read(text, parseNTriples))).toEqual(told(await read(text, parseAll)));
  });

  it.each(mistakes)('are told to be wrong in the same words: %s', async (mistake) => {
    for (const text of [mistake, [...lines, mistake, ...lines].join('\n')]) {
      const parsed = await read(text, parseNTriples);
      expect(parsed).toEqual(await read(text, parseAll));
      expect(parsed.outcome).toBe('broken');
    }
  });
});
