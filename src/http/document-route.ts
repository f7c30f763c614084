import type { Response } from 'express';
import { describe, lookUp, type Description } from '../describe/describe.ts';
import { renderDocumentPage } from '../html/document-page.ts';
import { relativeReference, toUriSpelling } from '../site/addresses.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { negotiate } from './negotiate.ts';
import { sendProblem, type Problem } from './problem.ts';
import { sendRdf } from './send-rdf.ts';
import {
  bySuffix,
  notAcceptable,
  representations,
  type Representation,
} from './representations.ts';
import { languageOf, type Visit } from './visit.ts';

/** Answers for every IRI under the base that the data describes, and for the documents about them. */
export async function answerDocument(
  response: Response,
  visit: Visit,
  snapshot: Snapshot,
): Promise<void> {
  const target = resolve(visit, snapshot);
  if (target === undefined) {
    sendProblem(response, visit, notFound(snapshot.baseIri + visit.path));
    return;
  }
  const { found, stem, form } = target;
  if (found.outcome === 'thing') {
    const suffix = form ? `.${form.extension}` : '';
    const location = relativeReference(visit.path, found.path + suffix);
    response.redirect(303, toUriSpelling(location) + (form ? '' : visit.search));
    return;
  }
  const chosen = form
    ? { offer: form, mediaType: form.mediaType }
    : negotiate(visit.headers.accept, representations);
  if (chosen === undefined) {
    sendProblem(response, visit, notAcceptable);
    return;
  }
  const contentLocation = relativeReference(visit.path, `${stem}.${chosen.offer.extension}`);
  response.set({
    Vary: 'Accept, Accept-Language',
    'Content-Location': toUriSpelling(contentLocation),
    Link: alternates(visit.path, stem),
  });
  const description = describe(snapshot, found.topics);
  await send(response, { visit, stem, snapshot, description, chosen });
}

interface Target {
  readonly found: Exclude<ReturnType<typeof lookUp>, { outcome: 'unknown' }>;
  /** The document's path without the ending that asks for a form. */
  readonly stem: string;
  readonly form?: Representation | undefined;
}

/** An IRI may itself hold a query or end like a form, so the address is tried whole first. */
function resolve({ path, search }: Visit, snapshot: Snapshot): Target | undefined {
  const { stem, form } = bySuffix(path);
  const attempts = [{ stem: path + search }, { stem: path }, ...(form ? [{ stem, form }] : [])];
  for (const attempt of attempts) {
    const found = lookUp(snapshot, attempt.stem);
    if (found.outcome !== 'unknown') return { ...attempt, found };
  }
  return undefined;
}

interface Answer {
  readonly visit: Visit;
  readonly stem: string;
  readonly snapshot: Snapshot;
  readonly description: Description;
  readonly chosen: { readonly offer: Representation; readonly mediaType: string };
}

async function send(response: Response, answer: Answer): Promise<void> {
  const { visit, snapshot, description } = answer;
  const { offer, mediaType } = answer.chosen;
  if (offer.name === 'html') {
    const language = languageOf(visit);
    const page = { path: visit.path, stem: answer.stem, language };
    response.set('Content-Language', language).type('html');
    response.send(renderDocumentPage(page, description, snapshot));
    return;
  }
  const topic = description.topics[0].value;
  await sendRdf(response, visit, {
    quads: description.quads,
    topic,
    snapshot,
    chosen: { offer, mediaType },
  });
}

/** Links to all forms of a document (RFC 8288). */
function alternates(from: string, stem: string): string {
  return representations
    .map(({ mediaType, extension }) => {
      const url = toUriSpelling(relativeReference(from, `${stem}.${extension}`));
      return `<${url}>; rel="alternate"; type="${mediaType}"`;
    })
    .join(', ');
}

function notFound(iri: string): Problem {
  return {
    kind: 'notFound',
    detail: {
      sv: `Det finns inget på adressen ${iri}. Startsidan visar vad som finns.`,
      en: `There is nothing at ${iri}. The start page shows what there is.`,
    },
  };
}
