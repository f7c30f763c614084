import { speaks } from '../../rdf/labels.ts';
import { isNamed, type Literal, type NamedNode, type Term } from '../../rdf/terms.ts';
import type { Text } from '../../site/text.ts';
import { disclosure } from '../kit/components.ts';
import { literalsOf } from '../../rdf/values.ts';
import { listIn, ownWords, reach } from '../../model/page-declaration.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf, nameOf } from '../values/term.ts';
import { fieldValues, headingOf, inSection, type RenderBlock, type Stage } from './block.ts';
import { claimsOf, readingOf, type ClaimGroup } from './claims.ts';
import { renderClaimList } from './claim-list.ts';
import { find, segment, type Range } from './passages.ts';

const words = {
  evidence: { sv: 'Vilka ord stöder vad', en: 'Which words support what' },
  supports: { sv: 'stöder', en: 'supports' },
} satisfies Record<string, Text>;

/** An edition of a text, and the groups of claims whose words are in it. */
interface Edition {
  readonly thing: NamedNode;
  readonly text: Literal;
  readonly fields: readonly Term[];
  readonly marked: readonly { readonly range: Range; readonly mark: ClaimGroup }[];
}

/** A text of the data, its words marked that are evidence for claims, and the claims by what they are about. */
export const renderMarkedText: RenderBlock = (block, stage) => {
  const { topic, snapshot } = stage;
  const reading = readingOf(block, snapshot);
  const groups = reading ? claimsOf(topic, block, reading, snapshot) : [];
  const editions = reach(topic, block, 'path', snapshot)
    .filter(isNamed)
    .flatMap((thing) => editionsOf(thing, { block, groups }, stage));
  const [main, ...others] = editions.sort(
    (one, other) => rankOf(one, stage) - rankOf(other, stage),
  );
  if (main === undefined) return undefined;
  const quoted = editions.find(({ marked }) => marked.length > 0) ?? main;
  const content = html`${renderEdition(main, stage)}
  ${others.map((edition) => renderOther(edition, stage))}
  ${
    reading &&
    groups.length > 0 &&
    html`<h3>${words.evidence[stage.page.language]}</h3>
      ${renderClaimList(groups, { reading, language: quoted.text.language }, stage)}`
  }`;
  return inSection('marked-text', block, stage, content);
};

function editionsOf(
  thing: NamedNode,
  { block, groups }: { readonly block: Term; readonly groups: readonly ClaimGroup[] },
  stage: Stage,
): Edition[] {
  const fields = listIn(block, 'fields', stage.snapshot);
  const own = ownWords(stage.snapshot);
  return literalsOf(thing, own.text, stage.snapshot.dataset).map((text) => ({
    thing,
    text,
    fields,
    marked: marksIn(text.value, groups),
  }));
}

function marksIn(text: string, groups: readonly ClaimGroup[]): Edition['marked'] {
  return groups.flatMap((mark) => {
    const quotes = mark.claims.flatMap((claim) => claim.quotes);
    const ranges = quotes.flatMap((quote) => find(text, quote) ?? []);
    const distinct = new Map(ranges.map((range) => [`${range.start}-${range.end}`, range]));
    return [...distinct.values()].map((range) => ({ range, mark }));
  });
}

/** The reader's language first, then what has marks. */
function rankOf({ text, marked }: Edition, { page }: Stage): number {
  if (speaks(text.language, page.language)) return 0;
  return marked.length > 0 ? 1 : 2;
}

function renderEdition(edition: Edition, stage: Stage): Html {
  const { text, marked } = edition;
  const foreign = speaks(text.language, stage.page.language) ? undefined : text.language;
  const parts = segment(text.value, marked).map((part) => renderSegment(part, stage));
  const shown =
    foreign === undefined
      ? html`<p class="reading">${parts}</p>`
      : html`<p class="reading" lang="${foreign}">${parts}</p>`;
  return html`${shown} ${renderNote(edition, stage)}`;
}

/** Which edition a text is, and what its fields say of it. */
function renderNote({ thing, fields }: Edition, stage: Stage): Html {
  const said = fields.map((field) => {
    const values = fieldValues(field, thing, stage);
    return values.length > 0 && html`. ${headingOf(field, stage)}: ${values}`;
  });
  return html`<p class="note">${linkOf(thing, stage.page, stage.snapshot)}${said}</p>`;
}

/** A text in another language: at hand where it has the marks, one press away where it has none. */
function renderOther(edition: Edition, stage: Stage): Html {
  const { page, snapshot } = stage;
  const text = renderEdition(edition, stage);
  if (edition.marked.length === 0) return disclosure(nameOf(edition.thing, page, snapshot), text);
  return text;
}

function renderSegment(
  { text, marks, ending }: ReturnType<typeof segment<ClaimGroup>>[number],
  stage: Stage,
): Html {
  if (marks.length === 0) return html`${text}`;
  const slugs = distinctGroups(marks).map(({ slug }) => slug);
  const references = distinctGroups(ending).map((group) => renderReference(group, stage));
  return html`<mark data-claims="${slugs.join(' ')}">${text}</mark>${references}`;
}

/** A number after the words that leads to what they support. */
function renderReference({ slug, number, group }: ClaimGroup, { page, snapshot }: Stage): Html {
  return html`<a class="reference" href="#claims-${slug}" data-claims="${slug}"
    ><span class="hidden">${words.supports[page.language]} ${nameOf(group, page, snapshot)}</span
    ><span aria-hidden="true">${number ?? '●'}</span></a
  >`;
}

function distinctGroups(groups: readonly ClaimGroup[]): ClaimGroup[] {
  return [...new Map(groups.map((group) => [group.slug, group])).values()];
}
