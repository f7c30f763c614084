import { formatOf, type FormatName } from '../rdf/syntaxes/formats.ts';
import type { Quad } from '../rdf/terms.ts';
import { writeJsonLd } from './json-ld.ts';
import { writeLines } from './lines.ts';
import { withoutGraphs } from '../rdf/statements.ts';
import { inOrder } from './order.ts';
import { writeRdfXml } from './rdf-xml.ts';
import { writeTurtle } from './turtle.ts';
import { findUnwritable, withWritableLabels } from './writable.ts';
import { impossible, type Serialisation, type Style, type Writer } from './writer.ts';

export type { Serialisation, Style } from './writer.ts';

const writers: Readonly<Record<FormatName, Writer>> = {
  turtle: writeTurtle,
  'json-ld': writeJsonLd,
  'n-triples': writeLines,
  'n-quads': writeLines,
  trig: writeTurtle,
  'rdf-xml': writeRdfXml,
};

/**
 * Writes statements in a syntax, whole and exactly as they are, or says why that syntax cannot.
 * The same statements give the same text, in whatever order they come. A syntax for triples
 * gets those of all graphs, each once.
 */
export async function serialise(
  quads: Iterable<Quad>,
  format: FormatName,
  style: Style,
): Promise<Serialisation> {
  const isTriples = formatOf(format).holds === 'triples';
  const inOrderOfTerms = inOrder(isTriples ? withoutGraphs(quads) : quads);
  const ordered = withWritableLabels(
    isTriples ? topicFirst(inOrderOfTerms, style.topic) : inOrderOfTerms,
  );
  const unwritable = findUnwritable(ordered);
  if (unwritable) return impossible(unwritable);
  return writers[format](ordered, style);
}

/** A reader finds first what the document is about. Graphs stay whole, so this is for triples. */
function topicFirst(quads: readonly Quad[], topic: string | undefined): readonly Quad[] {
  if (topic === undefined) return quads;
  const isTopic = ({ subject }: Quad): boolean =>
    subject.termType === 'NamedNode' && subject.value === topic;
  return [...quads.filter(isTopic), ...quads.filter((quad) => !isTopic(quad))];
}
