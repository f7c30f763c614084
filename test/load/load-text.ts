import { loadFolder, type Loaded } from '../../src/load/load-folder.ts';
import { parserFor } from '../../src/load/load-file.ts';
import type { LoadOptions } from '../../src/load/load-options.ts';
import { newTermFactory, terms, type Quad } from '../../src/rdf/terms.ts';
import { folderWith } from '../support/files.ts';

export const base = 'https://data.example/';

export type Files = Readonly<Record<string, string | Buffer>>;

/** Loads files from a new folder, with nothing beside it. */
export async function load(files: Files, options: Partial<LoadOptions> = {}): Promise<Loaded> {
  return loadFolder(await folderWith(files), { baseIri: base, graphFolder: '', ...options });
}

/** The statements of one file, in the default graph; an error with what was told where it cannot be read. */
export async function read(name: string, text: string): Promise<readonly Quad[]> {
  const { files, findings } = await load({ [name]: text });
  if (files.length === 0) throw new Error(findings.map(({ message }) => message.en).join('\n'));
  return files.flatMap(({ quads, graph }) =>
    quads.map((quad) => (quad.graph.value === graph ? inDefaultGraph(quad) : quad)),
  );
}

function inDefaultGraph({ subject, predicate, object }: Quad): Quad {
  return terms.quad(subject, predicate, object);
}

/** TriG → statements, as what is expected. */
export async function trig(text: string): Promise<readonly Quad[]> {
  const parsed = await parserFor('x.trig')?.({
    text: `PREFIX : <http://v/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n${text}`,
    baseIri: base,
    context: undefined,
    terms: newTermFactory('e'),
  });
  if (parsed?.outcome !== 'parsed') throw new Error(JSON.stringify(parsed));
  return parsed.quads;
}

/** What was told, as `file:line:column severity message`. */
export function told({ findings }: Loaded): string[] {
  return findings.map(
    ({ path, position, severity, message }) =>
      `${path.split('/').at(-1) ?? ''}:${position?.line ?? '?'}:${position?.column ?? '?'} ${severity} ${message.en}`,
  );
}
