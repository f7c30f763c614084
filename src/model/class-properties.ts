import type { PropertyPath } from '../rdf/property-path.ts';
import type { NamedNode, Term } from '../rdf/terms.ts';
import { rdf } from '../rdf/vocabulary.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { propertiesFor, rangesOf, withClassesAbove } from './ontology.ts';
import { propertyShapesFor, type PropertyShape } from './class-shapes.ts';
import { usageOf, type PropertyUsage } from './usage.ts';

/** A property of a class's things, as far as shapes, vocabulary and data know it. */
export interface ClassProperty {
  readonly path: PropertyPath;
  /** What shapes ask, where they do. */
  readonly shape: PropertyShape | undefined;
  /** The class above that the shape is for, where it is not this one's own. */
  readonly from: NamedNode | undefined;
  /** What values are: as the shapes have it, else the vocabulary, else as the data has them. */
  readonly kinds: readonly Term[];
  /** How often the class's things have it; `undefined` for what is no single property. */
  readonly triples: number | undefined;
}

/** The properties of a class's things: those that shapes speak of, in their order, then those that only the vocabulary or the data has. */
export function propertiesOf(kind: NamedNode, snapshot: Snapshot): readonly ClassProperty[] {
  const used = usageOf(kind, snapshot)?.properties ?? [];
  const describe = (path: PropertyPath, shape?: PropertyShape, from?: NamedNode): ClassProperty => {
    const property = path.kind === 'predicate' ? path.predicate : undefined;
    const usage = used.find((each) => property?.equals(each.property));
    return {
      path,
      shape,
      from,
      kinds: kindsOf(shape, property, { usage, snapshot }),
      triples: property && (usage?.triples ?? 0),
    };
  };
  const shaped = withClassesAbove([kind], snapshot.dataset).flatMap((each) =>
    propertyShapesFor(each, snapshot).map((shape) =>
      describe(shape.path, shape, each.equals(kind) ? undefined : each),
    ),
  );
  const known = new Set(
    shaped.flatMap(({ path }) => (path.kind === 'predicate' ? [path.predicate.value] : [])),
  );
  const others = [...propertiesFor(kind, snapshot.dataset), ...used.map(({ property }) => property)]
    .filter(({ value }) => !known.has(value) && value !== rdf.type.value)
    .map((predicate) => [predicate.value, predicate] as const);
  return [
    ...shaped,
    ...[...new Map(others).values()].map((predicate) => describe({ kind: 'predicate', predicate })),
  ];
}

interface Known {
  readonly usage: PropertyUsage | undefined;
  readonly snapshot: Snapshot;
}

function kindsOf(
  shape: PropertyShape | undefined,
  property: NamedNode | undefined,
  { usage, snapshot }: Known,
): readonly Term[] {
  const stated = property ? rangesOf(property, snapshot.dataset) : [];
  const sources = [shape?.kinds ?? [], stated, usage?.kinds ?? []];
  return sources.find(({ length }) => length > 0) ?? [];
}
