import { oneIn } from '../../../model/page-declaration.ts';
import { isNamed, type NamedNode } from '../../../rdf/terms.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import { withCapital } from '../../kit/capital.ts';
import { html, type Html } from '../../kit/template.ts';
import { linkOf, plainNameOf } from '../../values/term.ts';
import type { BlockContext } from '../parts/block.ts';
import type { ClaimReading } from '../parts/claims.ts';
import type { Cell, Matrix } from './matrix.ts';
import { claimsPath } from './claims-path.ts';
import { isLinked } from './matrix.ts';
import { renderTile } from '../parts/tile.ts';

const words = {
  none: { sv: 'ingen', en: 'none' },
} satisfies Record<string, Text>;

/** So many sizes of circles there are in the stylesheet. */
const largest = 4;

/**
 * A matrix as a table, a row for each group that anything is linked to. The browser measures its texts,
 * whatever the font; on a narrow screen the heads stand upright.
 */
export function renderMatrixTable(
  matrix: Matrix,
  { reading, title }: { readonly reading: ClaimReading; readonly title: string },
  context: BlockContext,
): Html {
  const { page, snapshot } = context;
  const groupClass = oneIn(reading.node, 'groupsOfClass', snapshot);
  const head =
    groupClass && isNamed(groupClass)
      ? withCapital(plainNameOf(groupClass, page.language, snapshot), page.language)
      : undefined;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}">
    <table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${head}</th>
          ${matrix.things.map((thing) => html`<th scope="col" class="thing">${linkOf(thing, page, snapshot)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${matrix.groups.map((mark, column) =>
          isLinked(matrix, column)
            ? html`<tr>
                <th scope="row">
                  <span class="goal"
                    >${renderTile(mark)} ${linkOf(mark.group, page, snapshot)}</span
                  >
                </th>
                ${matrix.things.map((thing, row) => renderCell(thing, { cell: matrix.cells[row]?.[column], group: mark.group, most: matrix.most, reading }, context))}
              </tr> `
            : undefined,
        )}
      </tbody>
    </table>
  </div>`;
}

interface Place {
  readonly cell: Cell | undefined;
  readonly group: NamedNode;
  readonly most: number;
  readonly reading: ClaimReading;
}

/** A number in a circle that grows with it, filled where claims of the first kind are among them; it leads to the claims. */
function renderCell(
  thing: NamedNode,
  { cell, group, most, reading }: Place,
  context: BlockContext,
): Html {
  const { page, snapshot } = context;
  const { language } = page;
  if (cell === undefined || cell.total === 0)
    return html`<td><span class="hidden">${inLanguage(words.none, language)}</span></td>`;
  const nameOf = (each: NamedNode): string => plainNameOf(each, language, snapshot);
  const kinds = cell.counts.flatMap((count, kind) => {
    const concept = reading.kinds[kind];
    return count > 0 && concept ? `${count} ${nameOf(concept)}` : [];
  });
  const name = `${nameOf(thing)}: ${nameOf(group)}, ${[cell.total, ...kinds].join(', ')}`;
  const size = Math.ceil((cell.total / most) * largest);
  return html`<td>
    <a
      href="${claimsPath(thing, cell.slug, context)}"
      class="cell"
      data-kind="${(cell.counts[0] ?? 0) > 0 ? 0 : 1}"
      data-size="${size}"
      aria-label="${name}"
      title="${name}"
      >${cell.total}</a
    >
  </td>`;
}
