import { formatOf } from '../../rdf/syntaxes/formats.ts';
import { json, page } from '../forms.ts';
import type { Route } from './route.ts';

const reading = {
  methods: 'reading',
  caching: 'revalidated',
  label: 'version',
  isTimeless: true,
} as const;

/** Links in a document of their own (RFC 6690 §7.3), as Memento lists versions. */
const linkFormat = {
  label: 'link-format',
  mediaType: 'application/link-format',
  aliases: [],
  extension: 'txt',
} as const;

/** Atom (RFC 4287). */
const atom = {
  label: 'Atom',
  mediaType: 'application/atom+xml',
  aliases: [],
  extension: 'atom',
} as const;

/** JSON Feed 1.1. */
const jsonFeed = {
  label: 'JSON Feed',
  mediaType: 'application/feed+json',
  aliases: [],
  extension: 'json',
} as const;

/** RDF Patch (Apache Jena): statements to take out and to put in, a line each. */
const rdfPatch = {
  label: 'RDF Patch',
  mediaType: 'application/rdf-patch',
  aliases: ['text/rdf-patch'],
  extension: 'rdfp',
} as const;

/** Routes of what was published at one moment, whole, and of what there is from when. */
export const versionRoutes = {
  versions: {
    ...reading,
    address: 'version/{?page,lang}',
    forms: [page, json],
    description: {
      sv: 'Versionerna som finns kvar, de senaste först, och vad som ändrades i var och en.',
      en: 'The versions that are kept, the latest first, and what changed in each.',
    },
  },
  deltaFile: {
    ...reading,
    caching: 'immutable',
    address: 'version/{from}..{to}.{format}',
    forms: [formatOf('trig'), rdfPatch],
    description: {
      sv: 'Vad som skiljer två versioner, påstående för påstående: det som tas ut och det som kommer till. Gör man så med den första blir den exakt den andra.',
      en: 'What is different between two versions, statement by statement: what goes out and what comes in. Done to the first, it gives exactly the second.',
    },
  },
  delta: {
    ...reading,
    address: 'version/{from}..{to}{?thing,lang}',
    forms: [page, json, formatOf('trig'), rdfPatch],
    description: {
      sv: 'Vad som skiljer två versioner, i meningar, av allt eller av en sak (”thing”); som RDF påstående för påstående.',
      en: 'What is different between two versions, in sentences, of everything or of a thing (“thing”); as RDF statement by statement.',
    },
  },
  versionFile: {
    ...reading,
    address: 'version/{version}.{format}',
    forms: [formatOf('n-quads'), formatOf('trig')],
    description: {
      sv: 'Allt som en version säger, utan personuppgifter, med grafernas namn. Varje graf har sina egna villkor. Filen kan ges ut igen och har då samma version.',
      en: 'All that a version says, without personal data, with the names of graphs. Each graph has its own terms. The file can be published again and has the same version then.',
    },
  },
  version: {
    ...reading,
    address: 'version/{version}{?lang}',
    forms: [page, json],
    description: {
      sv: 'En version: vad som ändrades sedan den förra, och filerna med allt som den säger.',
      en: 'A version: what changed since the one before, and the files with all that it says.',
    },
  },
  changesPage: {
    ...reading,
    address: 'changes{?class,thing,page,lang}',
    forms: [page, json],
    description: {
      sv: 'Vad som har ändrats, det senaste först: i allt, i en klass (”class”) eller i en sak (”thing”), och flödena att följa det i.',
      en: 'What has changed, the latest first: of everything, of a class (“class”) or of a thing (“thing”), and the feeds to follow it in.',
    },
  },
  changes: {
    ...reading,
    address: 'changes.{format}{?class,thing,lang}',
    forms: [atom, jsonFeed],
    description: {
      sv: 'De senaste ändringarna som ett flöde att följa, av allt, av en klass (”class”) eller av en sak (”thing”).',
      en: 'The latest changes as a feed to follow, of everything, of a class (“class”) or of a thing (“thing”).',
    },
  },
  timeMap: {
    ...reading,
    address: 'timemap{?address,page}',
    forms: [linkFormat, json],
    description: {
      sv: 'När det som finns på en adress här kan ses som det var (Memento, RFC 7089). ”address” är adressen utan bas.',
      en: 'When what is at an address here can be seen as it was (Memento, RFC 7089). “address” is the address without its base.',
    },
  },
} as const satisfies Readonly<Record<string, Route>>;
