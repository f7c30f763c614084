import type { Dataset } from './dataset.ts';
import type { NamedNode, Term } from './terms.ts';
import { rdf } from './vocabulary.ts';

/** The members of an RDF list, in order; `undefined` for what is none. A list that runs in a circle ends where it began. */
export function membersOf(list: Term, dataset: Dataset): Term[] | undefined {
  const members: Term[] = [];
  const seen = new Set<string>();
  let node: Term | undefined = list;
  while (node && !node.equals(rdf.nil) && !seen.has(node.value)) {
    seen.add(node.value);
    const first = firstOf(node, rdf.first, dataset);
    if (first === undefined) break;
    members.push(first);
    node = firstOf(node, rdf.rest, dataset);
  }
  return list.equals(rdf.nil) || members.length > 0 ? members : undefined;
}

function firstOf(subject: Term, property: NamedNode, dataset: Dataset): Term | undefined {
  const [quad] = dataset.match(subject, property);
  return quad?.object;
}
