import type { Quad } from '@rdfjs/types';
import type { ContextLibrary } from '../../src/load/jsonld/context/process-context.ts';
import { parserFor } from '../../src/load/load-file.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import type { Format } from '../../src/rdf/syntaxes/formats.ts';
import { newTermFactory } from '../../src/rdf/terms.ts';
import { expectSameQuads } from './same-quads.ts';

/**
 * Expects a served text to hold exactly some quads; without graph names where its syntax has none.
 *
 * @param library the contexts that the text may name; none unless given
 */
export async function expectSameContent(
  text: string,
  { extension, holds }: Format,
  expected: Iterable<Quad>,
  library?: ContextLibrary,
): Promise<void> {
  const parsed = await parserFor(`x.${extension}`)?.({
    text,
    baseIri: 'https://other.example/',
    context: undefined,
    library,
    terms: newTermFactory('served'),
  });
  if (parsed?.outcome !== 'parsed') throw new Error(JSON.stringify(parsed));
  await expectSameQuads(parsed.quads, holds === 'quads' ? expected : unionOf(expected));
}
