import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { LoadedFile } from '../../load/loaded.ts';
import { resolveIri } from '../../rdf/resolve-iri.ts';
import { isNamed, terms, type NamedNode } from '../../rdf/terms.ts';
import { pathUnder } from '../../site/addresses.ts';
import type { Surroundings } from '../new/describe-thing.ts';
import { keysIn } from '../new/keys.ts';
import { graveOf, graveyard } from '../new/plan-correction.ts';
import { yamlItems } from '../new/yaml-lines.ts';
import { describedIn, isKeyed, mapsAbout } from './descriptions.ts';
import { iriOf, isLink } from './links.ts';
import type { FormSources } from './read-form.ts';
import { lastOf, removeItem, removePair, spliced, type Splice } from './splices.ts';

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
      .filter(({ subject, object }) => gone.has(object.value) && !gone.has(subject.value))
      .filter(({ object }) => isNamed(object))
      .flatMap(({ subject, predicate, object }): Pointing[] => {
        const line = file.locate({ subject, predicate, object })?.line;
        const isOwn = described.descriptions.some(
          (each) => each.path === file.path && isAround(each.text, each.map, line),
        );
        if (isOwn || !isNamed(predicate)) return [];
        const holder = isNamed(subject) ? subject : undefined;
        return [
          {
            subject: holder,
            property: predicate,
            path: file.path,
            line,
            isRemovable: isKeyed(file),
          },
        ];
      }),
  );
  return { within: [...new Set(within)], pointing, others: described.others };
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
 * @param grave the day that a tombstone at its address tells; `undefined`: there is to be none
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
  const id = pathUnder(snapshot.baseIri, thing);
  const home = grave === undefined ? undefined : graveyard(terms.namedNode(thing), version);
  for (const file of data.filter(isKeyed)) {
    const text = await drafts.read(file.path);
    if (text === undefined) return false;
    const changed = withoutThing(text, thing, gone, surroundings);
    if (changed === undefined) return false;
    await drafts.write(file.path, changed);
  }
  if (home === undefined || id === undefined || grave === undefined) return true;
  const graves = [...gone].flatMap((each) => pathUnder(snapshot.baseIri, each) ?? []);
  return drafts.append(
    home,
    yamlItems(...graves.map((path) => graveOf(path, undefined, version, grave))),
  );
}

/** A file without a thing and the links to it; `undefined` where that cannot be done by places. */
function withoutThing(
  text: string,
  thing: string,
  gone: ReadonlySet<string>,
  surroundings: Surroundings,
): string | undefined {
  const { baseIri } = surroundings.snapshot;
  if (![...gone].some((iri) => text.includes(pathUnder(baseIri, iri) ?? iri))) return text;
  const document = parseDocument(text);
  const places: Place[] = [];
  visit(document, {
    Node: (key, node, path) => {
      if (!isGone(node, path, { thing, gone, surroundings })) return undefined;
      const [holder, above] = [path.at(-1), path.at(-2)];
      if (isSeq(holder))
        places.push({
          list: holder,
          index: Number(key),
          pair: pairOf(path.at(-2)),
          map: path.at(-3),
        });
      else if (isPair(holder) && isMap(above)) places.push({ pair: holder, map: above });
      return visit.SKIP;
    },
  });
  const splices = splicesOf(text, places);
  if (splices === undefined) return undefined;
  const changed = spliced(text, splices);
  const isLeft = mapsAbout(thing, changed, baseIri).length > 0;
  return isLeft || parseDocument(changed).errors.length > 0 ? undefined : changed;
}

/** Where something is to go: an item of a list, or the value of a key. */
interface Place {
  readonly list?: YAMLSeq;
  readonly index?: number;
  readonly pair?: Pair | undefined;
  readonly map?: unknown;
}

function pairOf(node: unknown): Pair | undefined {
  return isPair(node) ? node : undefined;
}

/** Whether a node describes the thing, or is a link to it. */
function isGone(
  node: Node,
  path: readonly unknown[],
  {
    thing,
    gone,
    surroundings,
  }: {
    readonly thing: string;
    readonly gone: ReadonlySet<string>;
    readonly surroundings: Surroundings;
  },
): boolean {
  const { snapshot, keys } = surroundings;
  if (isMap(node)) {
    const id = node.get('id');
    const iri = typeof id === 'string' ? resolveIri(id, snapshot.baseIri) : undefined;
    return iri === thing || (iri !== undefined && node.items.length === 1 && gone.has(iri));
  }
  if (!isScalar(node) || typeof node.value !== 'string') return false;
  const pair = [...path].reverse().find((each) => isPair(each));
  if (pair === undefined || pair.key === node) return false;
  const key = keys.named.get(String(pair.key));
  return key !== undefined && isLink(key) && gone.has(iriOf(node.value, key, surroundings));
}

/** A list of which nothing is left goes with its key. */
function splicesOf(text: string, places: readonly Place[]): Splice[] | undefined {
  const lists = new Map<YAMLSeq, Place[]>();
  const splices: Splice[] = [];
  for (const place of places) {
    const { list, pair, map } = place;
    if (list) lists.set(list, [...(lists.get(list) ?? []), place]);
    else if (pair && isMap(map)) splices.push(removePair(text, map, pair));
  }
  for (const [list, own] of lists) {
    const [{ pair, map } = {}] = own;
    const isWhole = own.length === list.items.length;
    if (isWhole && pair && isMap(map)) splices.push(removePair(text, map, pair));
    else if (isWhole) splices.push(emptied(list));
    else
      splices.push(
        ...own.map(({ index = 0 }) => withSurroundings(text, removeItem(text, list, index))),
      );
  }
  const ordered = splices.toSorted((one, other) => one.start - other.start);
  const isApart = ordered.every(({ start }, index) => start >= (ordered[index - 1]?.end ?? 0));
  return isApart ? splices : undefined;
}

/** A file's whole list, of which nothing is left. */
function emptied(list: YAMLSeq): Splice {
  return { start: list.range?.[0] ?? 0, end: lastOf(list), by: '[]' };
}

/** The blank line after a thing goes with it, and so does a comment right above it that is not the file's first. */
function withSurroundings(text: string, { start, end, by }: Splice): Splice {
  if (text[start] !== '-') return { start, end, by };
  const [blank = ''] = /^(?:[ \t]*\r?\n)+/.exec(text.slice(end)) ?? [];
  const [comment = ''] = /(?<=\n[ \t]*\r?\n)(?:#[^\n]*\n)+$/.exec(text.slice(0, start)) ?? [];
  const from = start - comment.length;
  const to = end + blank.length;
  // After the last thing of a file there is no blank line.
  const [before = ''] =
    to < text.length ? [] : (/(?:\r?\n[ \t]*)+$/.exec(text.slice(0, from)) ?? []);
  return { start: from - before.length, end: to, by: before === '' ? by : '\n' };
}
