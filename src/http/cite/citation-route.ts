import { citationPattern, isForgotten, type Citation } from '../../archive/citations/citation.ts';
import type { Entry } from '../../archive/store/manifest.ts';
import { writeReference } from '../../html/blocks/citation.ts';
import { writeCitationFile } from '../../html/citations/citation-file.ts';
import { renderCitation } from '../../html/citations/citation-page.ts';
import { referTo } from '../../html/citations/reference.ts';
import { bibtex, citationFile, cslJson } from '../../site/routes/routes-of-citations.ts';
import { page } from '../../site/forms.ts';
import { routes, type Variables } from '../../site/routes/routes.ts';
import { freshReply } from '../answer/told-reply.ts';
import type { RouteContext } from '../answer/methods.ts';
import { problemReply } from '../answer/problem.ts';
import type { Problem } from '../wire/problem-kinds.ts';
import type { Reply } from '../wire/reply.ts';
import { languageOf, pageOf } from '../wire/request.ts';
import { citationAsJson } from './citation-json.ts';
import { citingOff, forgottenCitation, noCitation } from './cite-problems.ts';
import type { Citing } from './citing.ts';

/** Answers with a citation: a page for people, and the reference in the forms that programs read. */
export async function answerCitation(
  context: RouteContext,
  citing: Citing | undefined,
): Promise<Reply> {
  const { visit, edition, variables } = context;
  const { snapshot } = edition;
  const citation = await findCitation(variables, citing);
  if (!('id' in citation)) return problemReply(visit, citation);
  const entry = await entryOf(citation, citing);
  const state = stateOf(entry);
  const language = languageOf(visit);
  const reference = () => writeReference(referTo(citation, language, snapshot), language);
  const ending = variables['format'];
  const reply = freshReply(visit, {
    forms: routes.citation.forms,
    ending,
    inLanguage: [page, bibtex, cslJson, citationFile],
    headers: { 'X-Robots-Tag': 'noindex' },
    texts: {
      HTML: () => renderCitation(pageOf(visit), citation, state, snapshot),
      JSON: () => citationAsJson(citation, snapshot),
      BibTeX: () => `${reference().bibtex}\n`,
      'CSL-JSON': () => `${reference().csl}\n`,
      'CITATION.cff': () => writeCitationFile(citation, language, snapshot),
    },
  });
  return ending === citationFile.extension ? asFile(reply, citationFile.label) : reply;
}

/** A file whose name programs look for. */
function asFile(reply: Reply, name: string): Reply {
  return {
    ...reply,
    headers: { ...reply.headers, 'Content-Disposition': `attachment; filename=${name}` },
  };
}

/** The citation that an address names, or why there is none. */
export async function findCitation(
  { id = '' }: Variables,
  citing: Citing | undefined,
): Promise<Citation | Problem> {
  if (citing === undefined) return citingOff;
  const found = citationPattern.test(id) ? await citing.citations.find(id) : undefined;
  if (found === undefined) return noCitation;
  return isForgotten(found) ? forgottenCitation : found;
}

/** The version that a citation was asked of, as long as it is kept. */
export async function entryOf(
  { version }: Citation,
  citing: Citing | undefined,
): Promise<Entry | undefined> {
  return (await citing?.past.versions())?.findLast((each) => each.version === version);
}

export function stateOf(entry: Entry | undefined) {
  return { isKept: entry !== undefined, isRewritten: entry?.rewritten !== undefined };
}
