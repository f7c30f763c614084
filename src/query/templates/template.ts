import { terms, type Quad } from '../../rdf/terms.ts';
import type { Operation } from '../syntax/algebra.ts';
import { numberOf, type Constant } from './constants.ts';

/** A template's algebra → the same with constants. What holds none of them is shared by all that are made. */
export type FillTemplate = (constants: readonly Constant[]) => Operation;

/** How a part of the algebra is made anew; nothing for parts without constants. */
type Fill = ((constants: readonly Constant[]) => unknown) | undefined;

/** Finds the placeholders in algebra, once, so that filling it looks at nothing else. */
export function newTemplate(operation: Operation): FillTemplate {
  const fill = fillOf(operation);
  // What is filled in are terms for terms, so that it is still an operation.
  return fill ? (fill as FillTemplate) : () => operation;
}

function fillOf(value: unknown): Fill {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return listFill(value);
  if (!('termType' in value)) return objectFill(value);
  if (value.termType === 'Quad') return quadFill(value as unknown as Quad);
  const isConstant = value.termType === 'NamedNode' || value.termType === 'Literal';
  const number = isConstant ? numberOf(value as unknown as Constant) : undefined;
  return number === undefined ? undefined : (constants) => constants[number];
}

function listFill(list: readonly unknown[]): Fill {
  const fills = fillsOf(list.entries());
  if (fills.length === 0) return undefined;
  return (constants) => {
    const made = [...list];
    for (const [index, fill] of fills) made[index] = fill(constants);
    return made;
  };
}

function objectFill(value: object): Fill {
  const fills = fillsOf(Object.entries(value));
  if (fills.length === 0) return undefined;
  return (constants) => {
    const made: Record<string, unknown> = { ...value };
    for (const [key, fill] of fills) made[key] = fill(constants);
    return made;
  };
}

/** A triple term, or a pattern: the library makes one of the other by giving it a type. */
function quadFill(quad: Quad): Fill {
  const { subject, predicate, object, graph } = quad;
  const fills = [subject, predicate, object, graph].map(fillOf);
  if (fills.every((fill) => fill === undefined)) return undefined;
  const [s, p, o, g] = fills;
  const type = 'type' in quad ? { type: quad.type } : undefined;
  return (constants) => {
    // Terms for terms here too.
    const filled = terms.quad(
      (s?.(constants) ?? subject) as Quad['subject'],
      (p?.(constants) ?? predicate) as Quad['predicate'],
      (o?.(constants) ?? object) as Quad['object'],
      (g?.(constants) ?? graph) as Quad['graph'],
    );
    return type ? Object.assign(filled, type) : filled;
  };
}

function fillsOf<Key>(
  entries: Iterable<readonly [Key, unknown]>,
): readonly (readonly [Key, NonNullable<Fill>])[] {
  return [...entries].flatMap(([key, value]) => {
    const fill = fillOf(value);
    return fill ? [[key, fill] as const] : [];
  });
}
