import { isNamed, terms, type Term } from '../../../rdf/terms.ts';
import { inLanguage, type Text } from '../../../site/text.ts';
import { pathUnder } from '../../../site/addresses.ts';
import { listIn } from '../../../model/page-declaration.ts';
import { html, type Html } from '../../kit/template.ts';
import type { Page } from '../../kit/page.ts';
import { quotedLanguageOf } from '../../values/quoted-language.ts';
import { linkAs, linkOf, nameOf } from '../../values/term.ts';
import { fieldValues, headingOf, type BlockContext } from './block.ts';
import type { Claim, ClaimGroup, ClaimReading } from './claims.ts';
import type { Edition, Passage } from './editions.ts';
import { renderBadge } from './badge.ts';
import { renderTile } from './tile.ts';

const words = {
  words: { sv: 'Ord i källan', en: 'Words of the source' },
  sentence: { sv: 'Mening', en: 'Sentence' },
  seeInText: { sv: 'Se i texten', en: 'See in the text' },
  more: { sv: 'Kopplingens egen sida', en: 'The link’s own page' },
} satisfies Record<string, Text>;

interface Surroundings {
  readonly reading: ClaimReading;
  /** The text on the page that has words for the claims, where there is one. */
  readonly edition: Edition | undefined;
}

/** Claims by what they are counted under: which words support them, on which basis, and why. */
export function renderClaimList(
  groups: readonly ClaimGroup[],
  surroundings: Surroundings,
  context: BlockContext,
): Html {
  return html`<ul class="claims">
    ${groups.map((group) => html`<li>${renderGroup(group, surroundings, context)}</li> `)}
  </ul>`;
}

/** A group opens by itself when somebody comes to the anchor in it. */
function renderGroup(group: ClaimGroup, surroundings: Surroundings, context: BlockContext): Html {
  const { page, snapshot } = context;
  const kinds = [...new Set(group.claims.map(({ kind }) => kind))].sort();
  return html`<details class="printed" data-claims="${group.slug}">
    <summary>
      ${renderTile(group)}
      <span class="name">${nameOf(group.group, page, snapshot)}</span>
      <span class="kinds"
        >${kinds.map((kind) => renderKind(kind, surroundings.reading, context))}</span
      >
    </summary>
    <div class="disclosed" id="claims-${group.slug}">
      ${group.claims.map((claim) => renderClaim(claim, surroundings, context))}
    </div>
  </details>`;
}

/** What kind of claim it is. */
export function renderKind(
  kind: number,
  { kinds }: ClaimReading,
  { page, snapshot }: BlockContext,
): Html | undefined {
  const concept = kinds[kind];
  return concept && renderBadge(concept, page, snapshot);
}

function renderClaim(
  claim: Claim,
  { reading, edition }: Surroundings,
  context: BlockContext,
): Html {
  const fields = listIn(reading.node, 'fields', context.snapshot);
  const passages = edition?.passages.filter((passage) => passage.claim.slug === claim.slug) ?? [];
  return html`<section class="claim">
    <h3>${linkOf(claim.target, context.page, context.snapshot)}</h3>
    <dl>
      ${renderSentences(passages, edition, context)} ${renderQuotes(claim, passages, context)}
      ${fields.map((field) => renderField(field, claim.claim, context))}
    </dl>
    ${renderOwnPage(claim, context)}
  </section>`;
}

/** The sentences of a translation that render the words, before the words themselves. */
function renderSentences(
  passages: readonly Passage[],
  edition: Edition | undefined,
  { page }: BlockContext,
): Html | undefined {
  if (edition === undefined || edition.isQuoted || passages.length === 0) return undefined;
  const { value, language } = edition.text;
  return html`<div>
    <dt>${inLanguage(words.sentence, page.language)}</dt>
    ${passages.map(({ id, range }) => html`<dd><q lang="${language}">${value.slice(range.start, range.end)}</q> ${renderBack(id, page)}</dd> `)}
  </div>`;
}

/** The words as the source has them, each with a way back to where they are in the text. */
function renderQuotes(
  { quotes }: Claim,
  passages: readonly Passage[],
  { page, snapshot }: BlockContext,
): Html | undefined {
  if (quotes.length === 0) return undefined;
  return html`<div>
    <dt>${inLanguage(words.words, page.language)}</dt>
    ${quotes.map((quote) => {
      const language = quotedLanguageOf(terms.literal(quote.exact), snapshot);
      const place = passages.find(
        ({ quoted }) => quoted?.exact === quote.exact && quoted.prefix === quote.prefix,
      );
      return html`<dd>
        <q lang="${language}">${quote.exact}</q> ${place && renderBack(place.id, page)}
      </dd> `;
    })}
  </div>`;
}

function renderBack(id: string, { language }: Page): Html {
  return html`<a class="back" href="#${id}">${inLanguage(words.seeInText, language)}</a>`;
}

/** A way to all that is said of the claim, and to the file that says it. */
function renderOwnPage(
  { claim, target }: Claim,
  { page, snapshot }: BlockContext,
): Html | undefined {
  if (!isNamed(claim) || pathUnder(snapshot.baseIri, claim.value) === undefined) return undefined;
  const about = html`<span class="hidden">: ${nameOf(target, page, snapshot)}</span>`;
  const name = html`${inLanguage(words.more, page.language)}${about}`;
  return html`<p class="note">${linkAs(claim, name, page, snapshot)}</p>`;
}

/** A field as a row, or nothing where the thing has none of it. */
export function renderField(field: Term, thing: Term, context: BlockContext): Html | undefined {
  const values = fieldValues(field, thing, context);
  if (values.length === 0) return undefined;
  return html`<div>
    <dt>${headingOf(field, context)}</dt>
    ${values.map((value) => html`<dd>${value}</dd> `)}
  </div>`;
}
