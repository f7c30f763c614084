import { dcterms } from '../../rdf/vocabulary.ts';
import type { NamedNode, Term } from '../../rdf/terms.ts';
import { objectsOf } from '../../rdf/values.ts';
import { listIn, thingsOf } from '../../model/page-declaration.ts';
import { html, type Html } from '../kit/template.ts';
import { linkAs, linkOf, plainNameOf, sortedByName, textOf } from '../values/term.ts';
import {
  inSection,
  spokenIn,
  summaryOf,
  type RenderBlock,
  type BlockContext,
} from './parts/block.ts';
import { renderField } from './parts/claim-list.ts';
import { claimsOf, readingOf, type ClaimGroup } from './parts/claims.ts';
import { renderTile } from './parts/tile.ts';

/** Things as cards: name, what sums them up, fields, and small tiles of what their claims are about. */
export const renderCards: RenderBlock = (block, context) => {
  const { page, snapshot, topic } = context;
  const things = thingsOf(block, topic, snapshot);
  if (things.length === 0) return undefined;
  const isListed = listIn(block, 'things', snapshot).length > 0;
  const inOrder = isListed ? things : sortedByName(things, page.language, snapshot);
  const content = html`<ul class="cards">
    ${inOrder.map((thing) => html`<li class="card">${renderCard(thing, block, context)}</li> `)}
  </ul>`;
  return inSection('card-list', block, context, content);
};

function renderCard(thing: NamedNode, block: Term, context: BlockContext): Html {
  const { page, snapshot } = context;
  const rows = listIn(block, 'fields', snapshot).flatMap(
    (field) => renderField(field, thing, context) ?? [],
  );
  return html`<h3>${linkOf(thing, page, snapshot)}</h3>
    ${renderSummary(thing, block, context)} ${rows.length > 0 ? html`<dl>${rows}</dl>` : undefined}
    ${renderSmallTiles(thing, block, context)}`;
}

function renderSummary(thing: NamedNode, block: Term, context: BlockContext): Html | undefined {
  const text =
    summaryOf(thing, block, context) ??
    spokenIn(objectsOf(thing, dcterms.description, context.snapshot.dataset), context.page);
  return text && html`<p>${textOf(text, context.page.language)}</p>`;
}

function renderSmallTiles(thing: NamedNode, block: Term, context: BlockContext): Html | undefined {
  const reading = readingOf(block, context.snapshot);
  const groups = reading ? claimsOf(thing, block, reading, context.snapshot) : [];
  const numbered = groups.filter(({ number }) => number !== undefined);
  if (numbered.length === 0) return undefined;
  return html`<ul class="small-tiles">
    ${numbered.map((group) => html`<li>${renderSmallTile(group, context)}</li> `)}
  </ul>`;
}

function renderSmallTile(group: ClaimGroup, { page, snapshot }: BlockContext): Html {
  const name = plainNameOf(group.group, page.language, snapshot);
  const tile = html`<span title="${name}"
    >${renderTile(group)}<span class="hidden">${name}</span></span
  >`;
  return linkAs(group.group, tile, page, snapshot);
}
