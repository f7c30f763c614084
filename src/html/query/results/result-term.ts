import { isNamed, type Term } from '../../../rdf/terms.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Page } from '../../kit/page.ts';
import { shortIri } from '../../values/path-text.ts';
import { html, type Html } from '../../kit/template.ts';
import { linkOf, nameIn, plainNameOf, textOf } from '../../values/term.ts';

/** Where answers are shown. */
export interface ResultSight {
  readonly page: Page;
  readonly snapshot: Snapshot;
}

/** A term of an answer: a link by name with its IRI beneath, a text in its language, all else as it is written. */
export function resultTerm(term: Term, sight: ResultSight): Html {
  const { page, snapshot } = sight;
  switch (term.termType) {
    case 'NamedNode': {
      const isNamed = nameIn(term, page.language, snapshot) !== undefined;
      const iri = isNamed && html` <code>${shortIri(term.value, snapshot)}</code>`;
      return html`${linkOf(term, page, snapshot)}${iri}`;
    }
    case 'Literal': {
      const { language } = term;
      const isForeign = language !== '' && language !== page.language;
      const tag = isForeign && html` <span class="tag">${language}</span>`;
      return html`${textOf(term, page.language)}${tag}`;
    }
    case 'BlankNode':
      return html`<code>_:${term.value}</code>`;
    case 'Quad':
      return html`⟨ ${resultTerm(term.subject, sight)} ${resultTerm(term.predicate, sight)}
      ${resultTerm(term.object, sight)} ⟩`;
    case 'DefaultGraph':
    case 'Variable':
      return html`${term.value}`;
  }
}

/** A term where there is no place for a link: in a picture. */
export function plainTerm(term: Term, { page, snapshot }: ResultSight): string {
  return isNamed(term) ? plainNameOf(term, page.language, snapshot) : term.value;
}
