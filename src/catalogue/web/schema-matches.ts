import { withClassesAbove } from '../../model/ontology.ts';
import type { Dataset } from '../../rdf/dataset.ts';
import { settledEntryOf } from '../../store/port/drawing.ts';
import type { NamedNode, Term } from '../../rdf/terms.ts';
import { namedObjectsOf } from '../../rdf/values.ts';
import { rdfs, skos } from '../../rdf/vocabulary.ts';
import { oncePerSnapshot } from '../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { usualTypes } from './schema-words.ts';

/** What schema.org calls things of some classes: as they or the classes above them are or are matched there, else as is usual. */
export function schemaTypeOf(kinds: readonly NamedNode[], dataset: Dataset): string | undefined {
  const all = withClassesAbove(kinds, dataset);
  const [matched] = all.flatMap((kind) =>
    [kind, ...namedObjectsOf(kind, skos.closeMatch, dataset)].flatMap(localName),
  );
  return matched ?? usualTypes.find(([usual]) => all.some((kind) => kind.equals(usual)))?.[1];
}

const known = oncePerSnapshot(() => new Map<string, readonly string[]>());

/** What schema.org calls a property, by its vocabulary's own word: it is one there, is below one, or is matched to one. */
export function schemaNamesOf(property: Term, snapshot: Snapshot): readonly string[] {
  const { dataset } = snapshot;
  return settledEntryOf(known(snapshot), property.value, () =>
    [
      property,
      ...namedObjectsOf(property, rdfs.subPropertyOf, dataset),
      ...namedObjectsOf(property, skos.closeMatch, dataset),
    ].flatMap(localName),
  );
}

function localName({ value }: Term): string[] {
  const name = value.replace(/^https?:\/\/schema\.org\//, '');
  return name === value || !/^\w+$/.test(name) ? [] : [name];
}
