import type { LoadedFile } from '../../src/load/loaded.ts';
import { unionOf } from '../../src/rdf/datasets/union.ts';
import { wellKnownPrefixes } from '../../src/rdf/prefixes.ts';
import { terms, type NamedNode, type Term } from '../../src/rdf/terms.ts';
import { rdf } from '../../src/rdf/vocabulary.ts';
import type { Text } from '../../src/site/text.ts';

/** What a shape says to people. */
export interface Shape {
  readonly names: Text;
  readonly message: Text;
  readonly severity: 'violation' | 'warning';
  /** Local names of what it asks for, such as `minCount`; not those that only lead to other shapes. */
  readonly constraints: readonly string[];
}

const sh = (name: string): NamedNode => terms.namedNode(wellKnownPrefixes.sh + name);

/** Properties of a shape that ask nothing of the data by themselves. */
const silent: ReadonlySet<string> = new Set([
  'message',
  'name',
  'order',
  'path',
  'property',
  'severity',
  'targetClass',
  'targetNode',
  'targetObjectsOf',
  'targetSubjectsOf',
]);

/** All named shapes, by their names after `#`. */
export function readShapes(files: readonly LoadedFile[]): ReadonlyMap<string, Shape> {
  const union = unionOf(files.flatMap(({ quads }) => quads));
  const kinds = [sh('NodeShape'), sh('PropertyShape')];
  const named = kinds.flatMap((kind) => [...union.match(null, rdf.type, kind)]);
  return new Map(
    named.map(({ subject }) => {
      const objects = (property: NamedNode): Term[] =>
        [...union.match(subject, property)].map(({ object }) => object);
      const text = (property: NamedNode): Text => ({
        sv: spoken(objects(property), 'sv'),
        en: spoken(objects(property), 'en'),
      });
      const constraints = [...union.match(subject)]
        .map(({ predicate }) => predicate.value)
        .filter((iri) => iri.startsWith(wellKnownPrefixes.sh))
        .map((iri) => iri.slice(wellKnownPrefixes.sh.length))
        .filter((name) => !silent.has(name));
      const isWarning = objects(sh('severity')).some((severity) => severity.equals(sh('Warning')));
      const shape: Shape = {
        names: text(sh('name')),
        message: text(sh('message')),
        severity: isWarning ? 'warning' : 'violation',
        constraints,
      };
      return [subject.value.replace(/^.*#/, ''), shape] as const;
    }),
  );
}

function spoken(texts: readonly Term[], language: string): string {
  const text = texts.find((term) => term.termType === 'Literal' && term.language === language);
  return text?.value ?? '';
}
