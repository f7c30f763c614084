import type { Dataset } from '../../rdf/dataset.ts';
import { terms, type NamedNode, type Term } from '../../rdf/terms.ts';
import { rdf, rdfs, sh } from '../../rdf/vocabulary.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { ownShapes } from './application-profile.ts';
import { entryOf } from '../../rdf/entry-of.ts';

/** How often a class has a property, as its rules say: `1..`, `0..1`. */
export interface Use {
  readonly property: NamedNode;
  readonly min: number;
  readonly max: number | undefined;
}

/** A class with rules, and its properties that lead to no other in the picture. */
export interface ClassBox {
  readonly kind: NamedNode;
  readonly uses: readonly Use[];
}

/** A property that leads from one class to another. */
export interface Arrow extends Use {
  readonly from: NamedNode;
  readonly to: NamedNode;
}

/** What there is to draw of the rules and the vocabulary. */
export interface DiagramModel {
  readonly boxes: readonly ClassBox[];
  readonly arrows: readonly Arrow[];
}

/** The classes that rules are for, with their properties and what these lead to. */
export function modelOf({ shapes, dataset }: Snapshot): DiagramModel {
  const uses = usesByClass(shapes);
  const arrows: Arrow[] = [];
  const boxes = [...uses].map(([iri, properties]) => {
    const kind = terms.namedNode(iri);
    const inside = [...properties.values()].filter(({ classes, ...use }) => {
      const targets = classes.size > 0 ? [...classes] : rangesOf(use.property, dataset);
      const known = targets.filter((target) => uses.has(target) && target !== iri);
      arrows.push(...known.map((to) => ({ ...use, from: kind, to: terms.namedNode(to) })));
      return known.length === 0;
    });
    return { kind, uses: inside.map(({ property, min, max }) => ({ property, min, max })) };
  });
  return { boxes, arrows };
}

interface RuledUse extends Use {
  /** What values must be. */
  readonly classes: Set<string>;
}

function usesByClass(shapes: Dataset): Map<string, Map<string, RuledUse>> {
  const uses = new Map<string, Map<string, RuledUse>>();
  for (const shape of ownShapes(shapes)) {
    for (const target of objectsOf(shape, sh.targetClass, shapes)) {
      const properties = entryOf(uses, target.value, () => new Map<string, RuledUse>());
      for (const rule of objectsOf(shape, sh.property, shapes)) add(rule, properties, shapes);
    }
  }
  return uses;
}

/** Several rules may be about the same property, each about one side of it. */
function add(rule: Term, properties: Map<string, RuledUse>, shapes: Dataset): void {
  const [path] = objectsOf(rule, sh.path, shapes);
  if (path?.termType !== 'NamedNode') return;
  const property = terms.namedNode(path.value);
  const before = properties.get(path.value);
  const { min = 0, max, classes = new Set<string>() } = before ?? {};
  const least = [sh.minCount, sh.qualifiedMinCount].flatMap((count) =>
    numbersOf(rule, count, shapes),
  );
  const [most] = numbersOf(rule, sh.maxCount, shapes);
  for (const kind of classesIn(rule, shapes)) classes.add(kind);
  properties.set(path.value, { property, min: Math.max(min, ...least), max: most ?? max, classes });
}

/** The classes of a rule, also where it gives a choice of nothing else. */
function classesIn(rule: Term, shapes: Dataset): string[] {
  const kindsOf = (shape: Term): string[] =>
    objectsOf(shape, sh.class, shapes).map(({ value }) => value);
  const choices = objectsOf(rule, sh.or, shapes)
    .map((list) => membersOf(list, shapes).map(kindsOf))
    .filter((kinds) => kinds.every((kind) => kind.length > 0));
  return [...kindsOf(rule), ...choices.flat(2)];
}

function membersOf(list: Term, shapes: Dataset): Term[] {
  const [first] = objectsOf(list, rdf.first, shapes);
  const [rest] = objectsOf(list, rdf.rest, shapes);
  return first === undefined ? [] : [first, ...(rest ? membersOf(rest, shapes) : [])];
}

function rangesOf(property: NamedNode, dataset: Dataset): string[] {
  return objectsOf(property, rdfs.range, dataset).map(({ value }) => value);
}

function numbersOf(subject: Term, property: NamedNode, shapes: Dataset): number[] {
  return objectsOf(subject, property, shapes).map(({ value }) => Number(value));
}

function objectsOf(subject: Term, property: NamedNode, dataset: Dataset): Term[] {
  return [...dataset.match(subject, property)].map(({ object }) => object);
}
