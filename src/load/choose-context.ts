import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { isRecord, type JsonLdContext } from '../rdf/json-ld.ts';
import { parseContext, type Context } from './context.ts';
import type { Mistake } from './finding.ts';
import type { NodePositions } from './node-positions.ts';
import type { Reading } from './parsed.ts';

export type Choice =
  | { readonly outcome: 'chosen'; readonly context: Context }
  | { readonly outcome: 'broken'; readonly mistakes: readonly Mistake[] };

/**
 * The context that a file is read with: the ontology's, or its own one where it brings one.
 * A context elsewhere is refused: nothing is fetched while loading.
 */
export async function chooseContext(
  contents: Node | null,
  { context, baseIri }: Reading,
  positions: NodePositions,
): Promise<Choice> {
  const own = isMap(contents) ? contents.get('@context', true) : undefined;
  if (own === undefined) {
    if (context) return { outcome: 'chosen', context };
    return broken(positions.of(contents), noContext);
  }
  const remote = remoteIn(own, `${baseIri}context.jsonld`);
  if (remote) return broken(positions.of(remote), remoteContext(String(remote)));
  try {
    const raw = merge(own.toJSON(), context?.raw);
    return { outcome: 'chosen', context: { raw, normalized: await parseContext(raw, baseIri) } };
  } catch (cause) {
    return broken(positions.of(own), invalidContext(cause));
  }
}

/** The first reference to a context that is not ours. */
function remoteIn(own: Node, ours: string): Node | undefined {
  const parts = isSeq<Node>(own) ? own.items : [own];
  return parts.find((part) => isScalar(part) && part.value !== null && part.value !== ours);
}

/** One object of all parts; a reference that is left can only be to ours. */
function merge(own: unknown, ours: JsonLdContext = {}): JsonLdContext {
  const parts = Array.isArray(own) ? own : [own];
  const objects = parts.map((part) => (typeof part === 'string' ? ours : part) as unknown);
  return Object.assign({}, ...objects.filter(isRecord)) as JsonLdContext;
}

function broken(position: Mistake['position'], message: Mistake['message']): Choice {
  return { outcome: 'broken', mistakes: [{ position, message }] };
}

const noContext = {
  sv: 'Filen har ingen @context, och ordlistan har ingen context.jsonld. Ange ordlistans mapp med --ontology.',
  en: 'The file has no @context, and the ontology no context.jsonld. Name the ontology folder with --ontology.',
};

function remoteContext(iri: string): Mistake['message'] {
  return {
    sv: `@context pekar på ${iri}, men inget hämtas från nätet. Ta bort raden, eller skriv ut innehållet här.`,
    en: `@context points to ${iri}, but nothing is fetched from the web. Remove the line, or write the content out here.`,
  };
}

function invalidContext(cause: unknown): Mistake['message'] {
  const what = cause instanceof Error ? cause.message : String(cause);
  return { sv: `@context är ogiltig (${what}).`, en: `@context is invalid (${what}).` };
}
