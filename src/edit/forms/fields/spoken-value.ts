import { isMap, isScalar, type Node, type Scalar } from 'yaml';
import type { NamedNode } from '../../../rdf/terms.ts';
import { languages } from '../../../site/text.ts';
import { oncePerSnapshot } from '../../../snapshot/once-per-snapshot.ts';
import { pairOf } from '../../files/yaml-places.ts';
import type { Key } from '../../new/things/keys.ts';
import type { Building } from './building.ts';
import type { SpokenTexts, SpokenValue } from './form.ts';
import type { Inputs } from './inputs.ts';
import { isStrange, nodesIn, numbersOf, plainValue } from './read-values.ts';

/** Reads a text in several languages; `undefined` where it is written otherwise. */
export function spokenValue(
  name: string,
  node: Node | undefined,
  {
    property,
    key,
    inputs,
    isSent,
    building,
  }: {
    readonly property: NamedNode;
    readonly key: Key;
    readonly inputs: Inputs;
    readonly isSent: boolean;
    readonly building: Building;
  },
): SpokenValue | undefined {
  if (node !== undefined && !isMap(node)) return undefined;
  const map = node;
  const tags = [...languages, ...(map?.items ?? []).map((pair) => String(pair.key))];
  if (tags.some((tag) => !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag))) return undefined;
  const all = [...new Set(tags)].map((language): SpokenTexts | undefined => {
    const nodes = nodesIn(map && pairOf(map, language)?.value);
    if (nodes.some((each) => !isScalar(each) || isStrange(each))) return undefined;
    const own = `${name}/${language}`;
    const isSeveral =
      nodes.length > 1 || severalIn(building.surroundings.snapshot).has(property.value);
    const known = numbersOf(own, nodes.length, { posted: building.posted, isSent });
    const numbers = known.length > 0 ? known : [nodes.length];
    const values = numbers.map((number) =>
      plainValue(`${own}/${number}`, nodes[number] as Scalar | undefined, {
        ...{ key, inputs, isSent, building },
      }),
    );
    return { language, name: own, isSeveral, values };
  });
  return all.some((each) => each === undefined)
    ? undefined
    : { kind: 'spoken', name, languages: all.filter((each) => each !== undefined), node };
}

/** Properties of which a thing has several texts in one language, as of keywords. */
const severalIn = oncePerSnapshot(({ dataset }): ReadonlySet<string> => {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { subject, predicate, object } of dataset) {
    if (object.termType !== 'Literal' || object.language === '') continue;
    const key = `${subject.value} ${predicate.value} ${object.language}`;
    if (seen.has(key)) several.add(predicate.value);
    seen.add(key);
  }
  return several;
});
