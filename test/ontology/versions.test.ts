import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { namespace, readOntology, subjectsWith, type Ontology } from './ontology.ts';

/** The terms of version 0.1.0 that are still there, as they are called below the namespace. */
const firstTerms = join(import.meta.dirname, 'first-terms.txt');

describe('the versions of the vocabularies', () => {
  let ontology: Ontology;
  let first: ReadonlySet<string>;
  beforeAll(async () => {
    ontology = await readOntology();
    first = new Set((await readFile(firstTerms, 'utf8')).trim().split('\n'));
  });

  const vocabularies = [namespace, `${namespace}page/`];
  const valueOf = (subject: string, property: string): string | undefined =>
    ontology.values(subject, property)[0]?.value;
  const own = (): string[] =>
    vocabularies.flatMap((vocabulary) =>
      subjectsWith(ontology.quads, 'rdfs:isDefinedBy', vocabulary),
    );
  /** `ns/Action`, `def/unit`: without what the base is. */
  const below = (iri: string): string => iri.replace(/^.*?\/(?=(?:ns|def)\/)/, '');

  it('tell of every term whether it was in the first or when it came', () => {
    expect(own().length).toBeGreaterThan(150);
    const undated = own().filter((term) => valueOf(term, 'dcterms:issued') === undefined);
    expect(undated.filter((term) => !first.has(below(term)))).toEqual([]);
  });

  it('keep the terms of the first', () => {
    const now = new Set(own().map(below));
    expect([...first].filter((term) => !now.has(term))).toEqual([]);
  });

  it.each(vocabularies)('%s: no term is newer than the version that it is of', (vocabulary) => {
    const version = valueOf(vocabulary, 'owl:versionIRI') ?? '';
    expect(version).toBe(vocabulary + (valueOf(vocabulary, 'owl:versionInfo') ?? ''));
    const issued = valueOf(version, 'dcterms:issued') ?? '';
    expect(valueOf(vocabulary, 'dcterms:issued')).toBe(issued);
    const days = own().flatMap((term) => valueOf(term, 'dcterms:issued') ?? []);
    expect(days.filter((day) => day > issued)).toEqual([]);
    expect(valueOf(version, 'skos:changeNote')).toBeDefined();
  });
});
