import type { NamedNode } from '../../rdf/terms.ts';
import { as, dcterms, schema } from '../../rdf/vocabulary.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { literalsOf, namedObjectsOf } from '../../rdf/values.ts';
import { linkTo } from '../kit/page.ts';
import { kindsOf } from '../../model/property-guide.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf } from '../values/term.ts';
import { literalOf } from '../values/value.ts';
import type { DocumentContext } from './document-context.ts';
import { pathOf } from '../../site/routes/routes.ts';

const words = {
  removed: { sv: 'Det här är borttaget', en: 'This has been removed' },
  since: { sv: 'sedan', en: 'since' },
  instead: { sv: 'I stället finns', en: 'Instead there is' },
  none: {
    sv: 'Inget har tagit dess plats, och adressen används aldrig igen.',
    en: 'Nothing took its place, and the address will never be used again.',
  },
  browse: { sv: 'Se vad som finns här', en: 'See what there is here' },
} satisfies Record<string, Text>;

/** Whether a thing is one that there was (Activity Streams 2.0, Tombstone). */
export function isRemoved(thing: NamedNode, snapshot: Snapshot): boolean {
  return kindsOf(thing, snapshot).some((kind) => kind.equals(as.Tombstone));
}

/** Says that a thing was removed, when, and where to go; why is what the page begins with, where the data tells. */
export function renderRemoval(thing: NamedNode, { page, snapshot, around }: DocumentContext): Html {
  const { language } = page;
  const [day] = literalsOf(thing, schema.dateDeleted, around);
  const successors = namedObjectsOf(thing, dcterms.isReplacedBy, around);
  const links = successors.map((next) => html`<li>${linkOf(next, page, snapshot)}</li> `);
  return html`<div class="warning">
    <p>
      <strong>${inLanguage(words.removed, language)}</strong
      >${day && html` ${inLanguage(words.since, language)} ${literalOf(day, page)}`}.
    </p>
    ${
      links.length > 0
        ? html`<p>${inLanguage(words.instead, language)}:</p>
            <ul>
              ${links}
            </ul>`
        : html`<p>
            ${inLanguage(words.none, language)}
            <a href="${linkTo(page, pathOf('browse'))}">${inLanguage(words.browse, language)}</a>.
          </p>`
    }
  </div>`;
}
