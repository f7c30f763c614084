import { toDataset, type Dataset } from '../../../rdf/dataset.ts';
import { boundedDescription } from '../../../rdf/bounded-description.ts';
import { distinctTerms, termKey } from '../../../rdf/term-key.ts';
import { isBlank, type Term } from '../../../rdf/terms.ts';
import type { Statements } from '../../../query/results/read-answer.ts';
import { renderPart } from '../../values/properties.ts';
import { resultTerm } from './result-term.ts';
import { html, type Html } from '../../kit/template.ts';
import type { RenderContext } from '../../values/value.ts';
import type { PageContext } from '../../values/page-context.ts';

/** A graph as people read it: a section for each thing, what is said of nameless ones where they belong. */
export function renderResultGraph({ quads }: Statements, { page, snapshot }: PageContext): Html {
  const said = toDataset(quads);
  const context: RenderContext = {
    page,
    snapshot,
    said,
    showPart: (part, above) => renderPart(part, context, above),
  };
  return html`${headsOf(said).map(
    (subject) =>
      html`<section class="topic">
        <h3>${resultTerm(subject, context)}</h3>
        ${renderPart(subject, context, [subject.value])}
      </section> `,
  )}`;
}

/** The things to begin from: all with an IRI, and of the nameless those that none of the others leads to. */
function headsOf(said: Dataset): readonly Term[] {
  const subjects = distinctTerms([...said].map(({ subject }) => subject));
  const isTop = (subject: Term): boolean =>
    !isBlank(subject) || said.match(null, null, subject).size === 0;
  const heads = subjects.filter(isTop);
  const told = new Set(heads.flatMap((head) => within(head, said)));
  // What is left leads in circles; where one of a circle is told, all are.
  for (const subject of subjects) {
    if (told.has(termKey(subject))) continue;
    heads.push(subject);
    for (const key of within(subject, said)) told.add(key);
  }
  return heads;
}

/** A thing and the nameless ones in it, at any depth. */
function within(head: Term, said: Dataset): string[] {
  const objects = boundedDescription([head], said).map(({ object }) => object);
  return [head, ...objects.filter(isBlank)].map(termKey);
}
