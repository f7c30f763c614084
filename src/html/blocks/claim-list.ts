import { isNamed, type Term } from '../../rdf/terms.ts';
import type { Text } from '../../site/text.ts';
import { pathUnder } from '../../site/addresses.ts';
import { listIn } from '../../model/page-declaration.ts';
import { html, type Html } from '../kit/template.ts';
import { linkAs, linkOf, nameOf } from '../values/term.ts';
import { fieldValues, headingOf, type Stage } from './block.ts';
import type { Claim, ClaimGroup, Reading } from './claims.ts';
import { renderTile } from './tile.ts';

const words = {
  words: { sv: 'Ord i källan', en: 'Words of the source' },
  more: { sv: 'Kopplingens egen sida', en: 'The link’s own page' },
} satisfies Record<string, Text>;

interface Surroundings {
  readonly reading: Reading;
  /** Of the words that claims quote. */
  readonly language: string;
}

/** Claims by what they are counted under: which words support them, on which basis, and why. */
export function renderClaimList(
  groups: readonly ClaimGroup[],
  surroundings: Surroundings,
  stage: Stage,
): Html {
  return html`<ul class="claims">
    ${groups.map((group) => html`<li>${renderGroup(group, surroundings, stage)}</li> `)}
  </ul>`;
}

/** A group opens by itself when somebody comes to the anchor in it. */
function renderGroup(group: ClaimGroup, surroundings: Surroundings, stage: Stage): Html {
  const { page, snapshot } = stage;
  const kinds = [...new Set(group.claims.map(({ kind }) => kind))].sort();
  return html`<details data-claims="${group.slug}">
    <summary>
      ${renderTile(group)}
      <span class="name">${nameOf(group.group, page, snapshot)}</span>
      <span class="kinds"
        >${kinds.map((kind) => renderKind(kind, surroundings.reading, stage))}</span
      >
    </summary>
    <div class="disclosed" id="claims-${group.slug}">
      ${group.claims.map((claim) => renderClaim(claim, surroundings, stage))}
    </div>
  </details>`;
}

/** What kind of claim it is, in words and by a sign. */
export function renderKind(
  kind: number,
  { kinds }: Reading,
  { page, snapshot }: Stage,
): Html | undefined {
  const concept = kinds[kind];
  return (
    concept &&
    html`<span class="kind" data-kind="${kind}">${nameOf(concept, page, snapshot)}</span> `
  );
}

function renderClaim(claim: Claim, { reading, language }: Surroundings, stage: Stage): Html {
  const fields = listIn(reading.node, 'fields', stage.snapshot);
  return html`<section class="claim">
    <h4>${linkOf(claim.target, stage.page, stage.snapshot)}</h4>
    <dl>
      <div>
        <dt>${words.words[stage.page.language]}</dt>
        ${claim.quotes.map(({ exact }) => html`<dd><q lang="${language}">${exact}</q></dd> `)}
      </div>
      ${fields.map((field) => renderField(field, claim.claim, stage))}
    </dl>
    ${renderOwnPage(claim, stage)}
  </section>`;
}

/** A way to all that is said of the claim, and to the file that says it. */
function renderOwnPage({ claim, target }: Claim, { page, snapshot }: Stage): Html | undefined {
  if (!isNamed(claim) || pathUnder(snapshot.baseIri, claim.value) === undefined) return undefined;
  const about = html`<span class="hidden">: ${nameOf(target, page, snapshot)}</span>`;
  const name = html`${words.more[page.language]}${about}`;
  return html`<p class="note">${linkAs(claim, name, page, snapshot)}</p>`;
}

/** A field as a row, or nothing where the thing has none of it. */
export function renderField(field: Term, thing: Term, stage: Stage): Html | undefined {
  const values = fieldValues(field, thing, stage);
  if (values.length === 0) return undefined;
  return html`<div>
    <dt>${headingOf(field, stage)}</dt>
    ${values.map((value) => html`<dd>${value}</dd> `)}
  </div>`;
}
