import { termsOf } from '../../model/ontology.ts';
import { speaks } from '../../rdf/labels.ts';
import type { Literal, NamedNode } from '../../rdf/terms.ts';
import { literalsOf, namedSubjectsOf } from '../../rdf/values.ts';
import { dcterms, skos } from '../../rdf/vocabulary.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { dateOf } from '../kit/dates.ts';
import { html, type Html } from '../kit/template.ts';
import { listed } from '../values/description-list.ts';
import { nameOf, sortedByName, textOf } from '../values/term.ts';
import type { RenderContext } from '../values/value.ts';

const words = {
  heading: { sv: 'Ändringar mellan versioner', en: 'Changes between versions' },
  terms: { sv: 'Nya ord:', en: 'New terms:' },
} satisfies Record<string, Text>;

/** A version of a vocabulary, and the day before which its terms were there already. */
interface Version {
  readonly version: NamedNode;
  readonly issued: Literal;
  readonly after: Literal | undefined;
}

/**
 * What each version of a vocabulary brought, the newest first: its notes (`skos:changeNote`), and the terms that came with
 * it, by the day on which they did (`dcterms:issued`). Terms without a day are as old as the vocabulary. Nothing where only one
 * version is known.
 *
 * @param linkHere where a term is on the page
 */
export function renderChangeLog(
  ontology: NamedNode,
  linkHere: (term: NamedNode) => string,
  context: RenderContext,
): Html | undefined {
  const { language } = context.page;
  const versions = versionsOf(ontology, context);
  if (versions.length < 2) return undefined;
  return html`<section class="block closed change-log">
    <details>
      <summary><h2>${inLanguage(words.heading, language)}</h2></summary>
      <div class="disclosed">
        ${versions.map((each) => renderVersion(each, { ontology, linkHere }, context))}
      </div>
    </details>
  </section>`;
}

function versionsOf(ontology: NamedNode, { snapshot }: RenderContext): readonly Version[] {
  const dated = namedSubjectsOf(dcterms.isVersionOf, ontology, snapshot.dataset)
    .flatMap((version) => {
      const issued = dayOf(version, snapshot);
      return issued ? [{ version, issued }] : [];
    })
    .sort((one, other) => (one.issued.value < other.issued.value ? 1 : -1));
  return dated.map((each, index) => ({ ...each, after: dated[index + 1]?.issued }));
}

function renderVersion(
  { version, issued, after }: Version,
  told: { readonly ontology: NamedNode; readonly linkHere: (term: NamedNode) => string },
  { page, snapshot }: RenderContext,
): Html {
  const { language } = page;
  const notes = literalsOf(version, skos.changeNote, snapshot.dataset).filter((note) =>
    speaks(note.language, language),
  );
  const came = Object.values(termsOf(told.ontology, snapshot.dataset))
    .flat()
    .filter((term) => isBetween(dayOf(term, snapshot), after, issued));
  const links = sortedByName(came, language, snapshot).map(
    (term) => html`<a href="${told.linkHere(term)}">${nameOf(term, page, snapshot)}</a>`,
  );
  return html`<section>
    <h3>${nameOf(version, page, snapshot)}</h3>
    <p class="note">${dateOf(issued, language)}</p>
    ${notes.map((note) => html`<p>${textOf(note, language)}</p> `)}
    ${links.length > 0 && html`<p>${inLanguage(words.terms, language)} ${listed(links)}</p>`}
  </section> `;
}

function isBetween(day: Literal | undefined, after: Literal | undefined, until: Literal): boolean {
  if (day === undefined || after === undefined) return false;
  return day.value > after.value && day.value <= until.value;
}

/** The day on which something came. */
function dayOf(thing: NamedNode, { dataset }: Snapshot): Literal | undefined {
  return literalsOf(thing, dcterms.issued, dataset)[0];
}
