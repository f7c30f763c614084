import type { Dataset } from '../../../rdf/dataset.ts';
import { terms, type Literal, type Quad } from '../../../rdf/terms.ts';
import { dcterms, skos } from '../../../rdf/vocabulary.ts';
import type { Text } from '../../../site/text.ts';
import type { Finding } from '../../../load/finding.ts';
import type { Files } from '../../../load/publication/publication-files.ts';
import { tell, type Surroundings } from '../../findings/place.ts';
import { literalsOf, objectsOf } from '../../../rdf/values.ts';

/**
 * Codes by which statistics are joined (skos:notation with a datatype of this site): no two places have
 * the same, and the code of a municipality begins with that of its county (SCB).
 */
export function checkPlaceCodes({ data, vocabularyBase }: Files, union: Dataset): Finding[] {
  const surroundings = { files: data, union };
  const folder = `${vocabularyBase}def/datatype/`;
  const coded = [...union.match(null, skos.notation)].filter(
    ({ object }) => object.termType === 'Literal' && object.datatype.value.startsWith(folder),
  );
  return [
    ...coded.filter((quad) => isTaken(quad, union)).map((quad) => twice(quad, surroundings)),
    ...coded.flatMap((quad) => outsideCounty(quad, folder, surroundings)),
  ];
}

/** Whether another thing has the code; of the two, the one later in order is told of. */
function isTaken({ subject, object }: Quad, union: Dataset): boolean {
  return [...union.match(null, skos.notation, object)].some(
    (other) => other.subject.value < subject.value,
  );
}

function twice(quad: Quad, surroundings: Surroundings): Finding {
  return tell(quad, sameCode(quad.object.value), surroundings);
}

function outsideCounty(quad: Quad, folder: string, surroundings: Surroundings): Finding[] {
  if (!isOf(quad.object as Literal, `${folder}municipality-code`)) return [];
  const { union } = surroundings;
  const counties = objectsOf(quad.subject, dcterms.isPartOf, union)
    .flatMap((county) => literalsOf(county, skos.notation, union))
    .filter((code) => isOf(code, `${folder}county-code`));
  return counties
    .filter((county) => !quad.object.value.startsWith(county.value))
    .map((county) => tell(quad, otherCounty(quad.object.value, county.value), surroundings));
}

function isOf({ datatype }: Literal, iri: string): boolean {
  return datatype.equals(terms.namedNode(iri));
}

function sameCode(code: string): Text {
  return {
    sv: `Koden ${code} står redan hos en annan plats. Två platser har aldrig samma kod: rätta den ena.`,
    en: `The code ${code} already belongs to another place. No two places have the same code: correct one.`,
  };
}

function otherCounty(code: string, county: string): Text {
  return {
    sv: `Kommunkoden ${code} börjar inte med länets kod ${county}. Rätta koden, eller länet under ”isPartOf”.`,
    en: `The municipality code ${code} does not begin with the code of the county, ${county}. Correct the code, or the county under “isPartOf”.`,
  };
}
