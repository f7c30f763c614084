import type { LoadedFile } from '../load/loaded.ts';
import { entryOf } from '../rdf/entry-of.ts';
import { openTexts, packTexts, type PackedTexts } from '../rdf/datasets/packed-texts.ts';
import { inSharedMemory } from '../rdf/datasets/portable-quads.ts';
import type { NumberedRows } from '../rdf/rows/number-rows.ts';
import { isNamed, terms, type Term } from '../rdf/terms.ts';

/** A file, and the line on which it begins to speak of each thing: however many they are, threads hand it to each other at once. */
export interface FilePlaces {
  readonly name: string;
  readonly things: PackedTexts;
  readonly lines: Uint32Array;
}

/** The line on which a file begins to speak of a thing. */
export function lineOf(thing: string, { things, lines }: FilePlaces): number | undefined {
  const number = openTexts(things).find(thing);
  return number === undefined ? undefined : lines[number];
}

/** Files by the graph that is theirs. */
export type Places = ReadonlyMap<string, FilePlaces>;

/**
 * Notes where things with an address are described. It keeps a number for each thing of each file and
 * nothing of the files themselves, and nothing of what is not published. A line of a dump, or
 * of a file that is shared, leads nobody to what an editor wrote.
 *
 * @param published what is published, layer by layer
 */
export function placesOf(published: readonly NumberedRows[], files: readonly LoadedFile[]): Places {
  const own = files.filter(({ isFromDump, isShared }) => isFromDump !== true && !isShared);
  const owners = new Map(own.map((file) => [file.graph, file]));
  const places = new Map<string, FilePlaces>();
  for (const numbered of published) {
    for (const { graph, list, things } of thingsByGraph(numbered, owners)) {
      const file = owners.get(graph);
      if (file) places.set(graph, placesIn(file, list, things));
    }
  }
  return places;
}

/** What is described in a graph: the numbers of some terms of a list. */
interface Described {
  readonly graph: string;
  readonly list: readonly Term[];
  readonly things: readonly number[];
}

interface ThingsSeen {
  readonly things: number[];
  readonly seen: Set<number>;
}

const nothingSeen = (): ThingsSeen => ({ things: [], seen: new Set() });

/** The things with an address that are described in each of some graphs, each once, as they come. */
function thingsByGraph(
  { rows, terms: list, isInOrder }: NumberedRows,
  graphs: { readonly has: (graph: string) => boolean },
): readonly Described[] {
  const found = new Map<number, ThingsSeen>();
  let [subjectBefore, graphBefore] = [-1, -1];
  for (let at = 0; at < rows.length; at += 4) {
    const subject = rows[at] ?? 0;
    const graph = rows[at + 3] ?? 0;
    // What is said of a thing mostly stands together.
    if (subject === subjectBefore && graph === graphBefore) continue;
    [subjectBefore, graphBefore] = [subject, graph];
    const { things, seen } = entryOf(found, graph, nothingSeen);
    // In order, all that is said of a thing comes together.
    if (isInOrder ? things.at(-1) === subject : seen.has(subject)) continue;
    things.push(subject);
    if (!isInOrder) seen.add(subject);
  }
  return [...found].flatMap(([number, { things }]) => {
    const graph = list[number]?.value ?? '';
    if (!graphs.has(graph)) return [];
    const named = things.filter((thing) => isNamed(list[thing] as Term));
    return named.length === 0 ? [] : [{ graph, list, things: named }];
  });
}

interface Known extends Pick<Described, 'list' | 'things'> {
  readonly places: FilePlaces;
}

const known = new WeakMap<LoadedFile['quads'], Known>();

/** Most files, and what is published of them, are the same at the next publication. */
function placesIn(file: LoadedFile, list: readonly Term[], things: readonly number[]): FilePlaces {
  const before = known.get(file.quads);
  const isSame =
    before?.places.name === file.name &&
    before.list === list &&
    before.things.length === things.length &&
    things.every((thing, index) => thing === before.things[index]);
  if (isSame) return before.places;
  const addresses = things.map((thing) => list[thing]?.value ?? '');
  const places = packed(file, addresses);
  known.set(file.quads, { list, things, places });
  return places;
}

function packed({ name, locate }: LoadedFile, things: readonly string[]): FilePlaces {
  const found = things.flatMap((thing) => {
    const position = locate({ subject: terms.namedNode(thing) });
    return position ? [{ thing, line: position.line }] : [];
  });
  return {
    name,
    things: packTexts(found.map(({ thing }) => thing)),
    lines: inSharedMemory(found.map(({ line }) => line)),
  };
}
