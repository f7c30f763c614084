import { excerptOf } from '../../search/search-excerpt.ts';
import type { Hit } from '../../search/search.ts';
import { kindsOf } from '../../model/property-guide.ts';
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
  const hits = finding.outcome === 'found' ? finding.hits : [];
  const from = (number - 1) * resultsOnPage;
  const answer = {
    query,
    total: hits.length,
    page: number,
    pages: pagesOf(hits),
    results: hits.slice(from, from + resultsOnPage).map((hit) => toResult(hit, language, snapshot)),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

/** At least one, though it be empty. */
export function pagesOf(hits: readonly Hit[]): number {
  return Math.max(1, Math.ceil(hits.length / resultsOnPage));
}

function toResult({ thing, matched }: Hit, language: Language, snapshot: Snapshot): object {
  const label = nameIn(thing, language, snapshot);
  const [kind] = kindsOf(thing, snapshot);
  const excerpt = excerptOf(thing, matched, { language, snapshot });
  const path = pathIn(snapshot, thing.value) ?? '';
  return {
    iri: thing.value,
    page: toUriSpelling(`./${documentPathOf(path) ?? path}`),
    name: plainNameOf(thing, language, snapshot),
    ...(label?.language && { language: label.language }),
    ...(kind && { kind: { iri: kind.value, name: plainNameOf(kind, language, snapshot) } }),
    ...(excerpt && {
      text: excerpt.parts.map(({ text }) => text).join(''),
      ...(excerpt.language !== '' && { textLanguage: excerpt.language }),
    }),
  };
}
