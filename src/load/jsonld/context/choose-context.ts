import { resolveIri } from '../../../rdf/iris/resolve-iri.ts';
import { newActiveContext, type ActiveContext } from './active-context.ts';
import type { Context } from './context.ts';
import { itemsOf, textIn, valueAt, type Tree } from '../text/tree.ts';

/** The words that a document begins with, and whether all that it says must be in them. */
export interface Beginning {
  readonly active: ActiveContext;
  /** In files that are written in our context, what has no meaning is a mistake; others' follow JSON-LD. */
  readonly isStrict: boolean;
}

/**
 * Chooses what a document is read with: its own context where it brings one, else the ontology's.
 *
 * @param ours the ontology's context, where it has one
 */
export function chooseContext(tree: Tree, ours: Context | undefined, baseIri: string): Beginning {
  const own = valueAt(tree, '@context');
  const isOurs =
    own !== undefined &&
    itemsOf(own).some((part) => isAddressOf(ourContext(baseIri), part, baseIri));
  if (ours && own === undefined && !bringsContexts(tree))
    return { active: ours.active, isStrict: true };
  return { active: newActiveContext(baseIri), isStrict: ours !== undefined && isOurs };
}

/** The address at which the site serves the ontology's context. */
export function ourContext(baseIri: string): string {
  return `${baseIri}context.jsonld`;
}

function isAddressOf(iri: string, part: Tree, baseIri: string): boolean {
  const text = textIn(part);
  return text !== undefined && resolveIri(text, baseIri) === iri;
}

/** Whether a document is a list of things that bring a context each, or is in full addresses and needs none. */
function bringsContexts(tree: Tree): boolean {
  return (
    tree.kind === 'list' &&
    tree.items.some(
      (item) =>
        item.kind === 'map' &&
        [...item.entries.keys()].some((key) => key === '@context' || /^[a-z]+:\/\//i.test(key)),
    )
  );
}
