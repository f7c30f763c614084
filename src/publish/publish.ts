import { readdir } from 'node:fs/promises';
import { describeHoldings } from '../catalogue/void/void.ts';
import { describeOffers } from '../catalogue/self-description.ts';
import { loadContext } from '../load/load-context.ts';
import { loadFolder } from '../load/load-folder.ts';
import type { Finding } from '../load/finding.ts';
import { loadStoredCopies } from '../load/load-stored-copies.ts';
import type { LoadedFile } from '../load/loaded.ts';
import { takeSnapshot, withDescription, type Snapshot } from '../snapshot/snapshot.ts';
import { checkLostAddresses } from '../validate/checks/check-lost-addresses.ts';
import { validate, type ValidationOptions, type ValidData } from '../validate/validate.ts';
import type { Files } from '../load/publication-files.ts';
import type { JsonLdContext } from '../rdf/json-ld.ts';

/** What is being done, and how far it has come where that can be told. */
export interface Progress {
  readonly step: 'read' | 'check';
  readonly done?: number;
  readonly of?: number;
}

/** Where the data and what it is measured by are, and what its things are called. */
export interface Sources extends ValidationOptions {
  readonly data: string;
  /** `undefined`: the folder of that name here, if the data uses a term that it defines. */
  readonly ontology?: string | undefined;
  /** `undefined`: the folder of that name here, under the same condition. */
  readonly shapes?: string | undefined;
  /** Absolute, ends in `/`. */
  readonly baseIri: string;
  /** Where services will be reached, for the description of the data; the base, unless told otherwise. */
  readonly publicUrl?: string | undefined;
  /** An earlier version, as its folder of data or as a dump of it, of which no address may be lost. */
  readonly against?: string | undefined;
  /** Where people can see the files: an address with `{path}` and `{line}` in it. */
  readonly repositoryUrl?: string | undefined;
  /** Told after each file that was read, and when checking begins. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export type Check =
  | {
      readonly outcome: 'valid';
      readonly data: ValidData;
      readonly context: JsonLdContext | undefined;
      /** What was read, and with which shapes. */
      readonly files: Files;
      readonly findings: readonly Finding[];
      readonly skipped: readonly string[];
    }
  | { readonly outcome: 'invalid'; readonly findings: readonly Finding[] };

export type Publication =
  | {
      readonly outcome: 'published';
      readonly snapshot: Snapshot;
      readonly findings: readonly Finding[];
    }
  | { readonly outcome: 'invalid'; readonly findings: readonly Finding[] };

/** Loads everything and checks it. Files that cannot be read do not hide what is wrong in the others. */
export async function check(sources: Sources): Promise<Check> {
  const { baseIri, onProgress } = sources;
  const vocabulary = await loadVocabulary(sources);
  const { context } = vocabulary;
  const data = await loadFolder(sources.data, {
    baseIri,
    context,
    graphFolder: '',
    onProgress: (done, of) => onProgress?.({ step: 'read', done, of }),
  });
  onProgress?.({ step: 'check' });
  const counts = vocabulary.isNamed || uses(data.files, vocabulary.ontology);
  const files: Files = {
    baseIri,
    data: data.files,
    ontology: counts ? vocabulary.ontology : [],
    shapes: counts ? vocabulary.shapes : [],
    storedCopies: await loadStoredCopies(data.files, sources.data, baseIri),
  };
  const validation = await validate(files, sources);
  const unread = [...vocabulary.findings, ...data.findings];
  const findings = [...unread, ...validation.findings];
  if (unread.length > 0 || validation.outcome === 'invalid')
    return { outcome: 'invalid', findings };
  const lost = await findLost(sources, context, validation.data);
  if (lost.length > 0) return { outcome: 'invalid', findings: [...findings, ...lost] };
  return {
    outcome: 'valid',
    data: validation.data,
    context: counts ? context?.raw : undefined,
    files,
    findings,
    skipped: data.skipped,
  };
}

/** What an earlier version had and this one has not. */
async function findLost(
  { against, baseIri }: Sources,
  context: Vocabulary['context'],
  { quads }: ValidData,
): Promise<readonly Finding[]> {
  if (against === undefined) return [];
  const { files, findings } = await loadFolder(against, { baseIri, context, graphFolder: '' });
  if (findings.length > 0) return findings;
  return checkLostAddresses({ path: against, earlier: files, present: quads, baseIri });
}

/** The whole way from files to a snapshot; data that breaks its shapes is not published. */
export async function publish(sources: Sources): Promise<Publication> {
  const checked = await check(sources);
  if (checked.outcome === 'invalid') return checked;
  const { context, files } = checked;
  const taken = await takeSnapshot(checked.data, { ...sources, context, files });
  const description = [...describeHoldings(taken), ...describeOffers(taken)];
  const snapshot = withDescription(taken, description);
  return { outcome: 'published', snapshot, findings: checked.findings };
}

type Vocabulary = Pick<Files, 'ontology' | 'shapes'> & {
  readonly context: Extract<
    Awaited<ReturnType<typeof loadContext>>,
    { outcome: 'loaded' }
  >['context'];
  readonly findings: readonly Finding[];
  /** Whether somebody asked for this very vocabulary. */
  readonly isNamed: boolean;
};

async function loadVocabulary({ ontology, shapes, baseIri }: Sources): Promise<Vocabulary> {
  const folders = {
    ontology: ontology ?? (await ifFolder('ontology')),
    shapes: shapes ?? (await ifFolder('shapes')),
  };
  const contextOutcome = folders.ontology
    ? await loadContext(folders.ontology, baseIri)
    : ({ outcome: 'loaded', context: undefined } as const);
  const context = contextOutcome.outcome === 'loaded' ? contextOutcome.context : undefined;
  const load = async (
    root: string | undefined,
    graphFolder: string,
  ): ReturnType<typeof loadFolder> =>
    root
      ? loadFolder(root, { baseIri, context, graphFolder })
      : { files: [], findings: [], skipped: [] };
  const terms = await load(folders.ontology, 'ontology/');
  const rules = await load(folders.shapes, 'shapes/');
  const broken = contextOutcome.outcome === 'broken' ? [contextOutcome.finding] : [];
  return {
    ontology: terms.files,
    shapes: rules.files,
    context,
    findings: [...broken, ...terms.findings, ...rules.findings],
    isNamed: ontology !== undefined || shapes !== undefined,
  };
}

/** The folder of that name here; an empty one is as good as none. */
async function ifFolder(path: string): Promise<string | undefined> {
  const entries = await readdir(path).catch(() => []);
  return entries.length > 0 ? path : undefined;
}

/** Whether data mentions anything that the ontology describes. */
function uses(data: readonly LoadedFile[], ontology: readonly LoadedFile[]): boolean {
  const described = new Set(
    ontology.flatMap(({ quads }) => quads.map(({ subject }) => subject.value)),
  );
  return data.some(({ quads }) =>
    quads.some(
      ({ predicate, object }) => described.has(predicate.value) || described.has(object.value),
    ),
  );
}
