import type { LoadedFile } from '../../load/loaded.ts';
import type { FilesVersion } from '../../publish/read-version.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { namedSubjectsOf } from '../../rdf/values.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import { isOwnYaml } from '../files/own-yaml.ts';

/** The properties whose statements stand for all things of the kinds in one file beside those that describe them, as those about persons do. */
export function homesApart(
  kinds: readonly NamedNode[],
  { snapshot, data }: FilesVersion,
  home: string | undefined,
): [NamedNode, string][] {
  const things = kinds.flatMap((kind) => namedSubjectsOf(rdf.type, kind, snapshot.dataset));
  const isThing = new Set(things.map(({ value }) => value));
  const files = new Map<string, { readonly property: NamedNode; readonly paths: Set<string> }>();
  for (const file of data)
    for (const { subject, predicate } of file.quads) {
      if (!isThing.has(subject.value) || predicate.equals(rdf.type)) continue;
      if (predicate.termType !== 'NamedNode') continue;
      const known = files.get(predicate.value) ?? { property: predicate, paths: new Set() };
      known.paths.add(file.path);
      files.set(predicate.value, known);
    }
  const isHomeOfSome = (path: string): boolean =>
    data.some((file) => file.path === path && describesKind(file, isThing));
  const keyed = new Set(data.filter(isOwnYaml).map(({ path }) => path));
  return [...files.values()].flatMap(({ property, paths }): [NamedNode, string][] => {
    const [only, ...others] = paths;
    const isApart = only !== undefined && others.length === 0 && only !== home && keyed.has(only);
    return isApart && !isHomeOfSome(only) ? [[property, only]] : [];
  });
}

function describesKind({ quads }: LoadedFile, things: ReadonlySet<string>): boolean {
  return quads.some(
    ({ subject, predicate }) => predicate.equals(rdf.type) && things.has(subject.value),
  );
}
