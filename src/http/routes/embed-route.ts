import { embedCode, embedSize } from '../../html/blocks/matrix/matrix-block.ts';
import { assetNamed } from '../../html/kit/assets.ts';
import { frameOf } from '../../html/layout/frame.ts';
import { embeddedIn } from '../../html/blocks/embedded.ts';
import { renderEmbed, writeNumbers, writePicture } from '../../html/pages/embed-page.ts';
import { csv, page, picture, type Form } from '../../site/forms.ts';
import { pathUnder } from '../../site/addresses.ts';
import { routes } from '../../site/routes/routes.ts';
import { soleForm } from '../answer/sole-form.ts';
import { pageOnce } from '../answer/page-reply.ts';
import { problemReply } from '../answer/problem.ts';
import { newContent } from '../wire/content.ts';
import { negotiate } from '../wire/negotiate.ts';
import { embedHeaders } from '../wire/page-headers.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import type { RouteContext } from '../answer/methods.ts';
import { ok, type Reply } from '../wire/reply.ts';
import { languageVary, pageOf } from '../wire/request.ts';
import { answerDocument } from './documents/document-route.ts';

/** Answers with a page's picture for other sites: in a frame, by itself, or its numbers. */
export function answerEmbed(context: RouteContext): Promise<Reply> | Reply {
  const { visit, edition, variables } = context;
  const { snapshot } = edition;
  const shown = pageOf(visit);
  const embedded = embeddedIn(variables['page'] ?? '', shown, snapshot);
  if (embedded === undefined) return answerDocument(context);
  const forms: readonly Form[] = routes.embed.forms;
  const form =
    forms.find(({ extension }) => extension === variables['format']) ??
    negotiate(visit.headers.accept, forms)?.offer;
  const vary = [...(variables['format'] === undefined ? ['Accept'] : []), ...languageVary(visit)];
  const headers = vary.length > 0 ? { Vary: vary.join(', ') } : {};
  if (form === picture)
    return ok(newContent(writePicture(embedded)), { mediaType: picture.mediaType, headers });
  if (form === csv)
    return ok(newContent(writeNumbers(embedded)), { mediaType: csv.mediaType, headers });
  if (form !== page) return problemReply(visit, notAcceptable);
  return pageOnce(edition, {
    page: shown,
    headers: { ...embedHeaders, ...headers },
    render: () => renderEmbed(embedded),
  });
}

/** Answers with the elements that other sites show things with; a page that isolates itself may load them too (Fetch §3.7). */
export function answerElements({ route }: RouteContext): Reply {
  const { body } = assetNamed('elements');
  const headers = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
  return ok(newContent(body), { ...soleForm(route), headers });
}

/** Answers how a page of ours is shown elsewhere (oEmbed 1.0 §2.3.4.4: rich). */
export function answerOembed({ visit, edition }: RouteContext, publicUrl: string): Reply {
  const { snapshot } = edition;
  const format = visit.query.get('format') ?? 'json';
  if (format !== 'json') return problemReply(visit, onlyJson);
  const shown = pageOf(visit);
  const name = nameIn(visit.query.get('url') ?? '', [publicUrl, snapshot.baseIri]);
  const embedded = name === undefined ? undefined : embeddedIn(name, shown, snapshot);
  if (name === undefined || embedded === undefined) return problemReply(visit, nothingToShow);
  const { title } = embedded.read;
  const { language } = shown;
  const most = (parameter: string): number => {
    const number = Number(visit.query.get(parameter));
    return number > 0 ? number : Infinity;
  };
  const size = {
    width: Math.min(embedSize.width, most('maxwidth')),
    height: Math.min(embedSize.height, most('maxheight')),
  };
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: frameOf(snapshot, language).name,
    provider_url: publicUrl,
    html: embedCode(name, { title, language, snapshot, size }),
    ...size,
  };
  const fields = languageVary(visit);
  return ok(newContent(JSON.stringify(answer)), {
    mediaType: 'application/json',
    headers: fields.length > 0 ? { Vary: fields.join(', ') } : {},
  });
}

/** The name of a page of ours by its address, or that of what it shows elsewhere. */
function nameIn(url: string, bases: readonly string[]): string | undefined {
  const path = bases.map((base) => pathUnder(base, url)).find((each) => each !== undefined);
  return /^(?:page|embed)\/([^/?#.]+)(?:[?#]|$)/.exec(path ?? '')?.[1];
}

const nothingToShow: Problem = {
  kind: 'notFound',
  detail: {
    sv: 'Adressen i ”url” är ingen sida härifrån som har en bild att visa. Ge adressen till en sådan sida, till exempel page/goals under basadressen.',
    en: 'The address in “url” is no page of this site that has a picture to show. Give the address of such a page, for example page/goals below the base.',
  },
};

const onlyJson: Problem = {
  kind: 'malformedRequest',
  detail: {
    sv: 'Svaret finns bara som JSON. Ta bort ”format” eller skriv ”format=json”.',
    en: 'The answer comes as JSON only. Leave out “format” or write “format=json”.',
  },
};

const notAcceptable: Problem = {
  kind: 'notAcceptable',
  detail: {
    sv: 'Bilden finns som HTML, SVG och CSV.',
    en: 'The picture comes as HTML, SVG and CSV.',
  },
};
