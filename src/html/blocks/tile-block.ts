import type { Text } from '../../site/text.ts';
import { rdf } from '../../rdf/vocabulary.ts';
import { objectsOf } from '../../rdf/values.ts';
import { ownWords } from '../../model/page-declaration.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf, nameOf } from '../values/term.ts';
import { inSection, type RenderBlock, type Stage } from './block.ts';
import { renderKind } from './claim-list.ts';
import { claimsOf, readingOf, type ClaimGroup, type Reading } from './claims.ts';
import { renderTile } from './tile.ts';

const words = {
  claims: { sv: 'kopplingar', en: 'claims' },
  claim: { sv: 'koppling', en: 'claim' },
} satisfies Record<string, Text>;

/** What the claims of a thing are counted under, as numbered tiles. */
export const renderTiles: RenderBlock = (block, stage) => {
  const reading = readingOf(block, stage.snapshot);
  if (reading === undefined) return undefined;
  const groups = claimsOf(stage.topic, block, reading, stage.snapshot);
  if (groups.length === 0) return undefined;
  const content = html`<ul class="tiles">
    ${groups.map((group) => html`<li>${renderGroup(group, reading, stage)}</li> `)}
  </ul>`;
  return inSection('tile-list', block, stage, content);
};

function renderGroup(group: ClaimGroup, reading: Reading, stage: Stage): Html {
  const { page, snapshot } = stage;
  const kinds = [...new Set(group.claims.map(({ kind }) => kind))].sort();
  const count = group.claims.length;
  const name = hasList(stage)
    ? html`<a href="#claims-${group.slug}">${nameOf(group.group, page, snapshot)}</a>`
    : linkOf(group.group, page, snapshot);
  return html`${renderTile(group)}
    <span class="name">${name}</span>
    <span class="note"
      >${count} ${words[count === 1 ? 'claim' : 'claims'][page.language]}
      ${kinds.map((kind) => renderKind(kind, reading, stage))}</span
    >`;
}

/** Whether the page has the claims themselves, for tiles to lead to. */
function hasList({ blocks, snapshot }: Stage): boolean {
  const { MarkedTextBlock } = ownWords(snapshot);
  return blocks.some((block) =>
    objectsOf(block, rdf.type, snapshot.dataset).some((kind) => kind.equals(MarkedTextBlock)),
  );
}
