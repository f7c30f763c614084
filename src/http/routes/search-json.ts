import { excerptOf } from '../../search/search-excerpt.ts';
import { resultFactsOf } from '../../search/search-declaration.ts';
import type { Facet, Finding, Hit } from '../../search/search.ts';
import { isNamed, type NamedNode, type Term } from '../../rdf/terms.ts';
import { resultsOnPage, type Search } from '../../html/pages/search-page.ts';
import { nameIn, plainNameOf } from '../../html/values/term.ts';
import { documentPathOf, pathIn, toUriSpelling } from '../../site/addresses.ts';
import type { Language } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** What a search found, for programs. Pages of things are told relative to where the search was asked. */
export function toSearchJson(
  { query, finding, number }: Search,
  language: Language,
  snapshot: Snapshot,
): string {
  const hits = hitsIn(finding);
  const facets = finding.outcome === 'found' ? finding.facets : [];
  const near = finding.outcome === 'nothing' ? finding.near : [];
  const from = (number - 1) * resultsOnPage;
  const answer = {
    query,
    total: hits.length,
    page: number,
    pages: pagesOf(finding),
    kinds: facets.map((facet) => toFacet(facet, language, snapshot)),
    ...(near.length > 0 && { didYouMean: near }),
    results: hits.slice(from, from + resultsOnPage).map((hit) => toResult(hit, language, snapshot)),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** At least one, though it be empty. */
export function pagesOf(finding: Finding): number {
  return Math.max(1, Math.ceil(hitsIn(finding).length / resultsOnPage));
}

function hitsIn(finding: Finding): readonly Hit[] {
  return finding.outcome === 'found' ? finding.hits : [];
}

function toKind(kind: NamedNode, language: Language, snapshot: Snapshot) {
  return { iri: kind.value, name: plainNameOf(kind, language, snapshot) };
}

function toFacet({ kind, count }: Facet, language: Language, snapshot: Snapshot): object {
  return { ...toKind(kind, language, snapshot), count };
}

function toResult({ thing, kind, matched }: Hit, language: Language, snapshot: Snapshot): object {
  const label = nameIn(thing, language, snapshot);
  const excerpt = excerptOf(thing, matched, { language, snapshot });
  const path = pathIn(snapshot, thing.value) ?? snapshot.pagesOfOthers.get(thing.value) ?? '';
  const facts = resultFactsOf(thing, language, snapshot);
  return {
    iri: thing.value,
    page: toUriSpelling(`./${documentPathOf(path) ?? path}`),
    name: plainNameOf(thing, language, snapshot),
    ...(label?.language && { language: label.language }),
    ...(kind && { kind: toKind(kind, language, snapshot) }),
    ...(facts.length > 0 && {
      facts: facts.map(({ name, values }) => ({
        name,
        values: values.map((value) => plainly(value, language, snapshot)),
      })),
    }),
    ...(excerpt && {
      text: excerpt.parts.map(({ text }) => text).join(''),
      ...(excerpt.language !== '' && { textLanguage: excerpt.language }),
    }),
  };
}

function plainly(value: Term, language: Language, snapshot: Snapshot): string {
  return isNamed(value) ? plainNameOf(value, language, snapshot) : value.value;
}
