import { Parser } from 'n3';
import { terms, type Quad } from '../../src/rdf/terms.ts';

/** Something that a feed tells of, with what its entity says since. */
export interface Event {
  readonly type: string;
  readonly object: string;
  readonly published: string;
  readonly version: string;
  readonly said: readonly Quad[];
}

const as = 'https://www.w3.org/ns/activitystreams#';
const tree = 'https://w3id.org/tree#';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/**
 * All that a feed tells, in order: a harvester in few words, which knows nothing of how the site writes feeds.
 *
 * @param base what the site's addresses begin with
 */
export async function eventsIn(
  origin: string,
  base: string,
  path: string,
): Promise<readonly Event[]> {
  const read = async (address: string): Promise<Quad[]> => {
    const response = await fetch(address.replace(base, `${origin}/`));
    const parser = new Parser({ format: 'application/trig', factory: terms, baseIRI: address });
    return parser.parse(await response.text());
  };
  const root = await read(base + path);
  const pages = new Set(
    root
      .filter(({ predicate }) => predicate.value === `${tree}node`)
      .map(({ object }) => object.value),
  );
  const events: Event[] = [];
  for (const page of pages) events.push(...eventsOn(await read(page)));
  return events.sort((one, other) => (one.published < other.published ? -1 : 1));
}

function eventsOn(quads: readonly Quad[]): Event[] {
  const members = quads.filter(({ predicate }) => predicate.value === `${tree}member`);
  return members.map(({ object: name }) => {
    const value = (property: string): string => {
      const found = quads.find(
        ({ subject, predicate, graph }) =>
          graph.value === '' && subject.equals(name) && predicate.value === property,
      );
      return found?.object.value ?? '';
    };
    return {
      type: value(rdfType).replace(as, ''),
      object: value(`${as}object`),
      published: value(`${as}published`),
      version: value('http://purl.org/dc/terms/isPartOf'),
      said: quads.filter(({ graph }) => graph.equals(name)),
    };
  });
}

/** What is there after all that happened: what the last activity of each entity says, if it is not gone. */
export function replay(events: readonly Event[]): Quad[] {
  const latest = new Map<string, Event>();
  for (const event of events) {
    if (event.type === 'Delete') latest.delete(event.object);
    else latest.set(event.object, event);
  }
  return [...latest.values()].flatMap(({ said }) =>
    said.map(({ subject, predicate, object }) => terms.quad(subject, predicate, object)),
  );
}
