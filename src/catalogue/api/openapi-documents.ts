import { formats } from '../../rdf/formats.ts';
import type { Json } from './json.ts';
import {
  documentTypes,
  inBoth,
  languageParameter,
  parameter,
  success,
  type Operation,
  type Path,
  type Shown,
} from './openapi-parts.ts';

/** Addresses of things, of the documents about them, and of the data as a whole. */
export function documentPaths({ kinds, document }: Shown): Path[] {
  const name = [kindParameter(kinds), nameParameter];
  const things: readonly Path[] = [
    ['/id/{kind}/{name}', { get: { ...thing, parameters: name } }],
    ['/doc/{kind}/{name}', { get: aboutThing([...name, languageParameter], document) }],
  ];
  return [
    // Data that has no things of its own has no such addresses.
    ...(kinds.length > 0 ? things : []),
    ['/dump.{format}', { get: dump }],
    ['/datasets/dcat', { get: catalogue(document) }],
    ['/.well-known/void', { get: holdings(document) }],
  ];
}

function kindParameter(kinds: readonly string[]): Json {
  const description = { sv: 'Sakens slag.', en: 'The kind of thing.' };
  return parameter('kind', 'path', description, { type: 'string', enum: [...kinds] });
}

const nameParameter = parameter('name', 'path', {
  sv: 'Sakens namn, med eller utan formatets ändelse: ”.ttl”, ”.jsonld”, ”.rdf”, ”.nt”, ”.nq”, ”.trig” eller ”.html”.',
  en: 'The name of the thing, with or without the ending of a format: “.ttl”, “.jsonld”, “.rdf”, “.nt”, “.nq”, “.trig” or “.html”.',
});

const thing: Operation = {
  id: 'getThing',
  summary: { sv: 'Adressen till en sak', en: 'The address of a thing' },
  description: {
    sv: 'Adressen är sakens namn. Svaret leder till dokumentet om den.',
    en: 'The address is the name of the thing. The answer leads to the document about it.',
  },
  responses: {
    '303': { description: inBoth({ sv: 'Dokumentet om saken.', en: 'The document about it.' }) },
    '308': { description: inBoth({ sv: 'Saken har ersatts.', en: 'The thing was replaced.' }) },
  },
  failures: ['404', '410'],
};

function aboutThing(parameters: readonly Json[], example: Json): Operation {
  return {
    id: 'getDocument',
    summary: { sv: 'Dokumentet om en sak', en: 'The document about a thing' },
    description: {
      sv: 'Allt som sägs om saken. Formatet väljs med Accept eller med ändelse. Finns det mycket som pekar hit delas det upp; länkarna ”next” leder vidare.',
      en: 'All that is said about the thing. Accept or an ending chooses the format. Where much points here it is divided; the links “next” lead on.',
    },
    parameters,
    responses: {
      '200': success(
        {
          sv: 'Dokumentet, i formatet som begärdes.',
          en: 'The document, in the format asked for.',
        },
        documentTypes,
        { summary: { sv: 'Ett dokument', en: 'A document' }, value: example },
      ),
    },
    failures: ['404', '406', '410'],
  };
}

const dump: Operation = {
  id: 'getDump',
  summary: { sv: 'De öppna uppgifterna som en fil', en: 'The open data as one file' },
  description: {
    sv: 'Alla uppgifter som filens licens gäller. Det som har andra villkor är i filer för sig, som VoID-beskrivningen räknar upp; personuppgifter är inte med. Grafernas namn finns i ”nq” och ”trig”. En del av filen kan begäras med Range.',
    en: 'All data that the licence of the file holds for. What has other terms is in files of its own, which the VoID description lists; personal data is left out. “nq” and “trig” have the names of graphs. A part of the file can be asked for with Range.',
  },
  parameters: [
    parameter(
      'format',
      'path',
      { sv: 'Filens ändelse.', en: 'The ending of the file.' },
      { type: 'string', enum: formats.map(({ extension }) => extension) },
    ),
  ],
  responses: {
    '200': success(
      { sv: 'Filen.', en: 'The file.' },
      formats.map(({ mediaType }) => mediaType),
    ),
  },
  failures: ['404', '406'],
};

function catalogue(example: Json): Operation {
  return {
    id: 'getCatalogue',
    summary: { sv: 'Katalogen för portaler', en: 'The catalogue for portals' },
    description: {
      sv: 'Beskrivningen av datamängden, filerna och tjänsterna enligt DCAT-AP-SE 3.0.1. RDF/XML om inget annat begärs.',
      en: 'The description of the dataset, its files and services in DCAT-AP-SE 3.0.1. RDF/XML unless something else is asked for.',
    },
    parameters: [languageParameter],
    responses: {
      '200': success({ sv: 'Katalogen.', en: 'The catalogue.' }, documentTypes, {
        summary: { sv: 'JSON-LD, som för dokument', en: 'JSON-LD, as for documents' },
        value: example,
      }),
    },
    failures: ['404', '406'],
  };
}

function holdings(example: Json): Operation {
  return {
    id: 'getHoldings',
    summary: { sv: 'Vad datamängden innehåller', en: 'What the dataset holds' },
    description: {
      sv: 'Klasser, egenskaper och grafer med antal, i VoID. Turtle om inget annat begärs.',
      en: 'Classes, properties and graphs with counts, in VoID. Turtle unless something else is asked for.',
    },
    parameters: [languageParameter],
    responses: {
      '200': success({ sv: 'Beskrivningen.', en: 'The description.' }, documentTypes, {
        summary: { sv: 'JSON-LD, som för dokument', en: 'JSON-LD, as for documents' },
        value: example,
      }),
    },
    failures: ['404', '406'],
  };
}
