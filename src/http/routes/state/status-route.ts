import { renderStatusPage } from '../../../html/pages/status-page.ts';
import type { DataState } from '../../editions/data-state.ts';
import { json, page } from '../../../site/forms.ts';
import type { Route } from '../../../site/routes/route.ts';
import type { RouteContext } from '../../answer/methods.ts';
import { problemReply } from '../../answer/problem.ts';
import { printFindings } from '../../../validate/findings/print-findings.ts';
import { newContent } from '../../wire/content.ts';
import { negotiate } from '../../wire/negotiate.ts';
import { pageHeaders } from '../../wire/page-headers.ts';
import { ok, type Reply } from '../../wire/reply.ts';
import { languageOf, languageVary, pageOf } from '../../wire/request.ts';

/** Row of the page that tells editors what became of their files. It is no address of the site itself. */
export const statusRoute: Route = {
  address: 'status',
  methods: 'reading',
  caching: 'never',
  forms: [page, json],
  label: 'status',
  description: {
    sv: 'Vad som är publicerat, vad som hålls tillbaka och varför.',
    en: 'What is published, what is held back and why.',
  },
};

/** Answers with what is published, what is held back and why: a page, or JSON. */
export function answerStatus({ visit, edition }: RouteContext, state: DataState): Reply {
  const { snapshot } = edition;
  const language = languageOf(visit);
  const chosen = negotiate(visit.headers.accept, statusRoute.forms)?.offer;
  if (chosen === undefined) return problemReply(visit, { kind: 'notAcceptable', detail: noForm });
  const vary = ['Accept', ...languageVary(visit)].join(', ');
  const headers = { 'Content-Language': language, Vary: vary };
  if (chosen.mediaType === json.mediaType) {
    const { outcome, findings } = state;
    const body = {
      outcome,
      ...(state.outcome === 'held-back' && { since: state.since.toISOString() }),
      version: snapshot.version,
      published: snapshot.taken.toISOString(),
      statements: snapshot.read.dataset.size,
      findings: JSON.parse(printFindings(findings, 'json', language)) as unknown,
    };
    const content = newContent(`${JSON.stringify(body, null, 2)}\n`);
    return ok(content, { mediaType: json.mediaType, headers });
  }
  const since = state.outcome === 'held-back' ? state.since : undefined;
  const status = { since, findings: state.findings };
  return ok(newContent(renderStatusPage(pageOf(visit), status, snapshot)), {
    mediaType: 'text/html',
    headers: { ...pageHeaders, ...headers },
  });
}

const noForm = {
  sv: 'Sidan finns som HTML och JSON.',
  en: 'The page comes as HTML and JSON.',
};
