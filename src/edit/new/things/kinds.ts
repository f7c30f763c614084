import { propertyShapesFor, shapesFor } from '../../../model/class-shapes.ts';
import { termKindOf } from '../../../model/ontology.ts';
import type { PropertyPath } from '../../../rdf/property-path.ts';
import { isNamed, type NamedNode } from '../../../rdf/terms.ts';
import { namedSubjectsOf, objectsOf } from '../../../rdf/values.ts';
import { rdf, rdfs, sh } from '../../../rdf/vocabulary.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Keys } from './keys.ts';

/** A kind of thing that an editor can ask for, as shapes and vocabulary know it. */
export interface Kind {
  readonly class: NamedNode;
  /** The class as files have it. */
  readonly key: string;
  /** What its addresses begin with, below the base: `id/need/`. `undefined`: its things are parts of others. */
  readonly folder: string | undefined;
  /** Whether its addresses end in a hash of its text. */
  readonly isHashed: boolean;
  /** What a thing must have so that another belongs to it: `hasSubArea` of the area for a sub-area. */
  readonly belongsBy: NamedNode | undefined;
  /** The classes of a thing of the kind, the vocabularies of others included where its things are counted among theirs. */
  readonly types: readonly string[];
}

/** What editors say for short. */
const shortNames: Readonly<Record<string, string>> = {
  area: 'strength-area',
  edition: 'vision-text',
};

/** The kinds by name: as their addresses have them, or as their class is called. */
export function kindsIn(snapshot: Snapshot, keys: Keys): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  const classes = [...snapshot.shapes.match(null, sh.targetClass)].map(({ object }) => object);
  for (const each of classes.filter(isNamed)) {
    const key = keys.keyOf(each.value);
    if (key === undefined) continue;
    const kind = kindOf(each, key, { snapshot, keys });
    const names = [withHyphens(key), ...(kind.folder ? [lastOf(kind.folder)] : [])];
    for (const name of names) if (!kinds.has(name)) kinds.set(name, kind);
  }
  for (const [short, name] of Object.entries(shortNames)) {
    const kind = kinds.get(name);
    if (kind) kinds.set(short, kind);
  }
  return kinds;
}

interface Known {
  readonly snapshot: Snapshot;
  readonly keys: Keys;
}

function kindOf(kind: NamedNode, key: string, { snapshot, keys }: Known): Kind {
  const patterns = shapesFor(kind, snapshot).flatMap((shape) =>
    objectsOf(shape, sh.pattern, snapshot.shapes).map(({ value }) => value),
  );
  const inPattern = patterns.flatMap((pattern) => /^\/(id\/[a-z-]+\/)/.exec(pattern)?.[1] ?? []);
  return {
    class: kind,
    key,
    folder: inPattern[0] ?? folderOfThings(kind, snapshot),
    isHashed: patterns.some((pattern) => pattern.endsWith('/[0-9a-f]{12}$')),
    belongsBy: propertyShapesFor(kind, snapshot).flatMap(({ path, minCount }) =>
      minCount > 0 ? (inverseOf(path) ?? []) : [],
    )[0],
    types: typesOf(kind, key, { snapshot, keys }),
  };
}

function inverseOf(path: PropertyPath): NamedNode | undefined {
  return path.kind === 'inverse' && path.path.kind === 'predicate'
    ? path.path.predicate
    : undefined;
}

/** Where the addresses of such things are, where no shape says it. */
function folderOfThings(kind: NamedNode, { dataset, baseIri }: Snapshot): string | undefined {
  const paths = namedSubjectsOf(rdf.type, kind, dataset).flatMap(
    ({ value }) => /^id\/[^/]+\//.exec(pathUnder(baseIri, value) ?? '')?.[0] ?? [],
  );
  return paths[0];
}

/** A class that is one of somebody else's concepts is told as that too: who reads the data need not know ours. */
function typesOf(kind: NamedNode, key: string, { snapshot, keys }: Known): string[] {
  const { dataset } = snapshot;
  const things = namedSubjectsOf(rdf.type, kind, dataset);
  const [first, ...others] = things.map((thing) =>
    objectsOf(thing, rdf.type, dataset).flatMap(({ value }) => keys.keyOf(value) ?? []),
  );
  if (first) return first.filter((type) => others.every((each) => each.includes(type)));
  const above = objectsOf(kind, rdfs.subClassOf, dataset)
    .filter((each) => isNamed(each) && isListed(each, snapshot))
    .flatMap(({ value }) => keys.keyOf(value) ?? []);
  return [key, ...above];
}

/** Whether things are listed as being of a class somewhere: it is named beside others of ours in the data. */
function isListed(kind: NamedNode, { dataset }: Snapshot): boolean {
  return namedSubjectsOf(rdf.type, kind, dataset).some((thing) =>
    objectsOf(thing, rdf.type, dataset).some(
      (type) => !type.equals(kind) && termKindOf(type, dataset) === 'class',
    ),
  );
}

function withHyphens(key: string): string {
  return key.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

function lastOf(folder: string): string {
  return folder.split('/').at(-2) ?? folder;
}
