import { labelOf, speaks } from '../../rdf/labels.ts';
import { wellKnownPrefixes } from '../../rdf/prefixes.ts';
import { terms, type NamedNode } from '../../rdf/terms.ts';
import { rdf, rdfs, sh } from '../../rdf/vocabulary.ts';
import { literalsOf, namedObjectsOf, objectsOf, subjectsOf } from '../../rdf/values.ts';
import { pathUnder } from '../../site/addresses.ts';
import { languages, type Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** A query that the data itself offers, in words of one language. */
export interface Example {
  /** Of its document, below the base. */
  readonly path: string;
  readonly label: string;
  readonly comment: string;
  readonly query: string;
  /** What it is about (schema:keywords), in the language. */
  readonly keywords: readonly string[];
  /** Other services that it asks (spex:federatesWith). */
  readonly services: readonly string[];
}

const queryProperties: readonly NamedNode[] = [sh.select, sh.ask, sh.construct, sh.describe];

/** SIB's queries have schema.org with https, others with http. */
const keywordProperties = ['https://schema.org/keywords', 'http://schema.org/keywords'].map((iri) =>
  terms.namedNode(iri),
);

const federatesWith = terms.namedNode(`${wellKnownPrefixes.spex}federatesWith`);

/** The example queries in the data (sh:SPARQLExecutable, as SIB's endpoints have them), by name. */
export function listExamples({ dataset, baseIri }: Snapshot, language: Language): Example[] {
  const wanted = [language, ...languages];
  return subjectsOf(rdf.type, sh.SPARQLExecutable, dataset)
    .flatMap((subject): Example[] => {
      const path = pathUnder(baseIri, subject.value);
      const [query] = queryProperties.flatMap((each) => objectsOf(subject, each, dataset));
      if (path === undefined || query === undefined) return [];
      const label = labelOf(subject, dataset, wanted)?.value ?? path;
      const comments = literalsOf(subject, rdfs.comment, dataset);
      const comment = comments.find((each) => speaks(each.language, language));
      const keywords = keywordProperties
        .flatMap((each) => literalsOf(subject, each, dataset))
        .filter((each) => speaks(each.language, language));
      return [
        {
          path,
          label,
          comment: comment?.value ?? '',
          query: query.value,
          keywords: keywords.map(({ value }) => value),
          services: namedObjectsOf(subject, federatesWith, dataset).map(({ value }) => value),
        },
      ];
    })
    .sort((one, other) => one.label.localeCompare(other.label, language));
}
