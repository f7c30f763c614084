import type { Response } from 'express';
import { describeService, type Service } from '../catalogue/service-description.ts';
import { renderQueryPage } from '../html/query-page.ts';
import { resultFormats } from '../query/result-formats.ts';
import { formats, type Format, type FormatName } from '../rdf/formats.ts';
import { serialise, type Serialisation } from '../serialise/serialise.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { tagOf } from './edition.ts';
import { negotiate, type Chosen } from './negotiate.ts';
import { sendProblem, type Problem } from './problem.ts';
import { sendNotModified, sendText } from './send-text.ts';
import { chooseFormats } from './sparql-formats.ts';
import { languageOf, type Visit } from './visit.ts';

/** What is at the endpoint's door, for whoever comes without a query. */
export type Door = (
  response: Response,
  visit: Visit,
  snapshot: Snapshot,
  format: string | undefined,
) => Promise<void>;

const page = { name: 'html', mediaType: 'text/html', aliases: ['application/xhtml+xml'] } as const;

/** The service description for programs, and for people a form. Who has no preference is a program. */
export function newDoor(service: Omit<Service, 'mediaTypes'>): Door {
  const mediaTypes = [...resultFormats, ...formats].map(({ mediaType }) => mediaType);
  const write = newDescriptionWriter({ ...service, mediaTypes });
  return async (response, visit, snapshot, format) => {
    const chosen = chooseForm(visit, format);
    if (chosen === undefined) {
      sendProblem(response, visit, noQuery);
      return;
    }
    if (chosen.offer.name === 'html') {
      const language = languageOf(visit);
      response.set('Content-Language', language).type('html');
      response.send(renderQueryPage({ path: visit.path, language }, snapshot, service.limits));
      return;
    }
    const written = await write(snapshot, chosen.offer.name);
    if (written.outcome === 'impossible') {
      sendProblem(response, visit, { kind: 'notAcceptable', detail: written.reason });
      return;
    }
    const { mediaType } = chosen;
    const tag = tagOf(snapshot, 'service-description', mediaType);
    if (sendNotModified(response, visit, tag)) return;
    await sendText(response, visit, written, { mediaType, tag });
  };
}

function chooseForm(
  { headers }: Visit,
  format: string | undefined,
): Chosen<Format | typeof page> | undefined {
  if (format === undefined) return negotiate(headers.accept, [...formats, page]);
  const choosing = chooseFormats(format, undefined);
  return choosing.outcome === 'chosen' ? choosing.choice.graph : undefined;
}

/** Many clients read it before each query, so it is written once for each syntax (comunica#1657). */
function newDescriptionWriter(
  service: Service,
): (snapshot: Snapshot, format: FormatName) => Promise<Serialisation> {
  const bySnapshot = new WeakMap<Snapshot, Map<FormatName, Promise<Serialisation>>>();
  return (snapshot, format) => {
    const written = bySnapshot.get(snapshot) ?? new Map<FormatName, Promise<Serialisation>>();
    bySnapshot.set(snapshot, written);
    const { prefixes, context } = snapshot;
    const topic = `${service.publicUrl}sparql`;
    const style = { prefixes, topic, ...(context && { context }) };
    const text =
      written.get(format) ?? serialise(describeService(snapshot, service), format, style);
    written.set(format, text);
    return text;
  };
}

const noQuery: Problem = {
  kind: 'malformedRequest',
  detail: {
    sv: 'Skicka en fråga i parametern query, med GET eller POST.',
    en: 'Send a query in the parameter query, by GET or POST.',
  },
};
