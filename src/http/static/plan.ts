import { entryOf } from '../../rdf/entry-of.ts';
import { folders } from '../../site/folders.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { languages } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { common } from '../wire/common-headers.ts';
import { methodSets } from '../../site/routes/route.ts';
import { unserved } from './addresses.ts';
import type {
  HeaderValues,
  Offered,
  PlainFile,
  Redirect,
  StaticSite,
} from './rules/static-site.ts';

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

/** The fields of an answer that rules repeat, each at its place; an empty text for one that it has not. */
export type Head = readonly string[];

const heads = new Map<string, Head>();

/** So many heads are told apart; few sites have more than some dozens. */
const mostHeads = 1000;

/** The same object for the same values, so that threads hand it over once. */
export function headOf(headers: Readonly<Record<string, string>>): Head {
  const head = repeated.map((name) => headers[name] ?? '');
  if (heads.size === mostHeads) heads.clear();
  return entryOf(heads, head.join('\n'), () => head);
}

/** What is noted of addresses and files, for rules to be made of. */
export interface Notes {
  /** Notes the header fields of a file. `end` is that of its name: what follows the name of the address. */
  readonly noteHeaders: (
    file: { readonly name: string; readonly end: string; readonly address: string },
    head: Head,
  ) => void;
  readonly noteOffers: (address: string, offered: readonly Offered[]) => void;
  readonly noteStem: (address: string, stem: string) => void;
  readonly noteFile: (address: string, file: string) => void;
  /** Notes what is sent to those who ask for no form; the first form that an address has counts. */
  readonly notePlain: (address: string, files: readonly PlainFile[]) => void;
  readonly noteRedirect: (address: string, redirect: Redirect) => void;
  readonly noteStatus: (address: string, status: number) => void;
}

/** What rules will be made of, while files are written. */
export interface Plan extends Notes {
  readonly site: () => StaticSite;
}

interface Noted {
  readonly usual: Map<string, Head>;
  readonly others: readonly Map<string, string>[];
  readonly lists: Map<string, { readonly offered: readonly Offered[]; addresses: string[] }>;
  readonly stems: Map<string, string>;
  readonly files: Map<string, string>;
  readonly plain: Map<string, readonly PlainFile[]>;
  readonly statuses: Map<string, number>;
  readonly redirects: Map<string, Redirect>;
}

export function newPlan(snapshot: Snapshot): Plan {
  const noted: Noted = {
    usual: new Map(),
    others: repeated.map(() => new Map()),
    lists: new Map(),
    stems: new Map(),
    files: new Map(),
    plain: new Map(),
    statuses: new Map(),
    redirects: new Map(),
  };
  const { usual, others, lists, stems, files, plain, statuses, redirects } = noted;
  return {
    noteHeaders: ({ name, end, address }, head) => {
      const expected = entryOf(usual, end, () => head);
      for (const [place, value] of head.entries()) {
        // Servers tell the type of a file by where it is asked for, all else by its name.
        const key = repeated[place] === 'Content-Type' ? address : name;
        if (expected[place] !== value) others[place]?.set(key, value);
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
      if (!isItself && !plain.has(address)) plain.set(address, sent);
    },
    noteRedirect: (address, redirect) => redirects.set(address, redirect),
    noteStatus: (address, status) => statuses.set(address, status),
    site: () => siteOf(noted, snapshot),
  };
}

function siteOf(noted: Noted, { baseIri, publicUrl }: Snapshot): StaticSite {
  const { lists, usual, others, ...rest } = noted;
  // The list that most addresses have needs no row for each.
  const ranked = [...lists.values()].sort(
    (one, other) => other.addresses.length - one.addresses.length,
  );
  const rows = ranked
    .slice(1)
    .flatMap(({ addresses }, index) => addresses.map((address) => [address, index + 1] as const));
  return {
    ...rest,
    headers: headersOf(usual, others),
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

function headersOf(
  usual: Noted['usual'],
  others: Noted['others'],
): ReadonlyMap<string, HeaderValues> {
  const rows = repeated.map((name, place) => {
    const values = new Map([...usual].map(([end, head]) => [end, head[place] ?? ''] as const));
    return [name, { usual: values, others: others[place] ?? new Map<string, string>() }] as const;
  });
  return new Map(rows);
}
