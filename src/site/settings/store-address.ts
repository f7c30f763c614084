import { isWebAddress, type ReadValue } from './read-value.ts';

/** Stores that versions can be kept in, by how they are spoken to. */
export const storeKinds = ['rdf4j', 'fuseki', 'fuseki-mem'] as const;
export type StoreKind = (typeof storeKinds)[number];

/** Where a store is: `rdf4j:https://store.example/rdf4j-server`. */
export interface StoreAddress {
  readonly kind: StoreKind;
  /** Without a slash at its end. */
  readonly url: string;
}

/** Where the data for queries is kept. */
export interface StoreSettings {
  /** Servers, each a replica of the others; none: this program keeps it. */
  readonly addresses: readonly StoreAddress[];
  /** `user:password`, for all of them. */
  readonly credentials: string | undefined;
  /** Whether a store is queried that gives terms back as others. */
  readonly acceptAltered: boolean;
  /** Whether pages and documents are made from it too, and not from this program's memory. */
  readonly drawsPages: boolean;
}

/** The addresses of one store, each a replica of the others; none where nothing is given. */
export function storeAddresses(text = ''): ReadValue<readonly StoreAddress[]> {
  const value = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(readAddress);
  const [first] = value;
  const isOneKind = value.every((address) => address?.kind === first?.kind);
  if (isOneKind && value.every((address) => address !== undefined)) return { value };
  const kinds = storeKinds.map((kind) => `${kind}:`).join(', ');
  return {
    expected: {
      sv: `adresser med blanksteg emellan, alla med samma ord först (${kinds}), utan användare och lösenord: rdf4j:https://store.example/rdf4j-server`,
      en: `addresses with spaces between, all with the same word first (${kinds}), without user and password: rdf4j:https://store.example/rdf4j-server`,
    },
  };
}

function readAddress(text: string): StoreAddress | undefined {
  const kind = storeKinds.find((word) => text.startsWith(`${word}:`));
  if (kind === undefined) return undefined;
  const url = text.slice(kind.length + 1);
  const isServer = isWebAddress(url) && new URL(url).search === '';
  return isServer ? { kind, url: url.replace(/\/+$/, '') } : undefined;
}

/** `user:password`, or nothing. */
export function storeCredentials(text: string | undefined): ReadValue<string | undefined> {
  if (text === undefined || /^[^:\s]+:\S+$/.test(text)) return { value: text };
  return { expected: { sv: 'användare:lösenord', en: 'user:password' } };
}
