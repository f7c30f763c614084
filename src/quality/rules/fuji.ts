import type { Dataset } from '../../rdf/dataset.ts';
import { hrefs, type Link } from './read-links.ts';

import type { Text } from '../../site/text.ts';

/** What F-UJI finds at the address of a dataset. */
export interface DatasetFound {
  /** The dataset's address, and the page that it leads to. */
  readonly iri: string;
  readonly page: Response;
  readonly links: readonly Link[];
  /** The dataset as the page's head describes it (schema.org). */
  readonly embedded: Readonly<Record<string, unknown>>;
  /** What the same address says in RDF. */
  readonly said: Dataset;
  readonly reach: (url: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
}

/** A metric, what it wants, and what is missing. */
export type Metric = readonly [
  id: string,
  wants: Text,
  missing: (found: DatasetFound) => Promise<unknown[]> | unknown[],
];

/**
 * The metrics of F-UJI 0.8, and the links of FAIR Signposting level 1 that it follows, as far as they can be
 * had without anybody else: FsF-F1-02MD wants an address at a third party (w3id.org, a DOI).
 */
export const metrics: readonly Metric[] = [
  [
    'FsF-F1-01MD',
    { sv: 'en adress som identifierare', en: 'an address as identifier' },
    ({ iri }) => (URL.canParse(iri) ? [] : [iri]),
  ],
  [
    'FsF-F2-01M',
    { sv: 'de viktigaste metadata', en: 'core metadata' },
    ({ embedded }) =>
      lacking(embedded, [
        ...['creator', 'name', 'identifier', 'datePublished', 'publisher', '@type'],
        ...['description', 'keywords'],
      ]),
  ],
  [
    'FsF-F3-01M',
    { sv: 'adresser till det som kan hämtas', en: 'addresses of what can be downloaded' },
    (found) =>
      downloadsOf(found).filter(
        ({ contentUrl = '' }) => !hrefs(found.links, 'item').includes(contentUrl),
      ),
  ],
  [
    'FsF-F4-01M',
    { sv: 'metadata i själva sidan', en: 'metadata in the page itself' },
    ({ embedded }) => lacking(embedded, ['@id']),
  ],
  [
    'FsF-A1-01M',
    { sv: 'om det är öppet', en: 'whether it is open' },
    ({ embedded }) => [
      ...lacking(embedded, ['isAccessibleForFree']),
      ...(String(embedded['conditionsOfAccess']).endsWith('/access-right/PUBLIC')
        ? []
        : ['PUBLIC']),
    ],
  ],
  [
    'FsF-A1-02MD',
    { sv: 'att sida och filer svarar', en: 'that page and files answer' },
    async (found) => {
      const urls = downloadsOf(found).map(({ contentUrl = '' }) => contentUrl);
      const statuses = await Promise.all(urls.map(async (url) => (await found.reach(url)).status));
      return [found.page.status, ...statuses].filter((status) => status !== 200);
    },
  ],
  [
    'FsF-A1.1-01MD, FsF-A1.2-01MD',
    { sv: 'https', en: 'https' },
    ({ iri, links }) => [iri, ...hrefs(links, 'item')].filter((url) => !url.startsWith('https://')),
  ],
  [
    'FsF-I1-01M',
    {
      sv: 'RDF genom förhandling och genom länkar med typ',
      en: 'RDF by negotiation and by typed links',
    },
    ({ said, links }) => [
      ...(said.size > 0 ? [] : ['text/turtle']),
      ...['application/ld+json', 'text/turtle', 'application/rdf+xml'].filter(
        (type) => !links.some((link) => link.type === type),
      ),
    ],
  ],
  [
    'FsF-I2-01M, FsF-R1.2-01M',
    {
      sv: 'ord ur registrerade vokabulärer utöver de vanliga, och om ursprung',
      en: 'words of registered vocabularies beside the common ones, and of provenance',
    },
    ({ said }) => {
      const used = [...said].map(({ predicate }) => predicate.value).join(' ');
      return ['http://www.w3.org/ns/prov#', 'http://rdfs.org/ns/void#'].filter(
        (namespace) => !used.includes(namespace),
      );
    },
  ],
  [
    'FsF-I3-01M',
    { sv: 'besläktade saker med adress', en: 'related things by address' },
    ({ embedded }) => lacking(embedded, ['isBasedOn']),
  ],
  [
    'FsF-R1-01M',
    {
      sv: 'vad det är, och storlek och typ för varje fil',
      en: 'what it is, and the size and type of each file',
    },
    (found) => [
      ...(found.embedded['@type'] === 'Dataset' ? [] : ['@type']),
      ...downloadsOf(found).flatMap((file) => lacking(file, ['contentSize', 'encodingFormat'])),
    ],
  ],
  [
    'FsF-R1.1-01M',
    { sv: 'en känd licens', en: 'a licence that is known' },
    ({ embedded, links }) =>
      hrefs(links, 'license').includes(String(embedded['license'])) ? [] : ['license'],
  ],
  [
    'FsF-R1.3-01M',
    { sv: 'en standard för metadata (DCAT)', en: 'a standard of metadata (DCAT)' },
    async ({ links, reach }) => {
      const type = 'application/rdf+xml';
      const [catalogue] = links.filter((link) => link.rel === 'describedby' && link.type === type);
      const text = catalogue ? await (await reach(catalogue.href)).text() : '';
      return text.includes('http://www.w3.org/ns/dcat#') ? [] : ['describedby'];
    },
  ],
  [
    'FsF-R1.3-02D',
    { sv: 'filer i vanliga format', en: 'files in common formats' },
    (found) => {
      const types = downloadsOf(found).map(({ encodingFormat }) => encodingFormat);
      return ['text/turtle', 'application/ld+json'].filter((type) => !types.includes(type));
    },
  ],
  [
    'Signposting, page',
    {
      sv: 'en länk för varje relation, och två typer: sidans och sakens',
      en: 'a link for each relation, and two types: of the page and of what it is about',
    },
    ({ iri, links }) => [
      ...['cite-as', 'describedby', 'item', 'license', 'author', 'type'].filter(
        (rel) => hrefs(links, rel).length === 0,
      ),
      ...['https://schema.org/AboutPage', 'http://www.w3.org/ns/dcat#Dataset'].filter(
        (type) => !hrefs(links, 'type').includes(type),
      ),
      ...(hrefs(links, 'cite-as').join() === iri ? [] : ['cite-as']),
      ...links.filter(({ rel, type }) => ['item', 'describedby'].includes(rel) && !type),
    ],
  ],
];

interface Download {
  readonly contentUrl?: string;
  readonly contentSize?: string;
  readonly encodingFormat?: string;
}

function downloadsOf({ embedded }: DatasetFound): readonly Download[] {
  const files = embedded['distribution'];
  return Array.isArray(files) && files.length > 0 ? (files as Download[]) : [{}];
}

function lacking(object: object, names: readonly string[]): string[] {
  const values = new Map<string, unknown>(Object.entries(object));
  return names.filter((name) => values.get(name) === undefined || String(values.get(name)) === '');
}
