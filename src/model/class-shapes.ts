import type { Dataset } from '../rdf/dataset.ts';
import { membersOf } from '../rdf/lists.ts';
import { distinctTerms } from '../rdf/property-path.ts';
import type { NamedNode, Term } from '../rdf/terms.ts';
import { objectsOf } from '../rdf/values.ts';
import { rdf, rdfs, sh } from '../rdf/vocabulary.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { entryOf } from '../rdf/entry-of.ts';
import { isSwitchedOff, readRule, type Rule } from './property-shape.ts';

export type { Rule } from './property-shape.ts';

/** The rules for things of a class, one for each path, in the order of the shapes. Those for classes above it are not among them. */
export function rulesFor(kind: NamedNode, snapshot: Snapshot): readonly Rule[] {
  return rulesByClass(snapshot).get(kind.value) ?? [];
}

/** The rules about a property, each with the class whose things it is for. */
export function rulesAbout(
  property: NamedNode,
  snapshot: Snapshot,
): readonly { readonly kind: string; readonly rule: Rule }[] {
  return [...rulesByClass(snapshot)].flatMap(([kind, rules]) =>
    rules
      .filter(({ path }) => path.kind === 'predicate' && path.predicate.equals(property))
      .map((rule) => ({ kind, rule })),
  );
}

/** The node shapes that check things of a class. */
export function shapesFor(kind: Term, { shapes }: Pick<Snapshot, 'shapes'>): readonly Term[] {
  const targeting = [...shapes.match(null, sh.targetClass, kind)].map(({ subject }) => subject);
  return isImplicit(kind, shapes) ? [...targeting, kind] : targeting;
}

/** A shape that is a class itself checks its own things (SHACL §2.1.3.3). */
function isImplicit(shape: Term, shapes: Dataset): boolean {
  const types = objectsOf(shape, rdf.type, shapes);
  return [sh.NodeShape, rdfs.Class].every((type) => types.some((each) => each.equals(type)));
}

const rulesByClass = oncePerSnapshot((snapshot): ReadonlyMap<string, readonly Rule[]> => {
  const { shapes } = snapshot;
  const targeted = [...shapes.match(null, sh.targetClass)].map(({ object }) => object);
  const implicit = [...shapes.match(null, rdf.type, sh.NodeShape)]
    .map(({ subject }) => subject)
    .filter((shape) => isImplicit(shape, shapes));
  return new Map(
    distinctTerms([...targeted, ...implicit]).map((kind) => [
      kind.value,
      merged(shapesFor(kind, snapshot).flatMap((shape) => rulesIn(shape, shapes))),
    ]),
  );
});

/** The rules of a shape, those of the shapes that it builds on too (sh:node, sh:and). */
export function rulesIn(shape: Term, shapes: Dataset): Rule[] {
  const open = new Map([[shape.value, shape]]);
  // A map that is walked while it grows is walked to its end.
  for (const each of open.values()) {
    const parts = objectsOf(each, sh.and, shapes).flatMap((list) => membersOf(list, shapes) ?? []);
    for (const part of [...objectsOf(each, sh.node, shapes), ...parts]) open.set(part.value, part);
  }
  return [...open.values()]
    .filter((each) => !isSwitchedOff(each, shapes))
    .flatMap((each) => objectsOf(each, sh.property, shapes))
    .flatMap((property) => readRule(property, shape, shapes) ?? []);
}

/** One rule for each path: shapes may ask of it in many parts, each with a message of its own. */
export function merged(rules: readonly Rule[]): readonly Rule[] {
  const byPath = new Map<string, Rule>();
  for (const rule of rules) {
    const key = JSON.stringify(rule.path);
    byPath.set(
      key,
      both(
        entryOf(byPath, key, () => rule),
        rule,
      ),
    );
  }
  return [...byPath.values()].sort((one, other) => one.order - other.order || 0);
}

function both(one: Rule, other: Rule): Rule {
  return {
    path: one.path,
    names: one.names.length > 0 ? one.names : other.names,
    order: Math.min(one.order, other.order),
    least: Math.max(one.least, other.least),
    most: Math.min(one.most, other.most),
    isAdvised: one.isAdvised || other.isAdvised,
    kinds: distinctTerms([...one.kinds, ...other.kinds]),
    choices: distinctTerms([...one.choices, ...other.choices]),
    shapes: distinctTerms([...one.shapes, ...other.shapes]),
  };
}
