import { membersOf } from '../../rdf/lists.ts';
import { readPath } from '../../rdf/property-path.ts';
import { isLiteral, isNamed, terms, type Term } from '../../rdf/terms.ts';
import { objectOf, objectsOf } from '../../rdf/values.ts';
import { sh } from '../../rdf/vocabulary.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { constraintWords } from './constraint-words.ts';
import { listed } from '../values/description-list.ts';
import type { Page } from '../kit/page.ts';
import { pathText } from '../values/path-text.ts';
import { nameOfShape } from '../values/shape-name.ts';
import { html, type Html } from '../kit/template.ts';
import { linkAs, linkOf } from '../values/term.ts';
import { literalOf } from '../values/value.ts';
import { inLanguage } from '../../site/text.ts';

/** Where shapes are shown. */
export interface ShapeSight {
  readonly page: Page;
  readonly snapshot: Snapshot;
}

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
export function renderConstraints(shape: Term, sight: ShapeSight, depth = 0): Html | undefined {
  const { shapes } = sight.snapshot;
  const sentences = [...constraintWords].flatMap(([parameter, words]) => {
    const isElsewhere = depth === 0 && parameter === sh.property.value;
    const values = isElsewhere ? [] : objectsOf(shape, terms.namedNode(parameter), shapes);
    return values.map(
      (value) =>
        html`<li>
          ${inLanguage(words, sight.page.language)}
          ${renderValue(value, parameter, { sight, depth })}
        </li> `,
    );
  });
  if (sentences.length === 0) return undefined;
  return html`<ul class="constraints">
    ${sentences}
  </ul>`;
}

interface Depth {
  readonly sight: ShapeSight;
  readonly depth: number;
}

function renderValue(value: Term, parameter: string, { sight, depth }: Depth): Html {
  const isShape = shapeParameters.some((each) => each.value === parameter);
  const members = membersOf(value, sight.snapshot.shapes);
  if (!isShape) return listed((members ?? [value]).map((each) => renderTerm(each, sight)));
  if (members === undefined) return renderShape(value, { sight, depth });
  return html`<ul>
    ${members.map((member) => html`<li>${renderShape(member, { sight, depth })}</li> `)}
  </ul>`;
}

/** A shape in another: by name where it has an IRI, else in full. */
function renderShape(shape: Term, { sight, depth }: Depth): Html {
  const { page, snapshot } = sight;
  if (isNamed(shape)) {
    return linkAs(shape, nameOfShape(shape, page, snapshot), page, snapshot);
  }
  if (depth >= mostNested) return html`…`;
  const node = objectOf(shape, sh.path, snapshot.shapes);
  const path = node && readPath(node, snapshot.shapes);
  return html`${path && html`<code>${pathText(path, snapshot)}</code>`}
  ${renderConstraints(shape, sight, depth + 1)}`;
}

function renderTerm(term: Term, { page, snapshot }: ShapeSight): Html {
  if (isNamed(term)) return linkOf(term, page, snapshot);
  if (!isLiteral(term)) return html`${term.value}`;
  return /[\\^$*+?]/.test(term.value) ? html`<code>${term.value}</code>` : literalOf(term, page);
}
