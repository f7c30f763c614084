import { renderProblemPage } from '../../html/layout/problem-page.ts';
import { newContent } from '../wire/content.ts';
import { negotiate } from '../wire/negotiate.ts';
import { pageHeaders } from '../wire/page-headers.ts';
import { headersOf, wordsOf, type Problem } from '../wire/problem-kinds.ts';
import type { Reply } from '../wire/reply.ts';
import { languageOf, pageOf, type Visit } from '../wire/request.ts';
import { inLanguage } from '../../site/text.ts';

const offers = [
  { mediaType: 'application/problem+json', aliases: ['application/json'] },
  { mediaType: 'text/html', aliases: [] },
] as const;

/** A problem as an answer (RFC 9457): JSON for programs, a page for people. */
export function problemReply(visit: Visit, problem: Problem): Reply {
  const language = languageOf(visit);
  const { status, ...words } = wordsOf(problem, language);
  const headers = { 'Content-Language': language, ...headersOf(problem) };
  const chosen = negotiate(visit.headers.accept, offers);
  if (chosen?.mediaType === 'text/html') {
    const page = renderProblemPage(pageOf(visit), { status, ...words }, visit.snapshot);
    return { status, headers: { ...pageHeaders, ...headers }, content: newContent(page) };
  }
  // Where it happened, at the address that is known to be ours: what the request says it asks may be forged.
  const instance = new URL(visit.snapshot.publicUrl + visit.path).href;
  const told = Object.entries(problem.told ?? {}).map(([name, text]) => [
    name,
    inLanguage(text, language),
  ]);
  const more = { ...problem.extensions, ...(Object.fromEntries(told) as Record<string, string>) };
  const body = { type: 'about:blank', status, ...words, instance, ...more };
  return {
    status,
    // JSON has no charset (RFC 8259 §11).
    headers: { 'Content-Type': 'application/problem+json', ...headers },
    content: newContent(`${JSON.stringify(body, null, 2)}\n`),
  };
}
