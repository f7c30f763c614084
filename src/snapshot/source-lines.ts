import type { LoadedFile } from '../load/loaded.ts';
import { entryOf } from '../rdf/entry-of.ts';
import { openTexts, packTexts, type PackedTexts } from '../rdf/datasets/packed-texts.ts';
import { inSharedMemory } from '../rdf/datasets/portable-quads.ts';
import { terms, type Quad } from '../rdf/terms.ts';

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
 */
export function placesOf(quads: readonly Quad[], files: readonly LoadedFile[]): Places {
  const own = files.filter(({ isFromDump, isShared }) => isFromDump !== true && !isShared);
  const owners = new Map(own.map((file) => [file.graph, file]));
  const subjects = new Map<LoadedFile, Set<string>>();
  let before: Quad | undefined;
  for (const quad of quads) {
    const { subject, graph } = quad;
    // What is said of a thing mostly stands together.
    if (subject === before?.subject && graph === before.graph) continue;
    before = quad;
    const file = owners.get(graph.value);
    if (file === undefined || subject.termType !== 'NamedNode') continue;
    entryOf(subjects, file, () => new Set<string>()).add(subject.value);
  }
  return new Map([...subjects].map(([file, things]) => [file.graph, placesIn(file, [...things])]));
}

const known = new WeakMap<
  LoadedFile['quads'],
  { readonly things: readonly string[]; readonly places: FilePlaces }
>();

/** Most files, and what is published of them, are the same at the next publication. */
function placesIn(file: LoadedFile, things: readonly string[]): FilePlaces {
  const before = known.get(file.quads);
  const isSame =
    before?.places.name === file.name &&
    before.things.length === things.length &&
    things.every((thing, index) => thing === before.things[index]);
  if (isSame) return before.places;
  const places = packed(file, things);
  known.set(file.quads, { things, places });
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
