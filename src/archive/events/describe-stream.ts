import { tree } from '../../rdf/vocabularies/paging-vocabulary.ts';
import { activity, ldes } from '../../rdf/vocabularies/stream-vocabulary.ts';
import { about, type Fact } from '../../rdf/statements.ts';
import { terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { dcterms, rdf, xsd } from '../../rdf/vocabulary.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { StreamName } from '../../site/streams.ts';
import { words } from '../../site/tagged-texts.ts';
import type { Text } from '../../site/text.ts';
import type { LogPage } from './log.ts';

const titles: Readonly<Record<StreamName, Text>> = {
  things: { sv: 'Vad som händer med sakerna', en: 'What happens to the things' },
  catalogue: { sv: 'Vad som händer i katalogen', en: 'What happens in the catalogue' },
};

/** The shape of what a feed of catalogues tells (DCAT-AP Feeds §1). */
const feedShape = terms.namedNode(
  'https://semiceu.github.io/LDES-DCAT-AP-feeds/shape.ttl#ActivityShape',
);

/** How often it is worth asking, in seconds. */
const pollingSeconds = 3600;

/** What a stream is called, and where its pages are. */
export function streamIri(publicUrl: string, stream: StreamName): NamedNode {
  return terms.namedNode(`${rootOf(publicUrl, stream).value}#stream`);
}

function rootOf(publicUrl: string, stream: StreamName): NamedNode {
  return terms.namedNode(publicUrl + pathOf('stream', { stream }));
}

export function pageIri(publicUrl: string, stream: StreamName, number: number): NamedNode {
  return terms.namedNode(publicUrl + pathOf('streamPage', { stream, number: String(number) }));
}

/**
 * The root of an event stream (LDES 1.0, TREE): what it is, how long things stay in it, and its pages by time.
 *
 * @param publicUrl where services are reached; ends in `/`
 * @param pages all of them, in order
 */
export function describeStream(
  publicUrl: string,
  stream: StreamName,
  pages: readonly LogPage[],
): readonly Quad[] {
  const root = rootOf(publicUrl, stream);
  return [
    ...about(streamIri(publicUrl, stream), [
      [rdf.type, ldes.EventStream],
      ...words(dcterms.title, titles[stream]),
      ...(stream === 'catalogue' ? [[tree.shape, feedShape] as const] : []),
      [ldes.timestampPath, activity.published],
      [ldes.versionOfPath, activity.object],
      [ldes.versionCreateObject, activity.Create],
      [ldes.versionUpdateObject, activity.Update],
      [ldes.versionDeleteObject, activity.Delete],
      [ldes.pollingInterval, terms.literal(String(pollingSeconds), xsd.integer)],
      [tree.view, root],
    ]),
    ...about(root, [
      [rdf.type, tree.Node],
      [rdf.type, ldes.EventSource],
    ]),
    ...retention(root, stream, pages),
    ...pages.flatMap((page, index) =>
      relations(root, page, pages[index + 1], { publicUrl, stream }),
    ),
  ];
}

/**
 * What is promised to stay, in the terms of LDES 1.0 and in those before: of the catalogue the last activity of each entity, of
 * things all that has happened since the first version.
 */
function retention(root: NamedNode, stream: StreamName, [first]: readonly LogPage[]): Quad[] {
  const policy = terms.namedNode(`${root.value}#retention`);
  const one = terms.literal('1', xsd.integer);
  const facts: readonly Fact[] =
    stream === 'catalogue' || first === undefined
      ? [
          [rdf.type, ldes.LatestVersionSubset],
          [ldes.amount, one],
          [ldes.versionAmount, one],
        ]
      : [
          [rdf.type, ldes.PointInTimePolicy],
          [ldes.pointInTime, moment(first.from)],
          [ldes.startingFrom, moment(first.from)],
        ];
  return [...about(root, [[ldes.retentionPolicy, policy]]), ...about(policy, facts)];
}

interface Place {
  readonly publicUrl: string;
  readonly stream: StreamName;
}

/** From when to when a page tells; the last has no end. */
function relations(
  root: NamedNode,
  page: LogPage,
  next: LogPage | undefined,
  { publicUrl, stream }: Place,
): Quad[] {
  const bounds = [
    { name: 'from', type: tree.GreaterThanOrEqualToRelation, at: page.from },
    ...(next ? [{ name: 'to', type: tree.LessThanRelation, at: next.from }] : []),
  ];
  return bounds.flatMap(({ name, type, at }) => {
    const relation = terms.namedNode(`${root.value}#${name}-${page.number}`);
    return [
      ...about(root, [[tree.relation, relation]]),
      ...about(relation, [
        [rdf.type, type],
        [tree.node, pageIri(publicUrl, stream, page.number)],
        [tree.path, activity.published],
        [tree.value, moment(at)],
      ]),
    ];
  });
}

function moment(milliseconds: number) {
  return terms.literal(new Date(milliseconds).toISOString(), xsd.dateTime);
}
