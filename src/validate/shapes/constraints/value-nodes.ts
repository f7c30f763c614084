import type { Dataset } from '../../../rdf/dataset.ts';
import { follow, readPath, type PropertyPath } from '../../../rdf/property-path.ts';
import { termKey } from '../../../rdf/term-key.ts';
import type { Term } from '../../../rdf/terms.ts';
import { sh } from '../../../rdf/vocabulary.ts';

/** Tells the value nodes of a shape for a focus node: the node itself, for a node shape (SHACL §3.4). */
export type ValueNodes = (focus: Term, shape: Term) => readonly Term[];

/** Value nodes over a dataset. The same are asked for once for each constraint of a shape, so the last are kept. */
export function newValueNodes(shapes: Dataset, data: Dataset): ValueNodes {
  const paths = new Map<string, PropertyPath | undefined>();
  let last:
    { readonly focus: Term; readonly shape: Term; readonly values: readonly Term[] } | undefined;
  const pathOf = (shape: Term): PropertyPath | undefined => {
    const key = termKey(shape);
    if (!paths.has(key)) {
      const [quad] = shapes.match(shape, sh.path);
      paths.set(key, quad && readPath(quad.object, shapes));
    }
    return paths.get(key);
  };
  return (focus, shape) => {
    if (last?.focus === focus && last.shape === shape) return last.values;
    const path = pathOf(shape);
    const values = path ? follow(path, [focus], data) : [focus];
    last = { focus, shape, values };
    return values;
  };
}
