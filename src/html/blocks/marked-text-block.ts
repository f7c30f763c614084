import { speaks } from '../../rdf/labels.ts';
import { isNamed, type Term } from '../../rdf/terms.ts';
import { inLanguage, type Text } from '../../site/text.ts';
import { disclosure } from '../kit/components.ts';
import { languageNameOf } from '../kit/language-names.ts';
import { listIn } from '../../model/page-declaration.ts';
import { html, type Html } from '../kit/template.ts';
import { linkOf, nameOf, plainNameOf } from '../values/term.ts';
import {
  fieldTerms,
  fieldValues,
  headingOf,
  inSection,
  isOfKind,
  type RenderBlock,
  type BlockContext,
} from './parts/block.ts';
import type { ClaimGroup } from './parts/claims.ts';
import { renderClaimList } from './parts/claim-list.ts';
import { editionsIn, evidenceOf, type Edition, type Passage } from './parts/editions.ts';
import { segment } from './parts/passages.ts';

const words = {
  evidence: { sv: 'Vilka ord stöder vad', en: 'Which words support what' },
  supports: { sv: 'stöder', en: 'supports' },
  inLanguage: { sv: 'Texten på', en: 'The text in' },
  show: { sv: 'Visa vilka ord som stöder mål', en: 'Show which words support goals' },
} satisfies Record<string, Text>;

/** A text of the data, its words marked that are evidence for claims; the claims too, unless the page has them elsewhere. */
export const renderMarkedText: RenderBlock = (block, context) => {
  const [main, ...others] = editionsIn(block, context);
  if (main === undefined) return undefined;
  const hasTiles = context.blocks.some((each) => isOfKind(each, 'TileBlock', context));
  const content = html`${renderSwitch(main, context)} ${renderEdition(main, block, context)}
  ${others.map((edition) => renderOther(edition, block, context))}
  ${hasTiles ? undefined : renderEvidence(main, block, context)}`;
  return inSection('marked-text', block, context, content);
};

function renderEvidence(edition: Edition, block: Term, context: BlockContext): Html | undefined {
  const evidence = evidenceOf(block, context);
  if (evidence === undefined || evidence.groups.length === 0) return undefined;
  const { reading, groups } = evidence;
  return html`<h3>${inLanguage(words.evidence, context.page.language)}</h3>
    ${renderClaimList(groups, { reading, edition }, context)}`;
}

/** The text is read without marks until somebody asks for them: a box to tick needs no script. */
function renderSwitch({ passages, thing }: Edition, { page }: BlockContext): Html | undefined {
  if (passages.length === 0) return undefined;
  const id = `evidence-${thing.value.split('/').at(-1) ?? ''}`;
  return html`<input type="checkbox" class="switch" id="${id}" /><label for="${id}"
      >${inLanguage(words.show, page.language)}</label
    >`;
}

function renderEdition(edition: Edition, block: Term, context: BlockContext): Html {
  const { text } = edition;
  const foreign = speaks(text.language, context.page.language) ? undefined : text.language;
  const parts = renderParts(edition, context);
  const shown =
    foreign === undefined
      ? html`<p class="reading">${parts}</p>`
      : html`<p class="reading" lang="${foreign}">${parts}</p>`;
  return html`${shown} ${renderNote(edition, block, context)}`;
}

/** Which edition a text is, and what its fields say of it. */
function renderNote({ thing }: Edition, block: Term, context: BlockContext): Html {
  const said = listIn(block, 'fields', context.snapshot).map((field) => {
    const values = fieldValues(field, thing, context);
    return values.length > 0 && html`. ${headingOf(field, context)}: ${values}`;
  });
  return html`<p class="note">${linkOf(thing, context.page, context.snapshot)}${said}</p>`;
}

/** A text in another language, one press away. */
function renderOther(edition: Edition, block: Term, context: BlockContext): Html {
  const { page, snapshot } = context;
  const name = languageNameOf(edition.text.language, page.language);
  const kinds = listIn(block, 'fields', snapshot).flatMap((field) =>
    fieldTerms(field, edition.thing, context).filter(isNamed),
  );
  const told = kinds.map((kind) => plainNameOf(kind, page.language, snapshot)).join(', ');
  const summary = `${inLanguage(words.inLanguage, page.language)} ${name}${told && ` (${told})`}`;
  return disclosure(summary, renderEdition(edition, block, context));
}

/** The text with marks. What is quoted as a whole stands without the source’s own quotation marks around it, or the one that it has. */
function renderParts({ text, passages }: Edition, context: BlockContext): readonly Html[] {
  const marked = passages.map((mark) => ({ range: mark.range, mark }));
  const segments = segment(text.value, marked);
  const isWhole = !/["”“]/.test(text.value.slice(1, -1));
  return segments.map((part, index) => {
    const opened = isWhole && index === 0 ? part.text.replace(/^["”“]/, '') : part.text;
    const isLast = isWhole && index === segments.length - 1;
    return renderSegment(
      { ...part, text: isLast ? opened.replace(/["”“]$/, '') : opened },
      context,
    );
  });
}

function renderSegment(
  { text, start, marks, ending }: ReturnType<typeof segment<Passage>>[number],
  context: BlockContext,
): Html {
  if (marks.length === 0) return html`${text}`;
  const slugs = distinctGroups(marks).map(({ slug }) => slug);
  const references = distinctGroups(ending).map((group) => renderReference(group, context));
  const begun = marks.find(({ range }) => range.start === start);
  const place = begun && html` id="${begun.id}"`;
  return html`<mark${place} data-claims="${slugs.join(' ')}">${text}</mark>${references}`;
}

/** A number after the words that leads to what they support. */
function renderReference(
  { slug, number, group }: ClaimGroup,
  { page, snapshot }: BlockContext,
): Html {
  return html`<a class="reference" href="#claims-${slug}" data-claims="${slug}"
    ><span class="hidden"
      >${inLanguage(words.supports, page.language)} ${nameOf(group, page, snapshot)}</span
    ><span aria-hidden="true">${number ?? '●'}</span></a
  >`;
}

function distinctGroups(passages: readonly Passage[]): ClaimGroup[] {
  return [...new Map(passages.map(({ group }) => [group.slug, group])).values()];
}
