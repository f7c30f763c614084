import { formats } from '../../rdf/syntaxes/formats.ts';
import { resultFormats } from '../../rdf/syntaxes/result-formats.ts';
import { folders } from '../folders.ts';
import { json, page, xml } from '../forms.ts';
import type { Route } from './route.ts';

const query = { methods: 'reading', caching: 'revalidated', label: 'query' } as const;

/** Routes of the queries that the data declares. */
export const queryRoutes = {
  queries: {
    ...query,
    address: `${folders.queries}{?lang}`,
    forms: [page, json],
    description: {
      sv: 'De frågor som finns, med sina parametrar och svar att hämta.',
      en: 'The queries that there are, with their parameters and answers to download.',
    },
    operation: { id: 'listQueries', summary: { sv: 'Alla frågor', en: 'All queries' } },
    isInSitemap: true,
  },
  queryResult: {
    ...query,
    address: `${folders.queries}{query}/result{.format}{?lang}`,
    forms: [...resultFormats, json, xml, ...formats],
    description: {
      sv: 'Svaret på en fråga som finns i datamängden. Frågans parametrar har sina namn; den som utelämnas har sitt standardvärde, eller vilket värde som helst.',
      en: 'The answer to a query that is part of the data. The parameters of the query have their names; one that is left out has its default, or any value.',
    },
  },
} as const satisfies Readonly<Record<string, Route>>;
