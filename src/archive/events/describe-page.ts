import { parseN3 } from '../../load/n3/parse-n3.ts';
import { tree } from '../../rdf/vocabularies/paging-vocabulary.ts';
import { about } from '../../rdf/statements.ts';
import { activity as as, ldes } from '../../rdf/vocabularies/stream-vocabulary.ts';
import { newTermFactory, terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { dcterms, prov, rdf, xsd } from '../../rdf/vocabulary.ts';
import { pathOf } from '../../site/routes/routes.ts';
import type { StreamName } from '../../site/streams.ts';
import type { Activity } from './activity.ts';
import { pageIri, streamIri } from './describe-stream.ts';

/** A page of a stream, to be told. */
export interface StreamPage {
  readonly publicUrl: string;
  readonly stream: StreamName;
  readonly number: number;
  readonly activities: readonly Activity[];
  /** Whether nothing will come to it any more. */
  readonly isClosed: boolean;
}

/**
 * A page of an event stream: each activity in the default graph, and what the entity says since in a graph that has the name of the
 * activity (DCAT-AP Feeds §1).
 *
 * @throws where the log is not what was written
 */
export async function describePage(page: StreamPage): Promise<readonly Quad[]> {
  const { publicUrl, stream, number, activities, isClosed } = page;
  const [name, whole] = [pageIri(publicUrl, stream, number), streamIri(publicUrl, stream)];
  const nameOf = ({ number: count, version }: Activity): NamedNode =>
    terms.namedNode(`${name.value}#${count}-${version.slice(0, 12)}`);
  const text = activities.flatMap((activity) => inGraph(activity, nameOf(activity))).join('');
  const parsed = await parseN3('application/n-quads')({
    ...{ text, baseIri: publicUrl, terms: newTermFactory('') },
  });
  if (parsed.outcome !== 'parsed') throw new Error(`Page ${number} of ${stream} cannot be read.`);
  return [
    ...about(whole, [
      [rdf.type, ldes.EventStream],
      [tree.view, terms.namedNode(publicUrl + pathOf('stream', { stream }))],
      ...activities.map((activity) => [tree.member, nameOf(activity)] as const),
    ]),
    ...about(name, [
      [rdf.type, tree.Node],
      ...(isClosed ? [[ldes.immutable, terms.literal('true', xsd.boolean)] as const] : []),
    ]),
    ...activities.flatMap((activity) => aboutActivity(activity, nameOf(activity), publicUrl)),
    ...parsed.quads,
  ];
}

function aboutActivity(
  { type, object, published, version, graphs }: Activity,
  name: NamedNode,
  publicUrl: string,
): Quad[] {
  return about(name, [
    [rdf.type, as[type]],
    [as.object, terms.namedNode(object)],
    [as.published, terms.literal(published, xsd.dateTime)],
    [dcterms.isPartOf, terms.namedNode(publicUrl + pathOf('version', { version }))],
    ...graphs.map((graph) => [prov.wasDerivedFrom, terms.namedNode(graph)] as const),
  ]);
}

/** What an entity says as N-Quads of a graph. Blank nodes of one activity are none of another's, though they stand on one page. */
function inGraph({ number, lines }: Activity, { value }: NamedNode): string[] {
  return lines.map((line) =>
    withLabels(line, (label) => `e${number}${label}`).replace(/ \.\n$/, () => ` <${value}> .\n`),
  );
}

/** A line of N-Triples with its blank nodes called otherwise; texts that look like some stay. */
function withLabels(line: string, name: (label: string) => string): string {
  return line.replace(/"(?:\\.|[^"\\])*"|<[^>]*>|_:([^\s<>"]+)/g, (found, label?: string) =>
    label === undefined ? found : `_:${name(label)}`,
  );
}
