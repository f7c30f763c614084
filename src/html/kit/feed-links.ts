import { withParameters } from '../../site/addresses.ts';
import { pathOf, routes } from '../../site/routes/routes.ts';
import { languages, type Language } from '../../site/text.ts';
import { linkTo, type Page } from './page.ts';
import { html, type Html } from './template.ts';

/** A feed of changes, as a page links to it. */
export interface FeedLink {
  readonly label: string;
  readonly mediaType: string;
  readonly language: Language;
  readonly href: string;
}

/**
 * The feeds of changes, in each language.
 *
 * @param of what they tell of, as parameters of the address; everything, unless given
 */
export function feedLinks(
  page: Page,
  of: Readonly<Record<string, string>> = {},
): readonly FeedLink[] {
  return languages.flatMap((language) =>
    routes.changes.forms.map(({ label, mediaType, extension: format }) => ({
      label,
      mediaType,
      language,
      href: withParameters(
        linkTo({ ...page, search: '' }, pathOf('changes', { format })),
        new URLSearchParams({ ...of, lang: language }).toString(),
      ),
    })),
  );
}

/** The feeds in the page's language, for the head of a page (RFC 4287 §B, JSON Feed 1.1). */
export function feedHead(
  page: Page,
  title: string,
  of: Readonly<Record<string, string>> = {},
): Html {
  const links = feedLinks(page, of).filter(({ language }) => language === page.language);
  return html`${links.map(
    ({ label, mediaType, href }) =>
      html`<link rel="alternate" type="${mediaType}" title="${title} (${label})" href="${href}" />`,
  )}`;
}
