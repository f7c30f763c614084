import { dayOfData } from '../../describe/data-date.ts';
import { renderLinkList } from '../../html/pages/links/link-list-page.ts';
import { renderLinkSet } from '../../html/pages/links/link-set-page.ts';
import { writeLinkList } from '../../links/link-list.ts';
import { linkSetNamed, linkSetsOf } from '../../links/read-link-sets.ts';
import type { LinkSet } from '../../links/link-set.ts';
import { writeLinkTable } from '../../links/write-link-table.ts';
import { writeSssomJson } from '../../links/write-sssom-json.ts';
import { writeSssomTsv } from '../../links/write-sssom-tsv.ts';
import { csv, json, page, sssomJson, type Form } from '../../site/forms.ts';
import { pathOf, routes } from '../../site/routes/routes.ts';
import type { RouteContext } from '../answer/methods.ts';
import { writeLinks } from '../wire/write-links.ts';
import { pageOnce } from '../answer/page-reply.ts';
import { problemReply } from '../answer/problem.ts';
import { lastModified } from '../wire/last-modified.ts';
import { negotiate } from '../wire/negotiate.ts';
import { newContent } from '../wire/content.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import { ok, type Reply } from '../wire/reply.ts';
import { languageVary, namedLanguage, pageOf, type Visit } from '../wire/request.ts';
import { answerDocument } from './documents/document-route.ts';

/** Answers with the list of the sets of links. */
export function answerLinkSets(context: RouteContext): Promise<Reply> | Reply {
  const { visit, edition } = context;
  const { snapshot } = edition;
  const sets = linkSetsOf(snapshot);
  if (sets.length === 0) return answerDocument(context);
  const { forms } = routes.linkSets;
  const form: Form | undefined = negotiate(visit.headers.accept, forms)?.offer;
  if (form === json) {
    const content = newContent(writeLinkList(sets, snapshot.publicUrl));
    return ok(content, { mediaType: json.mediaType, headers: { Vary: 'Accept' } });
  }
  if (!form) return problemReply(visit, notAcceptable(forms));
  const place = pageOf(visit);
  return pageOnce(edition, {
    page: place,
    headers: { Vary: ['Accept', ...languageVary(visit)].join(', ') },
    render: () => renderLinkList(place, sets, snapshot),
  });
}

/** Answers with a set of links, in a form. */
export async function answerLinkSet(context: RouteContext): Promise<Reply> {
  const { visit, edition, variables } = context;
  const { snapshot } = edition;
  const set = linkSetNamed(variables['set'] ?? '', snapshot);
  if (!set) return answerDocument(context);
  const form = formOf(visit, variables['format']);
  if (!form) return problemReply(visit, notAcceptable(routes.linkSet.forms));
  const vary = variables['format'] === undefined ? ['Accept'] : [];
  const Link = linksOf(set, visit);
  if (form === page) {
    const place = pageOf(visit);
    const headers = [...vary, ...languageVary(visit)].join(', ');
    return pageOnce(edition, {
      page: place,
      headers: headers === '' ? { Link } : { Link, Vary: headers },
      render: () => renderLinkSet(place, set, snapshot),
    });
  }
  const headers = {
    Link,
    ...(vary.length > 0 && { Vary: vary.join(', ') }),
    'Content-Disposition': `inline; filename="${set.name}.${form.extension}"`,
  };
  const content = newContent(write(form, set, visit));
  const reply = ok(content, { mediaType: form.mediaType, headers });
  const changed = lastModified(dayOfData(snapshot), snapshot.taken);
  return { ...reply, lastModified: changed, hasRanges: true };
}

function write(form: Form, set: LinkSet, visit: Visit): string {
  const writing = { snapshot: visit.snapshot, language: namedLanguage(visit) };
  if (form === sssomJson) return writeSssomJson(set, writing);
  return form === csv ? writeLinkTable(set, writing.language) : writeSssomTsv(set, writing);
}

/** What the set is about, its page, and the licence of its links. */
function linksOf({ iri, name, termsOfUse }: LinkSet, { snapshot }: Visit): string {
  return writeLinks([
    { href: snapshot.baseIri + pathOf('linkSet', { set: name }), rel: 'canonical' },
    { href: iri.value, rel: 'describes' },
    ...termsOfUse.licenses.map(({ value }) => ({ href: value, rel: 'license' })),
  ]);
}

function formOf(visit: Visit, ending: string | undefined): Form | undefined {
  const { forms } = routes.linkSet;
  if (ending !== undefined) return forms.find(({ extension }) => extension === ending);
  return negotiate(visit.headers.accept, forms)?.offer;
}

function notAcceptable(forms: readonly Form[]): Problem {
  const names = forms.map(({ label }) => label).join(', ');
  return {
    kind: 'notAcceptable',
    detail: { sv: `Länkarna finns som ${names}.`, en: `The links exist as ${names}.` },
    extensions: { available: forms.map(({ mediaType }) => mediaType) },
  };
}
