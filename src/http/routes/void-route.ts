import { voidGraphPath } from '../../site/graph-paths.ts';
import { answerDocument } from './documents/document-route.ts';
import type { RouteContext } from '../answer/methods.ts';
import type { Reply } from '../wire/reply.ts';

/** Answers with the graph in which the data describes itself; who has no preference is a program here, and gets RDF. */
export function answerVoid({ visit, edition }: RouteContext): Promise<Reply> | Reply {
  const { accept = '*/*' } = visit.headers;
  const headers =
    accept.trim() === '*/*' ? { ...visit.headers, accept: 'text/turtle' } : visit.headers;
  return answerDocument({ visit: { ...visit, headers, path: voidGraphPath }, edition });
}
