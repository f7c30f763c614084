import { membersOf } from '../../rdf/lists.ts';
import { readPath } from '../../rdf/property-path.ts';
import { isLiteral, isNamed, terms, type Term } from '../../rdf/terms.ts';
import { objectOf, objectsOf } from '../../rdf/values.ts';
import { sh } from '../../rdf/vocabulary.ts';
import { constraintWords } from './constraint-words.ts';
import { listed } from '../values/description-list.ts';
import { pathText } from '../values/path-text.ts';
import { nameOfShape } from '../values/shape-name.ts';
import { html, type Html } from '../kit/template.ts';
import { linkAs, linkOf } from '../values/term.ts';
import { literalOf } from '../values/value.ts';
import { inLanguage } from '../../site/text.ts';
import type { PageContext } from '../values/page-context.ts';

/** Parameters whose value is another shape, or a list of such. */
const shapeParameters = [
  sh.and,
  sh.node,
  sh.not,
  sh.or,
  sh.property,
  sh.qualifiedValueShape,
  sh.xone,
];

/** Shapes that hold each other in a circle are told so deep. */
const mostNested = 8;

/**
 * What a shape asks, sentence by sentence.
 *
 * @param isOfProperty whether its own properties are told elsewhere
 */
export function renderConstraints(shape: Term, context: PageContext, depth = 0): Html | undefined {
  const { shapes } = context.snapshot;
  const sentences = [...constraintWords].flatMap(([parameter, words]) => {
    const isElsewhere = depth === 0 && parameter === sh.property.value;
    const values = isElsewhere ? [] : objectsOf(shape, terms.namedNode(parameter), shapes);
    return values.map(
      (value) =>
        html`<li>
          ${inLanguage(words, context.page.language)}
          ${renderValue(value, parameter, { context, depth })}
        </li> `,
    );
  });
  if (sentences.length === 0) return undefined;
  return html`<ul class="constraints">
    ${sentences}
  </ul>`;
}

interface Depth {
  readonly context: PageContext;
  readonly depth: number;
}

function renderValue(value: Term, parameter: string, { context, depth }: Depth): Html {
  const isShape = shapeParameters.some((each) => each.value === parameter);
  const members = membersOf(value, context.snapshot.shapes);
  if (!isShape) return listed((members ?? [value]).map((each) => renderTerm(each, context)));
  if (members === undefined) return renderShape(value, { context, depth });
  return html`<ul>
    ${members.map((member) => html`<li>${renderShape(member, { context, depth })}</li> `)}
  </ul>`;
}

/** A shape in another: by name where it has an IRI, else in full. */
function renderShape(shape: Term, { context, depth }: Depth): Html {
  const { page, snapshot } = context;
  if (isNamed(shape)) {
    return linkAs(shape, nameOfShape(shape, page, snapshot), page, snapshot);
  }
  if (depth >= mostNested) return html`…`;
  const node = objectOf(shape, sh.path, snapshot.shapes);
  const path = node && readPath(node, snapshot.shapes);
  return html`${path && html`<code>${pathText(path, snapshot)}</code>`}
  ${renderConstraints(shape, context, depth + 1)}`;
}

function renderTerm(term: Term, { page, snapshot }: PageContext): Html {
  if (isNamed(term)) return linkOf(term, page, snapshot);
  if (!isLiteral(term)) return html`${term.value}`;
  return /[\\^$*+?]/.test(term.value) ? html`<code>${term.value}</code>` : literalOf(term, page);
}
