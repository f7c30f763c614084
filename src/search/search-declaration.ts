import { labelOf, labelProperties } from '../rdf/labels.ts';
import type { Literal, NamedNode, Term } from '../rdf/terms.ts';
import { literalsOf, namedObjectsOf } from '../rdf/values.ts';
import { rdf, skos } from '../rdf/vocabulary.ts';
import { documentPathOf, pathIn as pathBelow } from '../site/addresses.ts';
import { languages, type Language } from '../site/text.ts';
import { oncePerSnapshot } from '../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { listIn, oneIn, ownWords, pageFor, reach } from '../model/page-declaration.ts';

/** How much a thing counts whose layout does not say it: what pages are declared for first, vocabularies and code lists last. */
const weights = { declared: 2, plain: 1, vocabulary: 0.5 } as const;

/** How much a thing counts among others that have the same words (`stp:searchWeight` of the layout for its class). */
export function weightOf(thing: NamedNode, snapshot: Snapshot): number {
  const layout = layoutFor(thing, snapshot);
  const declared = layout && oneIn(layout, 'searchWeight', snapshot);
  if (declared !== undefined && Number(declared.value) > 0) return Number(declared.value);
  if (layout) return weights.declared;
  const path = pathBelow(snapshot, thing.value) ?? '';
  const isPlain = documentPathOf(path) !== undefined || pageFor(thing, snapshot) !== undefined;
  return isPlain ? weights.plain : weights.vocabulary;
}

/** The texts and things whose words lead to a thing beside its own (`stp:foundBy` of the layout for its class). */
export function leadsTo(thing: NamedNode, snapshot: Snapshot): readonly Term[] {
  const layout = layoutFor(thing, snapshot);
  return layout ? reach(thing, layout, 'foundBy', snapshot) : [];
}

/** Words for the things of a class: its names, and those that the layout for it adds (`skos:hiddenLabel`). */
export function kindNamesOf(thing: NamedNode, snapshot: Snapshot): readonly Literal[] {
  const kinds = namedObjectsOf(thing, rdf.type, snapshot.dataset);
  const layout = layoutFor(thing, snapshot);
  return [
    ...kinds.flatMap((kind) => namesOf(kind, snapshot)),
    ...(layout ? literalsOf(layout, skos.hiddenLabel, snapshot.dataset) : []),
  ];
}

/** The classes whose things count most: what is offered to those who found nothing. None where no layout says so. */
export const weightiestClasses = oncePerSnapshot((snapshot: Snapshot): readonly NamedNode[] => {
  const { searchWeight, layoutFor: isFor } = ownWords(snapshot);
  const declared = [...snapshot.dataset.match(null, searchWeight)];
  const most = Math.max(...declared.map(({ object }) => Number(object.value)));
  return declared
    .filter(({ object }) => Number(object.value) === most)
    .flatMap(({ subject }) => namedObjectsOf(subject, isFor, snapshot.dataset));
});

/** A fact of a thing that a result shows, such as a telephone number. */
export interface ResultFact {
  readonly name: string;
  readonly values: readonly Term[];
}

/** The facts that the results of a search show of a thing (`stp:resultFields` of the layout for its class). */
export function resultFactsOf(
  thing: NamedNode,
  language: Language,
  snapshot: Snapshot,
): readonly ResultFact[] {
  const layout = layoutFor(thing, snapshot);
  const wanted = [language, ...languages];
  return (layout ? listIn(layout, 'resultFields', snapshot) : []).flatMap((field) => {
    const values = reach(thing, field, 'path', snapshot);
    const label = labelOf(field, snapshot.dataset, wanted);
    return values.length > 0 ? [{ name: label?.value ?? '', values }] : [];
  });
}

/** What a thing is called, and which words people use for it: in every language. */
export function namesOf(thing: Term, { dataset }: Snapshot): Literal[] {
  return [...labelProperties, skos.altLabel, skos.hiddenLabel].flatMap((each) =>
    literalsOf(thing, each, dataset),
  );
}

/** The layout for a thing's class; a page of its own has none. */
function layoutFor(thing: NamedNode, snapshot: Snapshot): NamedNode | undefined {
  const page = pageFor(thing, snapshot)?.page;
  return page === undefined || page.equals(thing) ? undefined : page;
}
