import type { ActiveContext } from '../context/active-context.ts';
import { expandIri } from '../context/expand-iri.ts';
import { newNode, type Expanded } from './expanded.ts';
import type { Expander } from './expander.ts';
import type { TreeScalar } from '../text/tree.ts';

/** A scalar below a key → a value or a reference, as the key's definition says (JSON-LD 1.1 API §5.3.2). */
export function expandValue(
  { remarks }: Pick<Expander, 'remarks'>,
  active: ActiveContext,
  property: string,
  scalar: TreeScalar,
): Expanded {
  const { offset, value } = scalar;
  const definition = active.terms.get(property);
  const type = definition?.type;
  if (typeof value === 'string' && (type === '@id' || type === '@vocab')) {
    const isTerm = type === '@vocab';
    remarks.name(value, offset, { active, isTerm });
    const iri = expandIri(active, value, { vocabulary: isTerm, document: true });
    return { ...newNode(offset), id: { iri, offset } };
  }
  const isDatatype = type !== undefined && !/^@(?:id|vocab|none)$/.test(type);
  const isText = typeof value === 'string' && !isDatatype;
  const [language, direction] = isText
    ? [
        definition?.language === undefined ? active.language : definition.language,
        definition?.direction === undefined ? active.direction : definition.direction,
      ]
    : [];
  return {
    kind: 'value',
    offset,
    content: scalar,
    type: isDatatype ? type : undefined,
    language: language ?? undefined,
    direction: direction ?? undefined,
  };
}
