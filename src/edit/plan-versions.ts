import type { LoadedFile } from '../load/loaded.ts';
import { dcat } from '../rdf/vocabularies/catalogue-vocabulary.ts';
import type { Quad } from '../rdf/terms.ts';
import type { Bases } from '../site/addresses.ts';
import {
  contentHash,
  hashedVersion,
} from '../validate/checks/publication/check-content-version.ts';
import type { TextEdit } from './files/text-edit.ts';

/** A version that a dataset has, which ends in a hash, and the hash of what there is now. */
export interface DatasetVersion {
  readonly quad: Quad;
  readonly hash: string;
  readonly current: string;
}

/** The versions with a hash that files state. */
export function datasetVersions(
  files: readonly LoadedFile[],
  { baseIri, vocabularyBase }: Bases,
): DatasetVersion[] {
  const quads = files.flatMap((file) => file.quads);
  return quads.flatMap((quad) => {
    const isVersion = quad.predicate.equals(dcat.version);
    const hash = isVersion ? hashedVersion.exec(quad.object.value)?.[2] : undefined;
    if (hash === undefined) return [];
    const content = { data: files, baseIri, vocabularyBase };
    return [{ quad, hash, current: contentHash(content, quad.subject) }];
  });
}

/** Another value of a statement, at its place; nothing where it stands in a file that is not the editor's. */
export function editOf(quad: Quad, to: string, files: readonly LoadedFile[]): TextEdit[] {
  return files.flatMap(({ path, locate, quads, isShared }) => {
    const position = !isShared && quads.includes(quad) ? locate(quad) : undefined;
    return position ? [{ path, position, from: quad.object.value, to }] : [];
  });
}
