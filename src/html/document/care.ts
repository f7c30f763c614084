import { isPersonalDocument } from '../../describe/personal-documents.ts';
import { latestDay } from '../../describe/document-record.ts';
import { dcat } from '../../rdf/vocabularies/catalogue-vocabulary.ts';
import { terms, type NamedNode } from '../../rdf/terms.ts';
import { graphsOf, literalsOf, namedObjectsOf } from '../../rdf/values.ts';
import { owl, prov, rdf, rdfs, vcard, xsd } from '../../rdf/vocabulary.ts';
import { pathIn } from '../../site/addresses.ts';
import { pathOf } from '../../site/routes/routes.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { ownWords } from '../../model/page-declaration.ts';
import { dateOf } from '../kit/dates.ts';
import { linkWith, type Page } from '../kit/page.ts';
import { html, type Html } from '../kit/template.ts';
import type { DocumentContext } from './document-context.ts';
import { plainNameOf } from '../values/term.ts';

const words = {
  modified: { sv: 'Senast ändrad', en: 'Last changed' },
  read: { sv: 'Källan lästes', en: 'The source was read on' },
  history: { sv: 'Vad som har ändrats', en: 'What has changed' },
  wrong: { sv: 'Är något fel här? Skriv till oss', en: 'Is something wrong here? Write to us' },
  subject: { sv: 'Om sidan', en: 'About the page' },
} satisfies Record<string, Text>;

/** When what a page says was changed and compared with its source, where to write if it is wrong, and on paper its address. */
export function renderCare(topic: NamedNode, context: DocumentContext): Html {
  const { page, around } = context;
  const graphs = graphsOf(topic, around);
  const told = [
    renderDay('modified', latestDay(graphs, around), page),
    renderDay('read', readingDay(graphs, context), page),
    renderHistory(topic, context),
    renderMail(topic, context),
  ].filter((part) => part !== undefined);
  return html`<footer class="care">
    ${told.map((part) => html`<p>${part}</p> `)}
    <p class="on-paper"><code>${topic.value}</code></p>
  </footer>`;
}

function renderDay(
  word: 'modified' | 'read',
  day: string | undefined,
  { language }: Page,
): Html | undefined {
  if (day === undefined) return undefined;
  return html`${inLanguage(words[word], language)} ${dateOf(terms.literal(day, xsd.date), language)}`;
}

/** To what changed in it, version by version; persons are in no version. */
function renderHistory(topic: NamedNode, context: DocumentContext): Html | undefined {
  const { page, snapshot, around } = context;
  if (graphsOf(topic, around).length === 0 || isPersonalDocument(snapshot, [topic]))
    return undefined;
  const href = linkWith(page, pathOf('changesPage'), historyOf(topic, context));
  return html`<a href="${href}">${inLanguage(words.history, page.language)}</a>`;
}

/** What asks for the changes of a thing, or of all things of a class. */
export function historyOf(
  topic: NamedNode,
  { snapshot, around }: DocumentContext,
): Readonly<Record<string, string>> {
  const isClass = [owl.Class, rdfs.Class].some(
    (type) => around.match(topic, rdf.type, type).size > 0,
  );
  return isClass ? { class: topic.value } : { thing: pathIn(snapshot, topic.value) ?? topic.value };
}

/** The last day on which a source of the graphs was read. */
function readingDay(
  graphs: readonly NamedNode[],
  { snapshot, around }: DocumentContext,
): string | undefined {
  const sources = graphs.flatMap((graph) => namedObjectsOf(graph, prov.wasDerivedFrom, around));
  const days = sources.flatMap((source) =>
    literalsOf(source, ownWords(snapshot).retrieved, around),
  );
  return days
    .map(({ value }) => value)
    .sort()
    .at(-1);
}

/** A letter to the dataset's contact, begun with the address of the page (RFC 6068). */
function renderMail(
  topic: NamedNode,
  { page, snapshot, around }: DocumentContext,
): Html | undefined {
  const { whole } = snapshot;
  const contacts = whole ? namedObjectsOf(whole, dcat.contactPoint, around) : [];
  const mailboxes = contacts.flatMap((contact) => namedObjectsOf(contact, vcard.hasEmail, around));
  const mailbox = mailboxes.find(({ value }) => /^mailto:[^?&]+$/i.test(value));
  if (mailbox === undefined) return undefined;
  const { language } = page;
  const subject = `${inLanguage(words.subject, language)} ${plainNameOf(topic, language, snapshot)}`;
  const letter = [
    ['subject', subject],
    ['body', `${topic.value}\n\n`],
  ]
    .map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return html`<a href="${mailbox.value}?${letter}">${inLanguage(words.wrong, language)}</a>`;
}
