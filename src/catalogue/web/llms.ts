import { listExamples } from '../sparql/examples.ts';
import { linkSetsOf } from '../../links/read-link-sets.ts';
import { layoutsOf } from '../../model/layouts.ts';
import { listingOf } from '../../model/listing.ts';
import { declaredLinks } from '../../model/page-declaration.ts';
import { siteName } from '../../model/site-name.ts';
import { collectionsOf } from '../../record/collection.ts';
import { dcterms } from '../../rdf/vocabulary.ts';
import { toUriSpelling } from '../../site/addresses.ts';
import { sssomTable } from '../../site/forms.ts';
import { pathOf, routeOf, type RouteName } from '../../site/routes/routes.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { tablesOf } from '../../table/read-tables.ts';
import { lineOf, textIn, type Line } from './lines.ts';
import { readingLines } from './readings.ts';

const words = {
  about: {
    sv: 'Varje sak har en adress som svarar med en sida, Markdown (”.md” eller Accept: text/markdown), JSON (”.json”) eller RDF. Namnge källan och länka till adresserna när du använder det som står här.',
    en: 'Every thing has an address that answers with a page, Markdown (“.md” or Accept: text/markdown), JSON (“.json”) or RDF. Name the source and link to the addresses when you use what is said here.',
  },
  pages: { sv: 'Sidor', en: 'Pages' },
  things: { sv: 'Saker', en: 'Things' },
  readings: { sv: 'Vad som är sagt och vad som är läst', en: 'What is stated and what is read' },
  collections: { sv: 'JSON', en: 'JSON' },
  tables: { sv: 'Tabeller', en: 'Tables' },
  links: { sv: 'Länkar till andras data', en: 'Links to data of others' },
  services: { sv: 'För program', en: 'For programs' },
  queries: { sv: 'Frågor i SPARQL', en: 'Queries in SPARQL' },
} satisfies Record<string, Text>;

interface Offered {
  /** Whether the site has a catalogue, which describes its API. */
  readonly isCatalogued: boolean;
  /** Whether assistants are let in. */
  readonly hasMcp: boolean;
}

/**
 * What the site holds, for programs that read texts (https://llmstxt.org): its name, what it is, and lists of links
 * with what is behind each. What the publisher has not said is told as what it is.
 *
 * @param offered what there is on this site and not on every one
 */
export function writeLlms(snapshot: Snapshot, language: Language, offered: Offered): string {
  const { whole } = snapshot;
  const about = whole && textIn(whole, dcterms.description, language, snapshot);
  const sections: readonly (readonly [Text, readonly Line[]])[] = [
    [words.pages, pageLines(snapshot, language)],
    [words.readings, readingLines(snapshot, language)],
    [words.things, thingLines(snapshot, language)],
    [words.tables, tableLines(snapshot, language)],
    [words.links, linkLines(snapshot, language)],
    [words.collections, collectionLines(snapshot, language)],
    [words.queries, queryLines(snapshot, language)],
    [words.services, serviceLines(snapshot, language, offered)],
  ];
  return (
    [
      `# ${siteName(snapshot, language)}`,
      ...(about ? [`> ${oneLine(about)}`] : []),
      inLanguage(words.about, language),
      ...sections
        .filter(([, lines]) => lines.length > 0)
        .map(
          ([title, lines]) =>
            `## ${inLanguage(title, language)}\n\n${lines.map(written).join('\n')}`,
        ),
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
    name: inLanguage(title, language),
    address: snapshot.publicUrl + pathOf('table', { table: name, format: 'csv' }),
    note: inLanguage(description, language),
  }));
}

function linkLines(snapshot: Snapshot, language: Language): Line[] {
  return linkSetsOf(snapshot).map(({ name, title, method }) => ({
    name: inLanguage(title, language),
    address: snapshot.publicUrl + pathOf('linkSet', { set: name, format: sssomTable.extension }),
    note: inLanguage(method, language),
  }));
}

function collectionLines(snapshot: Snapshot, language: Language): Line[] {
  return collectionsOf(snapshot).map(({ name, title, description }) => ({
    name: inLanguage(title, language),
    address: snapshot.publicUrl + pathOf('collection', { collection: name }),
    note: inLanguage(description, language),
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
function serviceLines(
  snapshot: Snapshot,
  language: Language,
  { isCatalogued, hasMcp }: Offered,
): Line[] {
  const always: readonly RouteName[] = ['sparql', 'prefixes', 'void', 'searchJson', 'context'];
  const described: readonly RouteName[] = isCatalogued ? ['openApi', 'catalogue'] : [];
  return [...always, ...described, ...(hasMcp ? (['mcp'] as const) : [])]
    .filter((name) => name !== 'context' || snapshot.context !== undefined)
    .map((name) => ({
      name: pathOf(name),
      address: snapshot.publicUrl + pathOf(name) + (name === 'searchJson' ? '?q=a' : ''),
      note: inLanguage(routeOf(name).description, language),
    }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
