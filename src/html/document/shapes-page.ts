import type { Dataset } from '../../rdf/dataset.ts';
import { readPath } from '../../rdf/property-path.ts';
import { isNamed, terms, type NamedNode, type Term } from '../../rdf/terms.ts';
import { graphsOf, literalsOf, objectOf, objectsOf } from '../../rdf/values.ts';
import { sh } from '../../rdf/vocabulary.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { renderAddress, renderForDataUsers, renderForms, type DocumentPage } from './aside.ts';
import { dataTable } from '../kit/components.ts';
import { renderConstraints } from '../reference/constraints.ts';
import { factList, inOneLine, listed } from '../values/description-list.ts';
import { layout } from '../layout/layout.ts';
import { linkTo } from '../kit/page.ts';
import { pathText } from '../values/path-text.ts';
import { pick } from '../values/properties.ts';
import { renderPlace } from './provenance.ts';
import { fragmentOf, nameOfShape } from '../values/shape-name.ts';
import { html, type Html, type Part } from '../kit/template.ts';
import { rulesOf } from '../../model/rules-snapshot.ts';
import { thingInHead } from './structured-data.ts';
import { linkAs, linkOf, plainNameOf, textOf } from '../values/term.ts';
import type { PageContext } from '../values/page-context.ts';

const words = {
  rulesFor: { sv: 'Regler för', en: 'Rules for' },
  rules: { sv: 'Regler', en: 'Rules' },
  lead: {
    sv: 'Data prövas mot reglerna varje gång de läses. Det som bryter mot dem publiceras inte.',
    en: 'Data is checked against the rules each time it is read. What breaks them is not published.',
  },
  about: { sv: 'Om reglerna', en: 'About the rules' },
  onPage: { sv: 'På sidan', en: 'On this page' },
  file: { sv: 'Filen', en: 'The file' },
  ofClass: { sv: 'Gäller klassen', en: 'For the class' },
  ofNode: { sv: 'Gäller', en: 'For' },
  subjectsOf: { sv: 'Gäller det som har', en: 'For anything with' },
  objectsOf: { sv: 'Gäller värden av', en: 'For values of' },
  asks: { sv: 'Krav', en: 'Requirements' },
  properties: { sv: 'Egenskaper enligt', en: 'Properties in' },
  property: { sv: 'Egenskap', en: 'Property' },
  message: { sv: 'Om regeln bryts', en: 'If the rule is broken' },
  advice: { sv: 'Bara en varning:', en: 'Only a warning:' },
} satisfies Record<string, Text>;

const targets = [
  { property: sh.targetClass, name: 'ofClass' },
  { property: sh.targetNode, name: 'ofNode' },
  { property: sh.targetSubjectsOf, name: 'subjectsOf' },
  { property: sh.targetObjectsOf, name: 'objectsOf' },
] as const;

/** The rules of a document: what each shape is for, what it asks, and what is said of data that breaks it. */
export function renderShapesPage(
  page: DocumentPage,
  topics: readonly NamedNode[],
  snapshot: Snapshot,
): string {
  const { language } = page;
  const { shapes } = snapshot;
  const context = { page, snapshot };
  const inOthers = new Set(
    topics.flatMap((topic) => propertiesIn(topic, shapes)).map(({ shape }) => shape.value),
  );
  const main = topics.filter(({ value }) => !inOthers.has(value));
  const title = rulesTitle(main, page, snapshot);
  const content = html`<article>
    <header class="title">
      <h1>${title}</h1>
      <p class="lead">${inLanguage(words.lead, language)}</p>
    </header>
    <nav class="contents" aria-label="${inLanguage(words.onPage, language)}">
      <ul class="inline">
        ${main.map((shape) => html`<li><a href="#${fragmentOf(shape)}">${nameOfShape(shape, page, snapshot)}</a> <code>${fragmentOf(shape)}</code></li> `)}
      </ul>
    </nav>
    ${main.map((shape) => renderShape(shape, context))}
    ${renderForDataUsers(page, renderAboutRules(page, main, context))}
  </article>`;
  const [first] = main;
  const head = first && thingInHead(first, rulesOf(snapshot), language);
  return layout(page, { title, trail: trailOf(page), content, head }, snapshot);
}

/** Where the rules are, as data and as a file. */
function renderAboutRules(
  page: DocumentPage,
  main: readonly NamedNode[],
  context: PageContext,
): Html {
  return html`<aside class="about" aria-label="${inLanguage(words.about, page.language)}">
    ${renderAddress(page, context.snapshot.baseIri + page.stem)}
    <section>${renderForms(page)}</section>
    ${renderFile(main, context)}
  </aside>`;
}

/** By way of the list of all documents beside it. */
function trailOf(page: DocumentPage): readonly Html[] {
  const folder = page.stem.replace(/[^/]*$/, '');
  if (folder === '') return [];
  return [html`<a href="${linkTo(page, folder)}">${inLanguage(words.rules, page.language)}</a>`];
}

/** What a document of rules is called: by the classes that they are for. */
export function rulesTitle(
  topics: readonly NamedNode[],
  page: DocumentPage,
  snapshot: Snapshot,
): string {
  const classes = topics.flatMap((shape) => objectsOf(shape, sh.targetClass, snapshot.shapes));
  const names = new Set(
    classes.map(({ value }) => plainNameOf(terms.namedNode(value), page.language, snapshot)),
  );
  if (names.size === 0) return `${inLanguage(words.rules, page.language)}: ${page.stem}`;
  const list = new Intl.ListFormat(page.language).format([...names]);
  return `${inLanguage(words.rulesFor, page.language)} ${list}`;
}

function renderFile(
  [first]: readonly NamedNode[],
  { page, snapshot }: PageContext,
): Html | undefined {
  const [graph] = first ? graphsOf(first, snapshot.shapes) : [];
  if (first === undefined || graph === undefined) return undefined;
  const place = renderPlace(first, graph.value, page, snapshot);
  return (
    place &&
    html`<section>
      <h2>${inLanguage(words.file, page.language)}</h2>
      <p>${place}</p>
    </section>`
  );
}

function renderShape(shape: NamedNode, context: PageContext): Html {
  const { page, snapshot } = context;
  const { language } = page;
  const constraints = renderConstraints(shape, context);
  const facts = factList([
    ...targets.map(({ property, name }) => {
      const values = objectsOf(shape, property, snapshot.shapes);
      return [
        inLanguage(words[name], language),
        inOneLine(values.map((value) => link(value, context))),
      ] as const;
    }),
    [inLanguage(words.asks, language), constraints ? [constraints] : []],
    [inLanguage(words.message, language), constraints ? messagesOf(shape, context) : []],
  ]);
  return html`<section class="term shape" id="${fragmentOf(shape)}">
    <h2>${nameOfShape(shape, page, snapshot)} <code>${fragmentOf(shape)}</code></h2>
    ${facts} ${renderTable(shape, context)}
  </section> `;
}

function link(term: Term, { page, snapshot }: PageContext): Html {
  return isNamed(term) ? linkOf(term, page, snapshot) : html`${term.value}`;
}

function renderTable(shape: NamedNode, context: PageContext): Html | undefined {
  const { page, snapshot } = context;
  const rows = propertiesIn(shape, snapshot.shapes);
  if (rows.length === 0) return undefined;
  return dataTable({
    caption: `${inLanguage(words.properties, page.language)} ${fragmentOf(shape)}`,
    columns: (['property', 'asks', 'message'] as const).map((name) =>
      inLanguage(words[name], page.language),
    ),
    rows: rows.map((row) => renderRow(row, context)),
  });
}

/** A property shape, and those that its values must keep, in the order of the shapes. */
interface PropertyRow {
  readonly shape: Term;
  /** The property shapes that lead to it. */
  readonly above: readonly Term[];
}

function propertiesIn(shape: Term, shapes: Dataset, above: readonly Term[] = []): PropertyRow[] {
  const order = (property: Term): number =>
    Number(objectOf(property, sh.order, shapes)?.value ?? Infinity);
  return objectsOf(shape, sh.property, shapes)
    .filter((property) => !above.some((each) => each.equals(property)))
    .sort((one, other) => order(one) - order(other) || 0)
    .flatMap((property) => [
      { shape: property, above },
      ...propertiesIn(property, shapes, [...above, property]),
    ]);
}

function renderRow({ shape, above }: PropertyRow, context: PageContext): Part[] {
  const { page, snapshot } = context;
  const name = pick(literalsOf(shape, sh.name, snapshot.shapes), page);
  const id = isNamed(shape) ? html` id="${fragmentOf(shape)}"` : undefined;
  const node = objectOf(shape, sh.path, snapshot.shapes);
  const path = node && readPath(node, snapshot.shapes);
  const predicate = path?.kind === 'predicate' ? path.predicate : undefined;
  const shown = name ? textOf(name, page.language) : predicate && link(predicate, context);
  const paths = [...above, shape].flatMap((each) => pathOf(each, context) ?? []);
  return [
    html`<span${id}>${name && predicate && shown ? linkAs(predicate, shown, page, snapshot) : shown}</span> <code>${paths.join('/')}</code>`,
    renderConstraints(shape, context),
    listed(messagesOf(shape, context)),
  ];
}

function pathOf(shape: Term, { snapshot }: PageContext): string | undefined {
  const node = objectOf(shape, sh.path, snapshot.shapes);
  const path = node && readPath(node, snapshot.shapes);
  return path && pathText(path, snapshot);
}

/** What an editor is told, in the page's language where the shape has it. */
function messagesOf(shape: Term, { page, snapshot }: PageContext): Html[] {
  const message = pick(literalsOf(shape, sh.message, snapshot.shapes), page);
  const severity = objectOf(shape, sh.severity, snapshot.shapes);
  const isAdvice = severity !== undefined && !severity.equals(sh.Violation);
  if (message === undefined) return [];
  return [
    html`${isAdvice ? inLanguage(words.advice, page.language) : undefined}
    ${textOf(message, page.language)}`,
  ];
}
