import { dirname } from 'node:path';
import { tellLeftOut } from '../load/left-out.ts';
import { loadFolder, type Loaded } from '../load/load-folder.ts';
import type { Finding } from '../load/finding.ts';
import type { LoadOptions } from '../load/load-options.ts';
import { newOpenGraphs } from '../query/prebinding/open-graphs.ts';
import { takeSnapshot, type Snapshot } from '../snapshot/snapshot.ts';
import { checkBase } from '../validate/checks/addresses/check-base.ts';
import { checkBlankNodes } from '../validate/checks/addresses/check-blank-nodes.ts';
import { checkReservedAddresses } from '../validate/checks/addresses/check-reserved-addresses.ts';
import { checkLostAddresses } from '../validate/checks/addresses/check-lost-addresses.ts';
import { checkLostColumns } from '../validate/checks/addresses/check-lost-columns.ts';
import {
  checkDumpParts,
  isFromDump,
  noteCopiesLeft,
} from '../validate/checks/publication/check-dump.ts';
import { validate, type ValidationOptions, type ValidData } from '../validate/validate.ts';
import type { Files } from '../load/publication/publication-files.ts';
import type { JsonLdContext } from '../rdf/syntaxes/json-ld.ts';
import { describeSnapshot } from './describe-snapshot.ts';
import type { Bases } from '../site/addresses.ts';
import { sharedWords, type Memory } from './memory.ts';
import { readData } from './read-data.ts';

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
  /** The folder with files that data shares; `true`: what comes with the program's own vocabulary, where that is used. */
  readonly shared?: string | true | undefined;
  /** Absolute, ends in `/`. */
  readonly baseIri: string;
  /** What the IRIs of the vocabulary's terms begin with; what the ontology says, unless told otherwise. Ends in `/`. */
  readonly vocabulary?: string | undefined;
  /** Where services will be reached, for the description of the data; the base, unless told otherwise. */
  readonly publicUrl?: string | undefined;
  /** An earlier version, as its folder of data or as a dump of it, of which no address may be lost. */
  readonly against?: string | undefined;
  /** Where people can see the files: an address with `{path}` and `{line}` in it. */
  readonly repositoryUrl?: string | undefined;
  /** Told after each file that was read, and when checking begins. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** What is told of data, whatever becomes of it. */
export interface Told {
  /** What is wrong with the data, or may be. */
  readonly findings: readonly Finding[];
  /** What was done with the files: what was not read or left out, and what lies where nobody finds it. */
  readonly notes: readonly Finding[];
}

export type Check =
  | (Told & {
      readonly outcome: 'valid';
      readonly data: ValidData;
      readonly context: JsonLdContext | undefined;
      /** What was read, and with which shapes. */
      readonly files: Files;
    })
  | (Told & { readonly outcome: 'invalid' });

export type Publication =
  | (Told & { readonly outcome: 'published'; readonly snapshot: Snapshot })
  | (Told & { readonly outcome: 'invalid' });

/**
 * Loads everything and checks it. Files that cannot be read do not hide what is wrong in the others.
 *
 * @param memory what was read before; the words that this process knows, unless given
 */
export async function check(sources: Sources, memory: Memory = sharedWords): Promise<Check> {
  const { baseIri, onProgress } = sources;
  const words = await memory.words(sources);
  const { contexts, vocabulary } = words;
  const { library, findings: ofContexts } = contexts;
  const { context: keys, names } = vocabulary;
  const reading = { baseIri, context: keys, library, rename: names.rename, graphFolder: '' };
  const { data, counts, files } = await readData(sources.data, reading, {
    words,
    onFile: (done, of) => onProgress?.({ step: 'read', done, of }),
  });
  onProgress?.({ step: 'check' });
  const unread = [...ofContexts, ...vocabulary.findings, ...data.findings];
  const validation = await validate(files, {
    ...sources,
    isComplete: !unread.some(isViolation),
    isOntologyComplete: !vocabulary.findings.some(isViolation),
    openGraphs: newOpenGraphs(baseIri),
    withoutChecks: checksLeftOut(sources, files),
    numbers: words.numbers,
  });
  const notes = [
    ...unread.filter((finding) => !isViolation(finding)),
    ...(vocabulary.findings.some(isViolation) ? [] : leftOutOf(sources.data, data, files)),
    ...(await notesOn(sources.data, files)),
  ];
  const findings = [...unread.filter(isViolation), ...validation.findings];
  if (validation.outcome === 'invalid' || findings.some(isViolation)) {
    const [part] = checkDumpParts(files);
    return { outcome: 'invalid', findings: part ? [part] : findings, notes };
  }
  const lost = await findLost(
    { ...sources, vocabularyBase: files.vocabularyBase },
    reading,
    validation.data,
  );
  if (lost.length > 0) return { outcome: 'invalid', findings: [...findings, ...lost], notes };
  const context = counts ? keys?.raw : undefined;
  return { outcome: 'valid', data: validation.data, context, files, findings, notes };
}

/** A dump lacks what its version was counted with: persons are in none. */
function checksLeftOut({ withoutChecks = [] }: Sources, files: Files): Sources['withoutChecks'] {
  return isFromDump(files) ? [...withoutChecks, 'content-version'] : withoutChecks;
}

/** What is worth knowing of data that may be right all the same. */
async function notesOn(root: string, files: Files): Promise<Finding[]> {
  return [
    ...checkBase(root, files),
    ...noteCopiesLeft(files),
    ...checkReservedAddresses(files),
    ...(await checkBlankNodes(files)),
  ];
}

/**
 * What of the data's folder was not read. Stored copies of sources and images are read in a way of their own; beside a file
 * that cannot be read, nobody knows which are.
 */
function leftOutOf(
  root: string,
  { leftOut, findings }: Loaded,
  { storedCopies, images }: Files,
): Finding[] {
  const stored = new Set([...storedCopies, ...images].map(({ path }) => path));
  const unclear = new Set(findings.filter(isViolation).map(({ path }) => dirname(path)));
  return tellLeftOut(
    root,
    leftOut.filter(
      ({ path, reason }) =>
        !stored.has(path) && !(reason === 'ending' && unclear.has(dirname(path))),
    ),
  );
}

function isViolation({ severity }: Finding): boolean {
  return severity === 'violation';
}

/** What an earlier version had and this one has not. */
async function findLost(
  { against, baseIri, vocabularyBase }: Sources & Bases,
  reading: LoadOptions,
  data: ValidData,
): Promise<readonly Finding[]> {
  if (against === undefined) return [];
  const { files, findings } = await loadFolder(against, reading);
  const broken = findings.filter(isViolation);
  if (broken.length > 0) return broken;
  const versions = { path: against, earlier: files, present: data.quads, baseIri, vocabularyBase };
  return [...checkLostAddresses(versions), ...checkLostColumns(versions)];
}

/** The whole way from files to a snapshot; data that breaks its shapes is not published. */
export async function publish(
  sources: Sources,
  memory: Memory = sharedWords,
): Promise<Publication> {
  const checked = await check(sources, memory);
  if (checked.outcome === 'invalid') return checked;
  const { context, files } = checked;
  const taken = await takeSnapshot(checked.data, { ...sources, context, files });
  const snapshot = describeSnapshot(taken);
  const { findings, notes } = checked;
  return { outcome: 'published', snapshot, findings, notes };
}
