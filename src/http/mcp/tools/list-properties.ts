import { z } from 'zod';
import { propertiesOf, type ClassProperty } from '../../../model/class-properties.ts';
import { usageOf } from '../../../model/usage.ts';
import { settledEntryOf } from '../../../store/port/drawing.ts';
import { isNamed, type NamedNode, type Term } from '../../../rdf/terms.ts';
import { pathText, shortIri } from '../../../html/values/path-text.ts';
import { oncePerSnapshot } from '../../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { classesOf, wordsOf } from './list-classes.ts';
import { problem, toldAsJson, toolOf, type Found } from './tool.ts';

/** Lists what the things of a class have. */
export const listProperties = toolOf({
  name: 'list_properties',
  title: 'List the properties of a class',
  description:
    'What the things of a class have, as JSON: each property as a SPARQL path and IRI, its names and definition in each language, what its values are, how many each thing has at least and at most, values to choose from, and how often the data uses it (from SHACL shapes, ontology and VoID).',
  input: {
    class: z
      .string()
      .min(1)
      .max(2000)
      .describe('The class: its IRI, or its short name as "list_classes" has it.'),
  },
  run: ({ class: name }, { snapshot }) => {
    const kind = classNamed(name, snapshot);
    if (kind === undefined) return problem(noClass(name, snapshot));
    return settledEntryOf(toldBefore(snapshot), kind.value, () => toldOf(kind, snapshot));
  },
});

/** What was told of a class; there are no more than classes. */
const toldBefore = oncePerSnapshot(() => new Map<string, Found>());

function toldOf(kind: NamedNode, snapshot: Snapshot): Found {
  return toldAsJson({
    class: kind.value,
    short: shortIri(kind.value, snapshot),
    ...wordsOf(kind, snapshot),
    things: usageOf(kind, snapshot)?.things ?? 0,
    prefixes: snapshot.prefixes,
    properties: propertiesOf(kind, snapshot).map((property) => told(property, snapshot)),
  });
}

function classNamed(name: string, snapshot: Snapshot): NamedNode | undefined {
  const isCalled = ({ value }: NamedNode): boolean =>
    value === name || shortIri(value, snapshot) === name;
  return classesOf(snapshot).find(isCalled);
}

function noClass(name: string, snapshot: Snapshot): string {
  const names = classesOf(snapshot).map(({ value }) => shortIri(value, snapshot));
  return `There is no class “${name}”. The classes are: ${names.join(', ')}.`;
}

function told({ path, shape, kinds, triples }: ClassProperty, snapshot: Snapshot) {
  const property = path.kind === 'predicate' ? path.predicate : undefined;
  const short = (term: Term): string =>
    isNamed(term) ? shortIri(term.value, snapshot) : term.value;
  return {
    path: pathText(path, snapshot),
    ...(property && { iri: property.value, ...wordsOf(property, snapshot) }),
    values: kinds.map(short),
    ...(shape && {
      atLeast: shape.minCount,
      atMost: Number.isFinite(shape.maxCount) ? shape.maxCount : null,
      ...(shape.choices.length > 0 && { choices: shape.choices.map(short) }),
    }),
    ...(triples !== undefined && { statements: triples }),
  };
}
