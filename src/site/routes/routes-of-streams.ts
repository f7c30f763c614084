import { formatOf } from '../../rdf/syntaxes/formats.ts';
import type { Route } from './route.ts';

const stream = {
  methods: 'reading',
  caching: 'revalidated',
  label: 'ldes',
  isTimeless: true,
  // The first is for who has no preference (DCAT-AP Feeds §1).
  forms: [formatOf('trig'), formatOf('json-ld'), formatOf('n-quads')],
} as const;

/** Routes of event streams (LDES 1.0): what happened to things and in the catalogue, for programs that keep copies. */
export const streamRoutes = {
  stream: {
    ...stream,
    address: 'ldes/{stream}',
    description: {
      sv: 'En händelseström (LDES): ”things” för allt, ”catalogue” för katalogen (DCAT-AP Feed). Roten leder till sidorna efter tid.',
      en: 'An event stream (LDES): “things” of everything, “catalogue” of the catalogue (DCAT-AP Feed). The root leads to its pages by time.',
    },
  },
  streamPage: {
    ...stream,
    address: 'ldes/{stream}/{number}',
    description: {
      sv: 'En sida av en händelseström: 250 händelser, var och en med det som gäller sedan dess. Alla sidor utom den sista är oföränderliga.',
      en: 'A page of an event stream: 250 activities, each with what holds since. All pages but the last are immutable.',
    },
  },
} as const satisfies Readonly<Record<string, Route>>;
