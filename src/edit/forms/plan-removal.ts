import { visit, type YAMLMap } from 'yaml';
import type { LoadedFile } from '../../load/loaded.ts';
import { resolveIri } from '../../rdf/iris/resolve-iri.ts';
import { isNamed, terms, type NamedNode, type Quad } from '../../rdf/terms.ts';
import { pathUnder } from '../../site/addresses.ts';
import { isPersonal } from '../../validate/findings/people.ts';
import { yamlItems } from '../files/yaml-lines.ts';
import { lastOf } from '../files/yaml-places.ts';
import { keysIn } from '../new/things/keys.ts';
import { graveOf, graveyard } from '../new/plan-correction.ts';
import type { Description } from './fields/form.ts';
import { isOwnYaml } from '../files/own-yaml.ts';
import { describedIn } from './descriptions.ts';
import type { FormSources } from './read-form.ts';
import { withoutThing } from './without-thing.ts';

/** A statement that leads to a thing. */
export interface Pointing {
  readonly subject: NamedNode | undefined;
  readonly property: NamedNode;
  readonly path: string;
  readonly line: number | undefined;
  /** Whether it can be taken out of its file. */
  readonly isRemovable: boolean;
}

/** What goes with a thing, and what leads to it. */
export interface Removal {
  /** Things that are described within it: they go too. */
  readonly within: readonly string[];
  readonly pointing: readonly Pointing[];
  /** Files that describe it and cannot be changed here. */
  readonly others: readonly LoadedFile[];
  /** All files that describe it or have something that leads to it. */
  readonly paths: readonly string[];
  /** Whether it is a person, who is forgotten: no tombstone tells what it was called. */
  readonly isPerson: boolean;
}

/** What removing a thing would mean; `undefined` where no file describes it. */
export async function removalOf(
  thing: string,
  { version, drafts }: FormSources,
): Promise<Removal | undefined> {
  const { data, snapshot } = version;
  const { baseIri } = snapshot;
  const described = await describedIn(thing, data, { drafts, baseIri });
  if (described.descriptions.length + described.others.length === 0) return undefined;
  const within = described.descriptions.flatMap(({ map }) => idsWithin(map, baseIri));
  const gone = new Set([thing, ...within]);
  const pointing = data.flatMap((file) =>
    file.quads
      .filter(
        ({ subject, object }) =>
          isNamed(object) && gone.has(object.value) && !gone.has(subject.value),
      )
      .flatMap((quad) => pointingIn(file, quad, described.descriptions)),
  );
  const { descriptions, others } = described;
  const paths = new Set([...descriptions, ...others, ...pointing].map(({ path }) => path));
  const isPerson = isPersonal(terms.namedNode(thing), snapshot.dataset);
  return { within: [...new Set(within)], pointing, others, paths: [...paths], isPerson };
}

/** A statement that leads to the thing, unless it stands within what describes it. */
function pointingIn(
  file: LoadedFile,
  { subject, predicate, object }: Quad,
  descriptions: readonly Description[],
): Pointing[] {
  const { path } = file;
  const line = file.locate({ subject, predicate, object })?.line;
  const isOwn = descriptions.some(
    (each) => each.path === path && isAround(each.text, each.map, line),
  );
  if (isOwn || !isNamed(predicate)) return [];
  const holder = isNamed(subject) ? subject : undefined;
  return [{ subject: holder, property: predicate, path, line, isRemovable: isOwnYaml(file) }];
}

/** Whether a line lies within a description. */
function isAround(text: string, map: YAMLMap | undefined, line: number | undefined): boolean {
  if (map === undefined || line === undefined) return false;
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  return line >= lineAt(map.range?.[0] ?? 0) && line <= lineAt(lastOf(map));
}

function idsWithin(map: YAMLMap | undefined, baseIri: string): string[] {
  const found: string[] = [];
  if (map)
    visit(map, {
      Map: (_, each) => {
        const id = each.get('id');
        if (each !== map && each.items.length > 1 && typeof id === 'string')
          found.push(resolveIri(id, baseIri));
      },
    });
  return found;
}

/**
 * Takes a thing out of the files, as drafts, with the links that lead to it. Nothing is written.
 *
 * @param grave the day that a tombstone at its address tells; `undefined`: there is to be none. Persons get none
 * @returns `false` where something cannot be taken out
 */
export async function draftRemoval(
  thing: string,
  removal: Removal,
  {
    version,
    drafts,
    grave,
  }: FormSources & {
    readonly grave: string | undefined;
  },
): Promise<boolean> {
  const { data, snapshot } = version;
  const surroundings = { snapshot, keys: keysIn(snapshot.context) };
  if (removal.others.length > 0 || removal.pointing.some(({ isRemovable }) => !isRemovable))
    return false;
  const gone = new Set([thing, ...removal.within]);
  for (const file of data.filter(isOwnYaml)) {
    const text = await drafts.read(file.path);
    if (text === undefined) return false;
    const changed = withoutThing(text, thing, gone, surroundings);
    if (changed === undefined) return false;
    await drafts.write(file.path, changed);
  }
  const home = graveyard(terms.namedNode(thing), version);
  const graves = [...gone]
    .filter((iri) => !isPersonal(terms.namedNode(iri), snapshot.dataset))
    .flatMap((iri) => pathUnder(snapshot.baseIri, iri) ?? []);
  if (grave === undefined || home === undefined || graves.length === 0) return true;
  return drafts.append(
    home,
    yamlItems(...graves.map((path) => graveOf(path, undefined, version, grave))),
  );
}
