import { isNamed, type Term } from '../../../rdf/terms.ts';
import { shortIri } from '../../values/path-text.ts';
import { html, type Html } from '../../kit/template.ts';
import { linkOf, nameIn, plainNameOf, textOf } from '../../values/term.ts';
import type { PageContext } from '../../values/page-context.ts';

/** A term of an answer: a link by name with its IRI beneath, a text in its language, all else as it is written. */
export function resultTerm(term: Term, context: PageContext): Html {
  const { page, snapshot } = context;
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
      return html`⟨ ${resultTerm(term.subject, context)} ${resultTerm(term.predicate, context)}
      ${resultTerm(term.object, context)} ⟩`;
    case 'DefaultGraph':
    case 'Variable':
      return html`${term.value}`;
  }
}

/** A term where there is no place for a link: in a picture. */
export function plainTerm(term: Term, { page, snapshot }: PageContext): string {
  return isNamed(term) ? plainNameOf(term, page.language, snapshot) : term.value;
}
