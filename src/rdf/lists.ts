import type { Dataset } from './dataset.ts';
import type { Term } from './terms.ts';
import { objectOf } from './values.ts';
import { rdf } from './vocabulary.ts';

/** Members of an RDF list, in order; `undefined` for a node that is no list. A list that runs in a circle ends where it began. */
export function membersOf(list: Term, dataset: Dataset): Term[] | undefined {
  const members: Term[] = [];
  const seen = new Set<string>();
  let node: Term | undefined = list;
  while (node && !node.equals(rdf.nil) && !seen.has(node.value)) {
    seen.add(node.value);
    const first = objectOf(node, rdf.first, dataset);
    if (first === undefined) break;
    members.push(first);
    node = objectOf(node, rdf.rest, dataset);
  }
  return list.equals(rdf.nil) || members.length > 0 ? members : undefined;
}
