import { dcterms } from '../../rdf/vocabulary.ts';
import type { NamedNode, Term } from '../../rdf/terms.ts';
import { objectsOf } from '../../rdf/values.ts';
import { listIn, thingsOf } from '../../model/page-declaration.ts';
import { html, type Html } from '../kit/template.ts';
import { linkAs, linkOf, plainNameOf, sortedByName, textOf } from '../values/term.ts';
import { inSection, spokenIn, summaryOf, type RenderBlock, type Stage } from './parts/block.ts';
import { renderField } from './parts/claim-list.ts';
import { claimsOf, readingOf, type ClaimGroup } from './parts/claims.ts';
import { renderTile } from './parts/tile.ts';

/** Things as cards: name, what sums them up, fields, and small tiles of what their claims are about. */
export const renderCards: RenderBlock = (block, stage) => {
  const { page, snapshot, topic } = stage;
  const things = thingsOf(block, topic, snapshot);
  if (things.length === 0) return undefined;
  const isListed = listIn(block, 'things', snapshot).length > 0;
  const inOrder = isListed ? things : sortedByName(things, page.language, snapshot);
  const content = html`<ul class="cards">
    ${inOrder.map((thing) => html`<li class="card">${renderCard(thing, block, stage)}</li> `)}
  </ul>`;
  return inSection('card-list', block, stage, content);
};

function renderCard(thing: NamedNode, block: Term, stage: Stage): Html {
  const { page, snapshot } = stage;
  const rows = listIn(block, 'fields', snapshot).flatMap(
    (field) => renderField(field, thing, stage) ?? [],
  );
  return html`<h3>${linkOf(thing, page, snapshot)}</h3>
    ${renderSummary(thing, block, stage)} ${rows.length > 0 ? html`<dl>${rows}</dl>` : undefined}
    ${renderSmallTiles(thing, block, stage)}`;
}

function renderSummary(thing: NamedNode, block: Term, stage: Stage): Html | undefined {
  const text =
    summaryOf(thing, block, stage) ??
    spokenIn(objectsOf(thing, dcterms.description, stage.snapshot.dataset), stage.page);
  return text && html`<p>${textOf(text, stage.page.language)}</p>`;
}

function renderSmallTiles(thing: NamedNode, block: Term, stage: Stage): Html | undefined {
  const reading = readingOf(block, stage.snapshot);
  const groups = reading ? claimsOf(thing, block, reading, stage.snapshot) : [];
  const numbered = groups.filter(({ number }) => number !== undefined);
  if (numbered.length === 0) return undefined;
  return html`<ul class="small-tiles">
    ${numbered.map((group) => html`<li>${renderSmallTile(group, stage)}</li> `)}
  </ul>`;
}

function renderSmallTile(group: ClaimGroup, { page, snapshot }: Stage): Html {
  const name = plainNameOf(group.group, page.language, snapshot);
  const tile = html`<span title="${name}"
    >${renderTile(group)}<span class="hidden">${name}</span></span
  >`;
  return linkAs(group.group, tile, page, snapshot);
}
