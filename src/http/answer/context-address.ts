import { sharedContextOf } from '../../rdf/syntaxes/shared-context.ts';
import type { Style } from '../../serialise/serialise.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** How documents are written that name their context by its address, at which it never changes. */
export function styleWithContextApart({ prefixes, context, publicUrl }: Snapshot): Style {
  if (context === undefined) return { prefixes };
  const { digest } = sharedContextOf(context);
  return { prefixes, context, contextAddress: publicUrl + pathOf('sharedContext', { digest }) };
}
