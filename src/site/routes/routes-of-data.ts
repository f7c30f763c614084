import { formatOf, formats } from '../../rdf/syntaxes/formats.ts';
import { folders } from '../folders.ts';
import { documentForms, page, statementForms } from '../forms.ts';
import type { Route } from './route.ts';

const document = { forms: documentForms, methods: 'reading', caching: 'revalidated' } as const;

/** Routes by which all that files say is read: one thing at a time, as a whole, and as a description of the whole. */
export const dataRoutes = {
  home: {
    ...document,
    address: '',
    forms: statementForms,
    label: 'home',
    description: {
      sv: 'Vad som finns: en lista för människor, VoID för program.',
      en: 'What there is: a list for people, VoID for programs.',
    },
    isInSitemap: true,
  },
  thing: {
    ...document,
    address: `${folders.things}{kind}/{name}`,
    label: 'document',
    description: {
      sv: 'Adressen är sakens namn. Svaret leder till dokumentet om den.',
      en: 'The address is the name of the thing. The answer leads to the document about it.',
    },
    operation: {
      id: 'getThing',
      summary: { sv: 'Adressen till en sak', en: 'The address of a thing' },
    },
  },
  document: {
    ...document,
    address: `${folders.documents}{kind}/{name}{?lang}`,
    label: 'document',
    description: {
      sv: 'Allt som sägs om saken. Formatet väljs med Accept eller med ändelse. Finns det mycket som pekar hit delas det upp; länkarna ”next” leder vidare.',
      en: 'All that is said about the thing. Accept or an ending chooses the format. Where much points here it is divided; the links “next” lead on.',
    },
    operation: {
      id: 'getDocument',
      summary: { sv: 'Dokumentet om en sak', en: 'The document about a thing' },
    },
  },
  graph: {
    ...document,
    address: `${folders.graphs}{+file}`,
    forms: statementForms,
    label: 'document',
    description: {
      sv: 'Vad en fil säger, och vad som sägs om grafen.',
      en: 'What one file says, and what is said of the graph.',
    },
  },
  dump: {
    ...document,
    address: 'dump.{format}',
    forms: formats,
    label: 'dump',
    description: {
      sv: 'Alla uppgifter som filens licens gäller, utan personuppgifter. Grafernas namn finns i ”nq” och ”trig”. En del av filen kan begäras med Range.',
      en: 'All data that the licence of the file holds for, without personal data. “nq” and “trig” have the names of graphs. A part of the file can be asked for with Range.',
    },
    operation: {
      id: 'getDump',
      summary: { sv: 'De öppna uppgifterna som en fil', en: 'The open data as one file' },
    },
  },
  dumpPart: {
    ...document,
    address: 'dump-{part}.{format}',
    forms: formats,
    label: 'dump',
    description: {
      sv: 'Den del av uppgifterna som har andra villkor. VoID räknar upp delarna.',
      en: 'The part of the data that has other terms. VoID lists the parts.',
    },
  },
  catalogue: {
    ...document,
    address: 'datasets/dcat{.format}{?lang}',
    // The Swedish portal takes nothing but RDF/XML.
    forms: [formatOf('rdf-xml'), ...formats.filter(({ name }) => name !== 'rdf-xml'), page],
    label: 'datasets/dcat',
    description: {
      sv: 'Beskrivningen av datamängden, filerna och tjänsterna enligt DCAT-AP-SE 3.0.1. RDF/XML om inget annat begärs.',
      en: 'The description of the dataset, its files and services in DCAT-AP-SE 3.0.1. RDF/XML unless something else is asked for.',
    },
    operation: {
      id: 'getCatalogue',
      summary: { sv: 'Katalogen för portaler', en: 'The catalogue for portals' },
    },
  },
  void: {
    ...document,
    // Where programs look for VoID (VoID §7.2).
    address: '.well-known/void{?lang}',
    forms: [...formats, page],
    label: '.well-known/void',
    description: {
      sv: 'Klasser, egenskaper och grafer med antal, i VoID. Turtle om inget annat begärs.',
      en: 'Classes, properties and graphs with counts, in VoID. Turtle unless something else is asked for.',
    },
    operation: {
      id: 'getHoldings',
      summary: { sv: 'Vad datamängden innehåller', en: 'What the dataset holds' },
    },
  },
} as const satisfies Readonly<Record<string, Route>>;

/** Route of every other address: data names things there too, such as terms, rules and parts of a specification. */
export const otherRoute = {
  ...document,
  address: '{+path}',
  label: 'document',
  description: {
    sv: 'Dokumentet om en annan adress som data beskriver, där den är. Adresser med ”#” beskrivs i dokumentet före ”#”.',
    en: 'The document about any other address that the data describes, in place. Addresses with “#” are described in the document before the “#”.',
  },
} as const satisfies Route;
