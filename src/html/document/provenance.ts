import { isLiteral, isNamed, terms, type NamedNode } from '../../rdf/terms.ts';
import { dcterms, prov } from '../../rdf/vocabulary.ts';
import { graphsOf, objectsOf } from '../../rdf/values.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { lineOf } from '../../snapshot/source-lines.ts';
import { literalOf } from '../values/value.ts';
import type { Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import type { DocumentContext } from './document-context.ts';
import { linkOf } from '../values/term.ts';

const words = {
  heading: { sv: 'Varifrån uppgifterna kommer', en: 'Where this comes from' },
  line: { sv: 'rad', en: 'line' },
  source: { sv: 'Källa:', en: 'Source:' },
  terms: { sv: 'Villkor:', en: 'Terms:' },
  modified: { sv: 'Ändrad:', en: 'Modified:' },
} satisfies Record<string, Text>;

/** What graphs are told to be: each line has the first of some properties that is there. */
const lines = [
  { word: 'source', properties: [prov.wasDerivedFrom] },
  { word: 'terms', properties: [dcterms.license, dcterms.rights] },
  { word: 'modified', properties: [dcterms.modified, dcterms.issued] },
] as const;

/** Each file that speaks of a thing: the line, what it is derived from, and on which terms it may be used. */
export function renderProvenance(topic: NamedNode, context: DocumentContext): Html {
  const graphs = graphsOf(topic, context.around).map(({ value }) => value);
  const { language } = context.page;
  return html`<section>
    <h2>${inLanguage(words.heading, language)}</h2>
    <ul class="plain">
      ${graphs.sort().map((graph) => html`<li>${renderGraph(topic, graph, context)}</li> `)}
    </ul>
  </section>`;
}

function renderGraph(
  topic: NamedNode,
  iri: string,
  { page, snapshot, around }: DocumentContext,
): Html {
  const graph = terms.namedNode(iri);
  const { language } = page;
  const told = lines.flatMap(({ word, properties }) => {
    const values = properties.flatMap((property) => objectsOf(graph, property, around));
    const value = values.find((each) => isNamed(each) || isLiteral(each));
    if (value === undefined) return [];
    const shown = isLiteral(value) ? literalOf(value, page) : linkOf(value, page, snapshot);
    return [html`<br />${inLanguage(words[word], language)} ${shown}`];
  });
  const place = renderPlace(topic, iri, page, snapshot);
  return html`${linkOf(graph, page, snapshot)}${place && html`<br />${place}`}${told}`;
}

/** File and line, with a link to where people can see the file if the operator named one. */
export function renderPlace(
  topic: NamedNode,
  graph: string,
  page: Page,
  { places, repositoryUrl }: Snapshot,
): Html | undefined {
  const file = places.get(graph);
  if (file === undefined) return undefined;
  const line = lineOf(topic.value, file);
  const shown = html`<code>${file.name}</code
    >${line && html`, ${inLanguage(words.line, page.language)} ${line}`}`;
  const path = file.name.split('/').map(encodeURIComponent).join('/');
  const url = repositoryUrl?.replace('{path}', path).replace('{line}', String(line ?? 1));
  return url === undefined ? shown : html`<a href="${url}" rel="external">${shown}</a>`;
}
