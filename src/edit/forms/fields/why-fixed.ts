import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import { resolveIri } from '../../../rdf/iris/resolve-iri.ts';
import type { NamedNode } from '../../../rdf/terms.ts';
import { oa } from '../../../rdf/vocabulary.ts';
import type { Key } from '../../new/things/keys.ts';
import type { Building } from './building.ts';
import type { Fixed, Why } from './form.ts';
import { isLink } from './links.ts';
import { isStrange, nodesIn } from './read-values.ts';

/** Why nobody writes a property by hand; `undefined` where people do. */
export function whyFixed(property: NamedNode, { thing, surroundings }: Building): Why | undefined {
  const own = ownVocabulary(surroundings.snapshot.vocabularyBase);
  if ([oa.start, oa.end, own.sha256].some((each) => each.equals(property))) return 'worked-out';
  const isHashed = /\/[0-9a-f]{12}(?:-\d+)?$/.test(thing);
  return isHashed && property.equals(own.text) ? 'address-follows' : undefined;
}

/** Why a value is none that a form can change. */
export function whyNot(node: Node, key: Key, { surroundings }: Building): Why | undefined {
  if (isStrange(node) || isSeq(node)) return 'written-otherwise';
  if (isScalar(node)) return key.isSpoken || isBlank(node) ? 'written-otherwise' : undefined;
  if (!isMap(node)) return 'written-otherwise';
  if (key.isSpoken) return undefined;
  if (node.has('id')) return 'own-form';
  const isKnown = node.items.some(({ key: each }) => surroundings.keys.named.has(String(each)));
  return isLink(key) && isKnown ? undefined : 'written-otherwise';
}

/** Whether a text is made of blanks alone, which nobody sees in a form. */
function isBlank({ value }: Scalar): boolean {
  return typeof value === 'string' && value !== '' && value.trim() === '';
}

/** The most that is shown of what cannot be changed, in letters. */
const mostShown = 300;

/** What stands under a key and is not changed, with the reason. */
export function fixed(
  why: Why,
  { pair, property }: { readonly pair: Pair | undefined; readonly property: NamedNode | undefined },
  building: Building,
): Fixed {
  const { text, path, positionOf, surroundings } = building;
  const node = pair?.value as Node | undefined;
  const [start = 0, end = 0] = node?.range ?? [];
  const whole = text.slice(start, end).trim();
  const start0 = (pair?.key as Node | undefined)?.range?.[0];
  const { baseIri } = surroundings.snapshot;
  return {
    property,
    key: pair ? String(pair.key) : '',
    shown: whole.length > mostShown ? `${whole.slice(0, mostShown)} …` : whole,
    why,
    things: nodesIn(node).flatMap((each) => {
      const id = isMap(each) ? each.get('id') : undefined;
      return typeof id === 'string' ? [resolveIri(id, baseIri)] : [];
    }),
    path,
    line: start0 === undefined ? undefined : positionOf(start0).line,
  };
}
