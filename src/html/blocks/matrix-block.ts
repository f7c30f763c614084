import type { NamedNode } from '../../rdf/terms.ts';
import { documentPathOf, pathUnder } from '../../site/addresses.ts';
import type { Text } from '../../site/text.ts';
import { inSection, plainHeadingOf, type RenderBlock, type Stage } from './block.ts';
import { renderKind } from './claim-list.ts';
import { claimsOf, markOf, readingOf, type Reading } from './claims.ts';
import { dataTable, disclosure } from '../kit/components.ts';
import { thingsOf } from '../../model/page-declaration.ts';
import { drawMatrix, type MatrixWords } from './draw-matrix.ts';
import { matrixOf, type Cell, type Matrix } from './matrix.ts';
import { linkTo } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf, nameOf, plainNameOf, sortedByName } from '../values/term.ts';

const words = {
  table: { sv: 'Samma sak som tabell', en: 'The same as a table' },
  legend: {
    sv: 'En cirkel är större ju fler kopplingar det är; siffran i den är antalet.',
    en: 'A circle is larger the more claims there are; the number in it is how many.',
  },
  target: { sv: 'Mål', en: 'Goal' },
  none: { sv: '–', en: '–' },
} satisfies Record<string, Text>;

/** How often each of some things is linked to each goal: a picture for wide and one for narrow screens, and a table. */
export const renderMatrix: RenderBlock = (block, stage) => {
  const { page, snapshot, topic } = stage;
  const reading = readingOf(block, snapshot);
  const things = sortedByName(thingsOf(block, topic, snapshot), page.language, snapshot);
  if (reading === undefined || things.length === 0) return undefined;
  const claims = things.map((thing) => claimsOf(thing, block, reading, snapshot));
  const known = reading.groups.map((group) => markOf(group, snapshot));
  const matrix = matrixOf(things, claims, known);
  const labels = wordsFor(matrix, plainHeadingOf(block, stage), stage);
  const unnumbered = matrix.groups.filter(({ number }) => number === undefined);
  const content = html`<figure class="matrix">
      ${drawMatrix(matrix, labels, 'wide')} ${drawMatrix(matrix, labels, 'tall')}
      <figcaption>
        <p>${words.legend[page.language]}</p>
        ${unnumbered.length > 0 && renderLetters(unnumbered, stage)}
        <p class="kinds">${reading.kinds.map((_, kind) => renderKind(kind, reading, stage))}</p>
      </figcaption>
    </figure>
    ${disclosure(words.table[page.language], renderTwin(matrix, { reading, caption: labels.title }, stage))}`;
  return inSection('matrix-block', block, stage, content);
};

/** What tells groups without a number apart in the picture, in their order. */
const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Which group each letter of the picture stands for. */
function renderLetters(unnumbered: Matrix['groups'], { page, snapshot }: Stage): Html {
  return html`<ul class="inline">
    ${unnumbered.map(({ group }, index) => html`<li><strong>${letters[index]}</strong> ${linkOf(group, page, snapshot)}</li> `)}
  </ul>`;
}

function signsOf(groups: Matrix['groups']): string[] {
  const free = letters.values();
  return groups.map(({ number }) => number ?? free.next().value ?? '●');
}

/** The names and links of a matrix, for its picture. */
function wordsFor(matrix: Matrix, title: string, { page, snapshot }: Stage): MatrixWords {
  return {
    title,
    description: words.legend[page.language],
    things: matrix.things.map((thing) => plainNameOf(thing, page.language, snapshot)),
    groups: matrix.groups.map(({ group }) => plainNameOf(group, page.language, snapshot)),
    signs: signsOf(matrix.groups),
    links: matrix.things.map((thing) => documentOf(thing, page.path, snapshot.baseIri)),
    linkTo: (path) => linkTo(page, path),
  };
}

/** A thing's document, where the claims can be read. */
function documentOf(thing: NamedNode, here: string, baseIri: string): string {
  const path = pathUnder(baseIri, thing.value) ?? here;
  return documentPathOf(path) ?? path;
}

function renderTwin(
  matrix: Matrix,
  { reading, caption }: { readonly reading: Reading; readonly caption: string },
  stage: Stage,
): Html {
  const { page, snapshot } = stage;
  return dataTable({
    caption,
    columns: [
      words.target[page.language],
      ...matrix.things.map((thing) => linkOf(thing, page, snapshot)),
    ],
    rows: matrix.groups.map(({ group }, column) => [
      nameOf(group, page, snapshot),
      ...matrix.cells.map((row) => renderCell(row[column], reading, stage)),
    ]),
  });
}

/** Numbers by kind, in words. */
function renderCell(cell: Cell | undefined, reading: Reading, stage: Stage): Html {
  if (cell === undefined || cell.total === 0) return html`${words.none[stage.page.language]}`;
  return html`${cell.counts.map((count, kind) => count > 0 && html`${count} ${renderKind(kind, reading, stage)}`)}`;
}
