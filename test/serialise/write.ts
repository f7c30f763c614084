import type { Quad } from '@rdfjs/types';
import type { FormatName } from '../../src/rdf/syntaxes/formats.ts';
import { serialise, type Style } from '../../src/serialise/serialise.ts';
import { testPrefixes } from './parse-back.ts';

/** The text of statements that the format can hold. */
export async function write(
  quads: Iterable<Quad>,
  format: FormatName,
  style: Style = { prefixes: testPrefixes },
): Promise<string> {
  const result = await serialise(quads, format, style);
  if (result.outcome === 'impossible') throw new Error(result.reason.en);
  return result.body;
}
