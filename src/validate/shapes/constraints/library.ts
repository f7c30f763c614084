import type { DatasetCore } from '@rdfjs/types';
import SHACLValidator from 'rdf-validate-shacl';
import ShapesGraph, { type Constraint } from 'rdf-validate-shacl/src/shapes-graph.js';
import type { Dataset } from '../../../rdf/dataset.ts';
import type { NamedNode, Term } from '../../../rdf/terms.ts';
import type { Breach } from './constraint-check.ts';
import { ReportQuads } from './report-quads.ts';
import type { ValueNodes } from './value-nodes.ts';

/** A validator of a constraint component, as the library calls it: once for each focus node. */
export type LibraryCheck = (focus: Term, constraint: Constraint) => readonly Breach[];

/** What the library is given of ours. */
export interface Ours {
  readonly checks: readonly (readonly [component: NamedNode, check: LibraryCheck])[];
  readonly valueNodes: ValueNodes;
}

/** The library, with what it has read of shapes. */
export interface Library {
  readonly validator: SHACLValidator;
  /**
   * Does something with checks of ours. What the library has read stays for the next publication, which has other data: it keeps
   * nothing of this one.
   */
  readonly withOurs: <Found>(ours: Ours, run: () => Found) => Found;
}

/** A part of the library that its typings lead elsewhere for. */
interface WithFactory {
  readonly factory: { readonly clownface: (over: { readonly dataset: DatasetCore }) => unknown };
}

/** The library for shapes and components: read anew only where either has changed. */
export function libraryFor(shapes: Dataset, { checks }: Pick<Ours, 'checks'>): Library {
  const components = checks.map(([component]) => component);
  const names = components.map(({ value }) => value).join(' ');
  const known = libraries.get(shapes);
  if (known?.names === names) return known.library;
  const library = newLibrary(shapes, components);
  libraries.set(shapes, { names, library });
  return library;
}

const nothing: Ours = { checks: [], valueNodes: () => [] };

const libraries = new WeakMap<Dataset, { readonly names: string; readonly library: Library }>();

/**
 * `rdf-validate-shacl` with validators and paths of our own: it reads the shapes, walks them and makes the
 * results. (Its own validators know neither impossible dates nor classes in a circle, their regular expressions may
 * try for ever, and its paths are as deep on the stack as the data is long.)
 */
function newLibrary(shapes: Dataset, components: readonly NamedNode[]): Library {
  // The library stops checking a node that it has met 50 times unless told otherwise; its typings leave the option out.
  const options: object = { maxNodeChecks: 0 };
  // Its own copy of the shapes would be several times as large as ours, and kept.
  const library = new SHACLValidator([] as unknown as DatasetCore, options);
  const { factory } = library as unknown as WithFactory;
  Object.assign(library, { $shapes: factory.clownface({ dataset: shapes as DatasetCore }) });
  let ours = nothing;
  for (const [index, component] of components.entries()) {
    const validate = (_: unknown, focus: Term, __: unknown, constraint: Constraint): Breach[] => [
      ...(ours.checks[index]?.[1](focus, constraint) ?? []),
    ];
    library.validators.set(component, { nodeValidate: validate, propertyValidate: validate });
  }
  // What is read of the shapes names their validators, so it is read again.
  const read = new ShapesGraph(library);
  const getShape = read.getShape.bind(read);
  read.getShape = (node) => {
    const shape = getShape(node);
    shape.getValueNodes = (focus) => [...ours.valueNodes(focus, shape.shapeNode)];
    return shape;
  };
  library.shapesGraph = read;
  // Its own datasets index each statement three ways, which takes most of the time of a report.
  const light = Object.create(factory, { dataset: { value: () => new ReportQuads() } }) as object;
  Object.assign(library, { factory: light });
  const withOurs: Library['withOurs'] = (lent, run) => {
    const before = ours;
    ours = lent;
    try {
      return run();
    } finally {
      ours = before;
    }
  };
  return { validator: library, withOurs };
}
