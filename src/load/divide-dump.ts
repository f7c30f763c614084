import { entryOf } from '../rdf/entry-of.ts';
import { graphsIn } from '../rdf/once-per-file.ts';
import type { Quad } from '../rdf/terms.ts';
import { folders } from '../site/folders.ts';
import type { LoadedFile } from './loaded.ts';

/** Files of data and of the ontology, as they were before somebody put them in one file. */
export interface Divided {
  readonly data: readonly LoadedFile[];
  readonly ontology: readonly LoadedFile[];
}

/**
 * Takes dumps apart into the files that they were made of, so that what is downloaded can be published again.
 * A file is a dump where all that it says stands in graphs of files below the base, and none in its own.
 *
 * @param files the files of the data, each in the graph of its own
 */
export function divideDumps(files: readonly LoadedFile[], baseIri: string): Divided {
  const divided = files.flatMap((file) => (isDump(file, baseIri) ? divide(file) : [file]));
  const terms = `${baseIri}${folders.graphs}ontology/`;
  const isOntology = ({ graph, isFromDump }: LoadedFile): boolean =>
    isFromDump === true && graph.startsWith(terms);
  return {
    data: divided.filter((file) => !isOntology(file)),
    ontology: divided.filter(isOntology),
  };
}

function isDump({ graph: own, quads }: LoadedFile, baseIri: string): boolean {
  const graphs = graphsIn(quads);
  const beginning = baseIri + folders.graphs;
  return (
    graphs.size > 0 && !graphs.has(own) && [...graphs].every((graph) => graph.startsWith(beginning))
  );
}

function divide(file: LoadedFile): LoadedFile[] {
  const parts = new Map<string, Quad[]>();
  for (const quad of file.quads) entryOf(parts, quad.graph.value, (): Quad[] => []).push(quad);
  return [...parts].map(([graph, quads]) => ({ ...file, graph, quads, isFromDump: true }));
}
