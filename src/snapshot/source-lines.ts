import type { LoadedFile } from '../load/loaded.ts';
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
  const places = new Map<string, { readonly name: string; readonly lines: Map<string, number> }>();
  let before: Quad | undefined;
  for (const quad of quads) {
    const { subject, graph } = quad;
    // What is said of a thing mostly stands together.
    if (subject === before?.subject && graph === before.graph) continue;
    before = quad;
    const file = owners.get(graph.value);
    if (file === undefined || subject.termType !== 'NamedNode') continue;
    const place = places.get(graph.value) ?? { name: file.name, lines: new Map<string, number>() };
    places.set(graph.value, place);
    if (place.lines.has(subject.value)) continue;
    const position = file.locate({ subject: terms.namedNode(subject.value) });
    if (position) place.lines.set(subject.value, position.line);
  }
  return new Map([...places].map(([graph, { name, lines }]) => [graph, packed(name, lines)]));
}

function packed(name: string, lines: ReadonlyMap<string, number>): FilePlaces {
  return { name, things: packTexts([...lines.keys()]), lines: inSharedMemory([...lines.values()]) };
}
