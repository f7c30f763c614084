import { sharedContextOf } from '../../rdf/syntaxes/shared-context.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Context } from '../jsonld/context/context.ts';
import { treeOf } from '../jsonld/text/tree.ts';
import type { Contexts } from './load-contexts.ts';

/**
 * Contexts of others and the one that our own documents name, so that those can be read and nothing is fetched. In its
 * address is a hash of it, so that it is known wherever the site was when the document was written.
 */
export function withOwnContext(contexts: Contexts, own: Context | undefined): Contexts {
  if (own === undefined) return contexts;
  const { context, digest } = sharedContextOf(own.raw);
  const ending = `/${pathOf('sharedContext', { digest })}`;
  const tree = treeOf(context);
  const { library, findings } = contexts;
  return { findings, library: (iri) => library(iri) ?? (iri.endsWith(ending) ? tree : undefined) };
}
