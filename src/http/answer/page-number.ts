import type { Problem } from '../wire/problem-kinds.ts';
import { withParameters } from '../../site/addresses.ts';
import type { Visit } from '../wire/request.ts';

/** The part of a long list that an address asks for, from 1; `undefined` where it names none that could be. */
export function pageNumberOf({ query }: Visit): number | undefined {
  const text = query.get('page') ?? '1';
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

/** Address of a part of a long list; the first has the address of the list. */
export function pageAddress(address: string, page: number): string {
  return page === 1 ? address : withParameters(address, `page=${page}`);
}

/** A part that a list does not have. */
export function noSuchPage(pages: number): Problem {
  return {
    kind: 'notFound',
    detail: {
      sv: `Den sidan finns inte. Sidorna är numrerade från 1 till ${pages}.`,
      en: `There is no such page. Pages are numbered from 1 to ${pages}.`,
    },
  };
}
