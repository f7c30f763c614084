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
import { resolveIri } from '../../rdf/iris/resolve-iri.ts';
import { pathUnder } from '../../site/addresses.ts';
import { spliced, type Splice } from '../files/splices.ts';
import { lastOf } from '../files/yaml-places.ts';
import { removeItems, removePairs } from '../files/yaml-splices.ts';
import type { Surroundings } from '../new/things/surroundings.ts';
import { mapsAbout } from './descriptions.ts';
import { iriOf, isLink } from './fields/links.ts';

/** A file without a thing and the links to it; `undefined` where that cannot be done by places. */
export function withoutThing(
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
  const changed = spliced(text, splicesOf(text, places));
  if (changed === undefined) return undefined;
  const after = parseDocument(changed);
  const isLeft = mapsAbout(thing, after, baseIri).length > 0;
  return isLeft || after.errors.length > 0 ? undefined : changed;
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
function splicesOf(text: string, places: readonly Place[]): Splice[] {
  const lists = new Map<YAMLSeq, Place[]>();
  const maps = new Map<YAMLMap, Set<Pair>>();
  const removePair = ({ pair, map }: Place): void => {
    if (pair && isMap(map)) maps.set(map, (maps.get(map) ?? new Set<Pair>()).add(pair));
  };
  const splices: Splice[] = [];
  for (const place of places) {
    const { list } = place;
    if (list) lists.set(list, [...(lists.get(list) ?? []), place]);
    else removePair(place);
  }
  for (const [list, own] of lists) {
    const [first] = own;
    const isWhole = own.length === list.items.length;
    if (isWhole && first?.pair && isMap(first.map)) removePair(first);
    else if (isWhole) splices.push(emptied(list));
    else {
      const gone = own.map(({ index = 0 }) => index);
      splices.push(...removeItems(text, list, gone).map((each) => withSurroundings(text, each)));
    }
  }
  return [...splices, ...[...maps].flatMap(([map, pairs]) => removePairs(text, map, pairs))];
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
