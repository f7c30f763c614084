import { relativeReference, toUriSpelling, withParameters } from '../../site/addresses.ts';
import { languages, type Language } from '../../site/text.ts';
import { marks, openSearch } from './marks.ts';
import { Html, html } from './template.ts';

/** Where a page is and in which language it speaks. */
export interface Page {
  /** The address as asked for, below the base: links start from it. */
  readonly path: string;
  /** The query of that address as written, with its `?`, or nothing. */
  readonly search: string;
  readonly language: Language;
}

/** The parameter by which an address asks for a language. */
export const languageParameter = 'lang';

/** The language that a page's address asks for, where it asks for one: its links keep it. */
export function chosenLanguage({ search }: Pick<Page, 'search'>): Language | undefined {
  if (search === '') return undefined;
  const named = new URLSearchParams(search).get(languageParameter);
  return languages.find((language) => language === named);
}

/**
 * A relative link from a page to an address below the base. A page that was asked for in a language
 * stays in it: there is no cookie to remember the choice.
 */
export function linkTo(page: Page, target: string): string {
  const reference = toUriSpelling(relativeReference(page.path, target));
  const kept = keptIn(page);
  // An address with a query of its own is somebody's IRI, or a service that takes no language.
  if (kept === '' || target.includes('?')) return reference;
  const [, address = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(reference) ?? [];
  return address + kept + fragment;
}

/** What links of a page have behind their paths to stay in its language. */
function keptIn(page: Page): string {
  if (page.search === openSearch) return marks.first;
  const language = chosenLanguage(page);
  return language === undefined ? '' : `?${languageParameter}=${language}`;
}

/** A link to a service with parameters, in the page's language. */
export function linkWith(
  page: Page,
  target: string,
  parameters: Readonly<Record<string, string>> | URLSearchParams,
): string {
  const language = chosenLanguage(page);
  const search = new URLSearchParams(parameters);
  if (language) search.set(languageParameter, language);
  const address = toUriSpelling(relativeReference(page.path, target));
  const link = withParameters(address, search.toString());
  if (page.search !== openSearch) return link;
  return link + (link.includes('?') ? marks.further : marks.first);
}

/** The language that a page's address asks for, as a field of a form: what the form asks for keeps it too. */
export function languageField(page: Page): Html | undefined {
  if (page.search === openSearch) return new Html(marks.field);
  const chosen = chosenLanguage(page);
  return chosen && html`<input type="hidden" name="${languageParameter}" value="${chosen}" />`;
}

/** A page's place for links to what has no language to stay in, such as files that pages need. */
export function alone({ path, language }: Page): Page {
  return { path, language, search: '' };
}

/** The same page in another language. */
export function switchTo({ path, search }: Page, language: Language): string {
  const last = path.split('/').at(-1) ?? '';
  const parameters = new URLSearchParams(search);
  parameters.set(languageParameter, language);
  return withParameters(toUriSpelling(`./${last}`), parameters.toString());
}
