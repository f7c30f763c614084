import { declaredLinks } from '../../model/page-declaration.ts';
import { pathUnder } from '../../site/addresses.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { fillMarks, marks, openSearch, type Marked } from '../kit/marks.ts';
import { chosenLanguage, languageField, languageParameter, type Page } from '../kit/page.ts';

/**
 * A page in the place of all those that differ from it by the last part of their path and by whether they name their
 * language: what is made for it has marks where they differ. Undefined where more depends on the address.
 */
export function openPage(page: Page, snapshot: Snapshot): Page | undefined {
  const { path, search } = page;
  const last = lastOf(page);
  const chosen = chosenLanguage(page);
  const isPlain = /^[\w-][\w.-]*$/.test(last) && !path.includes('?');
  const isOpen = search === '' || search === `?${languageParameter}=${chosen ?? ''}`;
  if (!isPlain || !isOpen || snapshot.asOf !== undefined || isInMenu(page, snapshot))
    return undefined;
  return { ...page, path: path.slice(0, -last.length) + marks.self, search: openSearch };
}

/** What was made of an open page in HTML, as it is at the address of a page. */
export function fillPage(text: Marked, page: Page): string {
  return fill(text, page, '&amp;');
}

/** The same for what was made of it in Markdown. */
export function fillMarkdown(text: Marked, page: Page): string {
  return fill(text, page, '&');
}

function fill(text: Marked, page: Page, and: string): string {
  const language = chosenLanguage(page);
  const parameter = language === undefined ? '' : `${languageParameter}=${language}`;
  return fillMarks(text, {
    self: lastOf(page),
    first: parameter && `?${parameter}`,
    further: parameter && and + parameter,
    field: languageField(page)?.text ?? '',
  });
}

function lastOf({ path }: Page): string {
  return path.split('/').at(-1) ?? '';
}

/** The menu marks the page that one is on. */
function isInMenu({ path }: Page, snapshot: Snapshot): boolean {
  return declaredLinks('headerLinks', snapshot).some(
    ({ value }) => pathUnder(snapshot.baseIri, value) === path,
  );
}
