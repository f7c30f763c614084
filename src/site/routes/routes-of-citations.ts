import { json, page } from '../forms.ts';
import type { Route } from './route.ts';

/** BibTeX, which LaTeX and reference managers read. */
export const bibtex = {
  label: 'BibTeX',
  mediaType: 'application/x-bibtex',
  aliases: ['text/x-bibtex'],
  extension: 'bib',
} as const;

/** Citation Style Language's JSON, which reference managers read. */
export const cslJson = {
  label: 'CSL-JSON',
  mediaType: 'application/vnd.citationstyles.csl+json',
  aliases: [],
  extension: 'csl',
} as const;

/** Citation File Format 1.2, which repositories of code and data read: YAML (RFC 9512). */
export const citationFile = {
  label: 'CITATION.cff',
  mediaType: 'application/yaml',
  aliases: ['text/yaml', 'text/x-yaml'],
  extension: 'cff',
} as const;

const citing = { label: 'cite', isTimeless: true } as const;

/** Routes of answers that are cited. */
export const citationRoutes = {
  cite: {
    ...citing,
    address: 'cite{?version,lang}',
    methods: 'making',
    caching: 'never',
    forms: [page],
    description: {
      sv: 'Gör svaret på en fråga till något att hänvisa till: POST med frågan så som den skickas till /sparql, och ”version” om en tidigare version menas. Svaret leder till adressen som består.',
      en: 'Makes the answer to a query something to refer to: POST with the query as it is sent to /sparql, and “version” where an earlier one is meant. The answer leads to the address that stays.',
    },
  },
  citation: {
    ...citing,
    address: 'cite/{id}{.format}{?lang}',
    disallowed: 'cite/',
    methods: 'reading',
    caching: 'revalidated',
    forms: [page, json, bibtex, cslJson, citationFile],
    description: {
      sv: 'Ett svar att hänvisa till: frågan, versionen, tiden, svarets kontrollsumma, och hur hänvisningen skrivs.',
      en: 'An answer to refer to: the query, the version, the time, the hash of the answer, and how the reference is written.',
    },
  },
  citationCheck: {
    ...citing,
    address: 'cite/{id}/verify{?lang}',
    disallowed: 'cite/',
    methods: 'reading',
    caching: 'never',
    forms: [page, json],
    description: {
      sv: 'Kör frågan igen, mot versionen som sparades och mot det som gäller nu, och säger om svaret är detsamma.',
      en: 'Runs the query again, on the version that was kept and on what holds now, and tells whether the answer is the same.',
    },
  },
} as const satisfies Readonly<Record<string, Route>>;
