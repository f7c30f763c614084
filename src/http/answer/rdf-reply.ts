import { jsonLdForms, type JsonLdForm } from '../../rdf/syntaxes/json-ld.ts';
import { formatOf, type FormatName } from '../../rdf/syntaxes/formats.ts';
import { terms, type Quad } from '../../rdf/terms.ts';
import { serialise, type Style } from '../../serialise/serialise.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { styleWithContextApart } from './context-address.ts';
import type { Edition } from '../editions/edition.ts';
import { problemReply } from './problem.ts';
import { ok, type Headers, type Reply } from '../wire/reply.ts';
import type { Visit } from '../wire/request.ts';

export interface RdfAnswer {
  readonly edition: Edition;
  /** Told apart from other texts of the edition by this. */
  readonly key: string;
  readonly quads: () => Iterable<Quad>;
  /** Whether JSON-LD that nobody asks for by profile names its context by address, for who can fetch it. */
  readonly isContextApart?: boolean;
  /** What the quads are about, where they are about one thing. */
  readonly topic?: string;
  /** The syntax, and the name that the client has for it. */
  readonly chosen: {
    readonly offer: { readonly name: FormatName; readonly form?: JsonLdForm };
    readonly mediaType: string;
  };
  readonly headers: Headers;
}

/** Answers with quads in a syntax; where that syntax cannot hold them, with a problem that says why. */
export async function rdfReply(visit: Visit, answer: RdfAnswer): Promise<Reply> {
  const { edition, quads, topic, chosen, headers } = answer;
  const { name, form = jsonLdForms[0] } = chosen.offer;
  const isApart = answer.isContextApart === true && chosen.offer.form === undefined;
  const key = JSON.stringify([answer.key, name, form, isApart]);
  const style = {
    ...(isApart ? styleWithContextApart(edition.snapshot) : styleOf(edition.snapshot)),
    ...(topic !== undefined && { topic }),
    form,
  };
  const isDataset = formatOf(name).holds === 'quads';
  const statements = () => (isDataset ? inDefaultGraphToo(quads()) : quads());
  const made = await edition.makeOnce(key, () => serialise(statements(), name, style));
  if (made.outcome === 'impossible') {
    return problemReply(visit, { kind: 'notAcceptable', detail: made.reason });
  }
  return ok(made.content, { mediaType: chosen.mediaType, headers });
}

/**
 * Statements in their named graphs and in the default graph (RDF 1.1 §4): link traversal and other clients that
 * do not join graphs see only that.
 */
function* inDefaultGraphToo(quads: Iterable<Quad>): Iterable<Quad> {
  for (const quad of quads) {
    yield quad;
    yield terms.quad(quad.subject, quad.predicate, quad.object);
  }
}

function styleOf({ prefixes, context }: Snapshot): Style {
  return { prefixes, ...(context && { context }) };
}
