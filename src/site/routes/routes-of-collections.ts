import { formatOf, formats } from '../../rdf/syntaxes/formats.ts';
import { folders } from '../folders.ts';
import { json, page } from '../forms.ts';
import type { Route } from './route.ts';

const collection = { methods: 'reading', caching: 'revalidated', label: 'collection' } as const;

/** Routes of the collections of records that the data declares. */
export const collectionRoutes = {
  collections: {
    ...collection,
    address: folders.collections,
    forms: [json],
    description: {
      sv: 'De samlingar av poster i vanlig JSON som finns, med vad en post är.',
      en: 'The collections of records in plain JSON that there are, with what a record is.',
    },
    operation: { id: 'listCollections', summary: { sv: 'Alla samlingar', en: 'All collections' } },
  },
  recordContext: {
    ...collection,
    address: `${folders.collections}context.jsonld`,
    forms: [formatOf('json-ld')],
    description: {
      sv: 'Vad nycklarna i posterna betyder, som JSON-LD-context.',
      en: 'What the keys of records mean, as a JSON-LD context.',
    },
  },
  collection: {
    ...collection,
    address: `${folders.collections}{collection}{?limit,offset,lang}`,
    forms: [json, page, ...formats],
    description: {
      sv: 'Poster i vanlig JSON. Namnet på en nyckel som parameter väljer poster efter värdet, ”limit” och ”offset” delar upp. Sida och RDF är beskrivningen av samlingen.',
      en: 'Records in plain JSON. The name of a key as a parameter chooses records by the value, “limit” and “offset” divide. Page and RDF are the description of the collection.',
    },
  },
} as const satisfies Readonly<Record<string, Route>>;
