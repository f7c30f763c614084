import { about } from '../rdf/statements.ts';
import { terms, type Literal, type NamedNode, type Quad } from '../rdf/terms.ts';
import { vocabulary } from '../rdf/closed-vocabulary.ts';
import { prov, rdf, skos, xsd } from '../rdf/vocabulary.ts';
import { pathOf } from '../site/routes/routes.ts';
import { words } from '../site/tagged-texts.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { measuredThing } from './assess-rules.ts';
import type { Dimension, Found, Measure } from './measure.ts';

/** Data Quality Vocabulary (W3C). */
const dqv = vocabulary('http://www.w3.org/ns/dqv#', [
  'Dimension',
  'Metric',
  'QualityMeasurement',
  'QualityMetadata',
  'computedOn',
  'expectedDataType',
  'inDimension',
  'isMeasurementOf',
  'value',
]);

/**
 * Measures as DQV says them: each a metric with its definition, and a measurement where something was found out. A
 * metric that was not looked at has none.
 */
export function describeQuality(dimensions: readonly Dimension[], snapshot: Snapshot): Quad[] {
  const address = snapshot.baseIri + pathOf('quality');
  const named = (name: string): NamedNode => terms.namedNode(`${address}#${name}`);
  return [
    ...about(terms.namedNode(address), [[rdf.type, dqv.QualityMetadata]]),
    ...dimensions.flatMap((dimension) => [
      ...about(named(dimension.name), [
        [rdf.type, dqv.Dimension],
        ...words(skos.prefLabel, dimension.title),
        ...words(skos.definition, dimension.method),
      ]),
      ...dimension.measures.flatMap((measure) =>
        describeMeasure(measure, dimension, { named, snapshot }),
      ),
    ]),
  ];
}

interface Naming {
  readonly named: (name: string) => NamedNode;
  readonly snapshot: Snapshot;
}

function describeMeasure(
  { name, title, found, lookedAt, at }: Measure,
  dimension: Dimension,
  { named, snapshot }: Naming,
): Quad[] {
  const metric = about(named(name), [
    [rdf.type, dqv.Metric],
    ...words(skos.prefLabel, title),
    ...words(skos.definition, definitionOf(title, found)),
    [dqv.expectedDataType, datatypeOf(found)],
    [dqv.inDimension, named(dimension.name)],
  ]);
  const value = valueOf(found);
  if (value === undefined) return metric;
  return [
    ...metric,
    ...about(named(`${name}-measured`), [
      [rdf.type, dqv.QualityMeasurement],
      [dqv.isMeasurementOf, named(name)],
      [dqv.computedOn, measuredThing(snapshot)],
      [dqv.value, value],
      [prov.generatedAtTime, terms.literal(at ?? snapshot.taken.toISOString(), xsd.dateTime)],
      ...words(skos.note, lookedAt),
    ]),
  ];
}

function definitionOf(title: Measure['title'], found: Found): Measure['title'] {
  if (found.kind === 'points')
    return {
      sv: `${title.sv}: poäng, högst ${found.of}`,
      en: `${title.en}: points, ${found.of} at most`,
    };
  if (found.kind === 'share')
    return {
      sv: `${title.sv}: antal, av ${found.of}`,
      en: `${title.en}: number, of ${found.of}`,
    };
  return title;
}

function datatypeOf({ kind }: Found): NamedNode {
  if (kind === 'count' || kind === 'share') return xsd.integer;
  return kind === 'points' ? xsd.decimal : xsd.boolean;
}

function valueOf(found: Found): Literal | undefined {
  if (found.kind === 'not-looked-at') return undefined;
  const text = found.kind === 'points' ? decimal(found.value) : String(found.value);
  return terms.literal(text, datatypeOf(found));
}

/** The canonical form of xsd:decimal has a point. */
function decimal(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
