import { specificationOf } from '../../catalogue/self-description.ts';
import { placeOf } from '../../catalogue/specification/specification.ts';
import { formats, type Format } from '../../rdf/syntaxes/formats.ts';
import type { Quad } from '../../rdf/terms.ts';
import { newContent } from '../wire/content.ts';
import type { RouteContext, Handler } from '../answer/methods.ts';
import { negotiate } from '../wire/negotiate.ts';
import { problemReply } from '../answer/problem.ts';
import { rdfReply } from '../answer/rdf-reply.ts';
import { ok, type Reply } from '../wire/reply.ts';
import { bySuffix, notAcceptable } from '../answer/representations.ts';
import { languageOf, languageVary } from '../wire/request.ts';

/** What answers for a part of the specification: its diagram or one of its documents; nothing for other addresses. */
export function specificationRoute({ visit, edition }: RouteContext): Handler | undefined {
  const place = placeOf(edition.snapshot);
  // Nearly all addresses are of something else, and to make all documents takes long.
  if (place === undefined || !visit.path.startsWith(`${place.path}/`)) return undefined;
  const specification = specificationOf(edition.snapshot);
  if (specification === undefined) return undefined;
  if (visit.path === specification.diagramPath) return answerDiagram;
  const { stem, form } = bySuffix(visit.path);
  const whole = specification.documents.get(visit.path);
  const document = whole ?? (form && specification.documents.get(stem));
  if (document === undefined) return undefined;
  const named = whole ? undefined : formats.find(({ name }) => name === form?.name);
  return (context) => answerPart(context, document, named);
}

async function answerDiagram({ visit, edition }: RouteContext): Promise<Reply> {
  const { drawDiagram } = await import('../../catalogue/specification/diagram.ts');
  const language = languageOf(visit);
  const fields = languageVary(visit);
  return ok(newContent(drawDiagram(edition.snapshot, language)), {
    mediaType: 'image/svg+xml',
    headers: {
      'Content-Language': language,
      ...(fields.length > 0 && { Vary: fields.join(', ') }),
    },
  });
}

function answerPart({ visit, edition }: RouteContext, document: readonly Quad[], named?: Format) {
  const chosen = named
    ? { offer: named, mediaType: named.mediaType }
    : negotiate(visit.headers.accept, formats);
  if (chosen === undefined) return problemReply(visit, notAcceptable);
  return rdfReply(visit, {
    edition,
    key: `specification ${bySuffix(visit.path).stem}`,
    quads: () => document,
    chosen,
    headers: named ? {} : { Vary: 'Accept' },
  });
}
