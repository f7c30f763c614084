import { unionOf, type Dataset } from '../rdf/dataset.ts';
import type { Quad } from '../rdf/terms.ts';
import type { Finding } from '../load/finding.ts';
import type { LoadedFile } from '../load/loaded.ts';
import { checkReferences } from './check-references.ts';
import { checkTerms } from './check-terms.ts';
import { checkShapes } from './check-shapes.ts';
import { findingOrder } from './place.ts';

/** The files of one publication, by what they are for. */
export interface Files {
  readonly baseIri: string;
  readonly data: readonly LoadedFile[];
  readonly ontology: readonly LoadedFile[];
  readonly shapes: readonly LoadedFile[];
}

declare const isValidated: unique symbol;

/** Quads that keep their shapes; only `validate` makes them. */
export interface ValidData {
  readonly [isValidated]: true;
  readonly quads: readonly Quad[];
}

export type Validation =
  | { readonly outcome: 'valid'; readonly data: ValidData; readonly findings: readonly Finding[] }
  | { readonly outcome: 'invalid'; readonly findings: readonly Finding[] };

/**
 * Checks data and ontology, together, against the shapes (SHACL Core) and against what we know of
 * linked data: vocabulary terms must be defined, our own IRIs must lead somewhere.
 *
 * @returns all findings in reading order; `invalid` where one of them is a violation
 */
export async function validate(files: Files): Promise<Validation> {
  const quads = [...files.data, ...files.ontology].flatMap((file) => file.quads);
  const union: Dataset = unionOf(quads);
  const findings = [
    ...(await checkShapes(files, union)),
    ...checkTerms(files, union),
    ...checkReferences(files, union),
  ].sort(findingOrder);
  if (findings.some(({ severity }) => severity === 'violation')) {
    return { outcome: 'invalid', findings };
  }
  // The one place where the brand is given.
  return { outcome: 'valid', data: { quads } as unknown as ValidData, findings };
}
