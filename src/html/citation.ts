import { latestDay } from '../describe/document-record.ts';
import { terms, type NamedNode } from '../rdf/terms.ts';
import type { Language, Text } from '../site/text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { frameOf } from './frame.ts';
import { plainNameOf } from './term.ts';

/** What a reference to a thing says, in no particular style. */
interface Reference {
  readonly iri: string;
  readonly title: string;
  readonly container: string;
  readonly publisher: string | undefined;
  /** ISO 8601: `2026-11-23`. */
  readonly issued: string | undefined;
  readonly version: string;
}

/** Ways to refer to a thing, each to be copied as it is. */
export interface Citation {
  readonly text: string;
  readonly bibtex: string;
  /** Citation Style Language, which reference managers read. */
  readonly csl: string;
}

const words = {
  undated: { sv: 'u.å.', en: 'n.d.' },
  version: { sv: 'Version', en: 'Version' },
} satisfies Record<string, Text>;

/** How to cite what is said about a thing. */
export function cite(topic: NamedNode, language: Language, snapshot: Snapshot): Citation {
  const reference = referTo(topic, language, snapshot);
  return {
    text: toText(reference, language),
    bibtex: toBibtex(reference, language),
    csl: toCsl(reference),
  };
}

function referTo(topic: NamedNode, language: Language, snapshot: Snapshot): Reference {
  const { name, publisher, modified } = frameOf(snapshot, language);
  return {
    iri: topic.value,
    title: plainNameOf(topic, language, snapshot),
    container: name,
    publisher: publisher && plainNameOf(publisher, language, snapshot),
    issued: dayOfGraphs(topic, snapshot) ?? modified?.value,
    version: snapshot.version.slice(0, 8),
  };
}

/** The latest day on which somebody changed a file that speaks of the thing. */
function dayOfGraphs(topic: NamedNode, { dataset }: Snapshot): string | undefined {
  const graphs = new Set([...dataset.match(topic)].map(({ graph }) => graph.value));
  return latestDay(
    [...graphs].map((graph) => terms.namedNode(graph)),
    dataset,
  );
}

function toText(reference: Reference, language: Language): string {
  const { iri, title, container, publisher, issued, version } = reference;
  const year = issued?.slice(0, 4) ?? words.undated[language];
  const who = publisher === undefined ? '' : `${publisher} `;
  const where = title === container ? '' : ` ${container}.`;
  return `${who}(${year}). ${title}.${where} ${words.version[language]} ${version}. ${iri}`;
}

function toBibtex(reference: Reference, language: Language): string {
  const { iri, title, container, publisher, issued, version } = reference;
  const key = iri.replace(/^.*?([^/#]+)[/#]?$/s, '$1').replace(/[^\w-]/g, '');
  const fields = [
    ['author', publisher && `{${publisher}}`],
    ['title', title],
    ['booktitle', title === container ? undefined : container],
    ['publisher', publisher],
    ['year', issued?.slice(0, 4)],
    ['date', issued],
    ['version', version],
    ['url', iri],
    ['language', language === 'sv' ? 'swedish' : 'british'],
  ].flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${name === 'url' ? value : escapeTex(value)}}`],
  );
  return `@misc{${key},\n${fields.join(',\n')}\n}`;
}

/** Characters that mean something to TeX; braces stay, because a name in them is one name. */
function escapeTex(text: string): string {
  return text.replace(/[&%$#_]/g, '\\$&');
}

function toCsl(reference: Reference): string {
  const { iri, title, container, publisher, issued, version } = reference;
  const item = {
    id: iri,
    type: 'dataset',
    title,
    'container-title': title === container ? undefined : container,
    author: publisher === undefined ? undefined : [{ literal: publisher }],
    publisher,
    issued: issued && { 'date-parts': [issued.split('-').map(Number)] },
    version,
    URL: iri,
  };
  return JSON.stringify([item], null, 2);
}
