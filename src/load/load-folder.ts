import { basename, resolve } from 'node:path';
import { graphIri, withoutEnding } from '../site/addresses.ts';
import type { Finding } from './finding.ts';
import { listFiles, type LeftOut, type Listing } from './list-files.ts';
import { loadFile } from './load-file.ts';
import { unreadable, type LoadedFile } from './loaded.ts';
import type { LoadOptions } from './load-options.ts';
import { sharedStems, withoutCopies } from './twins.ts';

export interface Loaded {
  readonly files: readonly LoadedFile[];
  readonly findings: readonly Finding[];
  /** What is there and was not read. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * Reads every file of a folder, at any depth, or a single file; each into the graph of its own.
 * Reads on past mistakes, so that one run shows them all.
 *
 * @param root path of the folder or file
 */
export async function loadFolder(root: string, options: LoadOptions): Promise<Loaded> {
  const listing = await listWanted(root, options);
  if ('severity' in listing) return { files: [], findings: [listing], leftOut: [] };
  const shared = sharedStems(listing.files);
  const files: LoadedFile[] = [];
  const findings: Finding[] = [];
  const leftOut: LeftOut[] = [...listing.leftOut];
  const twins = new Map<string, LoadedFile[]>([...shared].map((stem) => [stem, []]));
  for (const [index, listed] of listing.files.entries()) {
    const stem = withoutEnding(listed.name);
    const outcome = await loadFile(listed.path, {
      ...options,
      name: listed.path === root ? listed.name : `${basename(resolve(root))}/${listed.name}`,
      graph: graphIri(options.baseIri, options.graphFolder + listed.name, shared.has(stem)),
      blankNodePrefix: `${options.blankNodes ?? options.graphFolder.replace('/', '')}f${index}`,
    });
    findings.push(...outcome.findings);
    if (outcome.outcome === 'loaded') {
      files.push(outcome.file);
      twins.get(stem)?.push(outcome.file);
    } else if (outcome.outcome === 'unrelated') leftOut.push({ ...listed, reason: 'unrelated' });
    options.onProgress?.(index + 1, listing.files.length);
  }
  const kept = await withoutCopies(files, twins);
  const isEmpty = listing.files.length === leftOut.length - listing.leftOut.length;
  return {
    files: kept.files,
    findings: [
      ...findings,
      ...kept.findings,
      ...(isEmpty && !options.mayBeEmpty ? [nothingToRead(root)] : []),
    ],
    leftOut,
  };
}

async function listWanted(
  root: string,
  { isWanted = () => true }: LoadOptions,
): Promise<Listing | Finding> {
  try {
    const { files, leftOut } = await listFiles(root);
    return { files: files.filter(({ name }) => isWanted(name)), leftOut };
  } catch (cause) {
    return unreadable(root, cause);
  }
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
