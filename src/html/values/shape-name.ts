import { isNamed, type NamedNode, type Term } from '../../rdf/terms.ts';
import { literalsOf } from '../../rdf/values.ts';
import { rdfs, sh } from '../../rdf/vocabulary.ts';
import type { Page } from '../kit/page.ts';
import { shortIri } from './path-text.ts';
import { pick } from './properties.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { html, type Html } from '../kit/template.ts';
import { linkAs, textOf } from './term.ts';

/** What a shape is called: shapes are no part of the data, so their names are only in them. */
export function nameOfShape(shape: NamedNode, page: Page, snapshot: Snapshot): Html {
  const names = [sh.name, rdfs.label].flatMap((property) =>
    literalsOf(shape, property, snapshot.shapes),
  );
  const name = pick(names, page);
  return name ? textOf(name, page.language) : html`${shortIri(shape.value, snapshot)}`;
}

/** A shape's own name in its IRI: shapes of one class are often called the same. */
export function fragmentOf({ value }: Term): string {
  return value.split('#')[1] ?? value.split('/').at(-1) ?? value;
}

/** Links to those of some shapes that have an IRI. */
export function shapeLinks(shapes: readonly Term[], page: Page, snapshot: Snapshot): Html[] {
  return shapes.filter(isNamed).map((shape) => {
    const link = linkAs(shape, nameOfShape(shape, page, snapshot), page, snapshot);
    return html`${link} <code>${fragmentOf(shape)}</code>`;
  });
}
