import { listExamples } from '../sparql/examples.ts';
import { layoutsOf } from '../../model/layouts.ts';
import { listingOf } from '../../model/listing.ts';
import { declaredLinks, listIn, ownWords } from '../../model/page-declaration.ts';
import { siteName } from '../../model/site-name.ts';
import { collectionsOf } from '../../record/collection.ts';
import { labelOf, speaks } from '../../rdf/labels.ts';
import { isNamed, type NamedNode, type Term } from '../../rdf/terms.ts';
import { literalsOf, namedObjectsOf, namedSubjectsOf } from '../../rdf/values.ts';
import { dcterms, rdf, skos } from '../../rdf/vocabulary.ts';
import { documentPathOf, pathUnder, toUriSpelling } from '../../site/addresses.ts';
import { pathOf, routeOf, type RouteName } from '../../site/routes.ts';
import type { Language, Text } from '../../site/text.ts';
import { languages } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { tablesOf } from '../../table/read-tables.ts';

const words = {
  about: {
    sv: 'Varje sak har en adress som svarar med en sida, Markdown (”.md” eller Accept: text/markdown), JSON (”.json”) eller RDF. Namnge källan och länka till adresserna när du använder det som står här.',
    en: 'Every thing has an address that answers with a page, Markdown (“.md” or Accept: text/markdown), JSON (“.json”) or RDF. Name the source and link to the addresses when you use what is said here.',
  },
  pages: { sv: 'Sidor', en: 'Pages' },
  things: { sv: 'Saker', en: 'Things' },
  readings: { sv: 'Vad som är sagt och vad som är läst', en: 'What is stated and what is read' },
  madeBy: { sv: 'Gjord av', en: 'Made by' },
  collections: { sv: 'JSON', en: 'JSON' },
  tables: { sv: 'Tabeller', en: 'Tables' },
  services: { sv: 'För program', en: 'For programs' },
  queries: { sv: 'Frågor i SPARQL', en: 'Queries in SPARQL' },
} satisfies Record<string, Text>;

/** A line of a list: what something is, and where. */
interface Line {
  readonly name: string;
  readonly address?: string;
  readonly note?: string | undefined;
}

/**
 * What the site holds, for programs that read texts (https://llmstxt.org): its name, what it is, and lists of links
 * with what is behind each. What the publisher has not said is told as what it is.
 *
 * @param isCatalogued whether the site has a catalogue, which describes its API
 */
export function writeLlms(snapshot: Snapshot, language: Language, isCatalogued: boolean): string {
  const { whole } = snapshot;
  const about = whole && textIn(whole, dcterms.description, language, snapshot);
  const sections: readonly (readonly [Text, readonly Line[]])[] = [
    [words.pages, pageLines(snapshot, language)],
    [words.readings, readingLines(snapshot, language)],
    [words.things, thingLines(snapshot, language)],
    [words.tables, tableLines(snapshot, language)],
    [words.collections, collectionLines(snapshot, language)],
    [words.queries, queryLines(snapshot, language)],
    [words.services, serviceLines(snapshot, language, isCatalogued)],
  ];
  return (
    [
      `# ${siteName(snapshot, language)}`,
      ...(about ? [`> ${oneLine(about)}`] : []),
      words.about[language],
      ...sections
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => `## ${title[language]}\n\n${lines.map(written).join('\n')}`),
    ].join('\n\n') + '\n'
  );
}

function written({ name, address, note }: Line): string {
  const title = oneLine(name).replace(/[[\]]/g, '\\$&');
  const link = address === undefined ? title : `[${title}](${address})`;
  return `- ${link}${note ? `: ${oneLine(note)}` : ''}`;
}

/** The pages that the menu and the foot lead to. */
function pageLines(snapshot: Snapshot, language: Language): Line[] {
  const linked = [
    ...declaredLinks('headerLinks', snapshot),
    ...declaredLinks('footerLinks', snapshot),
  ];
  const pages = [...new Map(linked.map((page) => [page.value, page])).values()];
  return pages.flatMap((page) => lineOf(page, language, snapshot));
}

/** The kinds of claims that the data tells apart, and the graphs that others than the publisher have made. */
function readingLines(snapshot: Snapshot, language: Language): Line[] {
  const { dataset, whole } = snapshot;
  const readings = namedSubjectsOf(rdf.type, ownWords(snapshot).ClaimReading, dataset);
  const kinds = readings.flatMap((reading) => listIn(reading, 'kinds', snapshot)).filter(isNamed);
  const publishers = whole ? namedObjectsOf(whole, dcterms.publisher, dataset) : [];
  const made = [...dataset.match(null, dcterms.creator)]
    .filter(
      ({ subject, object }) =>
        snapshot.graphs.has(subject.value) && !publishers.some((each) => each.equals(object)),
    )
    .flatMap(({ subject, object }) =>
      lineOf(subject, language, snapshot).map((line) => ({
        ...line,
        note: `${words.madeBy[language]} ${nameOf(object, language, snapshot)}.`,
      })),
    );
  return [
    ...kinds.map((kind) => ({
      name: nameOf(kind, language, snapshot),
      note: textIn(kind, skos.definition, language, snapshot),
    })),
    ...unique(made),
  ];
}

/** The things of each class that the publisher has laid pages out for. */
function thingLines(snapshot: Snapshot, language: Language): Line[] {
  const { targets } = layoutsOf(snapshot);
  const groups = listingOf(snapshot).groups.filter(({ kind }) => targets.has(kind.value));
  return groups
    .filter(({ things }) => things.length <= mostThings)
    .flatMap(({ things }) => things.flatMap((thing) => lineOf(thing, language, snapshot)));
}

/** More things of a class are found by its table, its collection or a search. */
const mostThings = 20;

function tableLines(snapshot: Snapshot, language: Language): Line[] {
  return tablesOf(snapshot).map(({ name, title, description }) => ({
    name: title[language],
    address: snapshot.publicUrl + pathOf('table', { table: name, format: 'csv' }),
    note: description[language],
  }));
}

function collectionLines(snapshot: Snapshot, language: Language): Line[] {
  return collectionsOf(snapshot).map(({ name, title, description }) => ({
    name: title[language],
    address: snapshot.publicUrl + pathOf('collection', { collection: name }),
    note: description[language],
  }));
}

function queryLines(snapshot: Snapshot, language: Language): Line[] {
  return listExamples(snapshot, language).map(({ path, label, comment }) => ({
    name: label,
    address: snapshot.baseIri + toUriSpelling(path),
    note: comment,
  }));
}

/** Services by the names of their routes; those that need a catalogue are left out where there is none. */
function serviceLines(snapshot: Snapshot, language: Language, isCatalogued: boolean): Line[] {
  const always: readonly RouteName[] = ['sparql', 'prefixes', 'void', 'searchJson', 'context'];
  const described: readonly RouteName[] = isCatalogued ? ['openApi', 'catalogue'] : [];
  return [...always, ...described]
    .filter((name) => name !== 'context' || snapshot.context !== undefined)
    .map((name) => ({
      name: pathOf(name),
      address: snapshot.publicUrl + pathOf(name) + (name === 'searchJson' ? '?q=a' : ''),
      note: routeOf(name).description[language],
    }));
}

function lineOf(thing: Term, language: Language, snapshot: Snapshot): Line[] {
  const path = isNamed(thing) ? pathUnder(snapshot.baseIri, thing.value) : undefined;
  if (path === undefined) return [];
  return [
    {
      name: nameOf(thing, language, snapshot),
      address: snapshot.baseIri + toUriSpelling(documentPathOf(path) ?? path),
      note: textIn(thing, dcterms.description, language, snapshot),
    },
  ];
}

function nameOf(thing: Term, language: Language, { dataset }: Snapshot): string {
  return labelOf(thing, dataset, [language, ...languages])?.value ?? thing.value;
}

function textIn(
  thing: Term,
  property: NamedNode,
  language: Language,
  { dataset }: Snapshot,
): string | undefined {
  return literalsOf(thing, property, dataset).find((text) => speaks(text.language, language))
    ?.value;
}

function unique(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((line) => [line.address, line])).values()];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
