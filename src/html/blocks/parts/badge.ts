import type { NamedNode } from '../../../rdf/terms.ts';
import { termKey } from '../../../rdf/term-key.ts';
import { listIn, ownWords } from '../../../model/page-declaration.ts';
import { oncePerSnapshot } from '../../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import type { Page } from '../../kit/page.ts';
import { html, type Html } from '../../kit/template.ts';
import { nameOf } from '../../values/term.ts';

/** Whose words something is, in words and by a sign: the first of the kinds that a reading lists is filled, others are outlined. */
export function renderBadge(kind: NamedNode, page: Page, snapshot: Snapshot): Html {
  const place = placesOfKinds(snapshot).get(termKey(kind)) ?? 1;
  return html`<span class="kind" data-kind="${place}">${nameOf(kind, page, snapshot)}</span> `;
}

const placesOfKinds = oncePerSnapshot((snapshot: Snapshot): ReadonlyMap<string, number> => {
  const readings = [...snapshot.dataset.match(null, ownWords(snapshot).kinds)];
  return new Map(
    readings.flatMap(({ subject }) =>
      listIn(subject, 'kinds', snapshot).map((kind, place) => [termKey(kind), place] as const),
    ),
  );
});
