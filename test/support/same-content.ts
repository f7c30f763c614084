import type { Quad } from '@rdfjs/types';
import { parserFor } from '../../src/load/load-file.ts';
import { unionOf } from '../../src/rdf/union.ts';
import type { Format } from '../../src/rdf/formats.ts';
import { newTermFactory } from '../../src/rdf/terms.ts';
import { expectSameQuads } from './same-quads.ts';

/** Expects a served text to hold exactly some quads; without graph names where its syntax has none. */
export async function expectSameContent(
  text: string,
  { extension, holds }: Format,
  expected: Iterable<Quad>,
): Promise<void> {
  const parsed = await parserFor(`x.${extension}`)?.({
    text,
    baseIri: 'https://other.example/',
    context: undefined,
    terms: newTermFactory('served'),
  });
  if (parsed?.outcome !== 'parsed') throw new Error(JSON.stringify(parsed));
  await expectSameQuads(parsed.quads, holds === 'quads' ? expected : unionOf(expected));
}
