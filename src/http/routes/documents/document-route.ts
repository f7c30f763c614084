import { isRule } from '../../../model/rules-snapshot.ts';
import { folderContents } from '../../../model/folder-contents.ts';
import { lookUp, type Lookup } from '../../../describe/look-up.ts';
import {
  documentPathOf,
  pathUnder,
  relativeReference,
  thingPathOf,
  toIriSpelling,
  toUriSpelling,
  withParameters,
} from '../../../site/addresses.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { documentReply, type RenderDocument } from './document-reply.ts';
import type { DocumentTarget } from './document-target.ts';
import { page } from '../../../site/forms.ts';
import { successorLinks, thingLinks } from '../../answer/link-header.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { pageOnce } from '../../answer/page-reply.ts';
import { problemReply } from '../../answer/problem.ts';
import { negotiate } from '../../wire/negotiate.ts';
import type { Problem } from '../../wire/problem-kinds.ts';
import { isReserved } from '../../../site/routes/routes.ts';
import { cacheControls } from '../../../site/routes/route.ts';
import { redirect, type Reply } from '../../wire/reply.ts';
import { bySuffix } from '../../answer/representations.ts';
import { languageVary, pageOf, type Visit } from '../../wire/request.ts';

/** Answers for every IRI under the base that the data describes or has a tombstone for, and for the documents about them. */
export function answerDocument(
  { visit: asked, edition }: Pick<RouteContext, 'visit' | 'edition'>,
  render?: RenderDocument,
): Promise<Reply> | Reply {
  const { snapshot } = edition;
  const target = resolve(asked, snapshot);
  if (target === undefined && isRule(snapshot, bySuffix(asked.path).stem))
    return answerRule({ visit: asked, edition });
  if (target === undefined) return answerFolder({ visit: asked, edition });
  const { found, visit } = target;
  switch (found.outcome) {
    case 'thing': {
      const location = locationOf(found.path, target, visit);
      return redirect(303, location, {
        Link: thingLinks(relativeReference(visit.path, found.path)),
      });
    }
    case 'replaced':
      return redirect(308, successorOf(found.successor.value, target, { visit, snapshot }));
    case 'document':
      return documentReply({ visit, edition }, { ...target, topics: found.topics }, render);
    case 'removed':
      return remains(410, { visit, edition }, { ...target, topics: found.topics });
    case 'divided': {
      const links = successorLinks(found.successors);
      return remains(300, { visit, edition }, { ...target, topics: found.topics }, links);
    }
  }
}

/** No day tells when a rule was changed: the data's days are of the data. */
async function answerRule({
  visit,
  edition,
}: Pick<RouteContext, 'visit' | 'edition'>): Promise<Reply> {
  const { renderShapesPage } = await import('../../../html/document/shapes-page.ts');
  const reply = await answerDocument({ visit, edition: edition.rules() }, (page, { topics }) =>
    renderShapesPage(page, topics, edition.snapshot),
  );
  return { ...reply, lastModified: undefined };
}

const forPeople = [page];

/** Where nothing is but what is below, people get a list of that; programs have the data. */
function answerFolder({
  visit,
  edition,
}: Pick<RouteContext, 'visit' | 'edition'>): Promise<Reply> | Reply {
  const { snapshot } = edition;
  const contents = folderContents(visit.path, snapshot);
  const isForPeople = negotiate(visit.headers.accept, forPeople) !== undefined;
  if (contents === undefined || !isForPeople)
    return problemReply(visit, notFound(snapshot.baseIri + visit.path));
  const shown = pageOf(visit);
  return pageOnce(edition, {
    page: shown,
    headers: { Vary: ['Accept', ...languageVary(visit)].join(', ') },
    render: async () =>
      (await import('../../../html/pages/folder-page.ts')).renderFolderPage(
        shown,
        contents,
        snapshot,
      ),
  });
}

interface Target extends Pick<DocumentTarget, 'stem' | 'form'> {
  readonly found: Exclude<Lookup, { outcome: 'unknown' }>;
  /** The request, with what belongs to the IRI in its path and the rest in its query. */
  readonly visit: Visit;
}

/** An IRI may itself end like a form, so the address is tried whole first. */
function resolve(asked: Visit, snapshot: Snapshot): Target | undefined {
  for (const visit of readings(asked)) {
    const { stem, form } = bySuffix(visit.path);
    // What the site itself answers at is no thing that has a record.
    const isForm = form !== undefined && !(form.name === 'json' && isReserved(stem));
    for (const attempt of [{ stem: visit.path }, ...(isForm ? [{ stem, form }] : [])]) {
      const found = lookUp(snapshot, attempt.stem);
      if (found.outcome !== 'unknown') return { ...attempt, found, visit };
    }
  }
  return undefined;
}

/** An IRI may itself have a query: all of the request's is tried, then all but the parameters that documents take, then none. */
function readings(visit: Visit): readonly Visit[] {
  const parameters = visit.search.slice(1).split('&');
  const isOurs = (parameter: string): boolean => /^(?:lang|page|terms)=/.test(parameter);
  const reading = (ofIri: readonly string[], others: readonly string[]): Visit => {
    const rest = others.join('&');
    return {
      ...visit,
      path: withParameters(visit.path, toIriSpelling(ofIri.join('&'))),
      search: withParameters('', rest),
      query: new URLSearchParams(rest),
    };
  };
  const others = parameters.filter((parameter) => !isOurs(parameter));
  return [reading(parameters, []), reading(others, parameters.filter(isOurs)), visit];
}

/** Where another path is from here, in the form that was asked for. */
function locationOf(path: string, { form }: Target, visit: Visit): string {
  const suffix = form ? `.${form.extension}` : '';
  const location = toUriSpelling(relativeReference(visit.path, path + suffix));
  return form ? location : withParameters(location, visit.search.slice(1));
}

/** Who asks for a document is led to the document about the successor. */
function successorOf(
  iri: string,
  target: Target,
  { visit, snapshot }: { readonly visit: Visit; readonly snapshot: Snapshot },
): string {
  const path = pathUnder(snapshot.baseIri, iri);
  if (path === undefined) return toUriSpelling(iri);
  const isAboutThing = thingPathOf(target.stem) !== undefined;
  return locationOf((isAboutThing ? documentPathOf(path) : undefined) ?? path, target, visit);
}

/** What remains of a thing: its tombstone, in every form that a document has (DIGG UM-10, UM-12). */
async function remains(
  status: 300 | 410,
  asked: Pick<RouteContext, 'visit' | 'edition'>,
  target: DocumentTarget,
  links?: string,
): Promise<Reply> {
  const reply = await documentReply(asked, target);
  if (reply.status === 406 && status === 410) return problemReply(asked.visit, gone);
  if (reply.status !== 200) return reply;
  const Link = [reply.headers['Link'], links].filter((each) => each !== undefined).join(', ');
  return {
    status,
    tag: reply.tag,
    headers: { ...reply.headers, Link, 'Cache-Control': cacheControls.revalidated },
    ...(reply.content && { content: reply.content }),
    isLasting: true,
  };
}

const gone: Problem = {
  kind: 'gone',
  detail: {
    sv: 'Det som fanns på adressen är borttaget och kommer inte tillbaka.',
    en: 'What was at this address has been removed and will not come back.',
  },
};

function notFound(iri: string): Problem {
  return {
    kind: 'notFound',
    detail: {
      sv: `Det finns inget på adressen ${iri}. Startsidan visar vad som finns.`,
      en: `There is nothing at ${iri}. The start page shows what there is.`,
    },
  };
}
