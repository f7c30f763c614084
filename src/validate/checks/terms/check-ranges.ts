import type { Dataset } from '../../../rdf/dataset.ts';
import { propertiesIn } from '../../../rdf/once-per-file.ts';
import { shorten, wellKnownPrefixes } from '../../../rdf/prefixes.ts';
import type { Quad, Term } from '../../../rdf/terms.ts';
import { objectsOf } from '../../../rdf/values.ts';
import { rdf, rdfs, xsd } from '../../../rdf/vocabulary.ts';
import { integerRanges } from '../../../rdf/xsd/integer-ranges.ts';
import { pathUnder } from '../../../site/addresses.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { namesOf, tell } from '../../findings/place.ts';
import { checkClasses, ownTerms, type EndRule } from './own-classes.ts';

const asked: EndRule = {
  by: rdfs.range,
  end: ({ object }) => object,
  isKnown: ({ termType, value }, { baseIri }) =>
    termType === 'BlankNode' || pathUnder(baseIri, value) !== undefined,
  message: (property, kind) => ({
    sv: `Uppgiften ”${property.sv}” ska leda till något av slaget ”${kind.sv}”. Rätta adressen.`,
    en: `“${property.en}” must lead to something of the kind “${kind.en}”. Correct the address.`,
  }),
};

/** A property of our own ontology leads to things of its class, or has values of its datatype (rdfs:range). */
export function checkRanges(files: Files, union: Dataset): Finding[] {
  return [...checkClasses(files, union, asked), ...checkDatatypes(files, union)];
}

function checkDatatypes(files: Files, union: Dataset): Finding[] {
  const isOurs = ownTerms(files.vocabularyBase);
  const isRanged = (property: Term): boolean =>
    isOurs(property) && objectsOf(property, rdfs.range, union).length > 0;
  const ranged = files.data.filter(({ quads }) => propertiesIn(quads).some(isRanged));
  return ranged.flatMap((file) =>
    file.quads.flatMap((quad) => {
      if (!isOurs(quad.predicate)) return [];
      const [range] = objectsOf(quad.predicate, rdfs.range, union);
      if (range === undefined || !isDatatype(range) || isOfType(quad, range)) return [];
      const property = namesOf(quad.predicate, union) ?? { sv: '', en: '' };
      return [tell(quad, otherType(property, range), { files: [file], union })];
    }),
  );
}

function isDatatype({ value }: Term): boolean {
  return value === rdf.langString.value || value.startsWith(wellKnownPrefixes.xsd);
}

/** Whole numbers are decimals too (XML Schema 1.1 Part 2 §3.4.13). */
function isOfType({ object }: Quad, range: Term): boolean {
  if (object.termType !== 'Literal') return false;
  if (object.datatype.equals(range)) return true;
  const isWhole = object.datatype.equals(xsd.integer);
  const name = range.value.slice(wellKnownPrefixes.xsd.length);
  return isWhole && (range.equals(xsd.decimal) || name in integerRanges);
}

function otherType({ sv, en }: Text, range: Term): Text {
  const words = remedies[range.value];
  const name = shorten(range.value, wellKnownPrefixes);
  return {
    sv: `Uppgiften ”${sv}” ${words?.sv ?? `ska vara av typen ${name}. Rätta värdet.`}`,
    en: `“${en}” ${words?.en ?? `must be of the type ${name}. Correct the value.`}`,
  };
}

const remedies: Readonly<Record<string, Text>> = {
  [xsd.string.value]: {
    sv: 'ska vara en text. Sätt citattecken runt värdet.',
    en: 'must be a text. Put quotation marks around the value.',
  },
  [rdf.langString.value]: {
    sv: 'ska vara en text på ett visst språk. Skriv den under ”sv:” eller ”en:”.',
    en: 'must be a text in one language. Write it under “sv:” or “en:”.',
  },
};
