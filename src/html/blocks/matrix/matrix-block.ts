import type { NamedNode, Term } from '../../../rdf/terms.ts';
import { pathUnder } from '../../../site/addresses.ts';
import { pathOf } from '../../../site/routes/routes.ts';
import { inLanguage, type Language, type Text } from '../../../site/text.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { codeBlock, disclosure } from '../../kit/components.ts';
import { thingsOf } from '../../../model/page-declaration.ts';
import { linkTo } from '../../kit/page.ts';
import { html, type Html } from '../../kit/template.ts';
import { linkOf, plainNameOf, sortedByName } from '../../values/term.ts';
import {
  inSection,
  isOfKind,
  plainHeadingOf,
  type RenderBlock,
  type BlockContext,
} from '../parts/block.ts';
import { renderKind } from '../parts/claim-list.ts';
import { claimsOf, markOf, readingOf, type ClaimReading } from '../parts/claims.ts';
import { isLinked, matrixOf, type Matrix } from './matrix.ts';
import { renderMatrixTable } from './matrix-table.ts';

const words = {
  legend: {
    sv: 'Siffran är antalet kopplingar. En fylld cirkel betyder att minst en av dem uttalas i källan.',
    en: 'The number is the number of links. A filled circle means that the source states at least one of them.',
  },
  none: { sv: 'Ingen koppling till', en: 'No link to' },
  picture: { sv: 'Bilden som SVG', en: 'The picture as SVG' },
  raster: { sv: 'Bilden som PNG', en: 'The picture as PNG' },
  numbers: { sv: 'Siffrorna som CSV', en: 'The numbers as CSV' },
  embed: { sv: 'Visa på din webbplats', en: 'Show on your website' },
  code: { sv: 'koden att klistra in', en: 'the code to paste' },
} satisfies Record<string, Text>;

/** A matrix with what it is read and called by. */
export interface ReadMatrix {
  readonly matrix: Matrix;
  readonly reading: ClaimReading;
  readonly title: string;
}

/** How often each of some things is linked to each goal, as a block declares it; nothing where there is neither. */
export function readMatrix(block: Term, context: BlockContext): ReadMatrix | undefined {
  const { page, snapshot, topic } = context;
  const reading = readingOf(block, snapshot);
  const things = sortedByName(thingsOf(block, topic, snapshot), page.language, snapshot);
  if (reading === undefined || things.length === 0) return undefined;
  const claims = things.map((thing) => claimsOf(thing, block, reading, snapshot));
  const known = reading.groups.map((group) => markOf(group, snapshot));
  const matrix = matrixOf(things, claims, known);
  return { matrix, reading, title: plainHeadingOf(block, context) };
}

/** A matrix as a table of numbers in circles, with files of it and a way to show it elsewhere. */
export const renderMatrix: RenderBlock = (block, context) => {
  const read = readMatrix(block, context);
  if (read === undefined) return undefined;
  const content = html`${renderMatrixFigure(read, context)}
  ${renderFiles(block, read.title, context)}`;
  return inSection('matrix-block', block, context, content);
};

/** The table with what its signs mean, and what has no link. */
export function renderMatrixFigure(
  { matrix, reading, title }: ReadMatrix,
  context: BlockContext,
): Html {
  const { page, snapshot } = context;
  const empty = matrix.groups.filter((_, column) => !isLinked(matrix, column));
  return html`<figure class="matrix">
    ${renderMatrixTable(matrix, { reading, title }, context)}
    <figcaption>
      <p>${inLanguage(words.legend, page.language)}</p>
      <p class="kinds">${reading.kinds.map((_, kind) => renderKind(kind, reading, context))}</p>
      ${empty.length > 0 && html`<p>${inLanguage(words.none, page.language)}: ${empty.map(({ group }, index) => [index > 0 ? '; ' : '', linkOf(group, page, snapshot)])}.</p>`}
    </figcaption>
  </figure>`;
}

/** The name of a page of its own, below `page/`. */
export function pageNameOf(topic: NamedNode, { baseIri }: Snapshot): string | undefined {
  return /^page\/([^/]+)$/.exec(pathUnder(baseIri, topic.value) ?? '')?.[1];
}

/** The name by which a page's matrix is shown elsewhere. */
function embedName(block: Term, context: BlockContext): string | undefined {
  const first = context.blocks.find((each) => isOfKind(each, 'MatrixBlock', context));
  return first?.equals(block) === true ? pageNameOf(context.topic, context.snapshot) : undefined;
}

function renderFiles(block: Term, title: string, context: BlockContext): Html | undefined {
  const name = embedName(block, context);
  if (name === undefined) return undefined;
  const { page, snapshot } = context;
  const { language } = page;
  const file = (format: string): string => linkTo(page, pathOf('embed', { page: name, format }));
  const text = embedCode(name, { title, language, snapshot });
  return html`<ul class="inline downloads">
      <li>
        <a class="button" href="${file('svg')}" download>${inLanguage(words.picture, language)}</a>
      </li>
      <li>
        <button class="button" type="button" data-picture="${file('svg')}" hidden>
          ${inLanguage(words.raster, language)}
        </button>
      </li>
      <li>
        <a class="button" href="${file('csv')}" download>${inLanguage(words.numbers, language)}</a>
      </li>
    </ul>
    ${disclosure(inLanguage(words.embed, language), codeBlock(language, { id: 'embed-code', name: inLanguage(words.code, language), text }))}`;
}

/** In pixels: what a picture takes beside other content. */
export const embedSize = { width: 720, height: 640 } as const;

/** HTML that shows a page's matrix on another site. */
export function embedCode(
  name: string,
  {
    title,
    language,
    snapshot,
    size = embedSize,
  }: {
    readonly title: string;
    readonly language: Language;
    readonly snapshot: Snapshot;
    readonly size?: { readonly width: number; readonly height: number };
  },
): string {
  const source = `${snapshot.publicUrl}${pathOf('embed', { page: name })}?lang=${language}`;
  const { width, height } = size;
  return html`<iframe
    src="${source}"
    title="${title}"
    width="${width}"
    height="${height}"
    loading="lazy"
  ></iframe>`.text.replace(/\s+/g, ' ');
}

/** The names of a matrix, for its picture and file. */
export function namesIn(
  { things, groups }: Matrix,
  { page, snapshot }: BlockContext,
): { readonly things: readonly string[]; readonly groups: readonly string[] } {
  const nameOf = (thing: NamedNode): string => plainNameOf(thing, page.language, snapshot);
  return { things: things.map(nameOf), groups: groups.map(({ group }) => nameOf(group)) };
}
