import MarkdownIt from 'markdown-it';
import { linkTo, type Page } from './page.ts';
import { Html } from './template.ts';

/**
 * Reads CommonMark that editors write. HTML in it is shown as text, scripts are no addresses, and
 * pictures are left out: they could come from elsewhere.
 */
function readerFor(page: Page): ReturnType<typeof MarkdownIt> {
  const reader = new MarkdownIt('commonmark', { html: false }).disable('image');
  reader.renderer.rules['link_open'] = (...given) => {
    const [tokens, index, options, , renderer] = given;
    const token = tokens[index];
    const href = String(token?.attrGet('href') ?? '');
    const isWithin = !/^(?:[a-z][a-z0-9+.-]*:|#)/i.test(href);
    // The site's own pages are named as everywhere in the data, from the base.
    if (isWithin) token?.attrSet('href', linkTo(page, href));
    if (/^https?:/i.test(href)) token?.attrSet('rel', 'external');
    return renderer.renderToken(tokens, index, options);
  };
  // Headings in a text come below those of the page's blocks.
  reader.renderer.rules['heading_open'] = () => '<h3>';
  reader.renderer.rules['heading_close'] = () => '</h3>\n';
  return reader;
}

/** Makes HTML of a text with paragraphs, lists, emphasis and links (CommonMark). */
export function renderMarkdown(text: string, page: Page): Html {
  return new Html(readerFor(page).render(text));
}
