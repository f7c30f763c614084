import type { Dataset } from '../../rdf/dataset.ts';
import { dcat } from '../../rdf/catalogue-vocabulary.ts';
import { terms, type NamedNode } from '../../rdf/terms.ts';
import { dcterms } from '../../rdf/vocabulary.ts';
import { literalsOf, namedObjectsOf } from '../../rdf/values.ts';
import type { Text } from '../../site/text.ts';
import { fileSize, numberOf } from '../kit/numbers.ts';
import { html, type Html } from '../kit/template.ts';
import { hrefOf, linkOf, plainNameOf, sortedByName } from '../values/term.ts';
import { inSection, type RenderBlock, type Stage } from './block.ts';

const words = {
  download: { sv: 'Hämta', en: 'Download' },
  terms: { sv: 'Villkor:', en: 'Terms:' },
} satisfies Record<string, Text>;

/** The files of the page's thing (dcat:distribution): a button each with its size, and on which terms they are. */
export const renderDownloads: RenderBlock = (block, stage) => {
  const { page, snapshot, topic } = stage;
  const offers = stage.offers ?? snapshot.dataset;
  const files = sortedByName(
    namedObjectsOf(topic, dcat.distribution, offers),
    page.language,
    snapshot,
  );
  const buttons = files.flatMap((file) => renderButton(file, offers, stage) ?? []);
  if (buttons.length === 0) return undefined;
  const content = html`<ul class="inline downloads">
      ${buttons.map((button) => html`<li>${button}</li> `)}
    </ul>
    ${renderTerms(files, offers, stage)}`;
  return inSection('download-list', block, stage, content);
};

/** Nothing for a distribution that is a service and no file. */
function renderButton(file: NamedNode, offers: Dataset, stage: Stage): Html | undefined {
  const { page, snapshot } = stage;
  const [url] = namedObjectsOf(file, dcat.downloadURL, offers);
  const href = url && hrefOf(inSite(url, stage), page, snapshot);
  if (href === undefined) return undefined;
  const bytes = numberOf(literalsOf(file, dcat.byteSize, offers)[0]);
  const size =
    bytes !== undefined && html` <span class="note">${fileSize(bytes, page.language)}</span>`;
  return html`<a class="button" href="${href}" download
    ><span class="hidden">${words.download[page.language]} </span
    >${plainNameOf(file, page.language, snapshot)}${size}</a
  >`;
}

/** Files are told of where they are reached from outside; a page leads to them without naming the host. */
function inSite(url: NamedNode, { snapshot }: Stage): NamedNode {
  const { publicUrl, baseIri } = snapshot;
  if (!url.value.startsWith(publicUrl)) return url;
  return terms.namedNode(baseIri + url.value.slice(publicUrl.length));
}

function renderTerms(
  files: readonly NamedNode[],
  offers: Dataset,
  { page, snapshot }: Stage,
): Html | undefined {
  const licences = files.flatMap((file) => namedObjectsOf(file, dcterms.license, offers));
  const distinct = [...new Map(licences.map((licence) => [licence.value, licence])).values()];
  if (distinct.length === 0) return undefined;
  return html`<p class="note">
    ${words.terms[page.language]}
    ${distinct.map((licence, index) => [index > 0 ? ', ' : '', linkOf(licence, page, snapshot)])}
  </p>`;
}
