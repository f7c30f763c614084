import { latestDay } from '../../describe/document-record.ts';
import type { NamedNode } from '../../rdf/terms.ts';
import { graphsOf } from '../../rdf/values.ts';
import { inLanguage, type Language, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { authorsOf } from './authors.ts';
import { frameOf } from '../layout/frame.ts';
import { plainNameOf } from '../values/term.ts';

/** What a reference says, in no particular style. */
export interface Reference {
  readonly iri: string;
  readonly title: string;
  readonly container: string;
  readonly authors: readonly string[];
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
  return writeReference(referTo(topic, language, snapshot), language);
}

/** A reference in every way that we write them. */
export function writeReference(reference: Reference, language: Language): Citation {
  return {
    text: toText(reference, language),
    bibtex: toBibtex(reference, language),
    csl: toCsl(reference),
  };
}

function referTo(topic: NamedNode, language: Language, snapshot: Snapshot): Reference {
  const { name, publisher, modified, version } = frameOf(snapshot, language);
  return {
    iri: topic.value,
    title: plainNameOf(topic, language, snapshot),
    container: name,
    authors: authorsOf(topic, snapshot).map((one) => plainNameOf(one, language, snapshot)),
    publisher: publisher && plainNameOf(publisher, language, snapshot),
    issued: dayOfGraphs(topic, snapshot) ?? modified?.value,
    version,
  };
}

/** The latest day on which somebody changed a file that speaks of the thing. */
function dayOfGraphs(topic: NamedNode, { dataset }: Snapshot): string | undefined {
  return latestDay(graphsOf(topic, dataset), dataset);
}

function toText(reference: Reference, language: Language): string {
  const { iri, title, container, authors, issued, version } = reference;
  const year = `(${issued?.slice(0, 4) ?? inLanguage(words.undated, language)})`;
  const who = new Intl.ListFormat(language).format(authors);
  const start = who === '' ? `${title} ${year}.` : `${who} ${year}. ${title}.`;
  const where = title === container ? '' : ` ${container}.`;
  return `${start}${where} ${inLanguage(words.version, language)} ${version}. ${iri}`;
}

function toBibtex(reference: Reference, language: Language): string {
  const { iri, title, container, authors, publisher, issued, version } = reference;
  // A name in braces is one name, and none is a family's.
  const names = authors.map((author) => `{${escapeTex(author)}}`);
  const fields = [
    ['author', names.length > 0 ? names.join(' and ') : undefined],
    ['title', escapeTex(title)],
    ['booktitle', title === container ? undefined : escapeTex(container)],
    ['publisher', publisher && escapeTex(publisher)],
    ['year', issued?.slice(0, 4)],
    ['date', issued],
    ['version', escapeTex(version)],
    ['url', iri],
    ['language', language === 'sv' ? 'swedish' : 'british'],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${bibtexKey(iri)},\n${fields.join(',\n')}\n}`;
}

/** The last part of an IRI, in the letters that any BibTeX takes. */
function bibtexKey(iri: string): string {
  const last = iri.replace(/^.*?([^/#]+)[/#]?$/s, '$1');
  return last.normalize('NFD').replace(/[^\w-]/g, '');
}

/** What stands for characters that mean something to TeX. */
const texEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/[&%$#_{}\\~^]/g, (sign) => texEscapes[sign] ?? `\\${sign}`);
}

function toCsl(reference: Reference): string {
  const { iri, title, container, authors, publisher, issued, version } = reference;
  const item = {
    id: iri,
    type: 'dataset',
    title,
    'container-title': title === container ? undefined : container,
    author: authors.length > 0 ? authors.map((literal) => ({ literal })) : undefined,
    publisher,
    issued: issued && { 'date-parts': [issued.split('-').map(Number)] },
    version,
    URL: iri,
  };
  return JSON.stringify([item], null, 2);
}
