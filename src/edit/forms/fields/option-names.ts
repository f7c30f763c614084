import { labelProperties } from '../../../rdf/labels.ts';
import { isNamed, terms, type NamedNode, type Term } from '../../../rdf/terms.ts';
import { literalsOf } from '../../../rdf/values.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';

/** Things to pick from by their names in any language, in lower case; nothing for a name that several have. */
export function namedOptions(
  options: readonly Term[],
  snapshot: Snapshot,
): ReadonlyMap<string, string | undefined> {
  const named = new Map<string, string | undefined>();
  for (const option of options.filter(isNamed))
    for (const name of namesOf(option, snapshot)) {
      const isOfAnother = named.has(name) && named.get(name) !== option.value;
      named.set(name, isOfAnother ? undefined : option.value);
    }
  return named;
}

function namesOf({ value }: NamedNode, { dataset }: Snapshot): readonly string[] {
  const thing = terms.namedNode(value);
  return labelProperties.flatMap((property) =>
    literalsOf(thing, property, dataset).map((name) => name.value.toLowerCase()),
  );
}
