import type { Dataset } from '../../rdf/dataset.ts';
import { membersOf } from '../../rdf/lists.ts';
import { terms, type Literal, type Term } from '../../rdf/terms.ts';
import { xsd } from '../../rdf/vocabulary.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { dateOf } from '../kit/dates.ts';
import { decimalOf } from '../kit/numbers.ts';
import type { Page } from '../kit/page.ts';
import { contactHref } from './contacts.ts';
import { quotedLanguageOf } from './quoted-language.ts';
import { html, type Html } from '../kit/template.ts';
import type { PageContext } from './page-context.ts';
import { linkOf, textOf } from './term.ts';

/** What values are shown with: the page they are on and the statements to look further in. */
export interface RenderContext extends PageContext {
  /** The statements that the page is made of. */
  readonly said: Dataset;
  /** How nameless parts of things are shown. */
  readonly showPart: (part: Term, above: readonly string[]) => Html;
}

const truth: Readonly<Record<string, Text>> = {
  true: { sv: 'ja', en: 'yes' },
  false: { sv: 'nej', en: 'no' },
};

/**
 * A value as people read it: a link by name, a text in its language, a date in words.
 *
 * @param above the nameless things that this one is within, lest circles of them be endless
 */
export function valueOf(value: Term, context: RenderContext, above: readonly string[] = []): Html {
  switch (value.termType) {
    case 'NamedNode':
      return linkOf(value, context.page, context.snapshot);
    case 'Literal':
      return textValue(value, context);
    case 'BlankNode':
      return above.includes(value.value) ? html`…` : partOf(value, context, above);
    case 'DefaultGraph':
    case 'Quad':
    case 'Variable':
      return html`${value.value}`;
  }
}

/** A text that one writes to or calls leads there. */
function textValue(literal: Literal, { page, snapshot }: RenderContext): Html {
  const href = contactHref(literal, snapshot);
  if (href !== undefined) return html`<a href="${href}">${literal.value}</a>`;
  return literalOf(inItsLanguage(literal, snapshot), page);
}

/** A plain text that is quoted from a source, in the language of that. */
function inItsLanguage(literal: Literal, snapshot: Snapshot): Literal {
  const language = quotedLanguageOf(literal, snapshot);
  return language === literal.language ? literal : terms.literal(literal.value, language);
}

/** A literal as people read it. */
export function literalOf(literal: Literal, page: Page): Html {
  const { value, datatype } = literal;
  const yesOrNo = datatype.equals(xsd.boolean) ? truth[value] : undefined;
  if (yesOrNo) return html`${inLanguage(yesOrNo, page.language)}`;
  if (datatype.equals(xsd.anyURI) && /^https?:/i.test(value))
    return html`<a href="${value}">${value}</a>`;
  if (/\n./.test(value))
    return html`<pre tabindex="0" class="value">${textOf(literal, page.language)}</pre>`;
  const written = dateOf(literal, page.language) ?? decimalOf(literal, page.language);
  return written ?? textOf(literal, page.language);
}

function partOf(part: Term, context: RenderContext, above: readonly string[]): Html {
  const members = membersOf(part, context.said);
  const within = [...above, part.value];
  if (members === undefined) return context.showPart(part, within);
  return html`<ol>
    ${members.map((member) => html`<li>${valueOf(member, context, within)}</li>`)}
  </ol>`;
}
