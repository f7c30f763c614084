import type { Dataset } from '../../rdf/dataset.ts';
import { dcat } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { terms, type NamedNode } from '../../rdf/terms.ts';
import { dcterms } from '../../rdf/vocabulary.ts';
import { literalsOf, namedObjectsOf } from '../../rdf/values.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { disclosure } from '../kit/components.ts';
import { fileSize, numberOf } from '../kit/numbers.ts';
import { html, type Html } from '../kit/template.ts';
import { hrefOf, linkOf, plainNameOf, sortedByName } from '../values/term.ts';
import { inSection, type RenderBlock, type BlockContext } from './parts/block.ts';

const words = {
  download: { sv: 'Hämta', en: 'Download' },
  terms: { sv: 'Villkor:', en: 'Terms:' },
  parts: {
    sv: 'mindre filer, med delar av innehållet',
    en: 'smaller files, with parts of the contents',
  },
} satisfies Record<string, Text>;

/** So many files at once, the largest: they have the most in them. */
const mostShown = 8;

/** The files of the page's thing (dcat:distribution): a button each with its size, and on which terms they are. */
export const renderDownloads: RenderBlock = (block, context) => {
  const { page, snapshot, topic } = context;
  const offers = context.offers ?? snapshot.dataset;
  const files = sortedByName(
    namedObjectsOf(topic, dcat.distribution, offers),
    page.language,
    snapshot,
  );
  const withButtons = files.filter((file) => renderButton(file, offers, context) !== undefined);
  if (withButtons.length === 0) return undefined;
  const whole = withButtons.filter((file) => !isPart(file, offers));
  const bySize = (whole.length > 0 ? whole : withButtons).toSorted(
    (one, other) => sizeOf(other, offers) - sizeOf(one, offers),
  );
  const largest = new Set(bySize.slice(0, mostShown));
  const list = (some: readonly NamedNode[]): Html =>
    html`<ul class="inline downloads">
      ${some.map((file) => html`<li>${renderButton(file, offers, context)}</li> `)}
    </ul>`;
  const rest = withButtons.filter((file) => !largest.has(file));
  const content = html`${list(withButtons.filter((file) => largest.has(file)))}
  ${rest.length > 0 && disclosure(`${rest.length} ${inLanguage(words.parts, page.language)}`, list(rest))}
  ${renderTerms(files, offers, context)}`;
  return inSection('download-list', block, context, content);
};

/** Files of a part, such as a table, are reached by way of the part's own page (dcat:accessURL). */
function isPart(file: NamedNode, offers: Dataset): boolean {
  const downloads = namedObjectsOf(file, dcat.downloadURL, offers);
  const ways = namedObjectsOf(file, dcat.accessURL, offers);
  return ways.length > 0 && !ways.some((way) => downloads.some((url) => url.equals(way)));
}

function sizeOf(file: NamedNode, offers: Dataset): number {
  return numberOf(literalsOf(file, dcat.byteSize, offers)[0]) ?? 0;
}

/** Nothing for a distribution that is a service and no file. */
function renderButton(file: NamedNode, offers: Dataset, context: BlockContext): Html | undefined {
  const { page, snapshot } = context;
  const [url] = namedObjectsOf(file, dcat.downloadURL, offers);
  const href = url && hrefOf(inSite(url, context), page, snapshot);
  if (href === undefined) return undefined;
  const bytes = numberOf(literalsOf(file, dcat.byteSize, offers)[0]);
  const size =
    bytes !== undefined && html` <span class="note">${fileSize(bytes, page.language)}</span>`;
  return html`<a class="button" href="${href}" download
    ><span class="hidden">${inLanguage(words.download, page.language)} </span
    >${plainNameOf(file, page.language, snapshot)}${size}</a
  >`;
}

/** Files are told of where they are reached from outside; a page leads to them without naming the host. */
function inSite(url: NamedNode, { snapshot }: BlockContext): NamedNode {
  const { publicUrl, baseIri } = snapshot;
  if (!url.value.startsWith(publicUrl)) return url;
  return terms.namedNode(baseIri + url.value.slice(publicUrl.length));
}

function renderTerms(
  files: readonly NamedNode[],
  offers: Dataset,
  { page, snapshot }: BlockContext,
): Html | undefined {
  const licences = files.flatMap((file) => namedObjectsOf(file, dcterms.license, offers));
  const distinct = [...new Map(licences.map((licence) => [licence.value, licence])).values()];
  if (distinct.length === 0) return undefined;
  return html`<p class="note">
    ${inLanguage(words.terms, page.language)}
    ${distinct.map((licence, index) => [index > 0 ? ', ' : '', linkOf(licence, page, snapshot)])}
  </p>`;
}
