import type { Catalogue } from '../../catalogue/dcat/catalogue.ts';
import { toSchemaOrg } from '../../catalogue/web/schema-org.ts';
import type { Language } from '../../site/text.ts';
import { Html } from '../kit/template.ts';

/**
 * A catalogue for search engines, to stand in a page's head. It is data, not a program: no policy keeps
 * it out. Nothing in it can end the element, as `<` is written as JSON may write it.
 */
export function structuredData(catalogue: Catalogue | undefined, language: Language): Html {
  if (catalogue === undefined) return new Html('');
  const json = JSON.stringify(toSchemaOrg(catalogue, language)).replaceAll('<', '\\u003c');
  return new Html(`<script type="application/ld+json">${json}</script>`);
}
