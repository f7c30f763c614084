import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { graphIri } from '../site/addresses.ts';
import type { Finding } from './finding.ts';
import { contextFile } from './load-context.ts';
import { loadFile, parserFor } from './load-file.ts';
import { unreadable, type LoadedFile, type LoadOptions } from './loaded.ts';

export interface Loaded {
  readonly files: readonly LoadedFile[];
  readonly findings: readonly Finding[];
  /** Files in no syntax that we read. */
  readonly skipped: readonly string[];
}

/**
 * Reads every file of a folder, at any depth, or a single file; each into the graph of its own.
 * Reads on past mistakes, so that one run shows them all.
 *
 * @param root path of the folder or file
 */
export async function loadFolder(root: string, options: LoadOptions): Promise<Loaded> {
  const listing = await list(root);
  if (!Array.isArray(listing)) return { files: [], findings: [listing], skipped: [] };
  const readable = listing.filter(({ name }) => parserFor(name) !== undefined);
  const files: LoadedFile[] = [];
  const findings: Finding[] = sharedGraphs(readable, options.baseIri);
  for (const [index, { path, name }] of readable.entries()) {
    const outcome = await loadFile(path, {
      ...options,
      name: path === root ? name : `${basename(resolve(root))}/${name}`,
      graph: graphIri(options.baseIri, options.graphFolder + name),
      blankNodePrefix: `${options.graphFolder.replace('/', '')}f${index}`,
    });
    if (outcome.outcome === 'loaded') files.push(outcome.file);
    else findings.push(...outcome.findings);
    options.onProgress?.(index + 1, readable.length);
  }
  if (readable.length === 0) findings.push(nothingToRead(root));
  const skipped = listing.filter((file) => !readable.includes(file)).map(({ path }) => path);
  return { files, findings, skipped };
}

interface Listed {
  readonly path: string;
  /** The path below the folder, with `/` on every system. */
  readonly name: string;
}

async function list(root: string): Promise<Listed[] | Finding> {
  try {
    if (!(await stat(root)).isDirectory()) return [{ path: root, name: basename(root) }];
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => ({ path, name: path.slice(join(root, '/').length).replaceAll('\\', '/') }))
      .filter(({ name }) => name !== contextFile && !/(?:^|\/)\./.test(name))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (cause) {
    return unreadable(root, cause);
  }
}

function sharedGraphs(files: readonly Listed[], baseIri: string): Finding[] {
  const owners = new Map<string, string>();
  return files.flatMap(({ path, name }) => {
    const graph = graphIri(baseIri, name);
    const owner = owners.get(graph);
    owners.set(graph, owner ?? path);
    return owner === undefined ? [] : [sameGraph(path, owner)];
  });
}

function sameGraph(path: string, owner: string): Finding {
  return {
    severity: 'violation',
    path,
    message: {
      sv: `Filen heter likadant som ${owner} så när som på ändelsen. Byt namn på den ena: varje fil är en egen graf.`,
      en: `The file has the same name as ${owner} but for the ending. Rename one: each file is a graph of its own.`,
    },
  };
}

function nothingToRead(path: string): Finding {
  return {
    severity: 'violation',
    path,
    message: {
      sv: 'Här finns ingen fil som kan läsas. Filnamnet ska sluta på .yaml, .jsonld, .ttl, .trig, .nt, .nq eller .rdf.',
      en: 'There is no file here that can be read. The file name must end in .yaml, .jsonld, .ttl, .trig, .nt, .nq or .rdf.',
    },
  };
}
