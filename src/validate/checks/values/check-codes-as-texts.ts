import type { Dataset } from '../../../rdf/dataset.ts';
import { ownVocabulary } from '../../../rdf/vocabularies/own-vocabulary.ts';
import type { NamedNode, Quad, Term } from '../../../rdf/terms.ts';
import { literalsOf, objectsOf } from '../../../rdf/values.ts';
import { skos } from '../../../rdf/vocabulary.ts';
import { entryOf } from '../../../rdf/entry-of.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { tell, type Surroundings } from '../../findings/place.ts';

/** A property with codes as texts, and the way from a code that is linked to, to the one whose text it is. */
interface Kind {
  readonly name: 'nace2Code' | 'nace21Code';
  readonly property: NamedNode;
  readonly steps: readonly NamedNode[];
}

const wellFormed = /^[A-V]([0-9]{2,4})?$/;

/**
 * Codes that stand as texts beside links say the same as the links (skos:relatedMatch), for who cannot read
 * addresses. Only linked codes that have a text of their own can be compared, and only texts in the right form.
 */
export function checkCodesAsTexts({ data, vocabularyBase }: Files, union: Dataset): Finding[] {
  const { nace2Code, nace21Code } = ownVocabulary(vocabularyBase);
  const kinds: readonly Kind[] = [
    { name: 'nace2Code', property: nace2Code, steps: [] },
    { name: 'nace21Code', property: nace21Code, steps: [skos.closeMatch] },
  ];
  const links = new Map<string, Quad[]>();
  for (const quad of union.match(null, skos.relatedMatch))
    entryOf(links, quad.subject.value, (): Quad[] => []).push(quad);
  const surroundings = { files: data, union };
  return kinds.flatMap((kind) =>
    [...links.values()].flatMap((ofOne) => compare(ofOne, kind, surroundings)),
  );
}

function compare(links: readonly Quad[], kind: Kind, surroundings: Surroundings): Finding[] {
  const { union } = surroundings;
  const [first] = links;
  const told = first ? [...union.match(first.subject, kind.property)] : [];
  const wanted = links.flatMap((link) =>
    codesAt(link.object, kind, union).map((code) => ({ code, link })),
  );
  if (told.some(({ object }) => !wellFormed.test(object.value))) return [];
  const missing = wanted.filter(({ code }) => !told.some(({ object }) => object.value === code));
  const surplus = told.filter(({ object }) => !wanted.some(({ code }) => code === object.value));
  const isUnknown = links.some(
    ({ object }) => isIndustry(object) && codesAt(object, kind, union).length === 0,
  );
  return [
    ...missing.map(({ code, link }) => tell(link, notTold(kind, code), surroundings, 'warning')),
    ...(isUnknown
      ? []
      : surplus.map((quad) => tell(quad, notLinked(kind, quad.object.value), surroundings))),
  ];
}

function codesAt(start: Term, { property, steps }: Kind, union: Dataset): string[] {
  const ends = steps.reduce<Term[]>(
    (nodes, step) => nodes.flatMap((node) => objectsOf(node, step, union)),
    [start],
  );
  return ends.flatMap((end) => literalsOf(end, property, union).map(({ value }) => value));
}

/** Eurostat's addresses of both revisions begin alike. */
function isIndustry({ value }: Term): boolean {
  return value.startsWith('http://data.europa.eu/ux2/nace');
}

function notTold({ name }: Kind, code: string): Text {
  return {
    sv: `Koden finns som länk men inte som text. Lägg till ${code} under ”${name}”, för den som kopplar ihop tabeller.`,
    en: `The code is there as a link and not as a text. Add ${code} under “${name}”, for who joins tables.`,
  };
}

function notLinked({ name }: Kind, code: string): Text {
  return {
    sv: `Ingen kod under ”relatedMatch” har texten ${code}. Rätta den under ”${name}”, eller lägg till länken.`,
    en: `No code under “relatedMatch” has the text ${code}. Correct it under “${name}”, or add the link.`,
  };
}
