import jsonld from 'jsonld';
import { Parser, type Quad } from 'n3';
import { terms } from '../../src/rdf/terms.ts';

/** The library's loader as it is; its typings leave it out. */
const loader = (jsonld as unknown as { documentLoader: (url: string) => Promise<Loaded> })
  .documentLoader;

/** Its typings want another form of what loaders give. */
type JsonLdOptions = Parameters<typeof jsonld.toRDF>[1];

interface Loaded {
  readonly document: object;
}

/**
 * What jsonld.js reads in a text, with its own loader: contexts are fetched from the address that they have. Where the
 * site answers for other names than it is reached by, `from` is what addresses begin with and `to` where that is.
 */
export async function readAsJsonLd(
  text: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly Quad[]> {
  const documentLoader = async (url: string) => {
    const loaded = await loader(to + url.slice(from.length));
    return { ...loaded, documentUrl: url };
  };
  const options = { format: 'application/n-quads', documentLoader } as unknown as JsonLdOptions;
  const written: unknown = await jsonld.toRDF(JSON.parse(text) as object, options);
  return new Parser({ format: 'N-Quads', factory: terms }).parse(String(written));
}
