import { folders } from '../folders.ts';
import { csv, json, page, sssomJson, sssomTable } from '../forms.ts';
import type { Route } from './route.ts';

const links = { methods: 'reading', caching: 'revalidated', label: 'links' } as const;

/** Routes of the sets of links to others. */
export const linkRoutes = {
  linkSets: {
    ...links,
    address: `${folders.links}{?lang}`,
    forms: [page, json],
    description: {
      sv: 'Länkarna till andras data, i mängder efter vart de leder, med filer att hämta.',
      en: 'The links to data of others, in sets by where they lead, with files to download.',
    },
    operation: { id: 'listLinkSets', summary: { sv: 'Alla länkmängder', en: 'All linksets' } },
  },
  linkSet: {
    ...links,
    address: `${folders.links}{set}{.format}{?lang}`,
    forms: [page, sssomTable, sssomJson, csv],
    description: {
      sv: 'En mängd länkar, med hur varje länk har tagits fram: som SSSOM i TSV eller JSON-LD, och som CSV med andras koder i en egen kolumn. Sidan visar hur den kopplas ihop med deras data.',
      en: 'A set of links, with how each was made: as SSSOM in TSV or JSON-LD, and as CSV with the codes of others in a column of their own. The page shows how to join it with their data.',
    },
    operation: { id: 'getLinkSet', summary: { sv: 'En länkmängd', en: 'A linkset' } },
  },
} as const satisfies Readonly<Record<string, Route>>;
