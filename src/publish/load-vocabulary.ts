import { readdir, realpath } from 'node:fs/promises';
import type { Finding } from '../load/finding.ts';
import type { Context } from '../load/jsonld/context/context.ts';
import type { ContextLibrary } from '../load/jsonld/context/process-context.ts';
import { tellLeftOut } from '../load/left-out.ts';
import { loadContext } from '../load/contexts/load-context.ts';
import { loadFolder, type Loaded } from '../load/load-folder.ts';
import { termNamesIn, type TermNames } from '../load/contexts/term-names.ts';
import type { Files } from '../load/publication/publication-files.ts';
import { programFolder } from '../site/program-files.ts';

/** The words that data is written in, and the rules that it is measured by. */
export type Vocabulary = Pick<Files, 'ontology' | 'shapes'> & {
  readonly names: TermNames;
  readonly context: Context | undefined;
  readonly findings: readonly Finding[];
  /** Whether somebody asked for this very vocabulary. */
  readonly isNamed: boolean;
  /** The folder with files that data in this vocabulary shares; `undefined`: none. */
  readonly shared: string | undefined;
};

export interface VocabularySources {
  /** `undefined`: the folder of that name here, or else the program's own. */
  readonly ontology?: string | undefined;
  /** `undefined`: the folder of that name here, or else the program's own where its vocabulary is used. */
  readonly shapes?: string | undefined;
  /** The folder with files that data shares; `true`: what comes with the program's own vocabulary, where that is used. */
  readonly shared?: string | true | undefined;
  readonly baseIri: string;
  /** What the IRIs of its terms begin with; what the ontology says, unless told otherwise. */
  readonly vocabulary?: string | undefined;
}

/**
 * Reads ontology, context and shapes. A folder in which there is nothing to read is as good as none.
 *
 * @param library contexts of others
 */
export async function loadVocabulary(
  { ontology, shapes, shared, baseIri, vocabulary }: VocabularySources,
  library: ContextLibrary,
): Promise<Vocabulary> {
  const ontologyFolder =
    ontology ?? (await ifFolder('ontology')) ?? (await ifFolder(programFolder('ontology')));
  const isPrograms = await isSame(ontologyFolder, programFolder('ontology'));
  const names = await namesIn(ontologyFolder, { baseIri, vocabulary }, library);
  const { rename } = names;
  const outcome = ontologyFolder
    ? await loadContext(ontologyFolder, baseIri, { library, rename })
    : ({ outcome: 'loaded', context: undefined } as const);
  const context = outcome.outcome === 'loaded' ? outcome.context : undefined;
  const load = async (root: string | undefined, graphFolder: string): Promise<Loaded> =>
    root
      ? loadFolder(root, { baseIri, context, library, rename, graphFolder, mayBeEmpty: true })
      : { files: [], findings: [], leftOut: [] };
  const shapesFolder =
    shapes ??
    (await ifFolder('shapes')) ??
    (isPrograms ? await ifFolder(programFolder('shapes')) : undefined);
  const terms = await load(ontologyFolder, 'ontology/');
  const rules = await load(shapesFolder, 'shapes/');
  return {
    names,
    ontology: terms.files,
    shapes: rules.files,
    context,
    findings: [
      ...(outcome.outcome === 'broken' ? [outcome.finding] : []),
      ...terms.findings,
      ...rules.findings,
      ...tellLeftOut(ontologyFolder ?? '', terms.leftOut),
      ...tellLeftOut(shapesFolder ?? '', rules.leftOut),
    ],
    isNamed: ontology !== undefined || shapes !== undefined,
    shared: sharedBy(shared, isPrograms),
  };
}

/** The ontology says itself where it is, so it is read before its terms have their names. */
async function namesIn(
  folder: string | undefined,
  { baseIri, vocabulary }: Pick<VocabularySources, 'baseIri' | 'vocabulary'>,
  library: ContextLibrary,
): Promise<TermNames> {
  const options = { baseIri, library, graphFolder: 'ontology/', mayBeEmpty: true };
  const { files } = folder ? await loadFolder(folder, options) : { files: [] };
  return termNamesIn(files, baseIri, vocabulary);
}

function sharedBy(shared: string | true | undefined, isPrograms: boolean): string | undefined {
  if (shared !== true) return shared;
  return isPrograms ? programFolder('data') : undefined;
}

async function isSame(path: string | undefined, other: string): Promise<boolean> {
  const [one, two] = await Promise.all(
    [path ?? '', other].map((each) => realpath(each).catch(() => undefined)),
  );
  return one !== undefined && one === two;
}

/** The folder of that name here; an empty one is as good as none. */
async function ifFolder(path: string): Promise<string | undefined> {
  const entries = await readdir(path).catch(() => []);
  return entries.length > 0 ? path : undefined;
}
