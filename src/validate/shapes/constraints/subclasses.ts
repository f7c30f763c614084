import type { Dataset } from '../../../rdf/dataset.ts';
import { follow } from '../../../rdf/property-path.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { Term } from '../../../rdf/terms.ts';
import { rdfs } from '../../../rdf/vocabulary.ts';

const below = {
  kind: 'any',
  path: { kind: 'inverse', path: { kind: 'predicate', predicate: rdfs.subClassOf } },
} as const;

/** SHACL subclasses (SHACL §1.1): the classes below a class in the data, that one included, by their keys. */
export type Subclasses = (above: Term) => ReadonlyMap<string, Term>;

/** Finds subclasses, for each class once; classes may be below each other in a circle. */
export function newSubclasses(data: Dataset): Subclasses {
  const known = new Map<string, ReadonlyMap<string, Term>>();
  return (above) => {
    const key = termKey(above);
    const classes =
      known.get(key) ?? new Map(follow(below, [above], data).map((term) => [termKey(term), term]));
    known.set(key, classes);
    return classes;
  };
}
