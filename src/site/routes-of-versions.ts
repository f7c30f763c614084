import { formatOf } from '../rdf/formats.ts';
import { json } from './forms.ts';
import type { Route } from './route.ts';

const reading = { methods: 'reading', label: 'version' } as const;

/** Routes of what was published at one moment, whole. */
export const versionRoutes = {
  versionFile: {
    ...reading,
    address: 'version/{version}.{format}',
    caching: 'immutable',
    forms: [formatOf('n-quads'), formatOf('trig')],
    description: {
      sv: 'Allt som en version säger, utan personuppgifter, med grafernas namn. Varje graf har sina egna villkor. Filen kan ges ut igen och har då samma version.',
      en: 'All that a version says, without personal data, with the names of graphs. Each graph has its own terms. The file can be published again and has the same version then.',
    },
  },
  version: {
    ...reading,
    address: 'version/{version}',
    caching: 'revalidated',
    forms: [json],
    description: {
      sv: 'En version: hur mycket den innehåller och filerna med allt som den säger.',
      en: 'A version: how much it holds, and the files with all that it says.',
    },
  },
} as const satisfies Readonly<Record<string, Route>>;
