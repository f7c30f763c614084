import { formats } from '../../rdf/syntaxes/formats.ts';
import { json, page } from '../forms.ts';
import type { Route } from './route.ts';

/** Routes of what the site finds out about itself. */
export const qualityRoutes = {
  quality: {
    address: 'quality{.format}{?lang}',
    forms: [page, ...formats, json],
    methods: 'reading',
    caching: 'revalidated',
    label: 'quality',
    description: {
      sv: 'Vad webbplatsen räknar ut om sin egen kvalitet: regler, metadata enligt EU:s metod, FAIR, öppna datas stjärnor, aktualitet, vad tester av det här bygget fann (`--scores`) och vilka länkar till andra som svarar (`--check-links`), med vad som saknas. Som RDF i DQV.',
      en: 'What the site computes about its own quality: rules, metadata by the EU’s method, FAIR, the stars of open data and freshness, what tests of this build found (`--scores`), and which links to others answer (`--check-links`), with what is missing. As RDF in DQV.',
    },
    isInSitemap: true,
  },
} as const satisfies Readonly<Record<string, Route>>;
