import { vann } from '../../rdf/vocabulary.ts';
import { pathUnder } from '../../site/addresses.ts';
import type { LoadedFile } from '../loaded.ts';

/** What the terms of the vocabulary are called: the same in every installation, wherever its files and its base are. */
export interface TermNames {
  /** What their IRIs begin with; the base, where the vocabulary has no address of its own. */
  readonly vocabularyBase: string;
  /** An IRI as a file has it, relative to the base, as the term is called. */
  readonly rename: (iri: string) => string;
}

/**
 * Where the vocabulary's terms are: where the operator says, else where the ontology prefers its namespace
 * (`vann:preferredNamespaceUri`), else below the base. What the ontology describes below the base, and what is
 * below that, are its terms.
 *
 * @param ontology the files with their IRIs below the base
 */
export function termNamesIn(
  ontology: readonly LoadedFile[],
  baseIri: string,
  named?: string,
): TermNames {
  const preferred = preferredBase(ontology, baseIri);
  const vocabularyBase = named ?? preferred ?? baseIri;
  const elsewhere = [baseIri, ...(preferred === undefined ? [] : [preferred])].filter(
    (from) => from !== vocabularyBase,
  );
  const described = pathsDescribed(ontology, baseIri);
  const rename = (iri: string): string => {
    for (const from of elsewhere) {
      const path = pathUnder(from, iri);
      if (path !== undefined && isWithin(path, described)) return vocabularyBase + path;
    }
    return iri;
  };
  return { vocabularyBase, rename };
}

/** What the preferred namespace begins with, where the vocabulary's own is below the base: `ns/` of both is left out. */
function preferredBase(ontology: readonly LoadedFile[], baseIri: string): string | undefined {
  for (const { subject, predicate, object } of ontology.flatMap(({ quads }) => quads)) {
    const path = pathUnder(baseIri, subject.value);
    const isPreference = predicate.equals(vann.preferredNamespaceUri) && path !== undefined;
    if (isPreference && path !== '' && object.value.endsWith(`/${path}`))
      return object.value.slice(0, -path.length);
  }
  return undefined;
}

function pathsDescribed(ontology: readonly LoadedFile[], baseIri: string): ReadonlySet<string> {
  const paths = ontology.flatMap(({ quads }) =>
    quads.flatMap(({ subject }) => pathUnder(baseIri, subject.value) ?? []),
  );
  return new Set(paths);
}

/** Whether a path, or a folder above it, is described: `def/status` for `def/status/under-way`. */
function isWithin(path: string, described: ReadonlySet<string>): boolean {
  if (described.has(path)) return true;
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    if (described.has(path.slice(0, end)) || described.has(path.slice(0, end + 1))) return true;
  return false;
}
