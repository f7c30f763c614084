import { entryOf } from '../rdf/entry-of.ts';
import type { Prefixes } from '../rdf/prefixes.ts';

/** Keys that mean the same in every record and every list of records. */
export const fixedKeys = [
  'id',
  'type',
  'name',
  'items',
  'total',
  'limit',
  'offset',
  'alteredTerms',
] as const;

/** Gives names that nothing else has: the wanted one, else the next that is free. */
export interface NameGiver {
  readonly give: (wanted: readonly string[]) => string;
}

/** @param reserved names that are given already */
export function newNameGiver(reserved: Iterable<string>): NameGiver {
  const taken = new Set(reserved);
  return {
    give: (wanted) => {
      const [last = 'value'] = wanted.slice(-1);
      const free = [...wanted, ...numbered(last, taken.size)].find((name) => !taken.has(name));
      const name = free ?? last;
      taken.add(name);
      return name;
    },
  };
}

/** Among one more name than are taken, one is free. */
function numbered(name: string, taken: number): string[] {
  return Array.from({ length: taken + 1 }, (_, index) => `${name}${index + 2}`);
}

/** The names that an IRI may go by: its last part, unless others end alike, and that with the prefix before it. */
export function localNames(iri: string, isShared: boolean, prefixes: Prefixes): readonly string[] {
  const local = localName(iri);
  const [prefix = 'other'] =
    Object.entries(prefixes).find(([, namespace]) => iri.startsWith(namespace)) ?? [];
  const long = camel(prefix) + capital(local);
  return isShared ? [long] : [local, long];
}

/** The last parts that several IRIs have. */
export function sharedNames(iris: Iterable<string>): ReadonlySet<string> {
  const owners = new Map<string, Set<string>>();
  for (const iri of iris) entryOf(owners, localName(iri), () => new Set<string>()).add(iri);
  return new Set([...owners].filter(([, { size }]) => size > 1).map(([name]) => name));
}

/** The last part of an IRI, as a name in JSON: letters and digits, beginning with a letter. */
export function localName(iri: string): string {
  const [last = ''] = /[^/#:]*$/.exec(iri.replace(/[/#:]+$/, '')) ?? [];
  const name = camel(last);
  return /^[A-Za-z]/.test(name) ? name : `n${capital(name)}`;
}

/** The name of a key with what its values are behind it: of a property whose values are of several kinds. */
export function withKind(name: string, kind: string): string {
  return name + capital(localName(kind));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function camel(text: string): string {
  const [first = '', ...others] = text.split(/[^A-Za-z0-9]+/).filter((part) => part !== '');
  return first + others.map(capital).join('');
}
