import { termKindOf } from '../../../model/ontology.ts';
import { textsOf, titleOf } from '../../../model/texts.ts';
import { usageOf } from '../../../model/usage.ts';
import { distinctTerms } from '../../../rdf/term-key.ts';
import { isNamed, type NamedNode } from '../../../rdf/terms.ts';
import { targetClassesOf } from '../../../model/class-shapes.ts';
import { rdfs, sh, skos, voidTerms } from '../../../rdf/vocabulary.ts';
import { shortIri } from '../../../html/values/path-text.ts';
import { inLanguage, languages, textOf, type Text } from '../../../site/text.ts';
import { oncePerSnapshot } from '../../../snapshot/once-per-snapshot.ts';
import type { Snapshot } from '../../../snapshot/snapshot.ts';
import { toldAsJson, toolOf } from './tool.ts';

/** Lists the classes of the data. */
export const listClasses = toolOf({
  name: 'list_classes',
  title: 'List the classes',
  description:
    'The classes that the data uses or has rules for, as JSON: IRI, short name with a prefix, names and definitions in each language, and how many things there are of each (from the VoID description and the SHACL shapes). "list_properties" tells what the things of one have.',
  input: {},
  run: (_, { snapshot }) => toldClasses(snapshot),
});

const toldClasses = oncePerSnapshot((snapshot: Snapshot) =>
  toldAsJson(classesOf(snapshot).map((kind) => told(kind, snapshot))),
);

/** The classes that things are of, as VoID has counted them, and those that shapes are for. */
export const classesOf = oncePerSnapshot((snapshot: Snapshot): readonly NamedNode[] => {
  const { dataset, shapes } = snapshot;
  const counted = [...dataset.match(null, voidTerms.class)].map(({ object }) => object);
  const shaped = [...shapes.match(null, sh.targetClass)].flatMap(({ subject }) =>
    targetClassesOf(subject, shapes),
  );
  return distinctTerms([...counted, ...shaped])
    .filter(isNamed)
    .filter(
      (kind) => usageOf(kind, snapshot) !== undefined || termKindOf(kind, dataset) === 'class',
    )
    .sort((one, other) => (one.value < other.value ? -1 : 1));
});

function told(kind: NamedNode, snapshot: Snapshot) {
  return {
    iri: kind.value,
    short: shortIri(kind.value, snapshot),
    ...wordsOf(kind, snapshot),
    things: usageOf(kind, snapshot)?.things ?? 0,
  };
}

/** What a term is called and how it is defined, in each language. */
export function wordsOf(
  term: NamedNode,
  snapshot: Snapshot,
): { readonly name: Text; readonly definition?: Text } {
  const { dataset } = snapshot;
  const texts = [skos.definition, rdfs.comment].map((by) => textsOf(term, by, dataset));
  const definition = textOf(
    (language) => texts.map((text) => inLanguage(text, language)).find(Boolean) ?? '',
  );
  const isDefined = languages.some((language) => inLanguage(definition, language) !== '');
  const name = titleOf(term, shortIri(term.value, snapshot), dataset);
  return { name, ...(isDefined && { definition }) };
}
