import { entryOf } from '../../rdf/entry-of.ts';
import { folders } from '../../site/folders.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { languages } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { common } from '../wire/common-headers.ts';
import { methodSets } from '../../site/routes/route.ts';
import { unserved } from './addresses.ts';
import type { Offered, PlainFile, Redirect, StaticSite } from './rules/static-site.ts';

/** Header fields of single answers that rules repeat. Links differ with each answer, and stand in pages and data too. */
const repeated = [
  'Content-Type',
  'Content-Language',
  'Content-Security-Policy',
  'Referrer-Policy',
  'X-Robots-Tag',
  'Content-Disposition',
  'Cache-Control',
] as const;

/** What rules will be made of, while files are written. */
export interface Plan {
  /** Notes the header fields of a file. `end` is that of its name: what follows the name of the address. */
  readonly noteHeaders: (
    file: { readonly name: string; readonly end: string; readonly address: string },
    headers: Readonly<Record<string, string>>,
  ) => void;
  readonly noteOffers: (address: string, offered: readonly Offered[]) => void;
  readonly noteStem: (address: string, stem: string) => void;
  readonly noteFile: (address: string, file: string) => void;
  /** Notes what is sent to those who ask for no form; the first form that an address has counts. */
  readonly notePlain: (address: string, files: readonly PlainFile[]) => void;
  readonly noteRedirect: (address: string, redirect: Redirect) => void;
  readonly noteStatus: (address: string, status: number) => void;
  readonly site: () => StaticSite;
}

interface Notes {
  readonly headers: ReadonlyMap<
    string,
    { usual: Map<string, string>; others: Map<string, string> }
  >;
  readonly lists: Map<string, { readonly offered: readonly Offered[]; addresses: string[] }>;
  readonly stems: Map<string, string>;
  readonly files: Map<string, string>;
  readonly plain: Map<string, readonly PlainFile[]>;
  readonly statuses: Map<string, number>;
  readonly redirects: Map<string, Redirect>;
}

export function newPlan(snapshot: Snapshot): Plan {
  const notes: Notes = {
    headers: new Map(repeated.map((name) => [name, { usual: new Map(), others: new Map() }])),
    lists: new Map(),
    stems: new Map(),
    files: new Map(),
    plain: new Map(),
    statuses: new Map(),
    redirects: new Map(),
  };
  const { lists, headers, stems, files, plain, statuses, redirects } = notes;
  return {
    noteHeaders: ({ name, end, address }, told) => {
      for (const [field, { usual, others }] of headers) {
        const value = told[field] ?? '';
        const expected = usual.get(end);
        if (expected === undefined) usual.set(end, value);
        // Servers tell the type of a file by where it is asked for, all else by its name.
        else if (expected !== value) others.set(field === 'Content-Type' ? address : name, value);
      }
    },
    noteOffers: (address, offered) => {
      const key = JSON.stringify(offered);
      entryOf(lists, key, () => ({ offered, addresses: [] })).addresses.push(address);
    },
    noteStem: (address, stem) => stems.set(address, stem),
    noteFile: (address, file) => files.set(address, file),
    notePlain: (address, sent) => {
      const [only, ...others] = sent;
      const isItself = others.length === 0 && `/${only?.file ?? ''}` === address;
      if (isItself || plain.has(address)) return;
      // The answers themselves are not kept.
      plain.set(
        address,
        sent.map(({ file, language, isNamed }) => ({ file, language, isNamed })),
      );
    },
    noteRedirect: (address, redirect) => redirects.set(address, redirect),
    noteStatus: (address, status) => statuses.set(address, status),
    site: () => siteOf(notes, snapshot),
  };
}

function siteOf(notes: Notes, { baseIri, publicUrl }: Snapshot): StaticSite {
  const { lists, ...others } = notes;
  // The list that most addresses have needs no row for each.
  const ranked = [...lists.values()].sort(
    (one, other) => other.addresses.length - one.addresses.length,
  );
  const rows = ranked
    .slice(1)
    .flatMap(({ addresses }, index) => addresses.map((address) => [address, index + 1] as const));
  return {
    ...others,
    mount: new URL(baseIri).pathname,
    host: new URL(publicUrl).hostname,
    languages,
    offers: ranked.map(({ offered }) => offered),
    offerOf: new Map(rows),
    common,
    unserved: unserved.map((name) => pathOf(name)),
    folders: [folders.things, folders.documents],
    filtered: [folders.tables, folders.collections, folders.queries, 'changes.'],
    methods: methodSets.reading.join(', '),
  };
}
